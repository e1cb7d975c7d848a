# Canadian Counselling and Psychotherapy Association, Code of Ethics and Standards of Practice.

name = CCPA Code of Ethics and Standards
item-limits = Says when privacy ends: danger, a child at risk, a court, the client’s wish, a claim
item-consent = Says what therapy is, what it may bring and that the client may stop
item-young-people = Says who agrees for a young person, and what parents learn
item-records = Says what is written down, how it is kept and how the client can see it
item-dual-relationships = Keeps the relationship professional
item-after-the-end = Says what holds after the end
item-couples-and-families = Says who the client is, and what is kept private between those who come
item-group = Says what confidentiality means in a group
item-mandated = Says, when somebody ordered it, what is reported
item-ending = Says how the work ends
