label = What parents are told
ask = What does a parent or guardian hear from you, and who hears it first?
why = A young person who does not know what goes home will say little that matters, and a parent who hears nothing may worry or put an end to it. Telling both the same thing at the start keeps you out of the middle.
short = What parents are told
field-same = The same at every age
field-bands = What parents hear, by age
    .help = Both ages count: from 0 to 12, then from 13 to 17.
    .add = Add an age band
field-bands-from-age = From age
field-bands-to-age = To age
field-bands-told = They hear
choice-bands-told-safety-only = Only about safety
    .said = only what keeps you or someone else safe
choice-bands-told-attendance = Whether the young person comes
    .said = whether you come
choice-bands-told-progress = General progress
    .said = how it is going
choice-bands-told-themes = Themes agreed with the young person
    .said = what you and I agreed to share
choice-bands-told-review-summary = A summary at each review
    .said = a short summary at each review
choice-bands-told-closing-summary = A closing summary
    .said = a short summary at the end
choice-bands-told-necessary = What they need to know
    .said = what they need to look after you
field-bands-agreed = You work only if the young person agrees to this
field-told = What parents hear
choice-told-safety-only = Only about safety
    .help = Choose this alone.
    .said = only what keeps you or someone else safe
choice-told-attendance = Whether the young person comes
    .said = whether you come
choice-told-progress = General progress
    .said = how it is going
choice-told-themes = Themes agreed with the young person
    .said = what you and I agreed to share
choice-told-review-summary = A summary at each review
    .said = a short summary at each review
choice-told-closing-summary = A closing summary
    .said = a short summary at the end
choice-told-necessary = What they need to know
    .help = Enough to look after their child well.
    .said = what they need to look after you
field-more = Anything else
choice-more-agree-first = You tell the young person first, and pass it on only if they agree
choice-more-told-first = You tell the young person first, and may pass it on
choice-more-therapist-decides = You decide, and try to tell the young person first
row-bands = { $told }
all = This is what your parent or guardian hears from me: { $told }.
by-age = What your parent or guardian hears from me changes as you get older:
band = { $from-age ->
        [0] { $to-age ->
            [17] At every age
            [0] In your first year
           *[other] While you are { $to-age } or younger
        }
       *[other] { $to-age ->
            [17] From age { $from-age } on
           *[other] From age { $from-age } to { $to-age }
        }
    }, they hear { $told-given ->
        [yes] { $told }
       *[no] only what keeps you or someone else safe
    }.{ $agreed ->
        [yes] {" "}I can work with you only if this is all right with you.
       *[no] {""}
    }
clause-agree-first = If I think that they should hear something else, I ask you first. I tell them only if you agree.
clause-told-first = If I think that they should hear something else, I tell you first. We talk about how to do it. I may still tell them, even if you would rather I did not.
clause-therapist-decides = If I think that they need to hear something else, I may tell them. I try to tell you first.
safety = There is one thing I cannot keep to myself: if I think that you or someone else could get badly hurt, I find someone who can help. I talk with you first if I can.
