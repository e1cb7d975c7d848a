# American wording of the checks: only the messages that differ.

told-nothing-and-more = You chose that the organization hears nothing from you, and also that it hears something.
    .nothing = It hears nothing
    .something = It hears what you chose besides
organisation-not-among-hearers = The organization hears something from you, and further on you say that no one does.
    .add = Add it to those who hear something
    .nothing = Tell the organization nothing
organisation-sets-number = The organization decides how many sessions there are, and { $plan ->
        [open-ended] here you go on for as long as it helps.
       *[other] here you and your client decide it.
    }
    .organisation = The organization sets the number
    .together = You and your client decide it
organisation-number-unsaid = An organization sets the number of sessions, and { $organised ->
        [yes] it is not said that it decides this.
       *[no] your client came without one.
    }
    .together = You and your client decide it
    .decides = It decides the number
    .organisation = Name the organization
extension-by-whom = The organization sets the number of sessions, and the two of you could add to it without asking.
    .organisation = The organization decides on more
    .none = No more sessions
extension-without-organisation = An organization decides whether there are more sessions, and none arranged the therapy.
    .together = You and your client decide on more
    .organisation = Name the organization
holiday-notice = A vacation needs { $holiday } of notice, and canceling one session needs { $single }.
    .more = Ask for as much notice for a vacation
    .decide = Change the notice for canceling
fee-open = { $what ->
        [both] The fee and the rule for canceling are left open.
        [session-fee] The fee is left open.
       *[cancelling] What canceling costs is left open.
    }
    .decide = Decide it now
    .why = Clients look this up first, and a fee that is settled early cannot come between you.
organisation-pays-for-nobody = An organization pays for the sessions, and your client came without one.
    .organisation = Name the organization
    .client-pays = The client pays
charge-though-paid-for = An organization pays you, and your client is charged for a missed session without a word on why.
    .no-charge = Charge the client nothing
    .explain = Explain it in a sentence of your own
percent-above-full = A charge is more than 100 percent of the fee.
    .full = Charge the full fee at most
tier-beyond-notice = Canceling is free up to { $notice } before, and one step already charges for less than { $within }.
    .notice = Make it free up to { $within } before
    .drop = Drop that step
tiers-leave-gap = Canceling is free up to { $notice } before, and your steps begin only at { $within }, so nothing is said about the time in between.
    .notice = Make it free up to { $within } before
    .step = Add a step
flat-above-fee = Canceling late costs { $flat }, and a session costs { $fee }.
    .fee = Charge as much as the fee
    .full = Charge the full fee
paid-though-away = Every session is paid for whether your client comes or not, and their vacations are free.
    .breaks-paid = Charge for vacations too
    .late-only = Charge only for late notice
no-exceptions = Canceling late is charged even in illness or an emergency.
    .add = Make an exception for both
    .why = Many therapists make this exception, and it keeps people with a fever from coming.
missing-cheaper = Canceling late costs { $late } percent of the fee, and not coming at all costs { $missed ->
        [0] nothing
       *[other] { $missed } percent
    }.
    .same = Charge the same for both
    .why = Whoever lets you know should not pay more than someone who does not.
same-as-nothing = Not coming costs the same as canceling late, and that costs nothing.
    .none = Say that it costs nothing
    .full = Charge the full fee
limited-free-notice = { $count ->
        [0] No cancellation is free even in good time,
        [one] One cancellation a year in good time is free,
       *[other] { $count } cancellations a year in good time are free,
    } and a vacation with notice always is.
    .late-only = Count late cancellations only
    .breaks-paid = Charge for vacations
arrangements-only = Contact is for arrangements only, and contact by { $channel ->
        [email] email
        [text] text message
        [phone] phone
        [secure] secure message
        [post] mail
        [video] video call
       *[social] social network
    } is there { $use ->
        [crisis] for a crisis.
       *[short-support] for support.
    }
    .allow = Allow a short word of support
    .only = Use every channel for arrangements only
no-reply-time = Nothing says how soon you answer by { $channel ->
        [email] email
        [text] text message
        [phone] phone
        [secure] secure message
        [post] mail
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
        [post] mail
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
        [post] mail
        [video] video call
       *[social] social network
    } within { $within }, and you do not look at it at weekends.
    .working-days = Count business days
    .every-day = Look at it every day
channel-without-address = Your client may reach you by { $channel ->
        [email] email
        [text] text message
        [phone] phone
        [secure] secure message
        [post] mail
        [video] video call
       *[social] social network
    }, and { $channel ->
        [email] your email address is
        [post] your mailing address is
       *[phone] your phone number is
    } not in the agreement.
    .add = Add it to your details
    .channels = Change the channels
unsafe-way = { $what ->
        [fees-therapist-cancels-told-by] If you have to cancel, you
        [ending-contact-lost-by] If contact is lost, you
       *[setting-connection-who-calls] If the line drops, you
    } reach your client by { $way ->
        [phone] phone
        [text] text message
        [email] email
       *[post] mail
    }, which is not one of the safe ways.
    .add = Add it to the safe ways
    .safe-way = Use a safe way instead
controller-missing = An organization answers for the data, and none arranged the therapy.
    .therapist = You answer for the data
    .organisation = Name the organization
scores-to-nobody = Scores go to an organization, and none is told anything.
    .between-us = Show them to nobody else
    .told = Look at who is told what
complaint-to-nobody = Complaints go to an organization, and none arranged the therapy.
    .to-me = Complaints come to you first
    .organisation = Name the organization
register-expired = Your license or registration ran out on { $until }.
    .renew = Put in the new date
stopping-unsaid = Your client was sent by an organization, and it is not said what it hears if they stop coming.
    .first = It hears it, once you spoke with the client
    .not-told = It does not hear it
    .why = Whoever sent your client may ask about it one day. It is fairer if your client knows the answer now.
stopping-told-besides = The organization does not hear whether your client comes, and yet hears that they stopped.
    .attendance = It hears whether the client comes
    .not-told = It does not hear that they stopped
interpreter-without-organisation = An organization finds or pays the interpreter, and none arranged the therapy.
    .therapist = You do it yourself
    .organisation = Name the organization
group-size-backwards = The group is to have from { $low } to { $high } members.
    .swap = Turn the two numbers around
    .fixed = Keep the first number only
reply-overnight = You look at { $channel ->
        [email] email
        [text] text messages
        [phone] the phone
        [secure] secure messages
        [post] the mail
        [video] video calls
       *[social] social network messages
    } in the daytime only, and an answer within { $within } could be due at night.
    .working-day = Answer within one working day
    .decide = Change the channel
texas-unsigned = You work in Texas, and your client does not sign.
    .sign = Ask for a signature
    .why = The rules for licensed professional counselors in Texas ask for a signed consent before the first session.
