label = When the organisation stops paying
ask = Can the work go on privately when the organisation no longer pays?
why = A set number of sessions can run out in the middle of something. A client who knows beforehand what then happens can decide how far to go.
short = Payment stops
field-private = Private work afterwards
choice-private-may-follow = Possible
choice-private-may-not = Not possible
    .help = For example because your contract with the organisation rules it out.
choice-private-ask-first = You ask the organisation first
clause-may-follow = If { $organisation } { $basis ->
        [fixed] has no more sessions for you
        [sliding] has no more sessions for you
        [by-income] has no more sessions for you
       *[organisation-pays] stops paying
    }, you can go on with me if { $kind ->
        [young-person] you want to and your parent or guardian pays
        [couple] you wish and pay for it yourselves
        [family] you wish and pay for it yourselves
       *[individual] you wish and pay for it yourself
    }. We first agree the fee, so that you can decide in peace.
clause-may-not = If { $organisation } { $basis ->
        [fixed] has no more sessions for you
        [sliding] has no more sessions for you
        [by-income] has no more sessions for you
       *[organisation-pays] stops paying
    }, I cannot go on with you privately, because that is what I have agreed with { $organisation }. I tell you as soon as I know of it, and help you to find someone else.
clause-ask-first = If { $organisation } { $basis ->
        [fixed] has no more sessions for you
        [sliding] has no more sessions for you
        [by-income] has no more sessions for you
       *[organisation-pays] stops paying
    } and you would like to go on with me, we first ask { $organisation } whether that is possible. We then agree the fee, so that you can decide in peace.
