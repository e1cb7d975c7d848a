label = Illness you could pass on
ask = What do you do when one of you has something catching?
why = People come with a cold because they do not want to let you down or lose the fee. A plain word now lets them stay at home with a good conscience, and you too: being well enough to work is part of working well.
short = Illness

field-policy = With something catching
choice-policy-stay-home-online = Stay at home and meet online or by phone
choice-policy-stay-home-reschedule = Stay at home and find another time
choice-policy-come-with-care = A light cold is no reason to stay away
    .help = With more than that, you find another time.
field-care = What you do for each other’s health
choice-care-masks = Masks
    .said = wear masks
choice-care-open-window = An open window
    .said = open a window
choice-care-sit-apart = Sitting further apart
    .said = sit further apart

clause-stay-home-online = If you have an illness that others could catch, { $where ->
       *[other] please stay at home and let me know.
        [client-home] please let me know before I come.
    } { $kind ->
        [group] If you feel well enough, ask me whether you can join us online.
       *[other] If you feel well enough, we can meet online or by phone at our usual time.
    } I do the same when I am ill, so that we look after each other.
clause-stay-home-reschedule = If you have an illness that others could catch, { $kind ->
        [group] please stay at home and let me know.
       *[other] { $where ->
           *[other] please stay at home and let me know,
            [client-home] please let me know before I come,
        } and we will look for another time.
    } I do the same when I am ill, so that we look after each other.
clause-come-with-care = { $where ->
       *[other] You can come with a light cold, but please tell me before, so that we can take care. If it is more than that, please stay at home{ $kind ->
            [group] .
           *[other] {" "}and we will look for another time.
        }
        [client-home] We can meet if you have a light cold, but please tell me before, so that we can take care. If it is more than that, we will look for another time.
    } I do the same, so that we look after each other.
ways-of-care = If one of us would feel safer, we can { $care-or }.
