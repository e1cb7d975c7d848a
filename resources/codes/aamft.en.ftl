# American Association for Marriage and Family Therapy, Code of Ethics (2015).

name = AAMFT Code of Ethics 2015
item-informed-consent = Has a free and informed agreement: how you work, what may be hard about it, and who can agree
item-multiple-relationships = Says that other ties with clients are avoided
item-after-the-end = Says that an intimate relationship with a former client is never right
item-limits = Says, as early as possible, when something may be passed on
item-within-the-couple = Says what is kept private between those who come, and who can release the notes
item-technology = Says how you work online, and what its risks are
item-fees = Says what therapy costs, what happens when it is not paid, and gives notice of changes
item-mandated = Says, when somebody ordered it, what is reported
