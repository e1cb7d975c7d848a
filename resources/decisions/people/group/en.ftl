label = The group
ask = Who can join the group, how large is it, and how long does each member give it a try?
why = Whether a new face may appear next week changes what people dare to say. A first number of sessions to stay for carries a new member over the first weeks, when leaving is easiest.
short = Group

field-form = The group is
choice-form-open = Open
    .help = Someone new may join when there is room.
choice-form-closed = Closed
    .help = Everyone starts and ends together.
field-smallest = From
    .unit = members
field-largest = To
    .help = Leave it empty if the number is fixed.
    .unit = members
field-least = To begin with, they come for
    .help = Leave it empty if you ask for no number.

clause-open = This is an open group of { $smallest }{ $largest-given ->
        [yes] {" "}to { $largest }
       *[no] {""}
    } people. When there is room, someone new may join, and I tell the group first.
clause-closed = This is a closed group of { $smallest }{ $largest-given ->
        [yes] {" "}to { $largest }
       *[no] {""}
    } people. Once we have started, no one new joins, so that you can get to know each other well.
least = Please come { $least-unit ->
        [sessions] to at least your first { $least-n ->
            [one] session
           *[other] { $least }
        }
       *[weeks] for at least { $least } to begin with
    }, because it takes time to feel at home in a group.
