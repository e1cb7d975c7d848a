label = Leaving the group
ask = How does someone leave the group, and how long do they stay to say goodbye?
why = When someone just stops coming, those who stay are left to wonder what they did. A goodbye that was agreed at the start is easier for everyone, and most of all for the person who goes.
short = Leaving
field-tell = Someone who wants to leave
choice-tell-in-group = Says so in the group
choice-tell-therapist-first = Talks with you alone first, and then tells the group
field-stay = And then stays for
    .help = In sessions or in weeks. It is a wish: nobody can be kept.
field-least = If that is not possible, at least
    .help = Leave it empty if you ask for no less than that.
field-early = One last visit is enough up to session
    .help = For someone who finds early on that the group is not for them.
clause-in-group = You can leave the group when it is no longer right for you. Please say so in the group, and stay for at least { $stay } after that. That gives you and the others time to say goodbye.
clause-therapist-first = You can leave the group when it is no longer right for you. Please talk with me alone first. Then tell the group, and stay for at least { $stay } after that. That gives you and the others time to say goodbye.
least = If you cannot stay that long, please stay for at least { $least }.
early = If you decide to leave within your first { $early ->
        [one] session
       *[other] { $early } sessions
    }, it is enough to tell the group and come back once.
