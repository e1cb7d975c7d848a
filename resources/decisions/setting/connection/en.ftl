label = If the connection drops
ask = Who calls whom, after how long, and what about the time that is lost?
why = Lines drop, and often at a hard moment. A client who knows that you will call is not left alone with it, and nobody has to wonder who should move first.
short = Lost connection

field-who-calls = If you cannot get back online
choice-who-calls-therapist = You call the client
choice-who-calls-client = The client calls you
choice-who-calls-message = You write, and find another time
choice-who-calls-call-or-write = You call or write, and find another time
field-within = You try to get back for
field-number = On which number
choice-number-given = The one you gave each other
choice-number-agreed-at-start = One you agree on at the start of each session
field-made-up = The time that is lost
choice-made-up-made-up = Is made up
choice-made-up-reduced = Is not charged
choice-made-up-not-made-up = Is not made up
    .help = The session ends as planned.
choice-made-up-fee-still-due = Is charged in full
    .help = Also when the session cannot go on.

clause-therapist = If the connection drops, we try to come back. If we are not back within { $within }, I call you{ $number-given ->
        [yes] {" "}{ $number ->
           *[given] on the number that you gave me
            [agreed-at-start] on the number that we agreed on at the start
        }
       *[no] {""}
    }, so that you are not left waiting.
clause-client = If the connection drops, we try to come back. If we are not back within { $within }, please call me{ $number-given ->
        [yes] {" "}{ $number ->
           *[given] on the number that I gave you
            [agreed-at-start] on the number that we agreed on at the start
        }
       *[no] {""}
    }. I keep the line free for you.
clause-message = If the connection drops, we try to come back. If we are not back within { $within }, I write to you and we find another time.
clause-call-or-write = If the connection drops, we try to come back. If we are not back within { $within }, I call you or write to you, and we find another time.
poor-line = If the line stays too poor to work well, { $kind ->
        [couple] any of us
        [family] any of us
        [group] any of us
       *[individual] either of us
    } may stop, and we look for another way or another time.
lost-made-up = We make up the time that we lose.
lost-reduced = You do not pay for the time that we lose.
lost-not-made-up = The session still ends as planned, because others count on me after you. The time that we lose is not made up.
lost-fee-still-due = The fee stays the same, because I have kept the time for you.
