label = Where you practise
ask = Which place’s rules do you work under?
why = The limits of confidentiality, the crisis lines and the rules for records differ from place to place. Your choice here decides which of them you are offered. It is a help to you, not legal advice.
short = Region

field-region = Region
    .help = Where you are registered and do your work, even if a client is elsewhere.
field-state = State, province or nation
    .help = Leave this empty where yours is not listed.

clause = { $region ->
        [other] { "" }
       *[named] I work in { $state-given ->
            [yes] { $state-said }
           *[no] { $region-said }
        }, and this agreement is written with the rules of that place in mind.
    }
