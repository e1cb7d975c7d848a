choice-controller-organisation = The organization that arranged the therapy
field-registration = Your data protection number
    .help = Only if you have one. Leave it empty otherwise.
field-notice = You also give a notice of privacy practices
    .help = A separate sheet on health information and rights.
controller-organisation = { $organisation-given ->
        [yes] { $organisation } answers
       *[no] The organization that arranged your therapy answers
    } for your data.
notice = I also give you a notice of privacy practices, which says more about your health information and your rights.
