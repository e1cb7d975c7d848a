label = Who arranged the therapy
ask = Did your client come to you directly, or did an organisation arrange it?
why = An organisation that arranges therapy often decides something, such as the number of sessions, and hears something in return. A client who knows both at the start can choose freely what to say.
short = Arranged by

field-who = Arranged by
choice-who-client = The client
choice-who-employer = Employer or assistance programme
choice-who-insurer = Insurer
choice-who-public-service = Public health or social service
choice-who-school = School
choice-who-university = College or university
choice-who-court = Court or other authority
    .help = The client was told to come, or comes as part of an order.
choice-who-charity = Charity
field-organisation = Name of the organisation
    .help = As your client knows it.
field-decides = It decides
    .help = Choose nothing if all of this is left to the two of you.
choice-decides-number = The number of sessions
    .said = how many sessions we have
choice-decides-length = The length of a session
    .said = how long each session lasts
choice-decides-fee = What the client pays
    .said = what you pay
field-told = It hears from you
choice-told-nothing = Nothing at all
    .help = Choose this alone.
    .said = nothing
choice-told-attendance = Whether the client comes
    .said = whether you come
choice-told-number-used = How many sessions were used
    .said = how many sessions you have used
choice-told-progress = Progress, in a few words
    .said = roughly how the work is going
choice-told-diagnosis = A diagnosis
    .help = Many insurers ask for one before they pay.
    .said = a diagnosis, if I make one

clause-client = { $kind ->
        [couple] You came to me yourselves, so the three of us decide together what we do here.
        [family] You came to me yourselves, so all of us decide together what we do here.
        [young-person] You came to me, alone or with your family, so you and I decide together what we do here.
        [group] You came to the group yourself, so all of us decide together what we do here.
       *[individual] You came to me yourself, so you and I decide together what we do here.
    }
clause-employer = { $organisation } arranged this therapy for you through { $kind ->
        [young-person] a parent’s work
       *[individual] your work
    }.
clause-insurer = Your insurer, { $organisation }, arranged this therapy for you.
clause-public-service = { $organisation }, a public service, arranged this therapy for you.
clause-school = { $organisation } arranged this therapy for you through your school.
clause-university = { $organisation } arranged this therapy for you through your place of study.
clause-court = { $organisation } asked you to come to therapy. You can still tell me what you want from it.
clause-charity = { $organisation }, a charity, arranged this therapy for you.
decides = It decides { $decides }. We decide the rest together.
told-nothing = I do not tell it anything about you or our work.
told = I tell it only { $told }.{ $sees ->
        [on-request] {""}
       *[other] {" "}You can ask me at any time what I have passed on.
    }
