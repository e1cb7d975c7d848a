# Australian Psychological Society, Code of Ethics.

name = APS Code of Ethics
item-nature = Says what the therapy is and what it is for
item-effects = Says what may be hard about it
item-records-how = Says how and where notes are kept, for how long, and who may see them
item-free-to-stop = Says that taking part is the client’s own choice, and what follows if the client stops
item-frequency-and-money = Says how often, for how long, and on what financial footing
item-ending = Says how and when the work may end
item-touch = Has written consent before any touch
item-confidentiality = Says when privacy ends
item-seven-years = Keeps notes for seven years at least
