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
        [couple] Each of you can end our work at any time. You do not have to give a reason or come to a last session.
        [family] Each of you can stop coming at any time. You do not have to give a reason or come to a last session.
        [young-person] You can tell me at any time that you want to stop. You do not have to say why, or come to a last session.
       *[individual] You can end our work at any time. You do not have to give a reason or come to a last session.
    }
clause-last-session-offered = { $kind ->
        [couple] Each of you can end our work at any time, and you do not have to say why.
        [family] Each of you can stop coming at any time, and you do not have to say why.
        [young-person] You can tell me at any time that you want to stop, and you do not have to say why.
       *[individual] You can end our work at any time, and you do not have to say why.
    } If you would like one, I offer you a last session, so that we can look back and say goodbye.
clause-sessions-suggested = { $kind ->
        [couple] Each of you can end our work at any time, and you do not have to say why.
        [family] Each of you can stop coming at any time, and you do not have to say why.
        [young-person] You can tell me at any time that you want to stop, and you do not have to say why.
       *[individual] You can end our work at any time, and you do not have to say why.
    } If you can, come to { $sessions ->
        [one] one last session
       *[other] { $sessions } last sessions
    } before you stop, so that we can look back and say goodbye. This is a wish, and you are free to say no.
clause-sessions-expected = { $kind ->
        [couple] Each of you can decide to end our work.
        [family] Each of you can decide to stop coming.
        [young-person] You can say that you want to stop.
       *[individual] You can decide to end our work.
    } Rather than stop all at once, please tell me first and then come to { $sessions ->
        [one] one last session
       *[other] { $sessions } last sessions
    }. A good ending helps you to keep what you have found here.
referral = You can also ask me at any time for the names of other people who could help you.
change = If something changes { $kind ->
        [young-person] at home or at school
       *[individual] in your life, such as money, work or time
    }, please talk with me before you stop. There may be another way to go on.
