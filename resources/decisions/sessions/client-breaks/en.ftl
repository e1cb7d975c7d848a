label = The client’s holidays
ask = What happens to the sessions that fall into a client’s holiday?
why = Holidays are foreseeable, so they can be treated more kindly than a late cancellation. Agreed now, nobody has to bargain about it on the way to the airport.
short = Their holidays

field-charge = Sessions they miss for a holiday
choice-charge-free-with-notice = Free, if they tell you in time
choice-charge-half = Half the fee
    .help = It keeps their time.
choice-charge-full = The full fee
    .help = It keeps their time.
choice-charge-pause = The work pauses, without a charge
    .help = Their time may go to someone else.
field-notice = They tell you at least
    .help = Before the holiday.
field-public-holidays = On public holidays
choice-public-holidays-no-sessions = No sessions
choice-public-holidays-as-usual = Sessions as usual

clause-free-with-notice = When you plan a holiday, please tell me at least { $notice } before{ $basis ->
        [free] , so that I can plan around it.
        [organisation-pays] , so that I can plan around it.
       *[fixed] . Then you pay nothing for the sessions you miss, because I can plan around it.
    }
clause-half = When you plan a holiday, please tell me at least { $notice } before. For the sessions you miss you pay half the fee, because { $kind ->
        [group] I keep your place in the group.
       *[individual] I keep your time for you.
    }
clause-full = When you plan a holiday, please tell me at least { $notice } before. For the sessions you miss you pay the full fee, because { $kind ->
        [group] I keep your place in the group.
       *[individual] I keep your time for you.
    }
clause-pause = When you plan a holiday, please tell me at least { $notice } before. { $kind ->
        [group] You pay nothing for that time. I may not be able to keep your place, but we will see what is free when you are back.
       *[individual] Our work then pauses and you pay nothing. I may not be able to keep your time, but we will find one for when you are back.
    }
public-no-sessions = We do not meet on public holidays.
public-as-usual = On public holidays we meet as usual, unless we agree to leave one out.
