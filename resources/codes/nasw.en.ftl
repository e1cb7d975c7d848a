# National Association of Social Workers, Code of Ethics.

name = NASW Code of Ethics
item-purpose = Says in plain words what the therapy is for
item-risks = Says what risks it has
item-third-party-limits = Says how an insurer or employer limits the service
item-cost = Says what it costs
item-alternatives = Says what else the client could choose
item-refuse-or-withdraw = Says that the client may refuse or withdraw
item-time-frame = Says how long the agreement is meant to last
item-questions = Gives the client a chance to ask
item-literacy-and-language = Is clear to a client who speaks another language: says who interprets
item-ordered = Says, when somebody ordered it, how far the client may refuse
item-technology = Talks about how you use technology
item-online-consent = Finds out whether work at a distance suits the client, and where they are
item-recording = Asks permission before recording
item-no-searching = Says that you do not look the client up online without consent, save for a grave reason
item-legal-limits = Says that the law may come before the client’s wish, and when
item-confidentiality = Talks about confidentiality and its limits as soon as possible
item-who-receives = Says what goes to insurers and others, and only with consent
item-couples-and-families = Says who the client is, and what is kept private between those who come
item-group = Says what confidentiality means in a group
item-young-people = Says who agrees for a young person, and how they are heard
item-social-media = Keeps personal accounts apart from the work
item-fair-fees = Sets fees that are fair
item-interruption = Plans for the time when you cannot work
item-records = Keeps right and safe notes for as long as needed
item-ending = Says how the work ends, and does not leave a client alone
