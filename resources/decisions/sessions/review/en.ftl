label = Looking back together
ask = When do you stop to look at how it is going, and at what?
why = Private clients usually look back after four to six weeks. The bond forms within the first five sessions and is often strongest around the third, so an early look catches what does not fit while it is still easy to change. A planned review also makes it normal to speak about the work itself.
short = Review

field-first = The first review is after
field-every = Then again every
    .help = Leave it empty if you decide that at the first review.
field-looks-at = What you look at
choice-looks-at-goals = What the client wants to change
    .said = what you want to change
choice-looks-at-relationship = How you work together
    .said = how we work together
choice-looks-at-agreement = Whether this agreement still fits
    .said = whether this agreement still fits
choice-looks-at-going-on = Whether and how to go on
    .said = what comes next
field-early = An early look by the third session
    .help = A few minutes: what helps so far, and what does not?

early-look = By our third session I ask how it is going for { $kind ->
        [couple] each of you
        [family] each of you
       *[individual] you
    }, so that we can change early on what does not suit you.
clause = { $next-date-given ->
        [yes] Our next look back at our work together is on { $next-date }.
       *[no] After { $first }{ $review-date-given ->
            [yes] , on { $review-date },
           *[no] {""}
        } we stop to look at our work together.
    }{ $looks-at-given ->
        [yes] {" "}We talk about { $looks-at }.
       *[no] {""}
    }
after-that = We do this again every { $every-n ->
        [1] { $every-unit ->
            [weeks] week
            [sessions] session
           *[months] month
        }
       *[other] { $every }
    }.
margin = { $next-date-given ->
        [yes] Next review
       *[no] After { $first }
    }
fact = { $next-date-given ->
        [yes] on { $next-date }
       *[no] after { $first }{ $review-date-given ->
            [yes] , on { $review-date }
           *[no] {""}
        }
    }
