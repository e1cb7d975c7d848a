label = Coming regularly
ask = Is there a number of sessions a client should come to, so that the place stays theirs?
why = Most practices need no rule here, and can leave it empty. Where places are few, a rule with its reason is fairer than a surprise, as long as it begins with a talk.
short = Coming regularly

field-least = They come to at least
    .help = For example 4 of every 6. Leave it empty if you have no such rule.
    .unit = sessions
field-out-of = Of every
    .unit = booked sessions
field-moves = They cancel or move one at most once in
    .help = About once. Leave it empty if you have no such rule.
field-agreed-meeting = Say that a session counts whether they come or not
    .help = The word “session” then means a time that you agreed on.

quota = Please come to at least { $least } of every { $out-of } sessions that we book, because our work stays alive only if we meet. If that gets hard, let us talk about it. If it stays hard, I may give your place to someone who is waiting.
seldom-moved = Please cancel or move a session no more than about once { $moves-n ->
        [1] { $moves-unit ->
            [weeks] a week
           *[months] a month
        }
       *[other] in { $moves }
    }, so that our work keeps its rhythm.
what-counts = When this agreement says “session”, it means a time that we agreed on, whether { $kind ->
        [couple] you both come
       *[individual] you come
    } or not.
