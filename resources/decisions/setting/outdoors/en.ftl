label = Working outdoors
ask = Which way do you go, in what weather, and what if someone sees or hears you?
why = Side by side and on the move, some people find words that they do not find in a chair. Outdoors you cannot close a door, so agree before the first walk on the weather, on passers-by and on stopping.
short = Outdoors

field-route = Where you start, and which way you go
    .help = For example: from the park gate in Mill Lane along the river and back.
field-weather = In bad weather
choice-weather-another-way = You meet in a room, online or by phone
choice-weather-another-time = You find another time
choice-weather-dressed-for-it = You go anyway, dressed for it
    .help = But not in a storm, on ice or in great heat.
field-heard = Being seen or overheard
choice-heard-agree-first = You agree beforehand what to do
choice-heard-pause = You pause until others have passed
choice-heard-quiet-paths = You keep to quiet paths
field-stops = Who decides to stop or turn back
choice-stops-either = Either of you
choice-stops-client = The client
choice-stops-therapist = You, where it is not safe

meeting-point = Where we start, and which way we go: { $route }.
clause-another-way = If the weather is bad, we meet in a room, online or by phone instead. I let you know as early as I can.
clause-another-time = If the weather is bad, we find another time. I let you know as early as I can, and you do not pay for the time we lose.
clause-dressed-for-it = We go out in most weather, so please dress for it. We do not go out in a storm, on ice or in great heat.
seen-agree-first = Others may see us or hear a few words. So we agree, before we set out, on what to do if we meet someone that you know.
seen-pause = Others may see us or hear a few words. When someone is near, we pause until they have passed.
seen-quiet-paths = We keep to quiet paths, but others may still see us or hear a few words. You choose what to speak about there.
pace = You set the pace. Please tell me before we start if there is something in your health that I should know about, so that the way suits you.
stop-either = { $kind ->
        [individual] Either of us
        [young-person] Either of us
       *[other] Any of us
    } can ask to sit down, turn back or stop at any time.
stop-client = You can ask to sit down, turn back or stop at any time.
stop-therapist = You can ask for a rest at any time. I decide to turn back if I think that the way is not safe.
