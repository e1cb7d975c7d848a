# What the checks say to the therapist: one sentence for each check, one label for each repair, and sometimes a reason.

## People

person-without-name = Someone in this agreement has no name yet, so nobody knows whose line that is.
    .add = Add the name
couple-one-person = This is work with a couple, and only one person is named.
    .add = Add the partner
    .individual = Make it work with one person
partner-in-individual-work = This is work with one person, and a partner is named as well.
    .couple = Make it work with a couple
    .client-only = Keep the client only
couple-without-client = Everyone here is named as a partner, and nobody as the client.
    .first = Make the first person the client
nobody-signs = You agree by signing, and nobody on the client’s side signs.
    .all = Let everyone sign
    .spoken = Agree by word of mouth
consent-by-coming = Coming to a session counts as a yes, so you cannot know whether your client has read the agreement.
    .spoken = Ask for a spoken yes
    .sign = Ask for a signature
partner-does-not-sign = One of the couple signs and the other does not, so only one of them has said yes.
    .all = Let both sign
    .why = You work for both of them, so each should be able to say that they agree.
same-name-twice = Two people here have the same name, so it is not clear who signs where.
    .name = Change a name
family-one-person = This is work with a family, and only one person is named.
    .add = Add the others who come
    .individual = Make it work with one person
group-many-members = This agreement is with one member of a group, and it names more than one.
    .first = Keep the first one only
    .choose = Choose whom it is with
    .why = Each member has an agreement of their own, so that no one reads the names of the others on paper.
individual-many-clients = This is work with one person, and more than one client is named.
    .couple = Make it work with a couple
    .family = Make it work with a family
    .choose = Choose whom it is with
role-does-not-fit = Someone here is named as { $role ->
        [partner] a partner
        [family-member] a family member
        [parent] a parent
        [guardian] a guardian
       *[member] a group member
    }, which this kind of work does not have.
    .fit = Give them a role that fits
    .choose = Look at the people
nobody-consents = A young person comes to you, and it is left open who says yes to it.
    .decide = Decide who consents
young-person-not-named = Only parents or guardians are named here, and the young person is not.
    .add = Add the young person
parent-not-named = A parent or guardian consents, and none is named in this agreement.
    .add = Add the parent or guardian
    .consent = Change who consents
    .why = Someone who says yes for a young person needs a line to sign, and should have read this.
parents-too-few = Both parents have to sign, and { $named ->
        [one] only one is named
       *[other] not both of them do
    }.
    .add = Add the other parent
    .sign = Let both sign
    .one = One of them is enough
parent-does-not-sign = A parent or guardian consents, and none of them signs.
    .sign = Let them sign
young-person-does-not-sign = The young person says yes to this, and does not sign.
    .sign = Let the young person sign
    .why = A line of their own shows them that their yes counts.
consent-not-assessed = The young person consents alone, and { $age ->
        [0] neither their age nor whether they understand it is noted.
       *[other] nothing says that they understand, at { $age }, what it means.
    }
    .understood = You talked it through, and they understand
    .both = A parent or guardian consents as well
    .why = { $needed ->
        [0] Where no age settles it, what counts is whether they understand it well enough.
       *[other] Where you work, the law takes a yes from the age of { $needed }. Below that, what counts is whether they understand it well enough, if the law allows it at all.
    }
old-enough-to-consent = The young person is { $age }, and only a parent or guardian says yes.
    .both = Both say yes
    .alone = The young person says yes
    .why = Where you work, a young person can say yes from the age of { $needed }.
parents-unsaid = A parent or guardian consents, and it is not said who has the right to.
    .one = One parent or guardian has it
    .both = Both parents have it
    .decide = Say more about it
    .why = If the wrong person says yes, therapy can be stopped by the right one.
boundaries-open-with-young = Gifts, touch and meeting by chance are left open in work with a young person.
    .decide = Decide them now
    .why = A young person finds it harder than an adult to say that something is too close.
group-size-backwards = The group is to have from { $low } to { $high } members.
    .swap = Swap the two numbers
    .fixed = Keep the first number only
group-least-beyond-end = A new member is asked to come for { $least }, and there { $count ->
        [one] is only one
       *[other] are only { $count }
    } in all.
    .all = Ask them to come to all of them
    .more = Raise the number of sessions
register-expired = Your registration ran out on { $until }.
    .renew = Put in the new date
insurance-expired = Your insurance ran out on { $until }.
    .renew = Put in the new date
code-not-in-force = A code of ethics that you name is not in force.
    .in-force = Name the one that is
    .choose = Choose again
outside-licence = Your client is in a place that is not among those where you may work.
    .covered = You may work there
    .place = Change where the client is
    .why = Most registers and insurers cover only some places, and what counts is where the client is.
region-outside-licence = This agreement follows the rules of a place that is not among those where you may work.
    .covered = You may work there
    .region = Change the region
stopping-unsaid = Your client was sent by an organisation, and it is not said what it hears if they stop coming.
    .first = Tell it, once you have spoken with the client
    .not-told = Do not tell it
    .why = Whoever sent your client may ask about it one day. It is fairer if your client knows the answer now.
stopping-told-besides = The organisation does not hear whether your client comes, and yet hears that they stopped.
    .attendance = It hears whether the client comes
    .not-told = It does not hear that they stopped
court-not-told = A court or authority sent your client, and you would not tell it if they stopped coming.
    .first = Tell it, once you have spoken with the client
    .why = An order often asks for this. Look it up before you promise silence.
sent-and-free = A court or authority sent your client, and the agreement says that coming is their own choice.
    .leave-out = Leave that sentence out
    .organisation = Change who arranged the therapy
interpreter-unheard = An interpreter is with you, and is missing from the list of those who hear something.
    .add = Add the interpreter to the list
interpreter-without-organisation = An organisation finds or pays the interpreter, and none arranged the therapy.
    .therapist = You do it yourself
    .organisation = Name the organisation
therapist-without-name = Your client is named in this agreement, and you are not.
    .add = Add your name
trainee-without-supervisor = You say that you are in training, and your supervisor is not named.
    .add = Add your supervisor’s name
    .why = Codes of ethics ask trainees to say so early, and to name who supervises them.
trainee-supervisor-hears-nothing = Your supervisor looks at your work with you, and is missing from the list of those who hear something.
    .add = Add the supervisor to the list
two-supervisors = Your supervisor is { $one } in one place and { $other } in another.
    .same = Use { $one } in both
    .clear = Leave the second name out
organisation-hears-unsaid = { $organisation } arranged the therapy, and your client cannot see what it hears from you.
    .nothing = It hears nothing
    .attendance = It hears whether the client comes
    .why = Clients speak more freely when they know who hears what, above all when they might stop coming.
told-nothing-and-more = You chose that the organisation hears nothing from you, and also that it hears something.
    .nothing = It hears nothing
    .something = It hears what you chose besides
organisation-not-among-hearers = The organisation hears something from you, and further on you say that no one does.
    .add = Add it to those who hear something
    .nothing = Tell the organisation nothing
payer-not-among-hearers = Whoever pays hears something from you, and is missing from the list of those who do.
    .add = Add it to the list
    .nothing = Tell it nothing
insurer-diagnosis-unsaid = An insurer pays, and your client is not told that it may ask for a diagnosis.
    .diagnosis = Say that a diagnosis is passed on
    .may-ask = Say that it may ask for one
    .why = Many insurers pay only for a diagnosis, and it stays in their files.
assessment-longer-than-work = You plan { $assessment ->
        [one] one session
       *[other] { $assessment } sessions
    } to see whether it fits, and there { $count ->
        [one] is only one session
       *[other] are only { $count } sessions
    } in all.
    .one = Use one session to see
    .more = Raise the number of sessions
start-on-another-day = The first session is on { $date }, a { $weekday ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
        [friday] Friday
        [saturday] Saturday
       *[sunday] Sunday
    }, and your usual day is { $usual ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
        [friday] Friday
        [saturday] Saturday
       *[sunday] Sunday
    }.
    .usual-day = Make it the usual day
    .date = Change the first session
    .why = Later dates, such as the first review, are counted from the first session.

## Setting

home-without-view = Your client comes to your home, and nothing is said about the room or what they may see there.
    .say = Say what they may see
    .nothing = Say that nothing private is in sight
one-way-to-meet = You meet in more than one way, and only one is named.
    .more = Name the others
    .only = Meet in that way only
usual-not-in-mix = The usual way to meet is not among the ways you meet.
    .add = Add it to them
    .clear = Leave out which is usual
nothing-in-view-and-more = You chose that nothing of your life is in view, and also that something is.
    .something = Keep what may be seen
    .nothing = Keep “none of these”
overheard = Voices can carry out of your room, which makes it hard to speak freely.
    .private = Nobody can hear us
    .some-noise = Noise comes in, and no words go out
    .why = A sound machine, a radio in the hall or a thick curtain often mends this.
online-location = You meet online, and you do not ask where your client is.
    .ask = Ask at the start of each session
    .why = Help can only be sent to a place that you know.
online-contact = You meet online, and there is nobody near your client whom you could call.
    .ask = Ask for someone near them
online-plan-open = You meet online, and what happens in an emergency or when the line drops is left open.
    .decide = Decide it now
failed-line-charged = A session that a lost connection ends is charged in full, even if the fault was yours.
    .made-up = Make up the time
    .reduced = Charge nothing for that time
social-platform = You meet on { $platform }, which is tied to a social network or a public messenger.
    .change = Choose another platform
    .why = Such services can show others that you know each other, and what they keep is not in your hands.
cameras-by-phone = You meet by phone, and you begin with your cameras on.
    .word = Agree on a word instead
    .clear = Leave it out
in-person-open = You meet in person, and the room and its address are left open.
    .decide = Add the address
no-private-room = You meet at your client’s home, and no room with a door is agreed on.
    .room = Agree on a room with a door
    .decide = Meet somewhere else
    .why = People hold back what others in the house could hear.
overheard-unsaid = You meet outdoors, and what happens if others see or hear you is left open.
    .say = Decide it now
who-listens-unsaid = You meet { $by ->
        [phone] by phone, and who else may be in the room is left open.
        [text] in writing, and who else may read along is left open.
       *[video] by video, and who else may be in the room is left open.
    }
    .say = Decide it now
written-work-as-arrangements = You work in written messages, and messages are for arrangements only.
    .support = Allow more in messages
    .live = Write at the same time, as a live chat
weather-way-unsaid = In bad weather you meet in another way, and outdoors is the only way you meet.
    .time = Find another time instead
    .ways = Add the other way
fallback-nowhere = { $fallback ->
        [phone] When you cannot connect by phone, you go on by phone.
       *[in-person] When you cannot connect, you meet in person, and you never meet in person.
    }
    .time = Find another time instead
    .ways = Change how you meet

## Sessions

start-in-break = The first session is on { $date }, a day of a break that you have planned.
    .date = Change the first session
    .breaks = Change the break
review-in-break = The next review is on { $date }, a day of a break that you have planned.
    .sooner = Review before the break
    .change = Change the review
    .breaks = Change the break
break-ends-before-it-begins = A break that you have planned ends on { $date }, before it begins.
    .swap = Swap the two days
    .change = Change the break
review-skips-block = You look back every { $again }, and a block of { $count ->
        [one] one session
       *[other] { $count } sessions
    } can begin and end in between.
    .each-block = Review after each block
alone-more-than-first = { $alone ->
        [one] One of the first sessions is
       *[other] { $alone } of the first sessions are
    } with one person alone, and there { $first ->
        [0] are none.
        [one] is only one.
       *[other] are only { $first }.
    }
    .all = All of them with one alone
    .more = Raise the number of first sessions
set-after-nothing = A number of sessions is booked after the first ones, and there are no first ones.
    .one = Begin with one first session
    .set-number = Make it a set number from the start
attendance-more-than-all = Your client should come to { $least } of every { $all } sessions.
    .swap = Swap the two numbers
    .clear = Leave the rule out
review-after-last = The first review is after { $wait }, and by then the { $count ->
        [one] only session is
       *[other] { $count } sessions are
    } over.
    .halfway = Review halfway
    .more-sessions = Add sessions until then
review-never-again = You look back again every { $again }, and the { $count ->
        [one] only session is
       *[other] { $count } sessions are
    } over before that.
    .once = Review once
    .sooner = Review sooner
review-in-weeks = The first review is after { $wait }, and you agree on each session anew, so nobody knows how many you will have had.
    .sessions = Count sessions instead
organisation-sets-number = The organisation decides how many sessions there are, and { $plan ->
        [open-ended] here you go on for as long as it helps.
       *[other] here you and your client decide it.
    }
    .organisation = The organisation sets the number
    .together = You and your client decide it
organisation-number-unsaid = An organisation sets the number of sessions, and { $organised ->
        [yes] it is not said that it decides this.
       *[no] your client came without one.
    }
    .together = You and your client decide it
    .decides = It decides the number
    .organisation = Name the organisation
extension-by-whom = The organisation sets the number of sessions, and the two of you could add to it without asking.
    .organisation = The organisation decides on more
    .none = No more sessions
extension-without-organisation = An organisation decides whether there are more sessions, and none arranged the therapy.
    .together = You and your client decide on more
    .organisation = Name the organisation
overrun = Sessions end on time, and a late client may still have more time at the end.
    .on-time = End on time, also after a late start
    .longer = Sessions may run up to ten minutes longer
unusual-length = A session lasts { $length }, which is { $size ->
        [long] longer than an hour.
       *[short] shorter than three quarters of an hour.
    }
    .fifty = Make it 50 minutes
    .why = With one person, 45 to 60 minutes is usual: long enough to go deep, and short enough not to tire.
twice-weekly = You meet twice a week, which is unusual for the way you work.
    .weekly = Meet weekly
rare-sessions = You meet less than weekly from the start, while the bond is still forming.
    .weekly-first = Weekly at first, then less
    .weekly = Meet weekly
    .why = The bond forms in the first five sessions or so, and long gaps make that harder.
first-session-length = The first session lasts { $one } in one place and { $other } in another.
    .as-length = Make it { $one }
    .as-fee = Make it { $other }
same-length-again = Sessions last { $length }, and the same length is offered again as another one.
    .drop = Leave it out there
same-day-twice = You meet twice a week, and both sessions are on the same day.
    .day = Change a day
    .clear = Leave the second day open
wait-fills-session = You wait { $wait } for a late client, and the session lasts { $length }.
    .shorter = Wait { $shorter }
cover-without-lines = Nobody stands in while you are away, and the crisis contacts that clients are sent to are left open.
    .lines = Choose the crisis contacts
    .colleague = Have a colleague stand in
holiday-notice = A holiday needs { $holiday } of notice, and cancelling one session needs { $single }.
    .more = Ask for as much notice for a holiday
    .decide = Change the notice for cancelling
review-open = You go on for as long as it helps and look at that in reviews, and the reviews are left open.
    .six-weeks = Review after six weeks
    .decide = Decide on reviews

## Fees

fee-open = { $what ->
        [both] The fee and the rule for cancelling are left open.
        [session-fee] The fee is left open.
       *[cancelling] What cancelling costs is left open.
    }
    .decide = Decide it now
    .why = Clients look this up first, and a fee that is settled early cannot come between you.
organisation-pays-for-nobody = An organisation pays for the sessions, and your client came without one.
    .organisation = Name the organisation
    .client-pays = The client pays
scale-upside-down = Your sliding scale goes from { $low } down to { $high }.
    .swap = Swap the two
    .fixed = Make it one fee of { $low }
reduced-not-lower = The lower fee is { $reduced }, and the full fee is { $fee }.
    .no-amount = Leave the amount out
    .none = Offer no lower fee
reduced-fee-over = The lower fee ends on { $date }, { $begins ->
        [yes] before the first session.
       *[no] which has passed.
    }
    .reviews = Look at it in reviews
    .date = Change the date
payment-seen-by-others = You take payments by { $apps }. Others may come to see who pays you, and guess why.
    .apps = Name another app
    .ways = Choose other ways to pay
    .why = Where it can be set, ask your client to make each payment private and to leave the note empty.
first-session-longer = The first session is called longer than the others, and it lasts { $first } where the others last { $usual }.
    .own-fee = Give it a fee of its own only
    .no-length = Leave its length out
other-rate-length = A { $what ->
        [longer] longer
       *[shorter] shorter
    } session is listed with { $length }, and the usual one lasts { $usual }.
    .decide = Change the list
    .no-length = Leave the length out
mixed-currencies = Some sums are in { $first } and some in { $second }.
    .decide = Look at the sums
foreign-currency = The fee is { $fee }, and the agreement is written for a place with another currency.
    .change = Make it { $own }
    .region = Change the region
fee-never-changes = The fee never changes, and the work has no set end.
    .yearly = Look at it once a year
    .reviews = Look at it in reviews
unpaid-without-rule = You may end the work over unpaid fees, and what happens with a late payment is left open.
    .decide = Decide on late payment
    .drop = Do not end the work over unpaid fees
unpaid-without-fee = You may end the work over unpaid fees, and your client owes none.
    .drop = Do not end the work over unpaid fees
collection-untold = You may hand a debt to someone who collects it, and your limits of confidentiality do not say so.
    .name = Add it to the limits
    .drop = Do not hand debts on
    .why = Even a name and a sum tell others that someone is in therapy.
insurer-pays-unheard = Your client may pay through an insurer, and the insurer is missing from those who hear something.
    .add = Add the insurer to the list
    .drop = No payment through an insurer
self-pay-and-insurer = Your client is said to pay without insurance, and an insurer pays.
    .insured = The client uses insurance
    .decide = Change who pays
estimate-missing = { $left ->
        [open] The good faith estimate is left open.
       *[insured] Your client is said to use insurance, and no insurer is named, so they hear nothing of the good faith estimate.
    }
    .decide = Decide on the estimate
    .self-pay = The client pays without insurance
    .why = In the United States a client who pays without insurance has the right to a written estimate.

## Charges

charge-without-fee = Sessions have no set fee, and a session that does not take place is charged.
    .no-charge = Charge nothing
    .fee = Set a fee
charge-though-paid-for = An organisation pays you, and your client is charged for a missed session without a word on why.
    .no-charge = Charge the client nothing
    .explain = Explain it in a sentence of your own
notice-longer-than-gap = You need { $notice } of notice to cancel, which is longer than the time between two sessions.
    .two-days = Make it 48 hours
percent-above-full = A charge is more than 100 per cent of the fee.
    .full = Charge the full fee at most
tiers-overlap = Two steps of the late charge have the same notice and ask for different shares.
    .lower = Keep the lower share
    .decide = Change the steps
tiers-rise = One step of the late charge asks for more although the client tells you sooner.
    .sort = Put the shares in order
    .decide = Change the steps
tier-beyond-notice = Cancelling is free up to { $notice } before, and one step already charges for less than { $within }.
    .notice = Make it free up to { $within } before
    .drop = Drop that step
tiers-leave-gap = Cancelling is free up to { $notice } before, and your steps begin only at { $within }, so nothing is said about the time in between.
    .notice = Make it free up to { $within } before
    .step = Add a step
own-fee-outside-scale = This client pays { $own }, and your scale goes from { $low } to { $high }.
    .nearest = Take the nearest fee of the scale
    .widen = Widen the scale
steps-muddled = Two steps of your scale by income overlap, or a higher income pays less.
    .sort = Let the fee rise with the income
    .decide = Look at the steps
steps-without-end = Your scale by income ends at { $reach }, and no fee is named for those who earn more.
    .top = Add a last step at the highest fee
    .endless = Let the last step hold for all above
steps-outside-scale = One step of your scale asks for { $fee }, and fees go from { $low } to { $high }.
    .within = Keep the steps within these fees
    .scale = Change the lowest or highest fee
rebate-above-fee = The rebate is { $rebate }, and your client pays only { $fee }.
    .decide = Look at the rebate
    .fee = Look at the fee
two-prices-for-length = A session of one length costs { $one } by the minute and { $two } in your list.
    .by-minute = Keep the price by the minute
    .decide = Change the length
two-prices-alone = A session with one of them alone has a price of its own, and is said to cost the same as one together.
    .own = Keep its own price
    .same = The same price for both
invoice-range = You named two numbers for how often invoices come, and the second is no larger than the first.
    .swap = Swap the two
    .one = Name one number only
late-before-due = An invoice may be paid within { $within }, and counts as late after { $after }.
    .later = Let it count as late only then
    .decide = Change the time to pay
fee-changes-in-block = There are { $count ->
        [one] one session
       *[other] { $count } sessions
    } in all, and the fee may change before they are over.
    .none = Keep the fee for all of them
    .why = Someone who plans for a set number of sessions also plans for what they cost.
claims-without-diagnosis = Claims go to an insurer, and your client is not told that a diagnosis goes with them.
    .add = Say that the insurer learns it
    .decide = Look at the claims
    .why = Insurers rarely pay without a diagnosis, and it can stay on file for years.
quebec-missed-fee = A missed session is charged in Quebec, and your client has not signed for it.
    .sign = Ask for a signature
    .decide = Change the charge
    .why = The code of the psychologists of Quebec allows such a charge only where the client has agreed to it in writing.
flat-above-fee = Cancelling late costs { $flat }, and a session costs { $fee }.
    .fee = Charge as much as the fee
    .full = Charge the full fee
free-more-than-sessions = { $free } cancellations are free, and there { $count ->
        [one] is only one session
       *[other] are only { $count } sessions
    }.
    .clear = Do not count free ones
    .one = Leave one free
paid-though-away = Every session is paid for whether your client comes or not, and their holidays are free.
    .breaks-paid = Charge for holidays too
    .late-only = Charge only for late notice
new-time-open = One step of the late charge holds when you find a new time, and none says what holds when you do not.
    .full = Then the full fee is due
    .decide = Look at the steps
new-time-rules = { $steps ->
        [yes] Your steps say what a session costs that finds a new time, and another rule says it differently.
       *[no] A new time costs what your steps say, and no step speaks of a new time.
    }
    .by-steps = Let the steps say it
    .if-free = Move it free of charge if there is time
    .decide = Look at the steps
new-time-order = One step asks for more although you find a new time sooner.
    .sort = Let a later time cost more
    .decide = Look at the steps
no-exceptions = Cancelling late is charged even in illness or an emergency.
    .add = Make an exception for both
    .why = Many therapists make this exception, and it keeps people with a fever from coming.
missing-cheaper = Cancelling late costs { $late } per cent of the fee, and not coming at all costs { $missed ->
        [0] nothing
       *[other] { $missed } per cent
    }.
    .same = Charge the same for both
    .why = Whoever lets you know should not pay more than someone who does not.
same-as-nothing = Not coming costs the same as cancelling late, and that costs nothing.
    .none = Say that it costs nothing
    .full = Charge the full fee
writes-after-release = You write after { $writes } missed sessions, and by then you have given the place away after { $released ->
        [one] one
       *[other] { $released }
    }.
    .write-sooner = Write sooner
    .release-later = Keep the place longer
limited-free-notice = { $count ->
        [0] No cancellation is free even in good time,
        [one] One cancellation a year in good time is free,
       *[other] { $count } cancellations a year in good time are free,
    } and a holiday with notice always is.
    .late-only = Count late cancellations only
    .breaks-paid = Charge for holidays

## Contact

arrangements-only = Contact is for arrangements only, and contact by { $channel ->
        [email] email
        [text] text message
        [phone] phone
        [secure] secure message
        [post] post
        [video] video call
       *[social] social network
    } is there { $use ->
        [crisis] for a crisis.
       *[short-support] for support.
    }
    .allow = Allow a short word of support
    .only = Use every channel for arrangements only
support-without-channel = Your client may send you a few lines about how they are, and no channel is there for it.
    .add = Add a channel for it
    .only = Keep contact to arrangements
no-reply-time = Nothing says how soon you answer by { $channel ->
        [email] email
        [text] text message
        [phone] phone
        [secure] secure message
        [post] post
        [video] video call
       *[social] social network
    }.
    .usual = Add a usual reply time
    .decide = Set the reply time
answered-too-late = By { $channel ->
        [email] email
        [text] text message
        [phone] phone
        [secure] secure message
        [post] post
        [video] video call
       *[social] social network
    } your client may wait { $within } for an answer about { $use ->
        [crisis] a crisis.
       *[running-late] today’s session.
    }
    .sooner = Answer within { $soon }
    .decide = Change the channel
reply-over-weekend = You answer by { $channel ->
        [email] email
        [text] text message
        [phone] phone
        [secure] secure message
        [post] post
        [video] video call
       *[social] social network
    } within { $within }, and you do not look at it at weekends.
    .working-days = Count working days
    .every-day = Look at it every day
social-unanswered = A social network is one of your channels, and you { $networks ->
        [not-read] do not read messages there.
        [read-not-answered] do not answer messages there.
       *[answered-arrangements] answer there about times and places only.
    }
    .drop = Drop the social network
    .arrangements = Answer there about times and places
no-channel = There is no way to reach you between sessions, not even to cancel.
    .email = Offer email for arrangements
    .decide = Choose a channel
channel-without-address = Your client may reach you by { $channel ->
        [email] email
        [text] text message
        [phone] phone
        [secure] secure message
        [post] post
        [video] video call
       *[social] social network
    }, and { $channel ->
        [email] your email address is
        [post] your postal address is
       *[phone] your phone number is
    } not in the agreement.
    .add = Add it to your details
    .channels = Change the channels
cover-by-message = While you are away clients may write what cannot wait, and contact is for arrangements only.
    .nobody = Nobody stands in
    .colleague = Have a colleague stand in
contact-charge-without-fee = Long calls are charged, and your client pays no fee for sessions.
    .nothing = Charge nothing for contact
    .fee = Change the fee

## Crisis and safe contact

crisis-channel-unreachable = You cannot be reached in a crisis, and one of your channels is there for a crisis.
    .no-crisis = Use that channel for something else
    .hours = Set hours for a crisis
crisis-reach-without-channel = You can be reached in a crisis, and no channel is there for it.
    .phone = Add your phone, answered within { $soon }
    .add = Add a channel
    .unreachable = Say that you cannot be reached in a crisis
crisis-days = You can be reached in a crisis every day, and you look at that channel on weekdays only.
    .weekdays = On weekdays only
    .every-day = Look at it every day
crisis-hours-empty = The hours for a crisis begin and end at { $time }.
    .hours = Change the hours
    .unreachable = Say that you cannot be reached in a crisis
lines-open = { $reachable ->
        [no] You cannot be reached in a crisis, and help in a crisis is left open.
       *[other] Help in a crisis is left open, so no emergency number is printed.
    }
    .place = Choose where the client is
    .why = In a crisis people turn to the page they were given.
no-lines-there = We know no emergency number for where your client is, so the agreement has a line to fill in.
    .number = Change the place
    .why = You can also add a sentence with the numbers there. Please look them up together before the first session.
client-elsewhere = Your client is in { $place ->
        [england] England
        [wales] Wales
        [scotland] Scotland
        [northern-ireland] Northern Ireland
        [ireland] Ireland
        [united-states] the United States
        [canada] Canada
        [british-columbia] British Columbia
        [quebec] Quebec
        [australia] Australia
        [new-zealand] New Zealand
       *[elsewhere] another country
    }, and the agreement is written for the law of another place.
    .place = Change where the client is
    .region = Change the region
    .why = Please ask your insurer, and the register or board of both places, before you begin.
facts-stale = { $count ->
        [one] One fact of law in this agreement was
       *[other] { $count } facts of law in this agreement were
    } last checked more than a year ago ({ $oldest }).
    .region = Look at your region
    .why = Laws change. Please look up their sources, or ask your professional body, before anyone signs.
lines-stale = { $count ->
        [one] One crisis line in this agreement was
       *[other] { $count } crisis lines in this agreement were
    } last checked more than six months ago ({ $oldest }).
    .place = Look at the crisis lines
    .why = Numbers change. Please look at the page of each service, or call it, before you hand it to anyone.
abroad-all-along = You do not work with clients in another country, and this client is in one.
    .by-agreement = Work abroad where agreed before
    .place = Change where the client is
person-without-number = { $named ->
        [yes] You may call someone close in a crisis, and their number is missing.
       *[no] You may call someone close in a crisis, and nobody is named yet.
    }
    .add = { $named ->
            [yes] Add the phone number
           *[no] Add the name and number
        }
    .nobody = Call nobody
number-without-person = There is a number to call in a crisis, and it does not say whose it is.
    .add = Add the name
contact-not-callable = Online your client names someone whom you may call, and further on you may call nobody.
    .life = Call them if life is at risk
    .nobody = Ask for nobody online
unsafe-way = { $what ->
        [fees-therapist-cancels-told-by] If you have to cancel, you
        [ending-contact-lost-by] If contact is lost, you
        [sessions-reminders-by] Before each session, you
       *[setting-connection-who-calls] If the line drops, you
    } reach your client by { $way ->
        [phone] phone
        [text] text message
        [email] email
       *[post] post
    }, which is not one of the safe ways.
    .add = Add it to the safe ways
    .safe-way = Use a safe way instead
crisis-undecided = Contact is settled, and nothing says yet where your client can turn in a crisis.
    .place = Say where your client is
    .why = The emergency number and the crisis lines follow from the place where your client is.
reply-overnight = You look at { $channel ->
        [email] email
        [text] text messages
        [phone] the phone
        [secure] secure messages
        [post] the post
        [video] video calls
       *[social] social network messages
    } in the daytime only, and an answer within { $within } could be due at night.
    .working-day = Answer within one working day
    .decide = Change the channel
daytime-ends-before-it-begins = Your working day ends before it begins.
    .swap = Swap the two times
    .change = Change the times
others-read-unheard = Others read your client’s messages, and further on you say that no one hears anything.
    .only-me = You alone read messages
    .say = Say who hears something
away-and-reachable = You read no messages while you are away, and your client may write what cannot wait.
    .slower = Answer more slowly while away
    .nobody = Nobody stands in
no-voicemail = { $what ->
        [sessions-reminders-by] You remind your client by phone
       *[fees-therapist-cancels-told-by] You call when you have to cancel
    }, and you may leave no message if nobody answers.
    .number-only = Leave your first name and number
    .write = Write instead

## Online life

recording-without-purpose = You record sessions with consent, and it is not said what for or for how long you keep it.
    .say = Say what for and how long
    .never = Record nothing
    .why = Nobody can agree freely to a recording without knowing this.
looked-up-after-all = You never look your client up online, and words of your own say that you might.
    .emergency = Only in an emergency
    .consent = Only with consent
    .clause = Change your words
one-sided-recording = You may record sessions with consent, and your client may not record at all.
    .both = Allow it if you all agree
    .never = Record nothing yourself
transcript-without-recording = A tool writes down what is said, and you make no recordings.
    .no-transcripts = The tool writes no transcripts
    .consent = Record with written consent
ai-not-in-records = { $tool } helps with your notes, and where you keep records says nothing of such a system.
    .add = Name it with the records

## Confidentiality

required-limit-off = { $count ->
        [one] One limit
       *[other] { $count } limits
    } that the law fixes here { $count ->
        [one] is
       *[other] are
    } switched off.
    .add = Switch on what the law fixes
limit-of-elsewhere = { $count ->
        [one] One limit comes
       *[other] { $count } limits come
    } from another region, so the agreement leaves { $count ->
        [one] it
       *[other] them
    } out.
    .usual = Use this region’s own
secret-limit-told = You promise to talk first about { $count ->
        [one] a limit
       *[other] { $count } limits
    } where telling the client may itself be against the law.
    .mark = Mark that you may not be able to tell
wide-limit = You would pass on anything that points to a crime, which goes far beyond what the law asks for.
    .serious = Only a serious crime
    .drop = Leave it out
    .why = A client who fears this cannot speak of drugs, a fight or an unpaid tax bill, and these may be why they came.
acts-before-telling = { $count ->
        [one] There is a limit of your own
       *[other] There are { $count } limits of your own
    } on which you may act before you tell your client, and no law asks that of you.
    .tell = Tell your client first
    .why = Being told first, where that is safe, does much to keep trust.
never-before-talking = You promise to take no step before you have talked it through, and at times there may be no time for that.
    .safe = Talk first wherever that is safe
    .plan = Talk first, and look for a way forward together
    .why = A client whose life is at risk may not answer. A promise that you can keep is worth more than a larger one.
no-limit-own-life = Nothing says what you may do when your client’s own life is at risk.
    .add = Add this limit
no-limit-others = Nothing says what you may do when someone else is in danger.
    .add = Add this limit
no-limit-child = Nothing says what you may do when a child is being harmed.
    .add = Add this limit
limits-open = You promise confidentiality, and its limits are left open.
    .decide = Decide on the limits
    .why = A limit that comes up for the first time when it is needed can feel like a betrayal.
who-hears-empty = You do not say whether anyone hears something about the work.
    .supervisor = Your supervisor does
    .choose = Choose who does
no-one-and-someone = No one hears anything, and someone does.
    .someone = Keep those who hear something
    .choose = Choose again
repair-by-unheard-supervisor = You would talk a strain over with your supervisor, who is missing from those who hear something.
    .add = Add the supervisor to the list
    .refer = Help the client find someone else instead
no-supervision = { $registered ->
        [yes] { $register }
       *[no] Your code of ethics
    } asks for supervision, and the agreement names nobody you talk with.
    .add = Add the supervisor
executor-unheard = A colleague would contact your client if you died, and you say that no one hears anything.
    .add = Add the colleague to the list
    .nobody = No colleague steps in
executor-without-plan = A colleague is on the list of those who hear something if you die, and further on there is none.
    .planned = Say that you are arranging it
    .drop = Take the colleague off the list
secrets-and-private-sessions = { $policy ->
        [no-secrets] You hold no secrets between them,
       *[judgement] You may raise what one of them tells you,
    } and yet a session with one of them is private.
    .shared = Those sessions are open to all
    .private = What each says alone stays private
privacy-and-shared-sessions = What one of them tells you alone stays private, and yet a session with one of them is open to all.
    .private = Those sessions are private
    .judgement = You decide what matters for the joint work
secrets-open = You work with a { $kind ->
        [family] family
       *[couple] couple
    }, and what happens with a secret is left open.
    .decide = Decide it now
    .why = A policy is fair to everyone only if everyone heard it before it mattered.
records-on-one-word = Your notes of the joint work go out if any one of them asks.
    .both = Only if all of them agree
    .own-part = Only the part about that person
    .why = If people part in anger, notes on all of them can end up in court on one person’s word.
privacy-and-records = What each of them says alone stays private, and yet any of them may ask for your notes on all.
    .own-part = Only the part about that person
    .both = Only if all of them agree
ai-unheard = You use an AI tool in the work, and it is not among those who hear something.
    .add = Add it to those who hear something
    .no-tool = Use no AI tool
ai-without-tool = An AI tool is among those who hear something, and elsewhere you say that you use none.
    .drop = Take it out of the list
    .used = Say that you use one
recording-to-teach = You record sessions to teach or study with, and say that you use nothing of the work for that.
    .consent = Use it with separate written consent
    .no-recording = Do not record
members-unpromised = What the members of the group promise each other is left open.
    .decide = Decide it now
    .why = Each of them has to trust people you do not answer for.
own-therapist-unasked = You and a member’s own therapist may talk with each other, and the member is not asked.
    .consent = Only if the member agrees
    .why = What someone says in the group may not be what they have told their own therapist.
members-guaranteed = Nothing says that you cannot guarantee what the other members keep to themselves.
    .say = Say that you cannot guarantee it
    .why = You can answer for your own silence, and not for theirs.
band-backwards = What parents are told from age { $first } to { $last } runs backwards.
    .turn = Turn the ages round
bands-overlap = Two lines say what parents are told at age { $age }, so they would hear two things.
    .later = Let the older band begin later
    .look = Look at the ages
bands-gap = Nothing says what parents are told at age { $age }.
    .younger = Let the younger band last longer
    .older = Let the older band begin sooner
age-outside-bands = Your client is { $age }, and nothing says what parents are told at that age.
    .widen = Widen the nearest band
parents-nothing-and-more = Parents are told only about safety, and yet they are told something else.
    .nothing = Only about safety
    .more = What you chose besides
band-empty = From age { $first } to { $last } it is not said what parents hear.
    .fill = Say what they hear
parents-told-open = What parents are told is left open.
    .decide = Decide it now
    .why = A young person says little that matters while they do not know what goes home.

## Records, feedback and complaints

kept-too-short = You keep records for { $years ->
        [0] no time at all
        [one] one year
       *[other] { $years } years
    }, and { $usual } years are usual where you work.
    .usual = Keep them for { $usual } years
    .why = Please look at what your insurer and your register ask for.
rights-open = What your client may ask for, and who answers for the data, is left open.
    .decide = Decide it now
controller-missing = An organisation answers for the data, and none arranged the therapy.
    .therapist = You answer for the data
    .organisation = Name the organisation
kept-without-end = There is no end to keeping your client’s records.
    .destroy = Destroy them after the years
    .look = Look them through after the years
    .why = Data law in many places asks for an end, and a client can ask you for one.
young-as-adult = How long you keep a young person’s records is left open, so the years for adults would count.
    .age = Keep them until the age of { $usual }
    .decide = Decide it now
    .why = Someone who came as a child should be able to ask for their records as an adult.
young-too-short = You keep a young person’s records until they are { $until }, and { $usual } is usual where you work.
    .usual = Keep them until the age of { $usual }
    .why = Please look at what your insurer and your register ask for.
seventeen-too-short = Someone who is 17 at the end has their records kept until { $last }, and a younger client until { $until }.
    .same = The same age for all
    .longer = Until { $longer } at 17
no-lawful-basis = You give no privacy notice, and what allows you to keep the data is left open.
    .notice = Give a privacy notice
    .basis = Say what allows it
    .why = Data law asks you to tell people why you may keep their data.
covered-without-notice = HIPAA applies to you, and you give no notice of privacy practices.
    .notice = Give the notice
    .covered = Look at whether it applies
    .why = HIPAA asks every practice it covers to give this notice.
no-privacy-notice = You give no privacy notice.
    .notice = Give a privacy notice
    .why = A practice that bills electronically is often bound by HIPAA, which asks for a notice of privacy practices.
feedback-nowhere = You ask how it is going at no set time.
    .each = Ask at the end of each session
    .reviews = Ask at the reviews
    .why = Asking, and using the answer, goes with clients staying and getting better.
measures-against-asking = A form is filled in at each session, and you ask how it is going { $asked ->
        [reviews] at reviews only.
       *[when-needed] only when it seems useful.
    }
    .each = Ask at the end of each session
    .reviews = Use the form at reviews
measures-too-rare = You chose a form that is made for every session, and you use it { $often ->
        [reviews] at reviews only.
       *[start-end] only at the start and at the end.
    }
    .each = Use it at each session
    .drop = Leave those forms out
scores-to-nobody = Scores go to an organisation, and none is told anything.
    .between-us = Show them to nobody else
    .told = Look at who is told what
young-forms-for-adults = You chose a form that is made for young people, and you work with adults.
    .drop = Leave those forms out
repair-open = What happens when something goes wrong between you is left open.
    .usual = Say it in the usual way
    .decide = Decide it now
complaint-nowhere = No professional body is named to which your client could complain.
    .body = Add the body
state-notice-open = Your state or province asks for a written notice on complaints, and it is left open.
    .decide = Decide it now
complaint-to-nobody = Complaints go to an organisation, and none arranged the therapy.
    .to-me = Complaints come to you first
    .organisation = Name the organisation
two-bodies = You are registered with { $register }, and complaints go to { $body }.
    .register = Name { $register }
    .both = Name both

## Ending

no-executor = Nobody is named who would contact your client if you died or could not work.
    .planned = Say that you are arranging it
    .why = A colleague whom you trust, with a list of names and numbers, is enough to begin with.
goodbye-expected = You ask for { $sessions ->
        [one] a last session
       *[other] { $sessions } last sessions
    }, though a client may leave at any time.
    .suggested = Make it a wish
    .offered = Offer a last session
ended-too-soon = After { $after } of silence the work counts as ended, and by then your client may have missed only one session.
    .longer = Wait { $longer }
ended-in-break = After { $after } of silence the work counts as ended, and one of your own breaks may last { $weeks } weeks.
    .longer = Wait { $longer }
closing-longer-than-work = You set aside { $closing ->
        [one] one session
       *[other] { $closing } sessions
    } for the end, and there { $count ->
        [one] is only one
       *[other] are only { $count }
    } in all.
    .fewer = Set aside fewer
    .clear = Set aside none
end-raised-before-start = You start to talk about the end { $wait } before it, and there are only { $count } sessions in all.
    .later = Start halfway
relationship-soon = Another relationship is possible { $years ->
        [one] one year
       *[other] { $years } years
    } after the end{ $named ->
        [yes] , and what you work by asks for { $asked }.
       *[no] .
    }
    .never = Never
    .longer = Make it at least { $asked } years
    .why = The code of the American Counseling Association asks for five years, that of the American Psychological Association for two. Many therapists never do.
relationship-young = Another relationship is possible some years after work with a young person.
    .never = Never
    .why = Someone who came to you as a child does not stop being that client when they grow up.
least-not-less = Members are asked to stay for { $stay }, and those who cannot, for at least { $least }.
    .clear = Ask for no second time
    .longer = Ask for more to begin with
change-of-mind-unsaid = You meet only at a distance, and nothing says that your client has { $days } to change their mind.
    .say = Say that they may change their mind
    .met = You agreed on it in person
    .why = In the United Kingdom this right goes with agreements made online, by phone or away from your practice.
long-notice = You need { $notice } of notice to cancel, which is more than a week and more than most clients can give.
    .shorter = Ask for less
    .why = A charge is easier to stand by when the notice is one that people can keep.
late-fee-above-fee = A late payment costs { $late }, and a session costs { $fee }.
    .lower = Ask for less
    .none = Ask for nothing
    .why = A sum that grows faster than the work it makes is hard to stand by.
employer-and-client-pay = An employer arranged the therapy, and your client pays for it without a word on why.
    .decide = Change who pays, or add a sentence on why
texas-unsigned = You work in Texas, and your client does not sign.
    .sign = Ask for a signature
    .why = The rules for licensed professional counsellors in Texas ask for a signed consent before the first session.
state-outside-licence = The state or province whose rules you use is not among those where you may work.
    .look = Look at both
touch-not-in-writing = You may touch your client as part of a method, and they do not agree to it in writing.
    .write = Ask for it in writing
    .none = No touch
    .why = The code of the Psychology Board of Australia asks for written consent to touch.
boundaries-open-in-small-place = You and your client know the same people, and gifts, touch or meeting by chance are left open.
    .decide = Decide them now
diagnosis-from-nowhere = You make no diagnosis, and one is passed on.
    .made = You do make one, and explain it
    .look = Look at who hears it
referrer-unheard = A rebate hangs on a referral or a plan, and the doctor behind it is missing from those who hear something.
    .add = Add the doctor to the list
    .look = Look at the rebate
    .why = Such schemes mostly ask you to report back to the doctor.

## Your own words

placeholder = “{ $text }” is still waiting to be filled in.
    .fill = Fill it in
empty-clause = One of your own clauses has no words.
    .drop = Remove it
    .write = Write it
clauses-alike = Your own clauses { $first } and { $second } say nearly the same.
    .keep-first = Keep the first
    .compare = Look at both
hard-to-read = Your sentence “{ $start } …” reads like school year { $grade }, which is hard for many clients.
    .rewrite = Make it plainer
    .why = Shorter sentences and everyday words help most. Up to year 9 is fine.
repeats-ours = Your clause “{ $start } …” says what the agreement already says in that part.
    .drop = { $count ->
        [one] Remove yours
       *[other] Remove those { $count }
    }
    .compare = Look at it
absolute-promise = “{ $text }” promises more than you can keep. { $idea }
    .rewrite = Say it with its limits
    .why = A client who meets the first exception after such words may trust none of the others.
overstated-duty = “{ $text }” says more than the law does in most places. { $idea }
    .rewrite = Say it as the law has it
    .why = A client who thinks that you have to report everything will tell you little.
promised-against-parents = “{ $text }” promises a young person something else than what parents are told. { $idea }
    .rewrite = Say the same in both places
superseded-law = “{ $text }” is out of date: { $idea }.
    .rewrite = Change it
    .why = Look it up before you print: this list comes with its sources, and it can be out of date too.
cold-words = “{ $text }” may sound cold to a client. { $idea }
    .rewrite = Say it more warmly
    .why = The agreement is often the first thing a client reads from you.
one-sided-duties = Your own words ask { $count } things of your client, and say nothing of what you do.
    .balance = Say what you do in return
    .why = Duties side by side read as an agreement; duties on one side read as rules.
