label = How long you keep it
ask = What else do you keep, and when is it destroyed?
why = An end to keeping is a kindness, and data law asks for one in many places. Look at what your insurer and your professional body expect before you choose the years.
short = Keeping

field-years = Years after the last session
    .unit = years
field-then = After that
choice-then-destroyed = You destroy them
choice-then-destroyed-within = They are destroyed by then at the latest
    .help = You may destroy them sooner.
choice-then-shredded-deleted = You shred paper and delete files
choice-then-looked-through = You look them through and keep only what you must
choice-then-no-end = You keep them, with no set end
    .help = Data law in many places asks for an end.
field-details = Apart from notes, you keep
choice-details-name = The client’s name
    .said = your name
choice-details-address = Their address
    .said = your address
choice-details-phone-email = Their phone number and email address
    .said = your phone number and email
choice-details-doctor = Their doctor
    .said = your doctor’s name
choice-details-emergency-contact = A person to call in an emergency
    .said = the name of someone I could call for you
choice-details-payments = Payments
    .said = what you paid
field-lock = These and the notes are locked away separately
    .help = Two cabinets, or two files with two passwords.

details = Apart from my notes I keep { $details }. I need this to run my practice, to reach you, and to get you help in an emergency.
lock = I keep this and my notes in two places, each with its own lock, so that nobody can put the two together.
clause-destroyed = { $years ->
        [0] I destroy your records soon after our last session, so that nothing is kept longer than we need it.
        [1] I keep your records for one year after our last session, in case you come back or have a question. Then I destroy them. I keep nothing for longer than I need it.
       *[other] I keep your records for { $years } years after our last session, in case you come back or have a question. Then I destroy them. I keep nothing for longer than I need it.
    }
clause-destroyed-within = { $years ->
        [0] I destroy your records soon after our last session, so that nothing is kept longer than we need it.
        [1] I destroy your records within one year of our last session. I keep nothing for longer than I need it.
       *[other] I destroy your records within { $years } years of our last session. I keep nothing for longer than I need it.
    }
clause-shredded-deleted = { $years ->
        [0] Soon after our last session I destroy your records, so that nothing is kept longer than we need it.
        [1] I keep your records for one year after our last session, in case you come back or have a question. Then I destroy them.
       *[other] I keep your records for { $years } years after our last session, in case you come back or have a question. Then I destroy them.
    } I shred what is on paper and delete files for good.
clause-looked-through = { $years ->
        [0] Soon after our last session I look through your records and destroy what I no longer have to keep.
        [1] I keep your records for one year after our last session, in case you come back or have a question. Then I look through them and destroy what I no longer have to keep.
       *[other] I keep your records for { $years } years after our last session, in case you come back or have a question. Then I look through them and destroy what I no longer have to keep.
    }
clause-no-end = { $years ->
        [0] I keep your records after our last session, in case you come back or have a question.
        [1] I keep your records for at least one year after our last session, in case you come back or have a question.
       *[other] I keep your records for at least { $years } years after our last session, in case you come back or have a question.
    } I have not set a date for destroying them.
