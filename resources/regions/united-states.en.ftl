# United States: the words that go with united-states.toml.
# .help is for the therapist. .said is what the client reads: it ends a sentence such as
# "The law requires me to pass something on if ...", so it has no capital and no full stop.

name = United States
    .said = the United States

place-united-states = United States

## Lines a client can call

line-lifeline-988 =
    .name = Suicide & Crisis Lifeline
    .who = for anyone in a crisis; press 2 for Spanish
    .hours = day and night, free
line-crisis-text-line =
    .name = Crisis Text Line
    .who = for any crisis, by text message
    .hours = day and night
line-veterans-crisis-line =
    .name = Veterans Crisis Line
    .who = for veterans
line-trevor-project =
    .name = The Trevor Project
    .who = for LGBTQ+ people under 25
    .hours = day and night
line-domestic-violence-us =
    .name = National Domestic Violence Hotline
    .who = about violence or abuse at home
    .hours = day and night

## The law requires me

limit-child-abuse = Child abuse or neglect
    .help = Every state names people who must report suspected abuse or neglect of a child, and mental health professionals are often among them. Who is bound, how sure you must be and how fast you must report differ. California: psychologists, family therapists and social workers among others, on reasonable suspicion. Colorado: psychologists, counselors, family therapists and psychotherapists, at once. New York: a child you see, or what a parent tells you. Texas: everyone, and privilege is no exception. What an adult tells you about long ago is treated differently from state to state: look it up. To report: Colorado 844-264-5437; New York 1-800-635-1522 (for professionals); Texas 1-800-252-5400; California, your county’s number.
    .said = I have reason to suspect a child is abused or neglected, because children often need help to keep safe

limit-adult-abuse = Abuse of an older or dependent adult
    .help = Differs by state, and the client’s sentence says so. California: age 65 and over, and dependent adults (W&I Code 15630). Colorado: age 70 and over, and at-risk adults with an intellectual or developmental disability, to law enforcement within 24 hours (C.R.S. 18-6.5-108, text of 2016). Texas: age 65 and over, and adults with a disability, at once (Human Resources Code 48.051). Other states: not checked. Turn it off if your state does not ask it of you.
    .said = an older adult, or one who needs care, may be abused or neglected, and my state asks me to report it

limit-court-order = A court orders it
    .help = Give only what the order names. A subpoena signed by a lawyer or a clerk is not an order: under the federal rule there must first have been a fair effort to let the client object, or to get a protective order, and your state’s privilege may forbid an answer. Take advice before you reply. Source: HHS on 45 CFR 164.512(e).
    .said = a court orders me to share something, and then I share only what the order names

limit-threat-to-named-person = A serious threat against someone who can be identified
    .help = Read for California and Colorado only. California: a serious threat of physical violence against a reasonably identifiable victim, which a family member may also have reported; the duty is met by reasonable efforts to tell the victim and law enforcement (Civil Code 43.92; Ewing v. Goldstein). Colorado: a serious threat of imminent physical violence against a specific person, or people known by their link to a certain place; make timely efforts to tell them, or those in charge of the place, and also law enforcement, or take another fitting step such as a hospital stay (C.R.S. 13-21-117(2)). In another state, turn it on only if your state has such a duty. The item on danger to someone else covers other cases.
    .said = you make a serious threat to hurt someone, and it is clear who that is, because my state then asks me to help keep them safe

limit-new-york-report = New York: likely serious harm to self or others
    .help = Psychologists, clinical and master social workers, mental health counselors, marriage and family therapists, nurses and physicians report to the director of community services as soon as practicable; not where that would endanger you or a possible victim. The state uses only names and the like, for firearm licenses (Mental Hygiene Law 9.46). A bill may replace it: check first.
    .said = I think you are likely to harm yourself or someone else badly, and New York asks me to tell the director of community services

limit-exploitation-by-therapist = Texas: another therapist has sexually exploited a client
    .help = The law of Texas asks you to report it (Civil Practice and Remedies Code 81.006). How soon, and whether the client may stay unnamed, was not checked: look it up before you write.
    .said = I have cause to think that another therapist has used a client for sex, because it could happen to others

## The law allows me, and I would

limit-own-life = The client’s own life is at risk
    .help = Read for Texas (Health and Safety Code 611.004: medical or law-enforcement personnel) and California (Evidence Code 1024: no privilege where disclosure is needed to prevent the danger). Usual in other states, but not checked. In New York, see also the report to the director of community services.
    .said = your own life is in serious danger and we cannot find another way to keep you safe

limit-harm-to-others = Danger to someone else
    .help = Some states require you to act, some allow it, some are silent. Texas allows you to tell medical or law-enforcement personnel, and has no duty to warn (Health and Safety Code 611.004; Thapar v. Zezulka). California and Colorado set a duty for certain threats, and New York asks for a report: see the list of what the law requires. In other states, find out before you sign this. Never promise or threaten more than your state’s law says.
    .said = someone else is in serious danger and my speaking up could help to keep them safe

## My own policy

limit-medical-emergency = Sudden illness or injury in a session
    .help = So that you can call an ambulance and say what is needed. Your own policy; no rule of law is claimed.
    .said = you fall seriously ill or are badly hurt while we are together, so that you get help fast

limit-past-abuse = Abuse long ago, where a child may be at risk today
    .help = For abuse of someone who is now an adult, where the one who did it may still be near children. Your own policy; check that your client’s privilege allows it, and whether your state asks more of you.
    .said = you tell me of abuse long ago, and the person who did it may still be near children

limit-threat-to-me = Threats or violence toward you
    .help = So that you may call for help or go to the police. Your own policy; check that your state’s privilege law allows it.
    .said = you threaten or hurt me, because we both need to be safe

limit-adult-at-risk = Abuse of an adult who needs care
    .help = No duty of private therapists was found in New York. Ask for the adult’s own wishes, and check that your client’s privilege allows it. Your own policy; no rule of law is claimed.
    .said = an adult who cannot keep safe without help may be badly abused or neglected

limit-abuse-by-professional = Another professional has abused a client
    .help = Rules differ, so check your state first. California: where a client tells you of sexual contact with an earlier therapist, give and discuss the state’s brochure (Business and Professions Code 728). Elsewhere this is your own policy; the choice is first of all the client’s.
    .said = you tell me that someone in a caring job has abused you or someone else, because they may do it again

limit-unfit-driving = Unsafe driving
    .help = Talk it through first, so that the client can stop driving. Your own policy; no state’s rule was read.
    .said = you go on driving although it is not safe for you to do so, because people could be hurt

limit-own-defense = Answering a complaint or a lawsuit
    .help = Share only what your answer needs, and call your insurer first. Your own policy; states differ on privilege.
    .said = I have to answer a complaint or a lawsuit about my work, and then I share only what my answer needs

limit-debt-collection = Collecting an unpaid fee
    .help = Only the name and the amount, and only after notice and a chance to pay. Off as a rule: it is a hard step after so much trust. Your own policy; no rule of law is claimed.
    .said = a fee stays unpaid after I have reminded you, and then I pass on only your name and the amount

area-california = California
area-colorado = Colorado
area-new-york = New York
area-texas = Texas
