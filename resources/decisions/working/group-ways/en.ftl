label = The ways of the group
ask = Who leads the group, and what does everyone in it agree to?
why = A group is safe when everyone knows its ways from the start, and when each of them has a reason. What stays in the room is agreed later, under confidentiality.
short = Ways of the group

field-co-leader = Who leads it with you
    .help = Leave it empty if you lead alone.
field-stay = How long most people stay
field-ways = Everyone agrees to
choice-ways-words = Put feelings into words, not into action
choice-ways-own-pace = Say as much as they want, and leave room
choice-ways-for-yourself = Speak for themselves
choice-ways-announce = Say beforehand when they will be away
choice-ways-on-time = Come on time
choice-ways-no-phones = Keep phones off

leads = { $co-leader } leads the group with me.
stay = Most people stay for { $stay } or longer. You are free to leave sooner.
clause = These are the ways of the group, and everyone in it agrees to them:
way = { $item-key ->
        [words] We put what we feel into words, and not into action, so that everyone is safe here.
        [own-pace] You choose how much you say. Please leave room for the others, too.
        [for-yourself] We speak for ourselves, and let others speak for themselves.
        [announce] If you will be away, please tell the group beforehand, because the others will miss you.
        [on-time] Please come on time, so that we can all start together. The group ends on time, too.
       *[no-phones] Phones stay off, so that we can all listen.
    }
