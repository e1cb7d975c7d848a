label = The client’s vacations
ask = What happens to the sessions that fall into a client’s vacation?
why = Vacations are foreseeable, so they can be treated more kindly than a late cancellation. Agreed now, nobody has to bargain about it on the way to the airport.
short = Their vacations
field-charge = Sessions they miss for a vacation
field-notice = They tell you at least
    .help = Before the vacation.
clause-free-with-notice = When you plan a vacation, please tell me at least { $notice } before{ $basis ->
        [free] , so that I can plan around it.
        [organisation-pays] , so that I can plan around it.
       *[fixed] . Then you pay nothing for the sessions you miss, because I can plan around it.
    }
clause-half = When you plan a vacation, please tell me at least { $notice } before. For the sessions you miss you pay half the fee, because { $kind ->
        [group] I keep your place in the group.
       *[individual] I keep your time for you.
    }
clause-full = When you plan a vacation, please tell me at least { $notice } before. For the sessions you miss you pay the full fee, because { $kind ->
        [group] I keep your place in the group.
       *[individual] I keep your time for you.
    }
clause-pause = When you plan a vacation, please tell me at least { $notice } before. { $kind ->
        [group] You pay nothing for that time. I may not be able to keep your place, but we will see what is free when you are back.
       *[individual] Our work then pauses and you pay nothing. I may not be able to keep your time, but we will find one for when you are back.
    }
