choice-first-to-organisation = To the organization that arranged the therapy
clause-to-organisation = If you are unhappy with my work, you can go to { $organisation-given ->
        [yes] { $organisation }, which arranged your therapy
       *[no] the organization that arranged your therapy
    }. If you feel able to, please tell me too, so that I have a chance to put it right.
