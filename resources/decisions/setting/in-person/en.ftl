label = The room and how to get there
ask = Where is the room, how does a client arrive, and can anyone hear?
why = A first visit is easier when a client knows where to go and where to wait. People speak freely where nobody can overhear or walk in, so be honest about sound, and ask early about anything that would make it easier to come.
short = The room

field-address = Address
field-overheard = Being overheard
choice-overheard-private = Nobody outside can hear
choice-overheard-some-noise = Some noise comes in, but no words get out
choice-overheard-may-carry = Voices can carry a little
    .help = The agreement says so, and what the client can do.
field-access = Ask what would make it easier to come
    .help = Steps, light, sound, seating, breaks.
field-arriving = Arriving and waiting
    .help = In full sentences, to the client: when to come, which bell, where to wait, where to park.

where-it-is = { $where ->
       *[other] You will find me at { $address }.
        [mixed] You will find my room at { $address }.
    }
clause-private = Nobody outside the room can hear us, so that you can speak freely.
clause-some-noise = You may hear some noise from outside, but nobody out there can make out our words.
clause-may-carry = Voices can carry a little outside the room. If that worries you, please tell me, and we will find a way to make it more private.
access-needs = Please tell me if something would make it easier for you to come in or to stay. It could be fewer steps, softer light, another chair or a break. I will do what I can.
arrival = When you arrive: { $arriving }.
