label = What the law allows, and you would pass on
ask = Where the law leaves you free, when would you still speak to someone else?
why = Where the law leaves the choice to you, the client cannot guess what you would do. Saying it now, and keeping it apart from what the law demands, is honest about whose decision it is.
short = The law allows
field-limits = The law allows me to, and I would, if
    .help = Leave out what you would not do.
field-untold = Of these, where you may not be able to tell the client first
intro = { $kind ->
        [young-person] The law lets me tell someone else, and I would do it, if:
       *[individual] The law allows me to pass something on, and I would, if:
    }
item = { $item }{ $untold-has ->
        [yes] {" "}(maybe before I tell you)
       *[no] {""}
    }
