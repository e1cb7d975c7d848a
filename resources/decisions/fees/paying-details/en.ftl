label = More on how to pay
ask = What else should a client know about paying?
why = Small things about money cause most of the awkward messages: which app, how long a transfer may take, whether you hold a card. One line each is enough.
short = More on paying

field-apps = Names of the payment apps
    .help = For example Revolut, Venmo or Cash App.
field-card-on-file = A card on file
choice-card-on-file-each-session = Charged after each session
choice-card-on-file-only-open = Charged only when a fee stays open
choice-card-on-file-open-or-lost = Charged when a fee stays open, or a thing you lent is lost
field-transfer-within = A transfer may follow within
field-otherwise = Another way by agreement
choice-otherwise-in-writing = Another time, if agreed in writing
choice-otherwise-cash-at-session = Cash at the session, if agreed
choice-otherwise-each-session = For each session by itself, if that is easier

apps = For payments by app I use { $apps }.
card-each-session = A payment service keeps your card details for me, and I charge the fee to your card after each session.
card-open-or-lost = A payment service keeps your card details for me. I use them only if a fee stays unpaid, or if something I lent you is lost or damaged. I tell you first.
card-only-open = A payment service keeps your card details for me. I use them only if a fee stays unpaid, and I tell you first.
transfer = A bank transfer can follow within { $transfer-within } of the session.
otherwise-in-writing = If you need another time to pay, we agree on it in writing, so that it is clear to us both.
otherwise-cash-at-session = If that does not suit you, we can agree that you pay in cash at the session.
otherwise-each-session = If that is hard for you, you can pay for each session by itself.
