label = How to pay
ask = When is the fee paid, and in which ways?
why = Money is easier to talk about before any is owed. A plain rule about when and how keeps it from taking up the first or last minutes of a session.
short = Paying

field-when-paid = When it is paid
choice-when-paid-on-day = On the day of each session
choice-when-paid-at-start = At the start of each session
choice-when-paid-at-end = At the end of each session
choice-when-paid-before = Before each session, or as it starts
choice-when-paid-in-advance = A month ahead
choice-when-paid-monthly-invoice = On an invoice at the end of the month
choice-when-paid-invoice = On an invoice from time to time
field-within = How much time
    .help = How long before the session or the month, or how long a client has to pay an invoice.
field-methods = Ways to pay
choice-methods-transfer = Bank transfer
    .said = by bank transfer
choice-methods-card = Card
    .said = by card
choice-methods-cash = Cash
    .said = in cash
choice-methods-cheque = Cheque
    .said = by cheque
choice-methods-direct-debit = Direct debit
    .said = by direct debit
choice-methods-app = Payment app
    .help = Some apps show payments to a person’s contacts.
    .said = with a payment app
choice-methods-insurer = The client’s insurer
    .said = through your insurer
field-card-extra = Added to each card payment
    .help = Leave it empty if you add nothing.

clause-on-day = Please pay on the day of each session, { $methods-or }.
clause-at-start = Please pay at the start of each session, { $methods-or }. Then our time is free for what matters to you.
clause-at-end = Please pay at the end of each session, { $methods-or }.
clause-before = Please pay { $within-given ->
        [yes] at least { $within } before each session
       *[no] before each session or as it starts
    }, { $methods-or }. Then our time is free for what matters to you.
clause-in-advance = You pay for a month of sessions in advance. Please pay { $within-given ->
        [yes] at least { $within } before the month begins
       *[no] before the month begins
    }, { $methods-or }.
clause-monthly-invoice = At the end of each month I send you an invoice for the sessions of that month. Please pay it { $within-given ->
        [yes] within { $within }, { $methods-or }
       *[no] { $methods-or }
    }.
clause-invoice = I send you an invoice for our sessions. Please pay it { $within-given ->
        [yes] within { $within }, { $methods-or }
       *[no] { $methods-or }
    }.
card-extra = I add { $card-extra } to each card payment, to cover what the card service costs me.
insurer = An insurer that pays will often ask for the dates when we met, and for a diagnosis. Please ask me what yours would be told before you decide to use it.
