label = A couple’s records, and if they part
ask = Who may see your notes, and what happens if the couple separates?
why = If a couple parts in anger, notes and loyalties can be pulled from both sides. Agreeing this while both wish the work well protects each of them, and you.
short = Couple’s records
field-release = Your notes of the joint work go out
choice-release-everyone-agrees = Only if both agree in writing
choice-release-own-part = To each partner, only the part about that partner
choice-release-either = If either partner asks
    .help = The other one then has no say over notes that hold both stories.
field-court = In a court case between the two
choice-court-not-used = They agree not to call on you or your notes
choice-court-not-addressed = Left open
field-after-separation = If the couple separates
choice-after-separation-talk-first = You talk with both first
choice-after-separation-neither = You go on with neither
choice-after-separation-one-may = You may go on with one if both agree
choice-after-separation-therapist-decides = You decide whom to see, if either
clause-everyone-agrees = My notes of our joint work hold both your stories. I give them to one of you, or to anyone else, only if you both agree in writing or the law requires it.
clause-own-part = Each of you may ask to see what my notes say about you. I leave out what is about your partner, unless your partner agrees in writing or the law requires me to show it.
clause-either = Either of you may ask to see my notes of our joint work. I tell your partner before I show them, because they hold both your stories.
court = You agree with each other not to call me as a witness, or ask for my notes, in a court case between you. This lets you both speak freely here. A court may still decide that it needs them.
parting = { $after-separation ->
        [neither] If you separate, I do not go on with one of you alone, because I have worked for you both. I help each of you to find someone else.
        [one-may] If you separate, I may go on with one of you alone, but only if you both agree to it.
        [therapist-decides] If you separate, I decide which of you, if either, I can go on seeing alone. I help the other, or both of you, to find someone else.
       *[talk-first] If you separate, we first talk about what each of you needs, and whether I can go on seeing either of you.
    }
