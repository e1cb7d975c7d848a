label = Books that you lend
ask = When do books come back, and what happens to one that is lost?
why = A book that was never returned can keep a client from coming back. A plain rule makes it a small matter.
short = Loans

field-back-within = Back within
field-extra = Added to the price of a lost book
    .help = Leave it empty if you ask only for the price.

clause = If I lend you a book, please bring it back within { $back-within }. If it is lost or damaged, you pay what a new one costs{ $extra-given ->
        [yes] , and { $extra } for the work of getting it
       *[no] {""}
    }.
