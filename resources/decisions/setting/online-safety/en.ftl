label = Safe at a distance
ask = Would you know where the client is, and whom to call, if something went wrong?
why = In your room you could act at once; at a distance you need to know where the client is and who is near. Asking each time as a matter of course makes it a habit, not an alarm. Travel matters because your registration and insurance may not reach everywhere.
short = Online safety

field-location = They say where they are at the start
field-emergency-contact = They name someone you may call
field-identity = How you know who is there
choice-identity-cameras-on = You see each other at the start
choice-identity-agreed-word = A word that you agree on
    .help = For work by phone or in writing.
field-abroad = When the client is abroad
choice-abroad-talk-first = They tell you before, and you see what is possible
choice-abroad-by-agreement = Only after you have agreed on it
choice-abroad-not-abroad = No sessions

where-you-are = { $where ->
       *[other] At the start of each session I ask
        [mixed] When we are not in the same place, I ask at the start
    } where { $kind ->
        [couple] each of you is
        [family] each of you is
       *[individual] you are
    }. If you ever needed help, I could then send it to the right place.
someone-to-call = { $kind ->
       *[individual] Please also name someone near you, with their number.
        [young-person] Please also name an adult near you, with their number.
    } I may call them if I am worried about your safety during a session.
identity-cameras = We begin with our cameras on, so that we know who is there.
identity-word = We agree on a word that tells me it is you, so that nobody else can take your place.
clause-talk-first = If you plan to be in another country, please tell me before. I may not be able to work with you there, and we can then look together at what is possible.
clause-not-abroad = I cannot work with you while you are in another country, because my registration and insurance may not hold there. Please tell me before you travel, so that we can plan around it.
clause-by-agreement = While you are in another country, we meet only if we have agreed on it before. Other rules may apply there, so please tell me early and I will find out.
