label = When contact is lost
ask = What do you do when you no longer hear from a client?
why = Silence leaves both of you guessing. A client who knows that you will write, and when you will let go, does not need to fear either being chased or being forgotten.
short = Contact lost
field-tries = How often you try
    .unit = times
field-by = How you try
choice-by-message = By message
    .said = message you
choice-by-phone = By phone
    .said = call you
choice-by-letter = By letter
    .said = write to you by post
field-after = The work counts as ended after
clause = If you do not come and I do not hear from you, I { $by-said } { $tries ->
        [1] once
        [2] twice
       *[other] up to { $tries } times
    }, in a way you told me is safe. If I have heard nothing after { $after }, I take it that { $kind ->
        [group] you have left the group
       *[individual] our work has ended
    }. I do not blame you for it: it only means that { $kind ->
        [couple] none of us has to wait
        [family] none of us has to wait
       *[individual] neither of us has to wait
    }.
