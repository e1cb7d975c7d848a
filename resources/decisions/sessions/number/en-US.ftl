why = Where an organization has arranged the therapy, it may decide how many sessions there are. Privately, you usually look at progress after four to six weeks and go on from there. When the plan is clear from the first day, the end does not come as a shock.
choice-plan-set-by-organisation = A number that the organization sets
    .help = For example an employee assistance program, an insurer or a clinic.
choice-extend-organisation-decides = The organization decides
clause-set-by-organisation = The number of sessions is set by { $organisation-given ->
        [yes] { $organisation }
       *[no] the organization that arranged them
    }: you have { $count ->
        [one] one session
       *[other] { $count } sessions
    }. I tell you this now so that we can plan our time well.
more-organisation-decides = If more would help you, we can ask for it, but the organization decides.
