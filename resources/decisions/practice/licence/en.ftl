label = Where you may practise
ask = Where may your clients be, which languages do you work in, and until when are you covered?
why = A client who travels or moves may leave the places where you may work. The two dates are for you alone: we remind you once one of them has passed.
short = Where you may work

field-places = Your clients may be in
    .help = Where your registration and your insurance cover your work. Printed if you choose any.
field-languages = Other languages you work in
    .help = As they stand in a sentence, such as “Polish and Spanish”.
field-register-until = Your registration runs until
    .help = Never printed.
field-insurance-until = Your insurance runs until
    .help = Never printed.

places = I may work with clients who are in { $places }.
languages = We can also use { $languages } in our sessions.
