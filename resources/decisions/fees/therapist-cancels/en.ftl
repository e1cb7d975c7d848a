label = When you have to cancel
ask = What do you promise when it is you who cannot come?
why = Your client makes room for the session too. A promise that binds you shows that the rules are fair, and that you can be relied on.
short = You cancel

field-promise = What you promise
choice-promise-new-time-no-charge = A new time, and no charge
choice-promise-no-charge = No charge
choice-promise-same-notice = The same notice binds you
choice-promise-free-next = The next session is free if you cancel late
    .help = Late means later than the notice you ask of the client.
field-told-by = How you tell them
choice-told-by-text = A text message
choice-told-by-call = A phone call
choice-told-by-email = An email

field-closed-free = Say that there is no charge while you are closed

told = If I am ill or have to cancel, I tell you as early as I can.
told-text = If I am ill or have to cancel, I send you a text message as early as I can.
told-call = If I am ill or have to cancel, I call you as early as I can.
told-email = If I am ill or have to cancel, I send you an email as early as I can.
clause-new-time-no-charge = { $basis ->
        [free] I offer
        [organisation-pays] I offer
       *[fixed] You pay nothing for that session, and I offer
    } { $kind ->
        [group] the group
       *[individual] you
    } another time as soon as I can.
clause-no-charge = You pay nothing for that session.
clause-same-notice = The notice that I ask of you holds for me too: you know at least { $notice } before, unless I am ill or something serious happens. You pay nothing for that session.
closed = You also pay nothing for days on which my practice is closed.
clause-free-next = You pay nothing for that session. If I tell you later than the notice I ask of you, the next session is free too, because the rule should hold for { $kind ->
        [couple] all of us
        [family] all of us
        [group] all of us
       *[individual] both of us
    }.
