label = When a missed session is paid
ask = When is a missed session paid for, and of which fee is the charge a part?
why = A charge that stays open makes it harder to come back. A known day for it, and a known sum, keep it small.
short = Paying for it

field-due = It is paid
choice-due-before-next-session = Before the next session
choice-due-before-next-booking = Before the next session is booked
choice-due-with-next = Together with the next fee
field-of = The charge goes by
choice-of-own = What this client pays
choice-of-normal = The normal fee, without rebate or reduction

due-before-next-session = Please pay the charge for a missed session before our next one.
due-before-next-booking = Please pay the charge for a missed session before we book the next one.
due-with-next = You can pay the charge for a missed session together with your next fee.
of-own = The charge goes by the fee that you pay, even where my usual fee is higher.
of-normal = The charge goes by the normal fee, without any rebate or reduction.
