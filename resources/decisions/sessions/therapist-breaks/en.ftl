label = Your holidays and breaks
ask = How much time do you take off, how early do you say so, and who is there meanwhile?
why = A break can feel like being left, above all when it comes as a surprise. Telling clients early leaves time to plan it, to talk about what it brings up, and to know where to turn meanwhile.
short = Your breaks

field-weeks = Weeks off in a year
    .help = About how many. Leave it empty if you do not want to name a number.
    .unit = weeks
field-notice = You say so at least
    .help = Before each break.
field-cover = While you are away
choice-cover-none = Nobody stands in
    .help = The agreement points to its crisis contacts.
choice-cover-colleague = A colleague can be reached
choice-cover-message = You can be reached by message if it cannot wait
field-cover-name = The colleague, and how to reach them
    .help = For example: Dr Lee, 020 7946 0000.

weeks-away = { $weeks ->
        [0] I do not plan any long breaks this year.
        [one] I take about one week off in a year.
       *[other] I take about { $weeks } weeks off in a year.
    }
clause-none = I tell you about my breaks at least { $notice } before, so that you can plan and we can talk about them. If you need help while I am away, please use the crisis contacts in this agreement.
clause-colleague = I tell you about my breaks at least { $notice } before, so that you can plan and we can talk about them. { $cover-name-given ->
        [yes] If you need to talk to someone while I am away, you can turn to a colleague of mine: { $cover-name }.
       *[no] If you need to talk to someone while I am away, you can turn to a colleague. I give you the name before each break.
    }
clause-message = I tell you about my breaks at least { $notice } before, so that you can plan and we can talk about them. If something cannot wait while I am away, you can send me a message, and I will answer as soon as I can.
