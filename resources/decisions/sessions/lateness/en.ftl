label = When someone is late
ask = What happens when you are late, and what when the client is?
why = Being on time is one of the plainest ways to show that someone can rely on you. A rule that binds you first, and the client second, feels fair and spares you both from working it out in the doorway.
short = Lateness

field-therapist-late = When you are late
choice-therapist-late-made-up = You make up the time
choice-therapist-late-fee-reduced = You lower the fee
choice-therapist-late-either = Either, as the client prefers
field-client-late = When the client is late
choice-client-late-ends-on-time = The session still ends on time
choice-client-late-runs-over-if-free = It runs longer if you are free
    .help = This does not go with sessions that always end on time.
field-waits = You wait
    .help = After that the session counts as missed. Leave it empty if you wait until the end.
field-late-charge = A session missed by being late
choice-late-charge-as-missed = Charged like a missed session
choice-late-charge-no-charge = No charge
choice-late-charge-talked-about = You talk about it first

therapist-made-up = If I am late, I make up the time, because it is yours.
therapist-fee-reduced = If I am late, you pay only for the time we have.
therapist-either = If I am late, I make up the time, or you pay only for the time we have. You choose which.
client-ends-on-time = { $kind ->
        [group] If you are late, please come in quietly. The group begins and ends on time, whoever is there.
        [couple] If one or both of you are late, we use the time that is left and still end on time, because others count on me after you.
        [family] If one or more of you are late, we use the time that is left and still end on time, because others count on me after you.
       *[individual] If you are late, we use the time that is left and still end on time, because others count on me after you.
    }
client-runs-over = If { $kind ->
        [couple] one or both of you are
        [family] one or more of you are
        [group] some of you are
       *[individual] you are
    } late, we can go on for longer if I am free afterwards. If I am not, we end on time.
waiting = { $kind ->
        [group] If you would be more than { $waits } late, please wait for the next session, so that the others are not disturbed. The session then counts as missed.
       *[individual] I wait { $waits } for you. If I have not heard from you by then, I take it that you cannot come, and the session counts as missed.
    }
waits-until-the-end = { $kind ->
        [group] {""}
       *[individual] However late it gets, I wait for you until our time is over, because it is yours.
    }
charge-as-missed = It is then charged like any missed session.
charge-none = You do not pay for it.
charge-talked-about = We talk about the fee before I charge anything, because there is often a good reason.
