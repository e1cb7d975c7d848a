label = A private place on both sides
ask = What makes an online or phone session private and calm, on your side and on theirs?
why = Online, half of the room is theirs to look after. Saying what you do on your side, and what helps on theirs, keeps the work as private as it would be in your room.
short = Online

field-platform = Video platform
    .help = Its name, as the client knows it. Leave it empty if you have not chosen one.
field-my-side = On your side
choice-my-side-private-room = Alone in a private room
    .said = sit alone in a room where nobody else can hear us
choice-my-side-headphones = Headphones
    .said = wear headphones
choice-my-side-own-link = A link with a password
    .said = use a link with a password
field-others = Someone else within hearing
choice-others-only-us = Nobody else, on either side
choice-others-told-first = They tell you first, and you decide together
field-your-side = On the client’s side
choice-your-side-private-place = A quiet, private place
choice-your-side-headphones = Headphones
choice-your-side-not-driving = Not while driving
choice-your-side-keep-link = The link and log-in stay with them
    .help = By phone: a phone that nobody else answers.
choice-your-side-good-line = A connection that is good enough
choice-your-side-safe-device = Their own device, network and passwords are theirs to look after
choice-your-side-comfort = Something to drink, tissues, a few minutes after

named-platform = { $where ->
       *[video] For our calls we use { $platform }.
        [mixed] When we meet by video, we use { $platform }.
    }
clause = { $where ->
       *[video] During our calls I { $my-side }.
        [mixed] When we meet online or by phone, I { $my-side }.
    }
who-else-only-us = Nobody else is in the room or listens in, on your side or on mine, so that you can speak freely.
who-else-told-first = If someone else is in the room or could hear us, please tell me at the start, so that we can decide together whether to go on.
your-side-intro = On your side, this helps:
your-side-item = { $item-key ->
       *[private-place] Find a quiet, private place, so that you can speak freely.
        [headphones] Use headphones if you can, so that nobody near you hears what I say.
        [not-driving] Please do not join while you drive, because it is not safe and you need your attention for yourself.
        [keep-link] { $where ->
           *[other] Keep your link or log-in to yourself, so that nobody else can come in.
            [phone] Use a phone that nobody else answers, so that our calls stay between us.
            [mixed] Keep your link or log-in to yourself, and use a phone that nobody else answers.
        }
        [good-line] Check before we start that your connection is good enough for a call.
        [safe-device] Use a device, a network and passwords that you trust. Keep them up to date and safe from viruses. I cannot look after them from here.
        [comfort] Have a drink and tissues at hand, and leave yourself a few quiet minutes afterwards.
    }
