# Ireland: the words that go with ireland.toml.
# .help is for the therapist. .said is what the client reads: it ends a sentence such as
# "The law requires me to pass something on if ...", so it has no capital and no full stop.

name = Ireland

place-ireland = Ireland

## Lines a client can call

line-text-about-it =
    .name = Text About It
    .who = for anyone in Ireland who would rather text than talk
    .hours = day and night, free
line-pieta =
    .name = Pieta
    .who = for anyone who thinks of suicide or self-harm
    .hours = calls day and night, free
line-childline-ireland =
    .name = Childline
    .who = for anyone under 18, about anything
    .hours = day and night, free
line-womens-aid-ireland =
    .name = Women’s Aid
    .who = for women, about abuse by a partner
    .hours = day and night, free
line-mens-aid-ireland =
    .name = Men’s Aid
    .who = for men, about domestic abuse
    .hours = Monday to Friday, 9 to 5
line-lgbt-ireland =
    .name = LGBT Ireland
    .who = for LGBT+ people, and people close to them

## The law requires me

limit-court-order = A court orders it
    .help = Binds whoever holds the records. In a trial for a sexual offence, counselling records are handed over only where the judge allows it (Criminal Evidence Act 1992, section 19A). A letter from a solicitor or the Gardaí is usually a request, not an order: take advice before you answer.
    .said = a court orders me to give it my notes or to answer questions about our work

limit-child-abuse = A child has been harmed or is at risk of harm
    .help = Binds mandated persons. Psychologists are among them, and so, on the sources read, are counsellors and psychotherapists registered with a professional body, also those who see adults only. If you are in no such body, take advice. Report to Tusla as soon as you can; in an emergency report at once and send the form within three days. An adult who tells of abuse long ago is not a child now, but ask whether any child may be at risk today (McGrath v HSE [2023] IECA 298). There is an exception for some relationships of young people of 15 or 16. Children First Act 2015, section 14.
    .said = I suspect that someone now under 18 was harmed or is at risk (I must then tell Tusla, which keeps children safe)

limit-withheld-offence = A serious crime against a child or a vulnerable adult
    .help = Binds everyone. If you know or believe that such a crime was committed, and what you know could really help the Gardaí, you must tell them as soon as you can, unless you have a reasonable excuse. The victim’s own wish not to tell can be a defence; below 14, and for some adults, the law presumes that they cannot decide this. Criminal Justice (Withholding of Information on Offences against Children and Vulnerable Persons) Act 2012, sections 2 to 4. One more law, on crimes with death or serious injury, holds only while it is renewed each year (Offences against the State (Amendment) Act 1998, section 9): take advice on it.
    .said = I know of a serious crime against a child or an adult at risk, and could really help the Gardaí (if it was done to you, your wish can count)

limit-financial-crime = A serious crime with money
    .help = Binds everyone. Banking, company law, fraud, theft and the like: if what you know might really help to prevent such a crime, or to catch or convict someone, you must tell the Gardaí as soon as you can, unless you have a reasonable excuse. Criminal Justice Act 2011, section 19.
    .said = I learn something that could really help the Gardaí with a serious money crime, such as fraud

limit-serious-offence = A crime with death or serious injury
    .help = Not yet checked: the law holds only while it is renewed each year, and the renewal of 2026 was not found. Offences against the State (Amendment) Act 1998, section 9.
    .said = I learn something that could help the Gardaí to prevent or solve a crime in which someone dies or is badly hurt

limit-driver = The Gardaí ask who was driving
    .help = Not yet checked: the part of the law on people other than the owner was not read.
    .said = the Gardaí use road traffic law to ask me who was driving a vehicle

## The law allows me, and I would

limit-own-life = The client’s own life is at risk
    .help = A permission, not a duty. Ask for the client’s agreement first; where an adult can decide for themselves, weigh this with your supervisor and your code. Source: the wording of a code for members in Ireland.
    .said = your own life is in serious danger and we cannot find another way to keep you safe

limit-harm-to-others = Serious harm to someone else
    .help = The law lets you speak in the public interest where keeping silent would leave someone at serious risk. It is a judgement, not a rule: note your reasons and tell only those who can help. Source: the wording of a code for members in Ireland.
    .said = someone else is in serious danger and my speaking up could help to keep them safe

limit-child-at-risk = A child may be at risk
    .help = Off, because the duty to tell Tusla covers it for most therapists. Turn it on if you are not a mandated person, or for a worry that is not yet a suspicion of harm. Whoever reports in good faith is protected (Protections for Persons Reporting Child Abuse Act 1998, section 3).
    .said = a child or young person may be at risk of serious harm, because they often need help to keep safe

limit-past-abuse = Abuse long ago, where a child may be at risk today
    .help = For abuse of someone who is now an adult, where the one who did it may still be near children. Whoever reports in good faith is protected (Protections for Persons Reporting Child Abuse Act 1998, section 3).
    .said = you tell me of abuse long ago, and the person who did it may still be near children

## My own policy

limit-adult-at-risk = An adult at risk is abused or neglected
    .help = Someone who cannot protect themselves. Ask for their own wishes where you can. No law of Ireland on reporting this was read, so it stands here as your own policy; see also the duty about crimes against a child or a vulnerable adult.
    .said = an adult who cannot keep safe without help may be badly abused or neglected

limit-medical-emergency = Sudden illness or injury in a session
    .help = So that you can call an ambulance and say what is needed. Your own policy; no rule of law is claimed.
    .said = you fall seriously ill or are badly hurt while we are together, so that you get help fast

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
