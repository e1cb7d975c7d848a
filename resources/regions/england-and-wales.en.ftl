# England and Wales: the words that go with england-and-wales.toml.
# .help is for the therapist. .said is what the client reads: it ends a sentence such as
# "The law requires me to pass something on if ...", so it has no capital and no full stop.

name = England and Wales

place-england = England
place-wales = Wales

## Lines a client can call

line-samaritans =
    .name = Samaritans
    .who = for anyone who needs someone to talk to
    .hours = day and night, free
line-nhs-111 =
    .name = NHS 111, mental health
    .who = for urgent help with mental health, at any age
    .hours = day and night
line-nhs-111-wales =
    .name = NHS 111 Wales, mental health
    .who = for urgent help with mental health, at any age
    .hours = day and night, free even without credit
line-call-wales =
    .name = C.A.L.L. mental health helpline
    .who = for anyone in Wales who needs someone to listen
    .hours = day and night
line-shout =
    .name = Shout
    .who = for anyone in the UK who would rather text than talk
    .hours = day and night
line-childline =
    .name = Childline
    .who = for anyone under 19, about anything
line-papyrus =
    .name = PAPYRUS helpline
    .who = for people under 35 who think of ending their life, and for anyone worried about one of them
line-domestic-abuse-england =
    .name = National Domestic Abuse Helpline (Refuge)
    .who = about domestic abuse, in England
    .hours = day and night, free
line-live-fear-free =
    .name = Live Fear Free
    .who = about domestic abuse or sexual violence, in Wales
    .hours = day and night
line-cannot-speak =
    .name = If you cannot speak

## The law requires me

limit-court-order = A court or tribunal orders it
    .help = Binds whoever holds the records. A letter from a solicitor or the police is usually a request, not an order: take advice before you answer. Source: BACP Good Practice in Action 014, of which only the contents page was read.
    .said = a court orders me to give it my notes or to answer questions about our work

limit-terrorism = Information about an act of terrorism
    .help = Binds everyone. If what you learn might really help to prevent an act of terrorism, or to catch those behind it, you must tell the police as soon as you reasonably can, unless you have a reasonable excuse. You may not be allowed to tell the client first: take advice. Terrorism Act 2000, section 38B (section 39 on silence was read in a secondary source only).
    .said = I learn something that could help to prevent an act of terrorism, or to find the people behind it

limit-terrorist-property = Money or property for terrorism
    .help = Binds anyone who comes to this belief or suspicion through their trade, profession, business or job (the regulated sector has its own rule, section 21A). Take advice before you speak to the client. Terrorism Act 2000, section 19.
    .said = our work makes me suspect that money or other goods are used for terrorism

limit-driver = The police ask who was driving
    .help = Only when the police ask for it under the Act; there is no duty to come forward. Road Traffic Act 1988, section 172(2)(b), read where two law firms quote it.
    .said = the police use road traffic law to ask me who was driving a vehicle

limit-fgm = Female genital mutilation of a girl under 18
    .help = Off, because it binds only regulated professions, such as a practitioner psychologist or arts therapist registered with the HCPC, a doctor or a nurse; teachers, and social care workers in Wales, are bound too. A counsellor or psychotherapist registered only with BACP, UKCP or NCPS is not. It covers known cases: the girl tells you herself, or you see signs. In practice the report is made by the next working day. Female Genital Mutilation Act 2003, section 5B.
    .said = a girl under 18 tells me that her genitals have been cut (FGM), or I see signs of it, because this law protects girls

## The law allows me, and I would

limit-own-life = The client’s own life is at risk
    .help = A permission, not a duty. Ask for the client’s agreement first; where an adult can decide for themselves, weigh this with your supervisor and your code. Source: British Psychological Society, written for psychologists.
    .said = your own life is in serious danger and we cannot find another way to keep you safe

limit-harm-to-others = Serious harm to someone else
    .help = The law lets you speak in the public interest where keeping silent would leave someone at serious risk. It is a judgement, not a rule: note your reasons and tell only those who can help. Source: British Psychological Society.
    .said = someone else is in serious danger and my speaking up could help to keep them safe

limit-child-at-risk = A child may be at risk
    .help = Tell the local authority or the police. Your register, your employer or a contract may ask more of you. So may the law for some work with children: whether the duty in the Crime and Policing Act 2026 is in force in England, and whom it binds, was not established, so take advice if you see anyone under 18. In Wales, independent professionals are expected to pass on a concern as public bodies must. Source: BACP Good Practice in Action 031, contents page read.
    .said = a child or young person may be at risk of serious harm, because they often need help to keep safe

limit-adult-at-risk = An adult at risk is abused or neglected
    .help = Someone who has care needs and cannot protect themselves. Ask for their own wishes where you can. In Wales, independent professionals are expected to pass on a concern as public bodies must (Wales Safeguarding Procedures). For England no source on this duty was read beyond serious risk to others.
    .said = an adult who cannot keep safe without help may be badly abused or neglected

## My own policy

limit-medical-emergency = Sudden illness or injury in a session
    .help = So that you can call an ambulance and say what is needed. Your own policy; no rule of law is claimed.
    .said = you fall seriously ill or are badly hurt while we are together, so that you get help fast

limit-past-abuse = Abuse long ago, where a child may be at risk today
    .help = For abuse of someone who is now an adult, where the one who did it may still be near children. Your own policy; no rule of law is claimed.
    .said = you tell me of abuse long ago, and the person who did it may still be near children

limit-threat-to-me = Threats or violence towards you
    .help = So that you may call for help or go to the police. Your own policy; no rule of law is claimed.
    .said = you threaten or hurt me, because we both need to be safe

limit-abuse-by-professional = Another professional has abused a client
    .help = The choice is first of all the client’s, who can be helped to complain. Turn this on only if you would go further. Your own policy; no rule of law is claimed.
    .said = you tell me that someone in a caring job has abused you or someone else, because they may do it again

limit-serious-crime = A serious crime
    .help = Where no law asks you to tell. Name it only if you would truly act on it, and say who would be told. Your own policy; no rule of law is claimed.
    .said = I learn of a serious crime, such as dealing in hard drugs, that could harm other people

limit-any-crime = Anything that points to a crime
    .help = Very wide: a client could hardly speak of cannabis or of a fight. Your own policy; no rule of law is claimed, and the law asks for far less.
    .said = what you tell me points to a crime

limit-unfit-driving = Unsafe driving
    .help = Talk it through first, so that the client can stop driving or tell the licensing authority themselves. Your own policy; no rule was read.
    .said = you go on driving although it is not safe for you to do so, because people could be hurt

limit-own-defence = Answering a complaint or a claim
    .help = Share only what your answer needs. Your own policy, as published practices have it; ask your insurer first.
    .said = I have to answer a complaint or a claim about my work, and then I share only what my answer needs

limit-debt-collection = Collecting an unpaid fee
    .help = Only the name and the amount, never that it was for therapy. Off as a rule: it is a hard step after so much trust. Your own policy; no rule of law is claimed.
    .said = a fee stays unpaid after I have reminded you, and then I pass on only your name and the amount
