label = How you start
ask = When do you first meet, and do you try it out before you both decide?
why = The bond between you tends to form within the first five sessions. A few of them set aside to see whether you fit leave both of you free to choose.
short = Start

field-date = First session on
field-time = At
field-assessment = Sessions to see if you fit
    .help = After these, each of you decides whether to go on. 0 means that you start at once.
    .unit = sessions

first = Our first session is on { $date-weekday }, { $date }.
first-at = Our first session is on { $date-weekday }, { $date }, at { $time }.
assessment = { $assessment ->
        [0] We start the work itself in our first session.
        [1] In our first session we get to know each other, look at what you want from therapy, and see if we fit. After that, { $kind ->
            [couple] each of us decides whether to go on, and each may
           *[individual] you and I each decide whether to go on, and either of us may
        } say no. If you are in doubt, I will help you find someone else to ask.
       *[other] In our first { $assessment } sessions we get to know each other, look at what you want from therapy, and see if we fit. After that, { $kind ->
            [couple] each of us decides whether to go on, and each may
           *[individual] you and I each decide whether to go on, and either of us may
        } say no. If you are in doubt, I will help you find someone else to ask.
    }
