label = When the client wants to stop
ask = How can a client end, and do you offer or ask for a last session?
why = A client owes you no protection from a goodbye. A last session can be good for them, and they come to it more freely when they know that leaving was always allowed.
short = Client ends
field-notice = A last session
choice-notice-none-owed = None expected
choice-notice-last-session-offered = One is offered
choice-notice-sessions-suggested = Suggested
    .help = A wish, with its reason. The client may say no.
choice-notice-sessions-expected = Asked for
    .help = You count on it. The client remains free to stop.
field-sessions = How many
    .unit = sessions
field-change = Please talk first if money or time runs short
    .help = A wish: often there is another way than stopping.
field-referral = Clients may ask you for other names at any time
clause-none-owed = { $kind ->
        [couple] Each of you can end our work at any time. You owe me no reason and no last session.
        [family] Each of you can stop coming at any time. You owe me no reason and no last session.
        [young-person] You can tell me at any time that you want to stop. You owe me no reason and no last session.
       *[individual] You can end our work at any time. You owe me no reason and no last session.
    }
clause-last-session-offered = { $kind ->
        [couple] Each of you can end our work at any time, and you owe me no reason.
        [family] Each of you can stop coming at any time, and you owe me no reason.
        [young-person] You can tell me at any time that you want to stop, and you owe me no reason.
       *[individual] You can end our work at any time, and you owe me no reason.
    } If you would like one, I offer you a last session, so that we can look back and say goodbye.
clause-sessions-suggested = { $kind ->
        [couple] Each of you can end our work at any time, and you owe me no reason.
        [family] Each of you can stop coming at any time, and you owe me no reason.
        [young-person] You can tell me at any time that you want to stop, and you owe me no reason.
       *[individual] You can end our work at any time, and you owe me no reason.
    } If you can, come to { $sessions ->
        [one] one last session
       *[other] { $sessions } last sessions
    } before you stop, so that we can look back and say goodbye. This is a wish, and you are free to say no.
clause-sessions-expected = { $kind ->
        [couple] Each of you can decide to end our work.
        [family] Each of you can decide to stop coming.
        [young-person] You can tell me that you want to stop.
       *[individual] You can decide to end our work.
    } Rather than stop all at once, please tell me and come to { $sessions ->
        [one] one last session
       *[other] { $sessions } last sessions
    }. A good ending helps you to keep what you have gained here.
referral = You can also ask me at any time for the names of other people who could help you.
change = If something in your life changes, such as { $kind ->
        [young-person] home or school
       *[individual] money, work or time
    }, please talk with me before you stop. There may be another way to go on.
