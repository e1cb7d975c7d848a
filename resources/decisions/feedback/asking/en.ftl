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
field-measures = Forms you use
    .help = Only their names are printed. The forms belong to their owners.
choice-measures-core-10 = CORE-10
choice-measures-phq-9 = PHQ-9
choice-measures-gad-7 = GAD-7
choice-measures-oq-45-2 = OQ-45.2
choice-measures-wai-sr = WAI-SR (Working Alliance Inventory)
    .said = the WAI-SR
choice-measures-srs = Session Rating Scale
    .said = the Session Rating Scale
choice-measures-ors = Outcome Rating Scale
    .said = the Outcome Rating Scale
choice-measures-haq = Helping Alliance Questionnaire
    .said = the Helping Alliance Questionnaire
choice-measures-csq-8 = CSQ-8 (Client Satisfaction Questionnaire)
    .said = the CSQ-8
choice-measures-seq = Session Evaluation Questionnaire
    .said = the Session Evaluation Questionnaire

clause-every-session = At the end of each session I ask how it was for { $kind ->
        [couple] each of you
       *[individual] you
    }.
clause-every-few = Every { $every } sessions I ask you how our work is going for you.
clause-reviews = At our reviews I ask you how our work is going for you.
clause-when-needed = From time to time I ask you how our work is going for you.
questions = I would like to know { $questions }.
honest = You do not have to spare my feelings: what you tell me helps me to help you. And you do not have to wait until I ask.
measures = I may also ask you to fill in a short form ({ $measures-or }), so that we can both see what changes. You may say no to this.
