label = Questionnaires
ask = Do you use forms with questions, how often, and who sees the answers?
why = A short form can show what neither of you has put into words. People fill it in more honestly when they know who reads it.
short = Forms

field-forms = Forms you use
    .help = Only their names are printed. The forms belong to their owners.
choice-forms-none = None
choice-forms-core-10 = CORE-10
choice-forms-phq-9 = PHQ-9
choice-forms-gad-7 = GAD-7
choice-forms-oq-45-2 = OQ-45.2
choice-forms-wai-sr = WAI-SR (Working Alliance Inventory)
    .said = the WAI-SR
choice-forms-srs = Session Rating Scale
    .said = the Session Rating Scale
choice-forms-ors = Outcome Rating Scale
    .said = the Outcome Rating Scale
choice-forms-haq = Helping Alliance Questionnaire
    .said = the Helping Alliance Questionnaire
choice-forms-csq-8 = CSQ-8 (Client Satisfaction Questionnaire)
    .said = the CSQ-8
choice-forms-seq = Session Evaluation Questionnaire
    .said = the Session Evaluation Questionnaire
choice-forms-yp-core = YP-CORE (for young people)
    .said = the YP-CORE
choice-forms-rcads = RCADS (for young people and parents)
    .said = the RCADS
choice-forms-sdq = SDQ (Strengths and Difficulties Questionnaire)
    .said = the SDQ
field-how-often = How often
choice-how-often-every-session = At each session
choice-how-often-every-few = Every few sessions
choice-how-often-reviews = At your reviews
choice-how-often-start-end = At the start and at the end
field-every = Every
    .unit = sessions
field-sees = Who sees the answers
choice-sees-between-us = Only the two of you
    .help = With a couple, a family or a group, choose this if each person’s form stays with them and you.
choice-sees-supervisor = Your supervisor too
choice-sees-scores-organisation = Whoever arranged the therapy gets the scores
choice-sees-nameless = Others, without names
    .help = Added up with other people’s, for example to see how a service is doing.

clause-every-session = At each session I ask { $kind ->
        [couple] each of you
        [family] each of you
       *[individual] you
    } to fill in { $forms-count ->
        [1] a short form
       *[other] short forms
    }, so that we can { $kind ->
        [couple] all
        [family] all
       *[individual] both
    } see what changes. { $forms-count ->
        [1] It is called
       *[other] They are called
    } { $forms }. You may say no to this.
clause-every-few = Every { $every } sessions I ask { $kind ->
        [couple] each of you
        [family] each of you
       *[individual] you
    } to fill in { $forms-count ->
        [1] a short form
       *[other] short forms
    }, so that we can { $kind ->
        [couple] all
        [family] all
       *[individual] both
    } see what changes. { $forms-count ->
        [1] It is called
       *[other] They are called
    } { $forms }. You may say no to this.
clause-reviews = At our reviews I ask { $kind ->
        [couple] each of you
        [family] each of you
       *[individual] you
    } to fill in { $forms-count ->
        [1] a short form
       *[other] short forms
    }, so that we can { $kind ->
        [couple] all
        [family] all
       *[individual] both
    } see what changes. { $forms-count ->
        [1] It is called
       *[other] They are called
    } { $forms }. You may say no to this.
clause-start-end = When we start and when we finish I ask { $kind ->
        [couple] each of you
        [family] each of you
       *[individual] you
    } to fill in { $forms-count ->
        [1] a short form
       *[other] short forms
    }, so that we can { $kind ->
        [couple] all
        [family] all
       *[individual] both
    } see what has changed. { $forms-count ->
        [1] It is called
       *[other] They are called
    } { $forms }. You may say no to this.
sees = { $sees ->
        [supervisor] I may talk about your answers with my supervisor, as with the rest of our work.
        [scores-organisation] { $organisation-given ->
                [yes] { $organisation } gets your scores
               *[no] The organisation that arranged your therapy gets your scores
            }, but not what you say about them.
        [nameless] Others may see your scores only without your name, added up with those of other people.
       *[between-us] I show your answers to nobody else.
    }
