label = Longer sessions by the minute
ask = Which other lengths can a session have, at the same rate for each minute?
why = If you sometimes work for longer, your client should know the price before they say yes. You give the length, and the fee is worked out from the usual session.
short = Longer sessions

field-longer = Another length
field-longest = One more length

clause = { $fee-longer-given ->
        [yes] A session of { $longer } costs { $fee-longer }{ $longest-given ->
                [yes] , and one of { $longest } costs { $fee-longest }
               *[no] {""}
            }. That is the same rate for each minute.
       *[no] A session of { $longer }{ $longest-given ->
                [yes] {" "}or { $longest }
               *[no] {""}
            } costs the same for each minute as a usual one.
    }
