# New Zealand: the words that go with new-zealand.toml.
# .help is for the therapist. .said is what the client reads: it ends a sentence such as
# "The law requires me to pass something on if ...", so it has no capital and no full stop.

name = New Zealand

place-new-zealand = New Zealand

## Lines a client can call

line-need-to-talk =
    .name = Need to Talk
    .who = for anyone who would like to talk to someone trained to listen
    .hours = day and night, free
line-lifeline-new-zealand =
    .name = Lifeline
    .who = for anyone who needs someone to talk to
    .hours = day and night, free
line-suicide-crisis-helpline =
    .name = Suicide Crisis Helpline
    .who = for anyone thinking of suicide, and for people worried about someone
line-safe-to-talk =
    .name = Safe to talk
    .who = about sexual harm
    .hours = day and night
line-womens-refuge =
    .name = Women’s Refuge
    .who = about violence at home
    .hours = day and night, free
line-cannot-speak-new-zealand =
    .name = If it is not safe to speak
    .who = for the emergency services, without saying a word

## The law requires me

limit-court-order = A court orders it
    .help = Share only what the order names. A letter from a lawyer or the police is usually a request, not an order: take advice before you answer.
    .said = a court orders me to share something, and then I share only what the order names

## The law allows me, and I would

limit-own-life = The client’s own life is at risk
    .help = A permission, not a duty: where it is needed to prevent or lessen a serious threat to the life or health of any person, and asking for the client’s agreement is not desirable or not practicable (Health Information Privacy Code, rule 11). Tell only those who can act.
    .said = your own life is in serious danger and we cannot find another way to keep you safe

limit-harm-to-others = Serious harm to someone else
    .help = A permission, not a duty: where it is needed to prevent or lessen a serious threat to the life or health of any person, and asking for the client’s agreement is not desirable or not practicable (Health Information Privacy Code, rule 11). Tell only those who can act.
    .said = someone else is in serious danger and my speaking up could help to keep them safe

limit-child-at-risk = A child may be at risk
    .help = Anyone may report to Oranga Tamariki or the police, and is protected if they do so in good faith (Oranga Tamariki Act ss. 15 and 16). No duty to report binds a private therapist as far as was read; a duty for some workforces is planned, so look before you rely on this.
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
    .help = The choice is first of all the client’s, who can be helped to complain. Turn this on only if you would go further. Your own policy; no rule of law is claimed.
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
