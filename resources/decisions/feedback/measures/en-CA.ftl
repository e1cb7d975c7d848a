sees = { $sees ->
        [supervisor] I may talk about your answers with my supervisor, as with the rest of our work.
        [scores-organisation] { $organisation-given ->
                [yes] { $organisation } gets your scores
               *[no] The organization that arranged your therapy gets your scores
            }, but not what you say about them.
        [nameless] Others may see your scores only without your name, added up with those of other people.
       *[between-us] I show your answers to nobody else.
    }
