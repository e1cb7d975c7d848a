label = What contact is for
ask = What may a client write or call you about between sessions?
why = Contact kept small protects the session as the place for the work. It feels warm and not cold when you agree on it early, with room for exceptions.
short = Purpose

field-purpose = Contact between sessions
choice-purpose-arrangements = Arrangements only
    .help = Booking, moving or cancelling a session. Anything else waits for the session.
choice-purpose-short-support = Arrangements, and a short word of support
    .help = A few lines now and then. You read them and answer briefly.
choice-purpose-planned-support = Planned support between sessions
    .help = For example a phone call to practise a skill, at times you both know.
field-times = How often at most
    .unit = times a week
field-length = Length of a planned contact

clause-arrangements = Please write or call between our sessions only to book, move or cancel one. If something else is on your mind, please bring it to our next session, where it gets the time it deserves.
clause-short-support = Between our sessions you can write to me to arrange a session, or to send me a few lines about how you are{ $times-given ->
        [yes] { $times ->
                [1] , up to once a week
                [2] , up to twice a week
               *[other] , up to { $times } times a week
            }
       *[no] {""}
    }. I answer briefly, because a message cannot hold what a session can. We then talk about it when we meet.
clause-planned-support = Between our sessions you can write to me about arrangements. As part of our work we also plan some contact, such as a call to try out something new. Each time we agree when it takes place{ $times-given ->
        [yes] { $times ->
                [1] , up to once a week
                [2] , up to twice a week
               *[other] , up to { $times } times a week
            }
       *[no] {""}
    }{ $length-given ->
        [yes] { $times-given ->
                [yes] {" "}and for { $length } at most
               *[no] , for { $length } at most
            }
       *[no] {""}
    }. This keeps it useful, and it leaves the deeper work for our sessions.
