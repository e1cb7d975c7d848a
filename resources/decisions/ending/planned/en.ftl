label = A planned ending
ask = When do you begin to speak of the end, and how do you use the time left?
why = An ending that both saw coming can be some of the best work you do. It needs time, and time is only there if you agree to raise the subject early.
short = Planned ending
field-raise = You speak of the end at least this long before it
field-closing = Sessions set aside for ending
    .unit = sessions
field-look-back = You look back together
field-afterwards = You plan what comes after
clause = { $kind ->
        [group] If the group comes to an end, we start to talk about it at least { $raise } before the last session. That way it does not take you by surprise.
        [young-person] We talk together about when our work is done. We start to talk about the end at least { $raise } before our last session, so that it does not take you by surprise.
       *[individual] We decide together when our work is done. We start to talk about the end at least { $raise } before our last session, so that it does not take you by surprise.
    }
closing = { $closing ->
        [one] We set aside the last session for this.
       *[other] We set aside the last { $closing } sessions for this.
    }
look-back = We look back at what has changed and what was hard, and think about what you take with you.
afterwards = We also think about what can help you afterwards, and where you can turn if things get hard again.
