label = If you die or cannot work
ask = Who would tell your clients, and look after your records?
why = No one likes to think of it, and a client should not learn of it from a locked door. Naming a colleague costs little and is one of the kindest lines in an agreement.
short = If you cannot work
field-executor = A professional executor
    .help = A colleague who contacts your clients and sees to your records.
choice-executor-named = Named
choice-executor-planned = Not yet, and planned
choice-executor-none = No one
field-name = The colleague’s name
    .help = Leave it empty if you would rather not print it.
field-holds = What this colleague can see
choice-holds-contact-only = Names and contact details only
choice-holds-records = Your records as well
field-keeper = Who would keep your records
    .help = If it is someone else. Leave it empty otherwise.
clause-named = If I died or became too ill to work, { $name-given ->
        [yes] { $name }, a colleague I trust,
       *[no] a colleague I trust
    } would contact you and help you to find someone else.
clause-planned = If I died or became too ill to work, a colleague should contact you and help you to find someone else. I am arranging this now, and I will tell you who it is once it is settled.
clause-none = For now, there is no colleague who would contact you if I died or became too ill to work. I will tell you if this changes.
holds = { $holds ->
        [records] This colleague can see your name, how to reach you and my records, and must keep all of it private, just as I must.
       *[contact-only] This colleague can see only your name and how to reach you, and must keep that private, just as I must.
    }
keeper = My records would be kept by { $keeper }.
