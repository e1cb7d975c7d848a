label = Late cancelling in detail
ask = How does the charge grow, and are some cancellations free?
why = Steps, a plain amount or a few free cancellations a year can make a rule feel fair. Keep them few: a rule is only kind if it can be remembered.
short = Steps and free ones

field-tiers = Steps of the charge
    .help = Begin with the latest. For example less than 24 hours 100 per cent, less than 7 days 50 per cent.
    .add = Add a step
field-tiers-within = Less than … before
field-tiers-percent = Share of the fee
    .unit = per cent
field-tiers-moved = New time found
    .help = Only if the charge depends on it.
choice-tiers-moved-same-day = On the same day
    .said = we find a new time on the same day
choice-tiers-moved-same-week = In the same calendar week
    .said = we find a new time in the same calendar week
choice-tiers-moved-later = Later, or none
    .said = we find no new time in the same calendar week
field-flat = The charge for cancelling late
field-free-cancellations = Free cancellations in a year
    .unit = in any 12 months
    .help = Leave it empty if you do not count them.
field-free-kind = What is free
choice-free-kind-late = Cancelling late
    .help = So many late cancellations cost nothing.
choice-free-kind-with-notice = Cancelling in good time
    .help = Beyond that number, a missed session is paid even with notice.

intro = What you pay depends on how long before the start I hear from you:
tier = less than { $within } before{ $moved-given ->
        [yes] {" "}and { $moved-said }
       *[no] {""}
    }: { $percent ->
        [0] no charge
        [50] half the fee
        [100] the full fee
       *[other] { $percent }% of the fee
    }
flat = If you cancel less than { $notice } before, you pay { $flat }. { $kind ->
        [group] Your place in the group then stays empty.
       *[individual] I keep this time for you, and can seldom give it to someone else so late.
    }
free = { $free-kind ->
        [with-notice] { $free-cancellations ->
                [0] Even with notice, you pay for a session that we cannot move, because I keep your place all year round.
                [1] You can cancel free of charge once in any 12 months, if you tell me at least { $notice } before. After that, the fee is due for a session that we cannot move, because I keep your place all year round.
                [2] You can cancel free of charge twice in any 12 months, if you tell me at least { $notice } before. After that, the fee is due for a session that we cannot move, because I keep your place all year round.
               *[other] You can cancel free of charge { $free-cancellations } times in any 12 months, if you tell me at least { $notice } before. After that, the fee is due for a session that we cannot move, because I keep your place all year round.
            }
       *[late] { $free-cancellations ->
                [0] There are no free late cancellations, so that the rule is the same each time.
                [1] Once in any 12 months you can cancel late and pay nothing, because life does not always give notice.
                [2] Twice in any 12 months you can cancel late and pay nothing, because life does not always give notice.
               *[other] Up to { $free-cancellations } times in any 12 months you can cancel late and pay nothing, because life does not always give notice.
            }
    }
