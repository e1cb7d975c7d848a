label = After the end
ask = Can a client come back, and what remains between you?
why = It is easier to leave when you know whether the door stays open. A clear word that you will not become friends or more keeps what was said here safe long after the last session.
short = After the end
field-coming-back = Coming back
choice-coming-back-welcome = Welcome
choice-coming-back-waiting-list = Welcome, with a waiting list
choice-coming-back-no = Not possible
field-contact = Contact after the end
choice-contact-arrangements-only = Practical things only
choice-contact-none = None
choice-contact-occasional = A few words now and then
field-relationship = Any other relationship
choice-relationship-never = Never
choice-relationship-years = Not before some years have passed
    .help = Codes of ethics name how many, and some rule it out for good.
field-years = Years after the last session
    .unit = years
clause-welcome = You are welcome to come back later if you want to. Please write to me, and we will see when I have room for you.
clause-waiting-list = You are welcome to come back later if you want to. I may not have room at once, but I then put you on my waiting list and tell you how long it may take.
clause-no = I cannot offer you more sessions once our work has ended. If you need help again later, I can tell you where to look for it.
contact = { $contact ->
        [none] Apart from that we have no contact after the end, so that the goodbye is clear.
        [occasional] You may also let me know now and then how you are. I am glad to read it, and may only answer with a few words.
       *[arrangements-only] Apart from that, I answer messages about practical things after the end, such as a letter or a receipt.
    }
relationship = { $relationship ->
        [years] As long as we work together, and for at least { $years ->
                [one] one year
               *[other] { $years } years
            } after that, { $kind ->
                [young-person] we do not become friends or meet anywhere else. Nothing sexual may ever happen between us
               *[individual] we have no other relationship: no friendship, no business and nothing sexual
            }. What you told me gave me a place in your life that I must not use for myself.
       *[never] { $kind ->
            [young-person] I am never anything else to you than your therapist, now or later. We do not become friends or meet anywhere else, and nothing sexual may ever happen between us. What you told me
            [couple] I have no other ties with either of you, now or later: no friendship, no business and nothing sexual. What you told me
            [family] I have no other ties with any of you, now or later: no friendship, no business and nothing sexual. What you told me
           *[individual] There is never anything else between us, now or later: no friendship, no business and nothing sexual. What you told me
        } gave me a place in your life that I must not use for myself.
    }
