# Australia: the words that go with australia.toml.
# .help is for the therapist. .said is what the client reads: it ends a sentence such as
# "The law requires me to pass something on if ...", so it has no capital and no full stop.

name = Australia

place-australia = Australia

area-new-south-wales = New South Wales
area-queensland = Queensland
area-victoria = Victoria

## Lines a client can call

line-lifeline-australia =
    .name = Lifeline
    .who = for anyone in a crisis
    .hours = day and night
line-kids-helpline =
    .name = Kids Helpline
    .who = for young people from 5 to 25
    .hours = day and night
line-suicide-call-back =
    .name = Suicide Call Back Service
    .who = for anyone thinking of suicide, and for people worried about someone
line-thirteen-yarn =
    .name = 13YARN
    .who = for Aboriginal and Torres Strait Islander people
    .hours = day and night
line-respect =
    .name = 1800RESPECT
    .who = about sexual violence, or violence in a family or from a partner
    .hours = day and night

## The law requires me

limit-court-order = A court or tribunal orders it
    .help = Share only what the order names. A letter from a lawyer or the police is usually a request, not an order: take advice before you answer.
    .said = a court orders me to share something, and then I share only what the order names

limit-child-sexual-abuse = Sexual abuse of a child
    .help = Binds every adult: tell the police. New South Wales: child abuse offences (Crimes Act s. 316A). Victoria: an adult’s sexual offence against a child under 16 (Crimes Act s. 327). Queensland: an adult’s sexual offence against a child under 16, or against someone with an impairment of the mind (Criminal Code s. 229BC). Each law has excuses, such as that it was reported already, that someone’s safety is at stake, or that the victim is grown up and does not want the police to know; Victoria’s does not reach back to victims who were 16 by 27 October 2014. So the client’s sentence speaks only of a child who is under 16 today.
    .said = I believe that an adult has sexually abused a child who is still under 16, because the law asks each of us to tell the police

limit-child-abuse = A child may need protection
    .help = Off unless you are bound. New South Wales: registered psychologists, also those who see adults only, for a child under 16 at risk of significant harm (Care Act s. 27, since 1 March 2020). Victoria: registered psychologists (since 1 March 2019) and school counsellors, who believe on reasonable grounds that a child was or will be hurt or sexually abused and that the parents have not protected them (CYFA ss. 182 and 184). Whether a counsellor or psychotherapist outside Ahpra is bound was not established. To report in New South Wales: 132 111.
    .said = I have reason to think that a child is at risk of serious harm, because children often need help to keep safe

limit-notifiable-conduct = Conduct of a registered practitioner
    .help = Off unless you are registered with Ahpra yourself. From what point on a report is due was not read: look it up before you turn this on.
    .said = I learn that a health worker puts people at risk in a way that the law asks me to report

## The law allows me, and I would

limit-own-life = The client’s own life is at risk
    .help = A permission, not a duty: to lessen or prevent a serious threat to anyone’s life, health or safety, where asking for consent is unreasonable or cannot be done (Privacy Act s. 16A). So ask first where you can.
    .said = your own life is in serious danger and we cannot find another way to keep you safe

limit-harm-to-others = Serious harm to someone else
    .help = A permission, not a duty: to lessen or prevent a serious threat to anyone’s life, health or safety, where asking for consent is unreasonable or cannot be done (Privacy Act s. 16A). The threat need not be imminent. Accredited family counsellors have a list of their own: Family Law Act s. 10D.
    .said = someone else is in serious danger and my speaking up could help to keep them safe

limit-child-at-risk = A child may be at risk
    .help = Where no duty to report binds you: the same permission as for any serious threat (Privacy Act s. 16A). New South Wales also lets you report for people of 16 and 17 and for the unborn.
    .said = a child may be at risk of serious harm, because children often need help to keep safe

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

limit-adult-at-risk = Abuse of an adult who needs care
    .help = Ask for the adult’s own wishes where you can. Your own policy; no rule of law is claimed.
    .said = an adult who cannot keep safe without help may be badly abused or neglected

limit-abuse-by-professional = Another professional has abused a client
    .help = The choice is first of all the client’s, who can be helped to complain. Turn this on only if you would go further. Your own policy; for registered practitioners see also the list of what the law requires.
    .said = you tell me that someone in a caring job has abused you or someone else, because they may do it again

limit-unfit-driving = Unsafe driving
    .help = Talk it through first, so that the client can stop driving. Your own policy; no rule was read.
    .said = you go on driving although it is not safe for you to do so, because people could be hurt

limit-own-defence = Answering a complaint or a claim
    .help = Share only what your answer needs; ask your insurer first. Your own policy, as published practices have it.
    .said = I have to answer a complaint or a claim about my work, and then I share only what my answer needs

limit-debt-collection = Collecting an unpaid fee
    .help = Only the name and the amount, never that it was for therapy. Off as a rule: it is a hard step after so much trust. Your own policy; no rule of law is claimed.
    .said = a fee stays unpaid after I have reminded you, and then I pass on only your name and the amount
