label = The first session
ask = What does the first session cost?
why = Many clients come to the first session to find out whether you suit each other. If they know beforehand what it costs, they can choose freely.
short = First session

field-first = The first session
choice-first-same = Costs the same as the others
choice-first-free = Is free
choice-first-free-to-plan = Is free, and serves to plan the work
choice-first-longer = Is longer, with its own fee
choice-first-own-fee = Has its own fee
field-amount = Fee for the first session
field-length = Length of the first session
    .help = Only if it differs from the others, or if you want to name it here.
field-alone-same = A session with one of them alone costs the same
    .help = For example where you see each of them once at the start.

clause-same = { $kind ->
        [group] Your first session in the group
       *[individual] The first session
    } is a full session, so it costs the same as the others.
clause-free = Our first session is free{ $length-given ->
        [yes] {" "}and lasts { $length }
       *[no] {""}
    }. It gives { $kind ->
        [couple] us all
        [family] us all
       *[individual] us both
    } a chance to see whether we could work well together.
clause-free-to-plan = Our first session is free{ $length-given ->
        [yes] {" "}and lasts { $length }
       *[no] {""}
    }. We use it to look at what you want and to plan how we would work.
clause-longer = Our first session is longer than the others{ $length-given ->
        [yes] {" "}({ $length })
       *[no] {""}
    }, so that there is time to hear what brings you here. It costs { $amount }.
clause-own-fee = Our first session costs { $amount }{ $length-given ->
        [yes] {" "}and lasts { $length }
       *[no] {""}
    }. After that, the usual fee applies.
alone-same = A session with one of you alone costs the same as one together.
