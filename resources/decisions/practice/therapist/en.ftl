label = You
ask = What is your name, and who do you answer to?
why = A client trusts you sooner when they can see who you are and whose standards you keep. Write it under My practice, and every new agreement carries it.
short = You

field-name = Your name
    .help = As it should be printed and signed.
field-title = Your title
    .help = In small letters, as in “psychotherapist” or “integrative counsellor”.
field-register = Professional body or register
    .help = For example BACP, UKCP or HCPC.
field-number = Your number there

clause = I am { $name }, { $title }.
registered = { $number-given ->
        [yes] I am registered with { $register } (number { $number }), and I keep to its standards.
       *[no] I am registered with { $register }, and I keep to its standards.
    }
