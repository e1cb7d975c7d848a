label = Where you practise
ask = Which place’s rules do you work under?
why = The limits of confidentiality, the crisis lines and the rules for records differ from place to place. Your choice here decides which of them you are offered. It is a help to you, not legal advice.
short = Region

field-region = Region
    .help = Where you are registered and do your work, even if a client is elsewhere.
field-state = State, province or nation
    .help = Leave this empty where yours is not listed.
field-licensed = States or provinces where you may work
    .help = What counts is where the client is. Leave it empty if you only ever meet in your own.
field-restrictions = Limits set on your registration, if any
    .help = Some boards ask you to tell clients of these, in your own short words.

clause = { $region ->
        [other] { "" }
       *[named] I work in { $state-given ->
            [yes] { $state-said }
           *[no] { $region-said }
        }, and I wrote this agreement with the rules there in mind.
    }
licensed = I may work with people who are in { $licensed }.
restrictions = My board has set these limits on my work: { $restrictions }.
