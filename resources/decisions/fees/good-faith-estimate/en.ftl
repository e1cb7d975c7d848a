label = Good faith estimate
ask = Does this client pay without insurance, and when do they get the written estimate?
why = In the United States, a client who has no insurance or does not use it has a right to a written estimate of the cost. Tell them so in writing and also in person. It lets people plan, and it prevents disputes.
short = Estimate

field-self-pay = The client pays without using insurance
    .help = Whether a client who claims the money back from an insurer counts here is not settled. Ask your association.
field-given = When they get the estimate
    .help = A session booked 3 to 9 business days ahead: within 1 business day. Booked 10 or more ahead, or when the client asks: within 3.
choice-given-with-agreement = Together with this agreement
choice-given-before-first = Before the first session
choice-given-already = They have it already
field-covers = Time that the estimate covers
    .help = One estimate can cover up to a year of sessions.

right = You have the right to a written estimate of what our sessions will cost. It is called a good faith estimate. I also go through it with you, and you can ask me for a new one at any time.
given-with-agreement = You get yours together with this agreement, and it covers { $covers }.
given-before-first = You get yours before our first session, and it covers { $covers }.
given-already = You already have yours, and it covers { $covers }.
dispute = It is not a contract, so it does not bind you to come. { $over-given ->
        [yes] If a bill is at least { $over } more than your estimate, you can dispute it.
       *[no] {""}
    }{ $contact-given ->
        [yes] {" "}You can find out more at { $contact }.
       *[no] {""}
    }
insured = You use insurance for our sessions. If that changes, please tell me. I will then give you a written estimate of what they cost, which is called a good faith estimate.
