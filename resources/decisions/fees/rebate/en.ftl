label = A rebate for each session
ask = What does the client get back for a session, and from whom?
why = A rebate decides whether many clients can come at all. If they know the sum and where it ends, the eleventh bill does not come as a shock. What they pay themselves is worked out from your fee.
short = Rebate

field-from = The rebate comes from
choice-from-public = A public scheme
choice-from-insurer = The client’s own insurance
choice-from-either = Either of them, not both
field-amount = Rebate for a session
field-sessions = For how many sessions a year
    .unit = in a calendar year
    .help = Leave it empty if there is no such limit.
field-needs = What the client needs for it
choice-needs-plan = A treatment plan
    .said = a valid treatment plan
choice-needs-referral = A referral
    .said = a referral
choice-needs-card = Their card
    .said = your health card

clause-public = You can get { $amount } back from { $region ->
        [australia] Medicare
       *[other] the public health scheme
    } for { $sessions-given ->
        [yes] { $sessions ->
                [one] one session
               *[other] up to { $sessions } sessions
            } in a calendar year
       *[no] each session
    }.
clause-insurer = You can get { $amount } back from your insurer for { $sessions-given ->
        [yes] { $sessions ->
                [one] one session
               *[other] up to { $sessions } sessions
            } in a calendar year
       *[no] each session
    }.
clause-either = You can get { $amount } back for { $sessions-given ->
        [yes] { $sessions ->
                [one] one session
               *[other] up to { $sessions } sessions
            } in a calendar year
       *[no] each session
    }. It comes from { $region ->
        [australia] Medicare
       *[other] the public health scheme
    } or from your private cover, but not from both for the same session.
after = { $after-given ->
        [yes] After the rebate, a session costs you { $after }.
       *[no] {""}
    }
needs = For this you need { $needs }.
missed = There is no rebate for a session that you miss.
