label = How often invoices come
ask = How often do you send an invoice?
why = An invoice that comes at a known time is easier to plan for than one large sum months later.
short = Invoices

field-every = One every
field-up-to = Or up to every
    .help = Only if the time varies: every 1 to 2 weeks.

clause = I send an invoice every { $up-to-given ->
        [yes] { $every-n } to { $up-to }
       *[no] { $every-n ->
                [1] week
               *[other] { $every }
            }
    }.
