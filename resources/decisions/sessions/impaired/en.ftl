label = A session that cannot go well
ask = What happens when someone comes after drink or drugs, or feels threatened here?
why = Most therapists never need this. If you name it, name it as care: nobody can work well with a clouded head, or where they do not feel safe.
short = Clear and safe

field-policy = After drink or drugs
choice-policy-moved = You find another day
choice-policy-ended-no-charge = The session ends, without a charge
choice-policy-ended-charged = The session ends, and the fee is due
field-threats = Say what happens after threats or insults

clear-head = { $policy ->
       *[moved] Please come with a clear head. If alcohol or drugs make that hard one day, we find another day.
        [ended-no-charge] Please come with a clear head. If alcohol or drugs make that hard one day, we stop for that day, and you do not pay.
        [ended-charged] Please come with a clear head. If alcohol or drugs make that hard one day, we stop for that day. The fee is still due, because I kept the time for you.
    } There is no shame in such a day, and we can talk about it next time.
respect = { $kind ->
        [individual] You and I both
       *[other] All of us
    } need to feel safe here. You are welcome to be angry, but if someone is threatened or insulted, I may end the session. We then talk about whether and how we can go on.
