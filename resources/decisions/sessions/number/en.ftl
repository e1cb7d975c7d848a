label = How many sessions
ask = Is there a number of sessions, or do you go on for as long as it helps?
why = Where an organisation has arranged the therapy, it may decide how many sessions there are. Privately, you usually look at progress after four to six weeks and go on from there. When the plan is clear from the first day, the end does not come as a shock.
short = Number

field-plan = The plan
choice-plan-open-ended = Open-ended, with reviews
    .help = You go on for as long as the work helps, and look at that together.
choice-plan-set-number = A set number that you both agree on
choice-plan-first-block = A first block, then you decide
    .help = For example six sessions, then a talk about whether and how to go on.
choice-plan-set-by-organisation = A number that the organisation sets
    .help = For example an employer’s programme, an insurer or a clinic.
field-count = Number of sessions
    .unit = sessions
field-extend = Can there be more?
choice-extend-by-agreement = Yes, if you agree on it
choice-extend-organisation-decides = The organisation decides
choice-extend-no = No

clause-open-ended = We have not set a number of sessions. We go on for as long as the work helps you, and we look at that together at each review.
clause-set-number = We have agreed on { $count ->
        [one] one session
       *[other] { $count } sessions
    }. Knowing the number helps us to use the time well.
clause-first-block = We start with { $count ->
        [one] one session
       *[other] { $count } sessions
    }. After that we decide together whether to go on, and how.
clause-set-by-organisation = The number of sessions is set by { $organisation-given ->
        [yes] { $organisation }
       *[no] the organisation that arranged them
    }: you have { $count ->
        [one] one session
       *[other] { $count } sessions
    }. I tell you this now so that we can plan our time well.
last-date = { $last-given ->
        [yes] If we meet as planned, { $count ->
            [one] our session
           *[other] the last of the { $count } sessions
        } is on { $last }.
       *[no] {""}
    }
more-by-agreement = We can add more if we agree that it would help you.
more-organisation-decides = If more would help you, we can ask for it, but the organisation decides.
more-no = We cannot add to this number, so we talk about the ending early and leave time for it.
