label = How long a session lasts
ask = How long is a session, and how does it end?
why = Fifty to sixty minutes is long enough to go deep and short enough not to wear a client out. The time that is left shapes how far a client dares to go, so the same length each time, and a gentle sign before the end, help them feel safe.
short = Length

field-length = A session lasts
field-ends = How it ends
choice-ends-on-time = On time
    .help = The same length each time is something a client can lean on.
choice-ends-up-to-ten-more = Up to ten minutes longer when needed
    .help = For example 50 to 60 minutes.
field-last-minutes = Before the end
choice-last-minutes-told = You say when the time is nearly up
choice-last-minutes-clock = There is a clock that everyone can see
field-first-length = The first session lasts
    .help = Only if it differs from the others.

clause-on-time = { $where ->
       *[other] Each session lasts { $length }. We end on time, so that you can plan the rest of your day.
        [text] { $form ->
           *[live] Each session lasts { $length }. We end on time, so that you can plan the rest of your day.
            [messages] I give { $length } to each of your messages, so that you know what you can count on.
        }
    }
clause-up-to-ten-more = { $where ->
       *[other] Each session lasts { $length }. If we need it, a session can run up to ten minutes longer.
        [text] { $form ->
           *[live] Each session lasts { $length }. If we need it, a session can run up to ten minutes longer.
            [messages] I give { $length } to each of your messages, and up to ten minutes more where it needs them.
        }
    }
near-the-end-told = I tell you when we are near the end, so that nothing has to stop in a rush.
near-the-end-clock = There is a clock that we can all see, so that the end does not come as a surprise.
first-session = Our first session lasts { $first-length }, so that we have the time we need to begin.
margin = { $length }
fact = for { $length }
