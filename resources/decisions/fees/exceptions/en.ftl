label = When a late session is free
ask = When do you not charge for a late cancellation?
why = People fall ill and people die, and a bill at that moment can undo months of trust. An exception named now means that nobody has to plead for it later.
short = Exceptions

field-decided-by = Exceptions
choice-decided-by-client-word = Yes, and the client’s word is enough
choice-decided-by-talked-about = Yes, after you have talked about it
choice-decided-by-agreed-before = Yes, when agreed before the session
choice-decided-by-in-writing = Yes, once you have agreed on it in writing
    .help = A short message is enough.
choice-decided-by-no-exceptions = No exceptions
field-exceptions = No charge in case of
choice-exceptions-illness = Illness
    .said = illness
choice-exceptions-emergency = An emergency
    .said = an emergency
choice-exceptions-bereavement = A death
    .said = the death of someone close
choice-exceptions-safeguarding = A risk to someone’s safety
    .said = a risk to someone’s safety
choice-exceptions-childcare = Care for a child or someone else
    .said = a child or adult who needs you
choice-exceptions-travel-disruption = Travel that breaks down
    .said = travel that breaks down
choice-exceptions-hospital = A stay in hospital
    .said = a stay in hospital
field-other-reasons = Also for other reasons beyond the client’s control

clause = { $charge ->
        [always] You pay nothing for a session that you miss because of { $exceptions-or }.
       *[other] You pay nothing if you cancel late because of { $exceptions-or }.
    }
other-reasons = The same holds for other things that you could not help.
decided-client-word = Your word is enough. I do not ask for proof.
decided-talked-about = Please tell me what happened. Then we decide together.
decided-agreed-before = Please ask me early. We agree on it before the session.
decided-in-writing = We agree on this in writing each time, so that we both know where we stand. A short message is enough.
decided-no-exceptions = { $charge ->
        [always] The charge for a missed session
       *[other] The charge for a late cancellation
    } is the same whatever the reason, so that I do not have to judge your reasons. If something hard has happened, please still tell me.
