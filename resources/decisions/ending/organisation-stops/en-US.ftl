label = When the organization stops paying
ask = Can the work go on privately when the organization no longer pays?
choice-private-may-not = Not possible
    .help = For example because your contract with the organization rules it out.
choice-private-ask-first = You ask the organization first
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
    }. We first agree on the fee, so that you can decide in peace.
clause-ask-first = If { $organisation } { $basis ->
        [fixed] has no more sessions for you
        [sliding] has no more sessions for you
        [by-income] has no more sessions for you
       *[organisation-pays] stops paying
    } and you would like to go on with me, we first ask { $organisation } whether that is possible. We then agree on the fee, so that you can decide in peace.
