label = Goals
ask = What does your client want from therapy, and how do you find it out?
why = Agreeing on goals is one of the things that goes with good outcomes. The client’s own words are worth more here than yours, and they may change.

field-how = Goals are
choice-how-together = Found together, as you go
choice-how-first-sessions = Found in the first sessions
choice-how-in-your-words = Written down here, in the client’s words
field-goals = What the client wants from therapy
    .help = In their own words.

found-together = We find out together what { $kind ->
        [couple] each of you wants
        [family] each of you wants
       *[individual] you want
    } to change or to have more of, and we can change our goals as we go.
found-first-sessions = In our first sessions we find out together what { $kind ->
        [couple] each of you wants
        [family] each of you wants
       *[individual] you want
    } to change or to have more of. We can change our goals as we go.
found-in-your-words = What you want from { $kind ->
        [group] the group
       *[individual] therapy
    }, in your words: { $goals }. We can change this as we go.
