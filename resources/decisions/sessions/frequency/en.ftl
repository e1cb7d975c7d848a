label = How often you meet
ask = How often do you meet, and can that change?
why = Weekly is usual; cost, approach, need and a coming end are good reasons for another rhythm. The bond forms in the first five sessions or so, and a steady start gives it a chance.
short = How often

field-often = You meet
choice-often-weekly = Every week
choice-often-twice-weekly = Twice a week
choice-often-fortnightly = Every two weeks
choice-often-every-three-weeks = Every three weeks
choice-often-every-four-weeks = Every four weeks
choice-often-as-agreed = As agreed each time
    .help = There is no fixed rhythm, so reviews are better counted in sessions than in weeks.
choice-often-weekly-then-less = Every week at first, then less often
field-change = Can the rhythm change?
choice-change-another-by-agreement = Yes, by agreement
choice-change-more-on-request = This is the least; more when the client asks
choice-change-twice-if-wanted = Twice a week, if the client wants it
choice-change-agreed-times-only = No sessions besides those you agreed on

clause-weekly = We meet every week. A steady rhythm helps us to get to know each other and to keep hold of what matters to you.
clause-twice-weekly = We meet twice a week. Meeting often helps us to stay close to what you are going through.
clause-fortnightly = We meet every two weeks. That leaves you time to live with what we talk about, and to try things out.
clause-every-three-weeks = We meet every three weeks. That leaves you time to live with what we talk about, and to try things out.
clause-every-four-weeks = We meet every four weeks. That leaves you time to live with what we talk about, and to try things out.
clause-as-agreed = We have no fixed rhythm. Before we part, we agree on when to meet next, so that you always know.
clause-weekly-then-less = We meet every week at first, while we get to know each other. Later we agree on when to meet less often.
change-another = If another rhythm suits you better later on, we can agree on it together.
change-more = This is the least that keeps our work alive. If you would like to meet more often, please ask. I will tell you honestly if I have the time.
change-twice = If it would help you, we can also meet twice a week. Please ask me.
no-other-times = I see you only at the times that we have agreed on. This keeps things clear between us, and leaves the rest of your week to you.
margin = { $often ->
       *[weekly] Weekly
        [twice-weekly] Twice a week
        [fortnightly] Every two weeks
        [every-three-weeks] Every three weeks
        [every-four-weeks] Every four weeks
        [as-agreed] As agreed
        [weekly-then-less] Weekly at first
    }
fact = { $often ->
       *[weekly] every week
        [twice-weekly] twice a week
        [fortnightly] every two weeks
        [every-three-weeks] every three weeks
        [every-four-weeks] every four weeks
        [as-agreed] as agreed each time
        [weekly-then-less] every week at first
    }
