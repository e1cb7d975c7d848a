label = What is different at a distance
ask = Do you say what can get lost at a distance, and what you do when nothing works?
why = A screen or a phone hides half of what a body says. A client who knows that asks sooner when something sounds wrong, and does not sit in front of a dark screen wondering what comes next.
short = At a distance

field-misread = Say that you can misread each other
field-fallback = When the platform does not work at all
choice-fallback-phone = You go on by phone
choice-fallback-other-platform = You use another platform
choice-fallback-in-person = You meet in person instead
choice-fallback-new-time = You find another time
field-adult-near = An adult is at home
field-clock = Where your clocks differ, times are by
choice-clock-mine = Your own clock
choice-clock-yours = The client’s clock

misreading = At a distance we see and hear less of each other, so we can get each other wrong. If something sounds off to you, please say so, and I will do the same.
instead = { $fallback ->
       *[phone] If we cannot connect at all, we go on by phone.
        [other-platform] If we cannot connect at all, I send you a link to another platform.
        [in-person] If we cannot connect at all, we agree on a time to meet in person.
        [new-time] If we cannot connect at all, we agree on another time.
    }
adult = Please make sure that an adult you trust is at home while we meet, in another room. Then someone is near if you need them.
clock-mine = The times of our sessions are by the clock where I am.
clock-yours = The times of our sessions are by the clock where you are.
