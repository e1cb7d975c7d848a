label = Complaints
ask = Where can a client complain, and how do they reach that place?
why = A client who knows where a complaint can go is not trapped with it. Some places ask you to name that body and its address in writing, before the first session.
short = Complaints

field-first = First of all
choice-first-to-me = To you
choice-first-to-owner = To you, or to the owner of the practice
choice-first-to-organisation = To the organisation that arranged the therapy
field-owner = The owner’s name
field-bodies = Bodies that hear complaints about you
    .help = Leave this empty to use the one you named under “You” in My practice.
    .add = Add a body
field-bodies-body = Name
field-bodies-contact = How to reach it
    .help = Its web page, phone number or address.
field-bodies-about = It hears complaints about
choice-bodies-about-anything = Anything in your work
choice-bodies-about-ethics = Ethics only, not fees
field-board = You are registered by law as
    .help = Adds the body that hears complaints about your profession, where we know it.
choice-board-psychologist = A psychologist
choice-board-psychotherapist = A psychotherapist

clause-to-me = If you are unhappy with my work, please come to me first if you feel able to, so that I have a chance to put it right.
clause-to-owner = If you are unhappy with my work, please come first to me, or to { $owner }, who owns the practice. That gives us a chance to put it right.
clause-to-organisation = If you are unhappy with my work, you can go to { $organisation-given ->
        [yes] { $organisation }, which arranged your therapy
       *[no] the organisation that arranged your therapy
    }. If you feel able to, please tell me too, so that I have a chance to put it right.
row-bodies = { $about ->
        [ethics] { $body } ({ $contact-given ->
                [yes] { $contact }; for
               *[no] for
            } ethics, not for fees)
       *[anything] { $body }{ $contact-given ->
                [yes] {" "}({ $contact })
               *[no] {""}
            }
    }
bodies = At any time you can also complain to { $bodies }.
register = At any time you can also complain to { $register }{ $also-given ->
        [yes] , or to { $also }
       *[no] {""}
    }.
region = { $also-given ->
        [yes] At any time you can also complain to { $also }.
       *[no] {""}
    }
board-psychologist = { $psychologists-given ->
        [yes] Complaints about psychologists can also go to { $psychologists }.
       *[no] {""}
    }
board-psychotherapist = { $psychotherapists-given ->
        [yes] Complaints about psychotherapists can also go to { $psychotherapists }.
       *[no] {""}
    }
help = You can ask an adult you trust to help you with it.
no-grudge = A complaint is your right, and I will not hold it against you.
