field-doctor = The client's doctor
    .help = Name and practice, if the client wants to give it.
clause-when-worried = If I am seriously worried about you and cannot reach you, I may call { $name-given ->
        [yes] { $name }
       *[no] the person you name
    }{ $phone-given ->
        [yes] {" "}at { $phone }
       *[no] {""}
    }. I say only what helps to keep you safe.
clause-only-life-at-risk = If I believe that your life is at risk, I may call { $name-given ->
        [yes] { $name }
       *[no] the person you name
    }{ $phone-given ->
        [yes] {" "}at { $phone }
       *[no] {""}
    }. I say only what helps to keep you safe.
