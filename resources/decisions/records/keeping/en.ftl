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
choice-then-looked-through = You look them through and keep only what you must
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
    .said = someone I could call for you
choice-details-payments = Payments
    .said = what you paid
field-basis = Your legal reason for keeping data
    .help = As in your privacy notice, in plain words that can follow “My legal reason for keeping your data is”.

details = Apart from my notes I keep { $details }. I need this to run my practice, to reach you, and to get you help in an emergency.
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
clause-looked-through = { $years ->
        [0] Soon after our last session I look through your records and destroy what I no longer have to keep.
        [1] I keep your records for one year after our last session, in case you come back or have a question. Then I look through them and destroy what I no longer have to keep.
       *[other] I keep your records for { $years } years after our last session, in case you come back or have a question. Then I look through them and destroy what I no longer have to keep.
    }
basis = My legal reason for keeping your data is { $basis }.
