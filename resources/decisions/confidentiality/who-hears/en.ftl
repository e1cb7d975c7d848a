label = Who hears something anyway
ask = Who hears about your work, even when no limit applies?
why = Supervision and colleagues make therapy better, yet a client who finds out by chance may feel talked about. A list with a reason for each person turns a secret into a safeguard.
short = Who hears something
field-hears = These people hear something
choice-hears-supervisor = Supervisor
    .said = my supervisor, so that I have someone to help me do this work well
choice-hears-consultation-group = Consultation group
    .said = a small group of colleagues, who help me to think about my work
choice-hears-clinical-team = Clinical team
    .help = Colleagues at your workplace who discuss all cases.
    .said = the clinical team where I work, who talk about all our clients, so that you have the help of us all
choice-hears-employing-service = The service that employs you
    .said = the service I work for, so that it can look after your place here
choice-hears-insurer = Insurer or assistance programme
    .help = The sentence says that it may ask for a diagnosis.
    .said = the insurer or programme that pays for you, so that your sessions are paid for; it may ask for a diagnosis, and I tell you if it does
choice-hears-accountant = Accountant
    .said = my accountant, who may see your name on a payment but nothing of what you say
choice-hears-executor = Professional executor
    .help = A colleague who acts if you die or cannot work.
    .said = a colleague, who would contact you if I died or became too ill to work
choice-hears-interpreter = Interpreter
    .said = our interpreter, who has to hear what we say in order to pass it on
choice-hears-referrer = The doctor who referred them
    .help = Some schemes pay only if that doctor gets a report.
    .said = the doctor who sent you to me, who gets a short report so that your care fits together
choice-hears-record-system = A record or booking system
    .help = The company behind it holds your notes or your calendar for you.
    .said = the company whose system holds my notes or my calendar, which has to keep them safe
choice-hears-ai-tool = An AI tool
    .help = Only where you have said under “AI tools” that you use one.
    .said = the AI tool I use, but only once you have said yes to it
choice-hears-none = No one
    .said = no one else
field-supervisor-name = Your supervisor’s name
    .help = Leave it empty if you would rather tell the client when asked.
field-identified = How you speak of a client outside your team
field-team-every = The group or team meets every
choice-identified-no-name = Without a name
choice-identified-first-name = By first name only
choice-identified-code-name = By a code name
    .help = One that only you can link to the client.
intro = This is who hears something about our work, and only as much as they need for it:
item = { $item-key ->
        [consultation-group] { $team-every-given ->
            [yes] a small group of colleagues, who meet every { $team-every-n ->
                [1] { $team-every-unit ->
                    [weeks] week
                   *[months] month
                }
               *[other] { $team-every }
            } and help me to think about my work
           *[no] { $item }
        }
        [clinical-team] { $team-every-given ->
            [yes] the clinical team where I work, who talk about all our clients every { $team-every-n ->
                [1] { $team-every-unit ->
                    [weeks] week
                   *[months] month
                }
               *[other] { $team-every }
            }, so that you have the help of us all
           *[no] { $item }
        }
        [insurer] { $who ->
            [employer] { $organisation }, which pays for you and hears only what this agreement says
           *[other] { $item }
        }
       *[other] { $item }
    }
nobody = Apart from that, I talk with no one about our work.
identified-no-name = When I talk about our work with a supervisor, or with a colleague outside the place where I work, I leave out your { $kind ->
        [couple] names
        [family] names
       *[individual] name
    } and anything else that would show who you are. They must keep private what they hear, just as I must.
identified-first-name = When I talk about our work with a supervisor, or with a colleague outside the place where I work, I use { $kind ->
        [couple] only your first names
        [family] only your first names
       *[individual] only your first name
    }. They must keep private what they hear, just as I must.
identified-code-name = When I talk about our work with a supervisor, or with a colleague outside the place where I work, I use { $kind ->
        [couple] code names that only I can link to you
        [family] code names that only I can link to you
       *[individual] a code name that only I can link to you
    }. They must keep private what they hear, just as I must.
supervisor = My supervisor is { $supervisor-name }.
