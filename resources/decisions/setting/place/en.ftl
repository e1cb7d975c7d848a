label = Where you meet
ask = Where do you meet: in a room, outdoors, online, in writing, or in more than one way?
why = The place is part of the work: calm, private, and the same from week to week where that can be. It also decides what else you need to agree on, such as how to arrive, or what to do when the line drops.
short = Place

field-where = You meet
choice-where-consulting-room = In a consulting room
choice-where-home-practice = At your home
    .help = In a room where you see clients.
choice-where-client-home = At the client’s home
choice-where-outdoors = Outdoors
    .help = Walking or sitting together outside.
choice-where-video = By video
choice-where-phone = By phone
choice-where-text = In writing
    .help = A live chat, or messages back and forth.
choice-where-mixed = In more than one way
    .help = For example some sessions in a room and some by video.
field-mix = The ways you meet
    .help = Choose at least two.
choice-mix-consulting-room = In a consulting room
    .said = in my room
choice-mix-home-practice = At your home
    .said = in my room at home
choice-mix-client-home = At the client’s home
    .said = at your home
choice-mix-outdoors = Outdoors
    .said = outdoors
choice-mix-video = By video
    .said = by video
choice-mix-phone = By phone
    .said = by phone
choice-mix-text = In writing
    .said = in writing
field-usual-place = Which is usual
choice-usual-place-consulting-room = In a consulting room
    .said = in my room
choice-usual-place-home-practice = At your home
    .said = in my room at home
choice-usual-place-client-home = At the client’s home
    .said = at your home
choice-usual-place-outdoors = Outdoors
    .said = outdoors
choice-usual-place-video = By video
    .said = by video
choice-usual-place-phone = By phone
    .said = by phone
choice-usual-place-text = In writing
    .said = in writing
field-switching = Changing from one to another
choice-switching-ask-ahead = The client asks ahead
choice-switching-agreed-each-time = You agree each time for the next session

clause-consulting-room = We meet in person, in my consulting room.
clause-home-practice = We meet in person, in my consulting room at home.
clause-client-home = We meet in person, at your home.
clause-outdoors = We meet in person, outdoors.
clause-video = We meet by video call.
clause-phone = We meet by phone.
clause-text = Our sessions are in writing.
clause-mixed = We meet { $mix-or }.
usually = { $usual-place ->
       *[other] We usually meet { $usual-place-said }.
        [text] We usually write to each other.
    }
switch-ask-ahead = If you would like to change from one to another, please ask me as early as you can, so that I can be ready for you.
switch-agreed = Before we part, we agree on where and how the next session will be.
fact = { $where ->
       *[consulting-room] in person
        [home-practice] in person, at my home
        [client-home] in person, at your home
        [outdoors] in person, outdoors
        [video] by video call
        [phone] by phone
        [text] in writing
        [mixed] { $usual-place-given ->
            [yes] mostly { $usual-place-said }
           *[no] { $mix-count ->
                [1] { $mix-or }
                [2] { $mix-or }
                [3] { $mix-or }
               *[other] in more than one way
            }
        }
    }
