choice-controller-organisation = The organization that arranged the therapy
controller-organisation = { $organisation-given ->
        [yes] { $organisation } answers
       *[no] The organization that arranged your therapy answers
    } for your data.
