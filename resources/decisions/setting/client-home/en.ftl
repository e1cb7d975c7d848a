label = Working at the client’s home
ask = Who else is there, can you close a door, and what keeps you both safe?
why = At home a client is host and client at once, and others may be near. A room with a door, and a plain word on safety for both of you, turn a visit into a session.
short = At their home

field-others = Who else is there
choice-others-nobody-near = Nobody within hearing
choice-others-in-the-house = Someone in the house, but not in the room
    .help = Often right with a young person.
choice-others-agreed-who = You agree before each visit
field-room = A private room with a door
    .help = If there is none, the agreement says so, and why that matters.
field-safety = What keeps both of you safe
choice-safety-either-stops = Either of you may stop
choice-safety-animals = Animals stay in another room
choice-safety-smoke = No smoking during the session
choice-safety-colleague-knows = A colleague knows where you are
choice-safety-phone-on = Your phone stays on, for safety only

clause-nobody-near = When I come to you, { $kind ->
        [family] please make sure that nobody from outside the family
       *[other] please make sure that nobody else
    } can hear us, so that you can speak freely.
clause-in-the-house = When I come to you, { $kind ->
        [young-person] an adult you trust
       *[other] someone else
    } can be in the house, but not in the room with us.
clause-agreed-who = Before each visit we agree on who else will be at home, so that nobody is taken by surprise.
door = { $room ->
        [no] There is no room with a door that we can close. So please choose with care what you speak about when others are near.
       *[yes] Please choose a room with a door that we can close.
    }
safe = If one of us does not feel safe, we stop, and nobody has to explain why.
animals-away = Please keep animals in another room while we meet, so that nothing interrupts us.
no-smoke = Please do not smoke while I am there, so that the air stays clear.
someone-knows = A colleague knows where I am and when I leave, but not what we speak about.
my-phone = My phone stays on in case I need help, and I answer it for nothing else.
