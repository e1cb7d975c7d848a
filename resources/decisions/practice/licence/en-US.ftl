label = Where you are licensed
why = A client who travels or moves may leave the places where you may practice. The two dates are for you alone: we remind you once one of them has passed.
field-places = Your clients may be in
    .help = Where your license and your insurance cover your work. Printed if you choose any.
field-register-until = Your license runs until
    .help = Never printed.
