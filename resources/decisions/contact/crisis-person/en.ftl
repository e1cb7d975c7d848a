label = Someone close in a crisis
ask = Whom may you call if you fear for this client?
why = In a real emergency you will want to call someone, and may not be able to ask first. Your client chooses now, in peace, who that is and when.
short = Contact person

field-may-call = You may call this person
choice-may-call-when-worried = When you are seriously worried
choice-may-call-only-life-at-risk = Only when life is at risk
choice-may-call-no = Not at all
field-name = Who it is
    .help = Name, and who they are to the client, such as “your sister Ana”.
field-phone = Their number
field-doctor = The client’s doctor
    .help = Name and surgery, if the client wants to give it.

clause-when-worried = If I am seriously worried about you and cannot reach you, I may call { $name-given ->
        [yes] { $name }
       *[no] the person you name
    }{ $phone-given ->
        [yes] {" "}({ $phone })
       *[no] {""}
    }. I say only what helps to keep you safe.
clause-only-life-at-risk = If I believe that your life is at risk, I may call { $name-given ->
        [yes] { $name }
       *[no] the person you name
    }{ $phone-given ->
        [yes] {" "}({ $phone })
       *[no] {""}
    }. I say only what helps to keep you safe.
clause-no = You do not want me to call anyone close to you. You can change your mind at any time, and then we note a name here.
doctor = Your doctor is { $doctor }.
