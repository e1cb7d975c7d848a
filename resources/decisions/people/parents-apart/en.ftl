label = When parents live apart
ask = Have you seen the latest court order, and what keeps the therapy out of the parents’ dispute?
why = A parent who brings a child after a separation should show that they may. A child can only speak freely if their words are not used in court by one parent against the other. All of it can stay empty.
short = Parents apart

field-order = The latest court order on the child
choice-order-seen = You have a copy
choice-order-to-bring = The parent brings a copy
choice-order-none = There is none
field-going-on = Whether the work goes on is decided
choice-going-on-with-you = By the young person, with the parents
choice-going-on-parents = By the parents
field-closing = If a parent ends it, last sessions you ask for
    .unit = sessions
field-custody-court = The parents do not use your notes in a dispute about the child
    .help = A court can still order it.

order-seen = I have a copy of the latest court order about where you live and who decides for you.
order-to-bring = Before we start, your parent shows me the latest court order about where you live and who decides for you.
order-none = Your parent has told me that they have the right to bring you here, and that there is no court order about it.
going-on-with-you = Whether we go on is for you to decide, together with your parents.
going-on-parents = Your parents decide whether we go on, and I tell them what you think about it.
closing = If one of them wants us to stop, I ask for { $closing ->
        [one] one last session
       *[other] { $closing } last sessions
    }, so that we can say goodbye.
court = Your parents agree not to use my notes, or what you say here, in a dispute with each other about you. A court can still ask for them.
