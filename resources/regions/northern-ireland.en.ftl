# Northern Ireland: the words that go with northern-ireland.toml.
# .help is for the therapist. .said is what the client reads: it ends a sentence such as
# "The law requires me to pass something on if ...", so it has no capital and no full stop.

name = Northern Ireland

place-northern-ireland = Northern Ireland

## Lines a client can call

line-lifeline =
    .name = Lifeline
    .who = for anyone living in Northern Ireland, and for people worried about someone
    .hours = day and night, free
line-domestic-abuse-northern-ireland =
    .name = Domestic and Sexual Abuse Helpline
    .who = about domestic or sexual abuse in Northern Ireland, for people of any gender
    .hours = day and night

## The law requires me

limit-court-order = A court or tribunal orders it
    .help = Binds whoever holds the records. A letter from a solicitor or the police is usually a request, not an order: take advice before you answer. Source: BACP Good Practice in Action 014, of which only the contents page was read.
    .said = a court orders me to give it my notes or to answer questions about our work

limit-serious-crime = A serious crime and what you know of it
    .help = Binds everyone. If you know or believe that an offence that can bring five years in prison or more has been committed, and what you know could really help to catch or convict someone, you must tell the police within a reasonable time, unless you have a reasonable excuse. It may reach what an adult tells of long ago: take advice before you work with it. Criminal Law Act (Northern Ireland) 1967, section 5, read in secondary sources; its exact words were not read.
    .said = I come to know of a serious crime, and what I know could really help the police, unless I have a good reason to stay silent

limit-terrorism = Information about an act of terrorism
    .help = Binds everyone. If what you learn might really help to prevent an act of terrorism, or to catch those behind it, you must tell the police as soon as you reasonably can, unless you have a reasonable excuse. You may not be allowed to tell the client first: take advice. Terrorism Act 2000, section 38B (section 39 on silence was read in a secondary source only).
    .said = I learn something that could help to prevent an act of terrorism, or to find the people behind it

limit-terrorist-property = Money or property for terrorism
    .help = Binds anyone who comes to this belief or suspicion through their trade, profession, business or job (the regulated sector has its own rule, section 21A). Take advice before you speak to the client. Terrorism Act 2000, section 19.
    .said = our work makes me suspect that money or other goods are used for terrorism

limit-driver = The police ask who was driving
    .help = Not yet checked: Northern Ireland has a road traffic order of its own, which was not read.
    .said = the police use road traffic law to ask me who was driving a vehicle

## The law allows me, and I would

limit-own-life = The client’s own life is at risk
    .help = A permission, not a duty. Ask for the client’s agreement first; where an adult can decide for themselves, weigh this with your supervisor and your code. Source: British Psychological Society, written for psychologists.
    .said = your own life is in serious danger and we cannot find another way to keep you safe

limit-harm-to-others = Serious harm to someone else
    .help = The law lets you speak in the public interest where keeping silent would leave someone at serious risk. It is a judgement, not a rule: note your reasons and tell only those who can help. Source: British Psychological Society.
    .said = someone else is in serious danger and my speaking up could help to keep them safe

limit-child-at-risk = A child may be at risk
    .help = Tell social services or the police. See also the duty about serious crime: harm to a child is often one. Your register, your employer or a contract may ask more of you. Take advice on what binds you.
    .said = a child or young person may be at risk of serious harm, because they often need help to keep safe

limit-adult-at-risk = An adult at risk is abused or neglected
    .help = Someone who cannot protect themselves. Ask for their own wishes where you can. No law of Northern Ireland on this was read beyond serious risk to others; see also the duty about serious crime.
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

limit-any-crime = Anything that points to a crime
    .help = Very wide: a client could hardly speak of cannabis or of a fight. It goes beyond the serious crimes that the law names. Your own policy; no rule of law is claimed.
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
