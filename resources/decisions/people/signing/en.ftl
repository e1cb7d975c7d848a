label = How you both agree
ask = How does your client say yes to this agreement?
why = An agreement works when both of you have talked it through and can look at it again. Codes of ethics ask you to give the client a copy and to keep a note of what you agreed, and of later changes.
short = Signing

field-how = Agreed by
choice-how-signature = Signing it
choice-how-spoken = Saying yes
    .help = You write down the date on which your client agreed.
choice-how-attending = Coming to a session after reading it
    .help = Ask in the first session whether anything in it is unclear.
field-first = Signed before the first session
field-copies = Copies
choice-copies-each = Everyone keeps one
choice-copies-client-only = The client keeps the only one on paper

clause-signature = { $kind ->
        [couple] All three of us sign this agreement, to show that we have talked it through and agree to it.
       *[individual] We both sign this agreement, to show that we have talked it through and agree to it.
    }
clause-spoken = You agree to this by telling me so, and I write down the date. You do not have to sign.
clause-attending = If you have read this and then come to a session, I take it that you agree to it. You do not have to sign.
before-start = Please sign it before our first session, so that we start with the same understanding.
copy-each = Each of us keeps a copy.
copy-client = The paper copy is yours to keep.
questions = Ask me about any part of it whenever you like. We can change it together as our work goes on.
