label = Notes on more than one person
ask = Do you keep one file for all of them, or one for each?
why = Who is in a file decides who may ask to see it. If you settle that now, nobody finds their own words in a copy that was made for someone else.
short = Shared notes

field-file = You keep
choice-file-shared = One file on the work you do together
    .help = For a group: one on the group, and what is only about one member kept apart.
choice-file-each-own = A file for each person

clause-shared = { $kind ->
        [group] I keep notes on the group as a whole. What is only about you is in a file of your own, which does not name other members.
        [family] I keep one file on my work with the whole family.
       *[couple] I keep one file on my work with the two of you.
    }
clause-each-own = { $kind ->
        [group] I keep a file on you alone. It does not name other members of the group.
       *[couple] I keep a file for each of you. In each I write as little as I can about anyone else, so that each of you can ask for your own.
    }
