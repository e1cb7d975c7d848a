label = Complaints
ask = Where can a client complain, and how do they reach that place?
why = A client who knows where a complaint can go is not trapped with it. Some places ask you to name that body and its address in writing, before the first session.
short = Complaints

field-first = First of all
choice-first-to-me = To you
choice-first-to-organisation = To the organisation that arranged the therapy
field-body = The body that hears complaints about you
    .help = Leave it empty to use the one you named under “You” in My practice.
field-body-contact = How to reach it
    .help = Its web page, phone number or address.

clause-to-me = If you are unhappy with my work, please come to me first if you feel able to, so that I have a chance to put it right.
clause-to-organisation = If you are unhappy with my work, you can go to { $organisation-given ->
        [yes] { $organisation }, which arranged your therapy
       *[no] the organisation that arranged your therapy
    }. If you feel able to, please tell me too, so that I have a chance to put it right.
body = You can also complain to { $body }{ $body-contact-given ->
        [yes] {" "}({ $body-contact })
       *[no] {""}
    } at any time.
register = You can also complain to { $register }{ $body-contact-given ->
        [yes] {" "}({ $body-contact })
       *[no] {""}
    } at any time.
no-grudge = A complaint is your right, and I will not hold it against you.
