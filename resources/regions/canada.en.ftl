# Canada: the words that go with canada.toml.
# .help is for the therapist. .said is what the client reads: it ends a sentence such as
# "The law requires me to pass something on if ...", so it has no capital and no full stop.

name = Canada

place-canada = Canada
place-british-columbia = British Columbia
place-quebec = Quebec

area-british-columbia = British Columbia
area-ontario = Ontario
area-quebec = Quebec

## Lines a client can call

line-helpline-9-8-8 =
    .name = Suicide Crisis Helpline
    .who = for anyone thinking of suicide, and for people worried about someone, in English or French
    .hours = day and night, free
line-kids-help-phone =
    .name = Kids Help Phone
    .who = for young people anywhere in Canada
    .hours = day and night
line-hope-for-wellness =
    .name = Hope for Wellness Helpline
    .who = for Indigenous people anywhere in Canada
    .hours = day and night
line-victimlink =
    .name = VictimLinkBC
    .who = about violence at home, sexual violence or any other crime, in many languages
    .hours = day and night
line-un-866-appelle =
    .name = 1 866 APPELLE
    .who = for anyone in Quebec thinking of suicide or worried about someone; you can also chat at suicide.ca
    .hours = day and night
line-tel-jeunes =
    .name = Tel-jeunes
    .who = for young people in Quebec
line-sos-violence-conjugale =
    .name = SOS violence conjugale
    .who = about violence from a partner
    .hours = day and night

## The law requires me

limit-child-abuse = A child may need protection
    .help = Ontario: on reasonable grounds, at once and in person, to a children’s aid society; for someone of 16 or 17 you may, and need not (CYFSA s. 125). British Columbia: anyone with reason to believe that a person under 19 is, or is likely to be, abused or neglected and a parent does not protect them (CFCSA). Quebec: a professional who gives care to children reports any situation the Act names, without delay; everyone reports sexual or physical abuse; professional secrecy is no obstacle (Youth Protection Act s. 39). Other provinces have laws of their own. What an adult tells you about long ago is another matter: look it up.
    .said = I have reason to think that a child is abused or neglected, or soon will be, because children often need help to keep safe

limit-court-order = A court orders it
    .help = Share only what the order or summons names. A letter from a lawyer or the police is usually a request, not an order: take advice before you answer.
    .said = a court orders me to share something, and then I share only what the order names

limit-abuse-by-professional = A health professional has sexually abused a client
    .help = Ontario: a registered psychotherapist must report sexual abuse of a client by another registered psychotherapist or any regulated health professional (CRPO Standard 1.3). Give the client’s name only if they consent. Elsewhere this is your own policy: the choice is first of all the client’s.
    .said = I learn that someone in health care has sexually abused a client, and then I give your name only if you say yes

limit-care-home = Harm to someone in a care home
    .help = Ontario: the Long-Term Care Homes Act and the Retirement Homes Act, as CRPO Standard 1.3 names them. The Acts themselves were not read: look up what must be reported and to whom.
    .said = someone in a long-term care or retirement home may be hurt or neglected, because they may need help to keep safe

limit-inspection = Your regulator inspects your work
    .help = Only if you are registered with a regulated body, which may then look at records. Turn it on if that is so.
    .said = the body that regulates my work inspects my records

## The law allows me, and I would

limit-own-life = The client’s own life is at risk
    .help = A permission, not a duty. Ontario: where you have reasonable grounds that it is needed to remove or lessen a significant risk of serious bodily harm (PHIPA s. 40(1)). Quebec: to prevent an act of violence, including a suicide, where there is a serious risk of death or serious injury and the threat feels urgent; only to those who can help, and only what is needed (Professional Code s. 60.4). British Columbia: where it is clearly in the client’s interests and consent cannot be had in time (PIPA s. 18(1)(a)). Other provinces: not read.
    .said = your own life is in serious danger and we cannot find another way to keep you safe

limit-harm-to-others = Danger to someone else
    .help = A permission, not a duty: Ontario’s college of psychologists writes that there is no duty to warn. The Supreme Court of Canada has allowed it for the sake of people in danger (Smith v. Jones, 1999). Ontario: a significant risk of serious bodily harm to a person or group (PHIPA s. 40(1)). Quebec: a serious risk of death or serious injury to a person or group that can be identified, and a threat that feels urgent; tell only those in danger and those who can help, and only what is needed (Professional Code s. 60.4).
    .said = someone else is in serious danger and my speaking up could help to keep them safe

## My own policy

limit-medical-emergency = Sudden illness or injury in a session
    .help = So that you can call an ambulance and say what is needed. Your own policy; no rule of law is claimed.
    .said = you fall seriously ill or are badly hurt while we are together, so that you get help fast

limit-past-abuse = Abuse long ago, where a child may be at risk today
    .help = For abuse of someone who is now an adult, where the one who did it may still be near children. Your own policy; check that the law of your province allows it.
    .said = you tell me of abuse long ago, and the person who did it may still be near children

limit-threat-to-me = Threats or violence toward you
    .help = So that you may call for help or go to the police. Your own policy; no rule of law is claimed.
    .said = you threaten or hurt me, because we both need to be safe

limit-adult-at-risk = Abuse of an adult who needs care
    .help = Provinces differ, and no general duty was read. Ask for the adult’s own wishes where you can. Your own policy; no rule of law is claimed.
    .said = an adult who cannot keep safe without help may be badly abused or neglected

limit-unfit-driving = Unsafe driving
    .help = Talk it through first, so that the client can stop driving. Provinces differ; your own policy, no rule was read.
    .said = you go on driving although it is not safe for you to do so, because people could be hurt

limit-own-defence = Answering a complaint or a claim
    .help = Share only what your answer needs; ask your insurer first. Your own policy, as published practices have it.
    .said = I have to answer a complaint or a claim about my work, and then I share only what my answer needs

limit-debt-collection = Collecting an unpaid fee
    .help = Only the name and the amount, never that it was for therapy. Off as a rule: it is a hard step after so much trust. Your own policy; no rule of law is claimed.
    .said = a fee stays unpaid after I have reminded you, and then I pass on only your name and the amount
