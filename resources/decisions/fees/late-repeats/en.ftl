label = Cancelling often
ask = How often may a client cancel, and when does a lower charge end?
why = Many cancellations in a row mean something, and they wear the work thin. A line to come back to lets you raise it as a shared question, not as a complaint.
short = Cancelling often

field-at-most-every = At most one cancelled session every
field-full-from = Full fee from
    .unit = late cancellations on
    .help = For example from the second one on.
field-within = Counted within

often = Please cancel or move a session no more than about once { $at-most-every-n ->
        [1] { $at-most-every-unit ->
            [weeks] a week
           *[months] a month
        }
       *[other] every { $at-most-every }
    }. Our work needs a steady rhythm.
full = If you cancel late { $full-from ->
        [2] twice
       *[other] { $full-from } times
    } within { $within }, the { $full-from ->
        [2] second
       *[other] last
    } of these costs the full fee, even if we find a new time.
