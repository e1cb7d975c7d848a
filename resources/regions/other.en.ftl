# Any other place: the words that go with other.toml.
# .help is for the therapist. .said is what the client reads: it ends a sentence such as
# "The law requires me to pass something on if ...", so it has no capital and no full stop.

name = Another place
    .said = a place that you and I have agreed on

## The law requires me

limit-court-order = A court gives an order that you must follow
    .help = In some places professional secrecy lets a therapist refuse, or makes them. Ask your professional body or a lawyer before you answer a court.
    .said = a court gives me an order that I must follow

limit-local-law = Another law leaves you no choice
    .help = We hold no facts about the law of your place. Find out what it asks of you, for example about harm to children, and add it in a sentence of your own.
    .said = another law of the place where I work leaves me no choice (ask me which ones I know of)

## The law allows me, and I would

limit-agreed = The client asks for it or agrees
    .help = Say whom you may speak to, and about what.
    .said = you ask me to, or agree with me on what I may say and to whom

## My own policy

limit-own-life = The client’s own life is at risk
    .help = Ask for the client’s agreement first. Your own policy: find out whether the law of your place allows it, forbids it or asks for it.
    .said = your own life is in danger, there is no other way to keep you safe, and the law lets me speak

limit-harm-to-others = Serious harm to someone else
    .help = Your own policy: find out whether the law of your place allows it, forbids it or asks for it.
    .said = someone else is in danger, I could help to keep them safe, and the law lets me speak

limit-child-at-risk = A child may be at risk
    .help = Your own policy. In many places the law asks for more: find out what it asks of you.
    .said = a child or young person may be badly harmed, I could help to keep them safe, and the law lets me speak

limit-medical-emergency = Sudden illness or injury in a session
    .help = So that you can call for help and say what is needed. Your own policy; no rule of law is claimed.
    .said = you fall seriously ill or are badly hurt while we are together, so that you get help fast

limit-threat-to-me = Threats or violence towards you
    .help = So that you may call for help. Your own policy; no rule of law is claimed.
    .said = you threaten or hurt me, because we both need to be safe

limit-own-defence = Answering a complaint or a claim
    .help = Share only what your answer needs. Your own policy; ask your insurer and your professional body first.
    .said = I have to answer a complaint or a claim about my work, and then I share only what my answer needs

limit-debt-collection = Collecting an unpaid fee
    .help = Only the name and the amount, never that it was for therapy. Off as a rule: it is a hard step after so much trust. Your own policy; no rule of law is claimed.
    .said = a fee stays unpaid after I have reminded you, and then I pass on only your name and the amount
