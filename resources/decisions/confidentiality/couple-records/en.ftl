label = The records of joint work, and if they part
ask = Who may see your notes, and what happens if the couple or family separates?
why = If people part in anger, notes and loyalties can be pulled from every side. Agreeing this while all of them wish the work well protects each of them, and you.
short = Joint records
field-release = Your notes of the joint work go out
choice-release-everyone-agrees = Only if all of them agree in writing
choice-release-own-part = To each of them, only the part about that person
choice-release-either = If any one of them asks in writing
    .help = The others then have no say over notes that hold their stories too.
field-court = In a court case between them
choice-court-not-used = They agree not to call on you or your notes
choice-court-not-addressed = Left open
field-after-separation = If they separate
choice-after-separation-talk-first = You talk with all of them first
choice-after-separation-neither = You go on with none of them
choice-after-separation-one-may = You may go on with one if all agree
choice-after-separation-therapist-decides = You decide whom to see, if anyone
clause-everyone-agrees = { $kind ->
        [family] My notes of our joint work hold the stories of all of you. I give them to one of you, or to anyone else, only if you all agree in writing or the law requires it.
       *[couple] My notes of our joint work hold both your stories. I give them to one of you, or to anyone else, only if you both agree in writing or the law requires it.
    }
clause-own-part = { $kind ->
        [family] Each of you may ask to see what my notes say about you. I leave out what is about the others, unless they agree in writing or the law requires me to show it.
       *[couple] Each of you may ask to see what my notes say about you. I leave out what is about your partner, unless your partner agrees in writing or the law requires me to show it.
    }
clause-either = { $kind ->
        [family] Any of you may ask me in writing to give out my notes of our joint work. I tell the others first, because the notes hold the stories of all of you.
       *[couple] Either of you may ask me in writing to give out my notes of our joint work. I tell your partner first, because the notes hold both your stories.
    }
court = You agree with each other not to call me as a witness, or ask for my notes, in a court case between you. This lets { $kind ->
        [family] each of you
       *[couple] you both
    } speak freely here. A court may still decide that it needs them.
parting = { $kind ->
        [family] { $after-separation ->
            [neither] If you come to live apart, I do not go on with one of you alone, because I have worked for all of you. I help each of you to find someone else.
            [one-may] If you come to live apart, I may go on with some of you, but only if you all agree to it.
            [therapist-decides] If you come to live apart, I decide which of you, if any, I can go on seeing. I help the others to find someone else.
           *[talk-first] If you come to live apart, we first talk about what each of you needs, and whether I can go on seeing some of you.
        }
       *[couple] { $after-separation ->
            [neither] If you separate, I do not go on with one of you alone, because I have worked for you both. I help each of you to find someone else.
            [one-may] If you separate, I may go on with one of you alone, but only if you both agree to it.
            [therapist-decides] If you separate, I decide which of you, if either, I can go on seeing alone. I help the other, or both of you, to find someone else.
           *[talk-first] If you separate, we first talk about what each of you needs, and whether I can go on seeing either of you.
        }
    }
