label = What the client may ask for
ask = How can a client see their records, and who answers for them?
why = People trust what they are allowed to look at. Say now how a client can see their records and where they can turn if they are unhappy, so that asking never feels like an attack.
short = Rights

field-see = Seeing the records
choice-see-free-month = On request, free, within a month
    .help = Or within the time that the law of your region gives.
choice-see-any-time = At any time, just by asking
choice-see-with-therapist = On request, best read together
choice-see-unless-harmful = On request, unless reading would do serious harm
    .help = A refusal can be looked at by another professional.
field-controller = Who answers for the data
choice-controller-therapist = You do
choice-controller-organisation = The organisation that arranged the therapy
field-registration = Your data protection number
    .help = If you are registered with a data protection authority.
field-notice = You also give a privacy notice
    .help = A separate sheet on data and rights.

clause-free-month = You can ask to see what I keep about you at any time. I will give it to you within { $within-given ->
        [yes] { $within }
       *[no] a month
    }, free of charge. If you like, we can read it together.
clause-any-time = You can see what I keep about you at any time: just ask me. I can give you a copy, or we can read it together.
clause-with-therapist = You can ask to see what I keep about you at any time. I suggest that we read it together, so that I can explain my notes and you are not alone with them.
clause-unless-harmful = You can ask to see what I keep about you at any time. It is best if we read it together. I would say no only if I thought that reading it could do you serious harm. You could then ask another professional to look at my decision.
change = If something in it is wrong, please tell me, and I will put it right. You can also object to the way I use it, or ask me to delete it, use it less or pass it on. I will do so where I am free to, and tell you why if I am not.
controller-me = { $kind ->
        [young-person] Your data is all that I keep about you. I am the one who answers for it
       *[individual] I am the one who answers for your data
    }{ $region ->
        [england-and-wales] {" "}(its “controller”)
        [scotland] {" "}(its “controller”)
        [northern-ireland] {" "}(its “controller”)
        [ireland] {" "}(its “controller”)
       *[other] {""}
    }.
controller-organisation = { $organisation-given ->
        [yes] { $organisation } answers
       *[no] The organisation that arranged your therapy answers
    } for your data{ $region ->
        [england-and-wales] {" "}(it is the “controller”)
        [scotland] {" "}(it is the “controller”)
        [northern-ireland] {" "}(it is the “controller”)
        [ireland] {" "}(it is the “controller”)
       *[other] {""}
    }.
registration = My data protection number is { $registration }.
notice = I also give you a privacy notice, which says more about your data and your rights.
authority = { $complaint-given ->
        [yes] If you are unhappy with the way I handle your data, you can { $complaint }.
       *[no] If you are unhappy with the way your data is handled, please tell me.
    }{ $authority-given ->
        [yes] {" "}You can also complain to { $authority }{ $contact-given ->
                [yes] {" "}({ $contact })
               *[no] {""}
            }.
       *[no] {""}
    }
