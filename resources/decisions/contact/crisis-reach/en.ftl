label = Reaching you in a crisis
ask = Can a client reach you in a crisis, and at what hours?
why = In a crisis a client turns to whoever seems near. If you say plainly when you can and cannot be reached, they lose no time and do not feel dropped.
short = You in a crisis

field-reachable = In a crisis, a client
choice-reachable-no = Cannot reach you between sessions
choice-reachable-within-hours = Can reach you at set hours
    .help = Also set a channel for a crisis, with a reply time that fits.
field-from = From
field-until = Until
field-days = Days
choice-days-weekdays = Monday to Friday
    .said = from Monday to Friday
choice-days-every-day = Every day
    .said = every day

clause-no = I cannot be reached in a crisis between our sessions. I may be with someone else, or asleep, and I might see your message too late to help you.
clause-within-hours = If you are in a crisis, you can try to reach me between { $from } and { $until }, { $days-said }. At other times I may be asleep or away, and I might see your message too late to help you.
