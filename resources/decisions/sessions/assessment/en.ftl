label = The first sessions
ask = Are the first sessions there to see whether you fit, and what is decided after them?
why = The bond between you tends to form within the first five sessions. A few of them set aside to see whether you fit leave both of you free to choose.
short = First sessions

field-count = Sessions to see if you fit
    .help = 0 means that you start at once. Leave it empty to say nothing.
    .unit = sessions
field-alone = Of these, with one person alone
    .help = With a couple, for example, one session together and then one with each.
    .unit = sessions
field-length = Each of these lasts
    .help = Only if it differs from the later ones.
field-after = After these sessions
choice-after-each-decides = Each of you decides whether to go on
choice-after-plan = You agree on what to work on
choice-after-finish-agreement = You go over this agreement again and settle it
choice-after-advice = You say what would help most, here or elsewhere

clause = { $count ->
        [0] We start the work itself in our first session.
        [1] { $kind ->
            [group] Before you join the group, you and I meet once. We get to know each other, look at what you want from the group, and see if it suits you.
           *[individual] In our first session we get to know each other, look at what you want from therapy, and see if we fit.
        }
        [2] { $kind ->
            [group] Before you join the group, you and I meet twice. We get to know each other, look at what you want from the group, and see if it suits you.
           *[individual] In our first { $count } sessions we get to know each other, look at what you want from therapy, and see if we fit.
        }
       *[other] { $kind ->
            [group] Before you join the group, you and I meet { $count } times. We get to know each other, look at what you want from the group, and see if it suits you.
           *[individual] In our first { $count } sessions we get to know each other, look at what you want from therapy, and see if we fit.
        }
    }
alone-with = { $alone ->
        [0] We all meet together each time.
        [1] { $kind ->
            [young-person] In one of them I see you on your own, and in the rest a parent or guardian can join us.
           *[couple] In one of them I see each of you on your own for a part of the time.
        }
       *[other] { $kind ->
            [young-person] In { $alone } of them I see you on your own, and in the rest a parent or guardian can join us.
           *[couple] In { $alone } of them I see one of you on your own, and in the rest we all meet.
        }
    }
each-lasts = { $count ->
        [1] That first session lasts { $length }.
       *[other] Each of these first sessions lasts { $length }.
    }
then-plan = At the end of this time we have a first plan of what to work on and how, which we can change later.
then-finish-agreement = After that we go over this agreement once more, change what does not fit, and settle it.
then-advice = After that I tell you what I think would help you most, with me or with someone else.
then-each-decides = After that, { $kind ->
        [couple] each of us decides whether to go on, and each may
        [family] each of us decides whether to go on, and each may
       *[individual] you and I each decide whether to go on, and either of us may
    } say no. If you are in doubt, I will help you find someone else to ask.
