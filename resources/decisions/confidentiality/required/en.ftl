label = What the law requires you to pass on
ask = In which situations does the law leave you no choice?
why = A client who knows from the first hour what you must pass on can choose what to say, and when. These duties differ from place to place, so the list comes from the region you chose.
short = The law requires
field-limits = The law requires me to pass something on if
    .help = Look at whom each duty binds. Not every one binds every therapist.
field-untold = Of these, where you may not be able to tell the client first
    .help = For example where the law itself forbids it, or where telling could put someone in danger.
field-authorities = The authorities that you would tell
    .help = Only if you want to name them, for example the child protection agency of your state.
    .add = Add an authority
field-authorities-about = About
choice-authorities-about-child = A child
    .said = about a child
choice-authorities-about-adult = An adult at risk
    .said = about an adult at risk
choice-authorities-about-danger = A danger to life
    .said = about a danger to someone’s life
field-authorities-name = Name
field-authorities-contact = Phone or address
intro = { $kind ->
        [young-person] The law says that I have to tell someone else if:
       *[individual] The law requires me to pass something on if:
    }
item = { $item }{ $untold-has ->
        [yes] {" "}(maybe before I tell you)
       *[no] {""}
    }
row-authorities = { $name }
who-is-told = This is who I would tell:
authority = { $about-said }: { $name }{ $contact-given ->
        [yes] , { $contact }
       *[no] {""}
    }
