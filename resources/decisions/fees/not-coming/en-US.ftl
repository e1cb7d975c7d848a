field-percent = Share of the fee
    .unit = percent
choice-charge-same-as-late = The same as for canceling at the last moment
    .said = the same as for canceling at the last moment
clause-same-as-late = If you do not come and I have not heard from you, you pay the same as for canceling at the last moment, because I was there and kept { $kind ->
        [group] your place
       *[individual] the time
    } for you.
