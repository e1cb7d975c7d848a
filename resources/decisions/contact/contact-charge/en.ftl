label = What contact costs
ask = Do you charge for calls and messages between sessions?
why = A bill for a call that a client took to be kindness can hurt. Say now where your free time ends, and nobody has to watch the clock.
short = Cost of contact

field-charged = Calls and messages
choice-charged-no = Cost nothing
choice-charged-after-minutes = Cost something when they are long
field-minutes = Free up to
field-rate = What a longer one costs
choice-rate-pro-rata = The session fee, for the time it takes
choice-rate-amount = A set amount
    .help = For each further stretch of the same length.
field-amount = Amount

clause-no = Short calls and messages between our sessions cost you nothing.
clause-after-minutes = Calls and messages between our sessions cost you nothing for the first { $minutes }.
rate-pro-rata = For the time beyond that, I charge at the same rate as for a session, because a long call is part of our work. I tell you before that time begins.
rate-amount = For every { $minutes } beyond that, I charge { $amount }, because a long call is part of our work. I tell you before that time begins.
