label = Friendly, not friends
ask = What about gifts, touch, and meeting by chance?
why = It is kinder to say where the lines are before either of you meets one. Keeping therapy apart from social life protects the one place that is only for the client.
short = Boundaries

field-gifts = Gifts
choice-gifts-small-talked-about = Small ones, and you talk about them
choice-gifts-none = None
field-touch = Touch
choice-touch-none = None
choice-touch-greeting = A handshake in greeting
choice-touch-agreed-method = As part of a method you agreed on
    .help = For example tapping in EMDR. Some codes ask for this in writing.
choice-touch-agreed-written = As part of a method agreed in writing
field-meeting = If you meet by chance
choice-meeting-client-decides = The client decides whether to greet
choice-meeting-brief-greeting = You greet briefly
choice-meeting-therapist-never-first = You never greet first
    .help = If the client greets you, you answer in a few words.
field-same-circles = You live in a small place, or know the same people
    .help = For example a village, a faith, or a scene where everyone meets.

clause = We can be friendly, but we do not become friends. I have no other ties with { $kind ->
        [couple] either of you
        [family] any of you
        [young-person] you or your family
       *[individual] you
    }, private or in business, because our time here is only for you.
gifts-small = You do not have to give me anything. A small gift is all right, and we may talk about what it means.
gifts-none = Please do not bring me gifts, so that you never feel you owe me more than we agreed.
touch-none = We do not touch, so that you always know what to expect of me.
touch-greeting = We may shake hands if you like. Apart from that we do not touch, so that you always know what to expect of me.
touch-written = I touch you only where it is part of a method that I have explained and you have agreed to in writing. You can say stop at any time.
touch-method = I touch you only where it is part of a method that I have explained and you have agreed to beforehand. You can say stop at any time.
meeting-client-decides = If we meet by chance, I leave it to you whether we say hello, so that you do not have to explain to anyone how you know me.
meeting-brief-greeting = If we meet by chance, I greet you briefly, as I would greet a neighbour, and I do not say how we know each other. If you would rather I did not greet you, just tell me.
meeting-therapist-never-first = If we meet by chance, I will not greet you first, so that you do not have to explain to anyone how you know me. It does not mean that I do not care. If you greet me, I will answer in a few words.
same-circles = We may know some of the same people, or hear of each other elsewhere. What I know from here stays here. If that gets in our way, we talk about it.
