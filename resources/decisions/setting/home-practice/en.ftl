label = Working at your home
ask = What of your own life may a client see or meet?
why = A family photo can hurt someone who has just lost a loved one, and a voice in the hall can make a client fall silent. Naming what they may see or meet gives them room to tell you how it is for them.
short = Your home

field-room = The room where you see clients
choice-room-in-home = In your home
choice-room-separate-building = In a building of its own beside your home
field-in-view = What they may see or meet
choice-in-view-personal-things = Personal things
    .said = photos and other things of mine
choice-in-view-family = People who live with you
    .said = someone who lives with me
choice-in-view-pets = A pet
    .said = a pet
choice-in-view-neighbours = Neighbours
    .said = a neighbour
choice-in-view-none = None of these
    .help = Choose this one alone.
    .said = other things of my life
field-separate-entrance = A separate entrance
field-undisturbed = Nobody comes in during a session

clause-in-home = { $where ->
       *[other] {""}
        [mixed] My room is in my home.
    }
clause-separate-building = { $where ->
       *[other] The room is in a building of its own, beside my home.
        [mixed] My room is in a building of its own, beside my home.
    }
entrance-own = The room has its own entrance, so that you do not walk through the rooms that I live in.
entrance-shared = The way to the room leads through a part of my home.
nobody-comes-in = Nobody comes in while we meet, so that the time is yours.
seen = You may come across { $in-view-or }. If this stirs something in you, please tell me. It can be worth talking about.
animals = Please tell me before you first come if an animal could trouble you, for example because of an allergy.
nothing-seen = { $in-view-count ->
        [1] I keep my private life out of sight, so that the space is yours.
       *[other] {""}
    }
