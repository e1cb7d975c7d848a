label = An interpreter
ask = Is an interpreter with you, and who finds and pays them?
why = Someone who hears everything belongs in the agreement. A trained interpreter is safer than a relative, who may be part of the story.
short = Interpreter

field-present = An interpreter is with you
    .help = Leave it empty if not; then nothing is printed.
field-language = Into and from
    .help = A language, such as Polish or British Sign Language.
field-brings = Found by
choice-brings-therapist = You
choice-brings-organisation = The service or organisation
choice-brings-client = The client
    .help = Better not a relative or a friend.
field-pays = Paid by
choice-pays-therapist = You
choice-pays-organisation = The service or organisation
choice-pays-client = The client

clause = An interpreter for { $language } is with us when we meet, and keeps what you say as private as I do. { $brings ->
        [organisation] The service that arranged our work
        [client] You
       *[therapist] I
    } { $brings ->
        [organisation] finds
       *[other] find
    } the interpreter, and { $pays ->
        [organisation] the service pays.
        [client] you pay for this.
       *[therapist] I pay for this.
    }
