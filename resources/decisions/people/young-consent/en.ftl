label = Who agrees for the young person
ask = Who says yes to this therapy: the young person, a parent or guardian, or both?
why = Whether a young person may say yes alone depends on the place, on their age, and on how well they understand it. Therapy works best when they want it themselves, whoever signs.
short = Consent

field-who = Consent comes from
choice-who-both = The young person and a parent or guardian
choice-who-young-person = The young person alone
    .help = Where the law lets them. You talk through what it means first.
choice-who-parent = A parent or guardian
    .help = The young person’s own wish still counts.
field-age = Age
    .help = For our checks; it is not printed.
    .unit = years
field-understood = You talked it through, and the young person understands it
    .help = What therapy is, what it may bring, what may be hard, and who hears what.

clause-both = You say yes to this therapy yourself, and so does your parent or guardian.
clause-young-person = You say yes to this therapy yourself. No one else has to say yes for you.
clause-parent = Your parent or guardian says yes to this therapy for you. I ask you too, because it only works if you want to be here.
understood = We have talked about what therapy is, what it may bring, and what may be hard about it.
