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
choice-charge-flat = A set amount
    .help = You name it on the next page.
    .said = a set amount
choice-charge-tiers = More, the later it is
    .help = The notice above is then the time up to which it is free. You set the steps on the next page.
    .said = a share of the fee
choice-charge-always = The fee, even with notice
    .help = Every session is paid for, whether the client comes or not. You can name exceptions.
    .said = the fee
choice-charge-none = Nothing
    .said = nothing
field-percent = Share of the fee
    .unit = per cent
field-move-same-week = May a late session be moved?
choice-move-same-week-yes = Yes, you make room in the same week
choice-move-same-week-if-free = Yes, if you have a free time in the same week
choice-move-same-week-offered = Yes, you offer another time, this week or later
choice-move-same-week-tried = It is charged, and you try to find another time
choice-move-same-week-by-steps = Yes, and it costs what your steps say
    .help = Only with steps that depend on the new time.
choice-move-same-week-no = No

clause-full = You can cancel a session free of charge up to { $notice } before it starts. After that the full fee is due, because { $kind ->
        [group] your place in the group stays empty, and I cannot give it to someone else
       *[individual] I keep this time for you and can seldom give it to someone else so late
    }.
clause-part = You can cancel a session free of charge up to { $notice } before it starts. After that { $percent ->
        [50] half the fee
       *[other] { $percent }% of the fee
    }{ $late-given ->
        [yes] {" "}({ $late })
       *[no] {""}
    } is due, because { $kind ->
        [group] your place in the group stays empty, and I cannot give it to someone else
       *[individual] I keep this time for you and can seldom give it to someone else so late
    }.
clause-flat = You can cancel a session free of charge up to { $notice } before it starts.
clause-tiers = You can cancel a session free of charge up to { $notice } before it starts. After that a share of the fee is due, because { $kind ->
        [group] your place in the group stays empty
       *[individual] the later I hear, the harder it is to give your time to someone else
    }.
clause-always = The fee for each session is due whether you come or not, because I keep { $kind ->
        [group] your place in the group
       *[individual] this time
    } for you. If you cannot come, please tell { $kind ->
        [group] the group beforehand, or tell me
       *[individual] me
    } at least { $notice } before.
clause-none = If you cannot come, please tell me, at least { $notice } before if you can. { $basis ->
        [free] {""}
       *[fixed] You pay nothing for that session.{" "}
    }{ $kind ->
        [group] Then the group knows whom to expect.
       *[individual] Your notice lets me give the time to someone who is waiting.
    }
move-yes = If you would rather move the session, I find you another time in the same week, and you pay only once.
move-if-free = If I have another free time in the same week, we can move the session there, and you pay only once.
move-offered = I offer you another time, in the same week or later. If we agree on one, you pay only once. If not, the charge stays.
move-tried = I try to find you another time, so that you do not lose the session you pay for.
move-by-steps = If we find another time, the steps below say what you pay.
move-no = Once it is too late to cancel free of charge, I cannot move a session, because my week is planned by then.
margin = { $notice }
fact = { $charge ->
        [none] free to cancel
        [always] due even if you cannot come
       *[full] free to cancel up to { $notice } before
    }
