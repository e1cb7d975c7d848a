label = Where you practice
field-licensed = States where you are licensed
    .help = Where a client is counts. Leave it empty if you only ever meet in your own.
licensed = I am licensed to work with people who are in { $licensed }.
field-restrictions = Limits set on your license, if any
    .help = Some boards, such as those of Texas, ask you to tell clients of these, in your own short words.
