choice-first-to-organisation = To the organization that arranged the therapy
clause-to-organisation = If you are unhappy with my work, you can tell me, or go to { $organisation-given ->
        [yes] { $organisation }
       *[no] the organization that arranged your therapy
    } first.
