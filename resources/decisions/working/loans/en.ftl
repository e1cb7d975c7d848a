label = Books and things you lend
ask = Do you lend books or other things, and when should they come back?
why = A book that never comes back can stand between you. A date, and a word on what happens if it gets lost, keep it a small thing.
short = Loans

field-lends = You lend books or other things
    .help = Leave it empty if you do not; then nothing is printed.
field-back = Back within
field-lost = If it is lost or damaged
choice-lost-none = Nothing is owed
choice-lost-price = What it costs to replace
choice-lost-price-and-more = What it costs, and a sum for your effort
field-more = The sum on top

clause = I may lend you a book or something else. Please bring it back within { $back }, so that it is there for others too.
price = If it is lost or damaged, I ask { $kind ->
        [young-person] your parent or guardian
       *[individual] you
    } for its price, so that I can replace it.
price-and-more = If it is lost or damaged, I ask { $kind ->
        [young-person] your parent or guardian
       *[individual] you
    } for its price and { $more } on top, so that I can replace it.
