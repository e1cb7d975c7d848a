why = Clients open up more easily when they know how much time they have. Privately paid work often runs open-ended with a first review after four to six weeks; where an organization pays, it may set the number, and then it is fairer to say so on the first day.
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
