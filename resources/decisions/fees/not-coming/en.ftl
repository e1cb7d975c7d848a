label = Not coming, without a word
ask = What happens when a client does not come and you hear nothing?
why = An empty chair can mean many things, from a missed bus to a crisis. If your client knows that you will write, silence is less likely to become the end.
short = Not coming

field-charge = Charge
choice-charge-full = The full fee
    .said = the full fee
choice-charge-part = Part of the fee
    .said = part of the fee
choice-charge-same-as-late = The same as for cancelling at the last moment
    .said = the same as for cancelling at the last moment
choice-charge-none = Nothing
    .said = nothing
field-percent = Share of the fee
    .unit = per cent
field-writes-after = You write after
    .unit = missed sessions
field-released-after = You give the place away after
    .unit = missed sessions in a row

clause-full = If you do not come and I have not heard from you, the full fee is due, because I was there and kept { $kind ->
        [group] your place
       *[individual] the time
    } for you.
clause-part = If you do not come and I have not heard from you, { $percent ->
        [50] half the fee
       *[other] { $percent }% of the fee
    }{ $missed-given ->
        [yes] {" "}({ $missed })
       *[no] {""}
    } is due, because I was there and kept { $kind ->
        [group] your place
       *[individual] the time
    } for you.
clause-same-as-late = If you do not come and I have not heard from you, you pay the same as for cancelling at the last moment, because I was there and kept { $kind ->
        [group] your place
       *[individual] the time
    } for you.
clause-none = If you do not come and I have not heard from you, { $basis ->
        [free] I will wonder
       *[fixed] you pay nothing, but I will wonder
    } what has happened.
writes = { $writes-after ->
        [1] I write to you after one such session to ask how you are.
       *[other] I write to you after { $writes-after } such sessions to ask how you are.
    }
released = { $released-after ->
        [1] If I hear nothing then, I may give your place to someone who is waiting.
       *[other] If I have heard nothing after { $released-after } such sessions in a row, I may give your place to someone who is waiting.
    } You are still welcome to get in touch.
