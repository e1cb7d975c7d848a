label = Keeping track of times
ask = Who keeps track of the next session, and do you send reminders?
why = A reminder prevents many missed sessions. It can also be read by the wrong person, so it is worth a question.
short = Reminders

field-keeps = Who keeps track
choice-keeps-client = The client, without reminders
choice-keeps-reminded = You send a reminder
field-by = By
choice-by-text = Text message
    .said = by text message
choice-by-email = Email
    .said = by email
choice-by-phone = Phone
    .said = by phone
field-ahead = Before the session

own-track = Please keep track of our times { $kind ->
        [couple] yourselves
        [family] yourselves
       *[individual] yourself
    }, as I do not send reminders.
reminder = I remind you { $by-said } { $ahead } before each session. If a reminder ever fails to reach you, our time still stands.
