label = When something goes wrong between you
ask = How can a client tell you, and what do you do then?
why = Strains between client and therapist are common, and can even help the work if they are mended soon. A client who knows that you want to hear of it need not go quiet or leave.
short = Repair

field-ways = The client can tell you
choice-ways-in-room = In a session
    .said = in a session
choice-ways-message = In a message
    .said = in a message
choice-ways-paper = On paper
    .said = on paper
    .help = For what is easier to write than to say.
field-if-not = If you cannot mend it
choice-if-not-talk-supervisor = You talk to your supervisor
choice-if-not-refer = You help the client find someone else
choice-if-not-supervisor-then-refer = First your supervisor, then someone else
choice-if-not-third-person = A third person helps you talk
    .help = Someone the client agrees to.

clause = There may be a time when you feel hurt, judged or misunderstood here. It happens, and it does not mean that therapy has failed. Please tell me { $ways-or }{ $ways-count ->
        [0] {""}
        [1] {""}
       *[other] , whichever is easiest for you
    }. I will listen, own my part, and try to put it right. If I notice it first, I will ask. If I make a mistake that matters to you, I will tell you and say sorry.
if-not-talk-supervisor = If we cannot mend it, I talk it over with my supervisor and come back to you with what I have understood.
if-not-refer = If we cannot mend it, I help you find another therapist, because you should not have to go without help on my account.
if-not-supervisor-then-refer = If we cannot mend it, I talk it over with my supervisor and come back to you. If that does not help, I help you find another therapist.
if-not-third-person = If we cannot mend it, we can ask a third person to help us talk. It will be someone you agree to.
