label = Asking how it is going
ask = How often do you ask what helps, and what do you ask?
why = Asking shows a client that their view steers the work, and what you hear lets you mend a mistake while it is small. If you agree on it now, an honest answer later is nothing out of the ordinary.
short = Asking

field-how-often = You ask
choice-how-often-every-session = At the end of each session
choice-how-often-every-few = Every few sessions
choice-how-often-reviews = At your reviews
choice-how-often-when-needed = When it seems useful
field-every = Every
    .unit = sessions
field-questions = You ask about
choice-questions-helped = What helped
    .said = what helped
choice-questions-worked = What went well
    .said = what went well
choice-questions-not-worked = What went less well
    .said = what went less well
choice-questions-unhelpful = What got in the way or annoyed
    .said = what got in your way or annoyed you
choice-questions-more-less = What to do more or less of
    .said = what you would like more of or less of

clause-every-session = At the end of each session I ask how it was for { $kind ->
        [couple] each of you
        [family] each of you
       *[individual] you
    }.
clause-every-few = Every { $every } sessions I ask you how our work is going for you.
clause-reviews = At our reviews I ask you how our work is going for you.
clause-when-needed = From time to time I ask you how our work is going for you.
questions = I would like to know { $questions }.
honest = You do not have to spare my feelings: what you tell me helps me to help you. And you do not have to wait until I ask.
