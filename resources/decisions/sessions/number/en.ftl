label = How many sessions
ask = Is there a number of sessions, or do you go on for as long as it helps?
why = Where an organisation has arranged the therapy, it may decide how many sessions there are. Privately, you usually look at progress after four to six weeks and go on from there. When the plan is clear from the first day, the end does not come as a shock.
short = Number

field-plan = The plan
choice-plan-open-ended = Open-ended, with reviews
    .help = You go on for as long as the work helps, and look at that together.
choice-plan-set-number = A set number that you both agree on
choice-plan-set-after-assessment = A set number, booked after the first sessions
    .help = The first sessions come on top: one to get to know each other and then eight, for example.
choice-plan-first-block = A first block, then you decide
    .help = For example six sessions, then a talk about whether and how to go on.
choice-plan-blocks = Blocks, one after another
    .help = At the end of each block you decide on the next.
choice-plan-at-least = Open-ended, and at least a number
    .help = For example twelve, often in a group.
choice-plan-set-by-organisation = A number that the organisation sets
    .help = For example an employer’s programme, an insurer or a clinic.
field-count = Number of sessions
    .unit = sessions
choice-plan-set-with-lead = A number agreed with the lead of your service
    .help = It can change, and the client hears why.
field-extend = Can there be more?
choice-extend-by-agreement = Yes, if you agree on it
choice-extend-organisation-decides = The organisation decides
choice-extend-no = No

clause-open-ended = We have not set a number of sessions. We go on for as long as the work helps you, and we look at that together at each review.
clause-set-number = We have agreed on { $count ->
        [one] one session
       *[other] { $count } sessions
    }. Knowing the number helps us to use the time well.
clause-set-after-assessment = After { $first-given ->
        [yes] { $first ->
            [1] our first session
           *[other] our first sessions
        }
       *[no] our first sessions
    } we book { $count ->
        [one] one more session
       *[other] { $count } more sessions
    }. Knowing the number helps us to use the time well.
clause-first-block = We start with { $count ->
        [one] one session
       *[other] { $count } sessions
    }. After that we decide together whether to go on, and how.
clause-blocks = We meet in blocks of { $count ->
        [one] one session
       *[other] { $count } sessions
    }. At the end of each block we decide together whether to book another.
clause-at-least = Please come to at least { $count ->
        [one] one session
       *[other] { $count } sessions
    }, because { $kind ->
        [group] trust in a group
       *[individual] this work
    } takes some time to grow. After that we go on for as long as it helps you.
clause-set-by-organisation = The number of sessions is set by { $organisation-given ->
        [yes] { $organisation }
       *[no] the organisation that arranged them
    }: you have { $count ->
        [one] one session
       *[other] { $count } sessions
    }. I tell you this now so that we can plan our time well.
clause-set-with-lead = I agree on the number of sessions with the person who leads our service. For now you have { $count ->
        [one] one session
       *[other] { $count } sessions
    }. If that number changes, I tell you why, and what it means for you.
last-date = { $last-given ->
        [yes] If we meet as planned, { $count ->
            [one] our session
           *[other] { $plan ->
               *[set-number] the last of the { $count } sessions
                [set-after-assessment] the last of them
                [blocks] the first block ends
                [at-least] the last of these
            }
        } { $plan ->
           *[set-number] is on { $last }.
            [blocks] { $count ->
                [one] is on { $last }.
               *[other] on { $last }.
            }
        }
       *[no] {""}
    }
more-by-agreement = We can add more if we agree that it would help you.
more-organisation-decides = If more would help you, we can ask for it, but the organisation decides.
more-no = We cannot add to this number, so we talk about the ending early and leave time for it.
