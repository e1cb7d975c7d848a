label = Who answers
ask = Who reads a message, and what happens while you are away or busy?
why = A message to you may be hard to write. A client should know who else could open it, and that silence for some hours says nothing about them.
short = Who answers

field-who = Messages are read by
choice-who-only-me = You alone
choice-who-shared = You, and those who help with bookings
choice-who-service = An answering service first
field-phone = Your phone for this work
choice-phone-work-only = A work phone only
choice-phone-also-private = Your own phone
field-away = While you travel or take a break
choice-away-slower = You answer more slowly
choice-away-auto-reply = An automatic reply says when you are back
choice-away-not-read = You do not read messages
field-expect = Say that you cannot always be reached

clause-only-me = Only I read what you send me.
clause-shared = I read what you send me. Those who help me with bookings may see it too, and they keep it private, so please keep it short.
clause-service = An answering service takes calls and messages first. They keep them private and pass them on to me, so please tell them only what they need to know.
telephone = { $phone ->
       *[work-only] I use my work phone for nothing else, so your messages do not mix with my private life.
        [also-private] I keep my phone locked, so that nobody else reads your messages.
    }
not-always = I cannot always be reached, not even in working hours, because I may be with someone else.
travel = { $away ->
       *[slower] While I am away, an answer can take longer.
        [auto-reply] While I am away, an automatic reply tells you when I am back.
        [not-read] While I am away, I do not read messages, so that I come back rested.
    }
