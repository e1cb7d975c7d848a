label = Where the data goes
ask = Which firms hold a client’s data for you, and where?
why = Most therapists use some email, video or storage service, and its owner holds part of a client’s data. Naming the kind of firm is enough, and it leaves nobody surprised.
short = Data elsewhere

field-receives = Firms that hold some of it
    .help = People who hear what is said, such as your supervisor, stand under confidentiality.
choice-receives-storage = Where you store records or back them up
    .said = the firm that stores my files
choice-receives-messages = Email and messages
    .said = my email service
choice-receives-video = Video calls
    .said = the video service we use
choice-receives-payments = Payments
    .said = my bank or card service
choice-receives-accountant = Your accountant
    .said = my accountant
choice-receives-insurer = Your own insurer, if there is a claim
    .said = my insurer if there is a claim
choice-receives-none = None
field-abroad = Does it leave the country
choice-abroad-stays = No, or only to places with equal protection
choice-abroad-protected = Yes, under a contract that protects it
    .help = Standard contract terms of the firm, for example.
choice-abroad-not-known = You do not know yet
field-decisions = No computer decides about the client
field-officer = Your data protection officer
    .help = Most practices have none: leave it empty then.

receives = Some of your data has to go to others. It is held for me by { $receives }. { $receives-count ->
        [1] This firm
       *[other] Each of these firms
    } gets only what it needs, and may not use it for anything else.
nobody = No firm holds your data for me.
abroad-stays = Your data stays in countries whose law protects it equally well.
abroad-protected = Some of it is held in other countries, under a contract that protects it there.
abroad-not-known = I am finding out in which countries it is held, and I tell you when I know.
decisions = No computer makes decisions about you on its own.
officer = My data protection officer is { $officer }.
