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
field-initials = Initials at the end of each part
    .help = A short line under every part, for each person who signs.

clause-signature = { $kind ->
        [couple] All three of us sign this agreement, to show that we have talked it through and agree to it.
        [family] All of us sign this agreement, to show that we have talked it through and agree to it.
        [young-person] { $consent ->
            [young-person] You and I sign this agreement, to show that we have talked it through and agree to it.
            [parent] Your parent or guardian and I sign this agreement. You can sign it too, to show that we have talked it through with you.
           *[both] You, your parent or guardian and I sign this agreement, to show that we have talked it through and agree to it.
        }
       *[individual] We both sign this agreement, to show that we have talked it through and agree to it.
    }
clause-spoken = { $kind ->
        [couple] Both of you agree to this by telling me so
        [family] Each of you agrees to this by telling me so
        [young-person] { $consent ->
            [young-person] You agree to this by telling me so
            [parent] Your parent or guardian agrees to this by telling me so
           *[both] You and your parent or guardian agree to this by telling me so
        }
       *[individual] You agree to this by telling me so
    }, and I write down the date. { $kind ->
        [young-person] No one has to sign.
       *[individual] You do not have to sign.
    }
clause-attending = { $kind ->
        [young-person] { $consent ->
            [young-person] If you have read this and then come to a session, I take it that you agree to it. You do not have to sign.
           *[both] If you and your parent or guardian have read this and you then come to a session, I take it that you all agree to it. No one has to sign.
        }
       *[individual] If you have read this and then come to a session, I take it that you agree to it. You do not have to sign.
    }
before-start = Please sign it before our first session, so that we start with the same understanding.
initials = Please also put your initials at the end of each part, once we have talked it through.
copy-each = Each of us keeps a copy.
copy-client = The paper copy is yours to keep.
questions = Ask me about any part of it whenever you like. We can change it together as our work goes on.
