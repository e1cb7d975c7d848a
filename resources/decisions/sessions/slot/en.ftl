label = Your usual day and time
ask = Is there a usual day and time, and is it kept for this client?
why = A time that comes back each week becomes a place of its own, and a client can count on it. Saying now whether it is kept, and how it can move, saves both of you awkward messages later.
short = Day and time

field-day = Usual day
    .help = Leave it empty until you know.
choice-day-monday = Monday
    .said = Mondays
choice-day-tuesday = Tuesday
    .said = Tuesdays
choice-day-wednesday = Wednesday
    .said = Wednesdays
choice-day-thursday = Thursday
    .said = Thursdays
choice-day-friday = Friday
    .said = Fridays
choice-day-saturday = Saturday
    .said = Saturdays
choice-day-sunday = Sunday
    .said = Sundays
field-time = Usual time
field-second = The second session of the week
    .add = Add a time
field-second-day = Day
choice-second-day-monday = Monday
    .said = Mondays
choice-second-day-tuesday = Tuesday
    .said = Tuesdays
choice-second-day-wednesday = Wednesday
    .said = Wednesdays
choice-second-day-thursday = Thursday
    .said = Thursdays
choice-second-day-friday = Friday
    .said = Fridays
choice-second-day-saturday = Saturday
    .said = Saturdays
choice-second-day-sunday = Sunday
    .said = Sundays
field-second-time = Time
field-held = Is the time kept?
choice-held-held = Kept for this client
    .help = The same time each time. A change is an exception that you agree on ahead.
choice-held-moves-with-notice = Kept, and can be moved now and then
choice-held-exceptions-only = Kept, and moved only in an exception
    .help = Agreed ahead, and for a strong reason.
choice-held-varies = It varies
    .help = You agree on the next time at the end of each session.

row-second = { $time-given ->
        [yes] { $day-said } at { $time }
       *[no] { $day-said }
    }
usual-day = { $kind ->
        [group] The group meets
       *[individual] We usually meet
    } on { $day-said }{ $time-given ->
        [yes] {" "}at { $time }
       *[no] {""}
    }{ $second-given ->
        [yes] {" "}and on { $second }
       *[no] {""}
    }.
usual-time = { $kind ->
        [group] The group meets
       *[individual] We usually meet
    } at { $time }.
clause-held = { $kind ->
        [group] We keep to our usual time, so that all of you can count on it. If it no longer suits you, please tell me.
       *[individual] I keep our usual time for you, so that you can count on it. If it no longer suits you, please tell me and we will look for another.
    }
clause-moves-with-notice = I keep our usual time for you. If you need a different time now and then, please ask as early as you can, and I will offer one if I have it.
clause-exceptions-only = I keep our usual time for you, and it stays the same. I can move a session only if there is a strong reason and we have agreed on it beforehand, because my other times are taken.
clause-varies = Our time can change from one session to the next. We agree on the next one before we part, so that you always know.
fact = { $day-given ->
        [yes] { $day-said }{ $time-given ->
            [yes] {" "}at { $time }
           *[no] {""}
        }{ $second-given ->
            [yes] {" "}and { $second }
           *[no] {""}
        }
       *[no] { $time-given ->
            [yes] at { $time }
           *[no] {""}
        }
    }
