label = Cancelling a session
ask = How much notice do you need, and what happens after that?
why = You keep the hour free and can seldom fill it a day before. Clients take this well when they hear the reason at the start, and much less well with the first bill. No code of ethics sets a number, so choose one that you can stand by.
short = Cancelling

field-notice = Notice you need
    .help = Many therapists ask for 24 or 48 hours.
field-charge = Charge after that
choice-charge-full = The full fee
    .said = the full fee
choice-charge-part = Part of the fee
    .said = part of the fee
choice-charge-tiers = More, the later it is
    .help = The notice above is then the time up to which it is free. You set the steps on the next page.
    .said = a share of the fee
choice-charge-none = Nothing
    .said = nothing
field-percent = Share of the fee
    .unit = per cent
field-move-same-week = May a late session move within the week?
choice-move-same-week-yes = Yes, I make room for it
choice-move-same-week-if-free = Yes, if I have a free time
choice-move-same-week-no = No

clause-full = You can cancel a session free of charge up to { $notice } before it starts. After that the full fee is due, because I keep this time for you and can seldom give it to someone else so late.
clause-part = You can cancel a session free of charge up to { $notice } before it starts. After that { $percent ->
        [50] half the fee
       *[other] { $percent }% of the fee
    } is due, because I keep this time for you and can seldom give it to someone else so late.
clause-tiers = You can cancel a session free of charge up to { $notice } before it starts. After that a share of the fee is due, because the later I hear, the harder it is to give your time to someone else.
clause-none = If you cannot come, please tell me, if you can at least { $notice } before. You pay nothing for that session. Your notice lets me give the time to someone who is waiting.
move-yes = If you would rather move the session, I find you another time in the same week. You then pay for that session only.
move-if-free = If I have another free time in the same week, we can move the session there. You then pay for that session only.
move-no = I cannot move a session to another time once it is too late to cancel free of charge, as my week is planned by then.
margin = { $notice }
fact = { $charge ->
        [none] free to cancel
       *[full] free to cancel up to { $notice } before
    }
