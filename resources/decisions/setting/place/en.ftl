label = Where you meet
ask = Do you meet in a room, online, or both?
why = The place is part of the work: calm, private, and the same from week to week where that can be. It also decides what else you need to agree on, such as how to arrive, or what to do when the line drops.
short = Place

field-where = You meet
choice-where-consulting-room = In a consulting room
choice-where-home-practice = At your home
    .help = In a room where you see clients.
choice-where-video = By video
choice-where-phone = By phone
choice-where-mixed = Some sessions in person, some online
field-usual-place = Which is usual
choice-usual-place-in-person = In person
choice-usual-place-online = Online
field-switching = Changing from one to the other
choice-switching-ask-ahead = The client asks ahead
choice-switching-agreed-each-time = You agree each time for the next session
field-same = The same room each time, where you can
    .help = A place that stays the same soon feels familiar.

clause-consulting-room = We meet in person, in my consulting room.
clause-home-practice = We meet in person, in my consulting room at home.
clause-video = We meet by video call.
clause-phone = We meet by phone.
clause-mixed = Some of our sessions are in person and some are online.
usually-in-person = We usually meet in person.
usually-online = We usually meet online.
switch-ask-ahead = If you would like to change from one to the other, please ask me as early as you can, so that I can be ready for you.
switch-agreed = Before we part, we agree on where the next session will be.
same-place = We keep to the same room where we can, so that it becomes a place you know.
fact = { $where ->
       *[consulting-room] in person
        [home-practice] in person, at my home
        [video] by video call
        [phone] by phone
        [mixed] { $usual-place-given ->
            [yes] { $usual-place ->
               *[in-person] mostly in person, sometimes online
                [online] mostly online, sometimes in person
            }
           *[no] in person and online
        }
    }
