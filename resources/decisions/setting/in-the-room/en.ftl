label = In the room
ask = Is the room always the same, where does a client wait, and who may be there?
why = A room that stays the same, a place to wait and no strangers at the door: small things that tell a client that this time is theirs.
short = In the room

field-same = The same room each time, where you can
    .help = A place that stays the same soon feels familiar.
field-waiting = Waiting
choice-waiting-waiting-room = There is a place to wait
choice-waiting-on-time = They come on time, as there is no place to wait
choice-waiting-few-minutes-early = They can come a few minutes early
field-present = Who may be there
choice-present-only-us = Only you and the client
choice-present-by-agreement = Someone else, if you have agreed before
    .help = For example a carer, a baby or a support person.
choice-present-at-the-start = Someone may come along for the first minutes
field-phones = Phones
choice-phones-silent = On silent
choice-phones-off = Switched off
choice-phones-away = Out of sight

same-place = We keep to the same room where we can, so that it becomes a place you know.
wait-room = There is a place where you can wait until I come for you.
wait-on-time = There is no place to wait, so please come at the time we agreed. I open the door for you then.
wait-early = You can come a few minutes early and take a breath before we start.
with-us = { $present ->
       *[only-us] { $kind ->
           *[individual] Only the two of us are in the room, so that the time is yours.
            [couple] Only the two of you and I are in the room, so that the time is yours.
            [family] Only your family and I are in the room, so that the time is yours.
            [young-person] Most of the time only the two of us are in the room, so that the time is yours.
            [group] Only the members of the group and I are in the room, so that you all know who hears you.
        }
        [by-agreement] If you would like someone else to be there, please ask me before, so that we can agree on it.
        [at-the-start] Someone you trust may come in with you for the first minutes.
    }
our-phones = { $phones ->
       *[silent] We keep our phones on silent, so that nothing interrupts us.
        [off] We switch off our phones, so that nothing interrupts us.
        [away] We put our phones out of sight, so that nothing interrupts us.
    }
