label = Why you may keep data
ask = What do you use a client’s data for, and what allows it?
why = You give no separate privacy notice, so this agreement is the place to say it. These few lines answer what data law asks you to tell people at the start.
short = Use of data

field-purposes = You use the data
choice-purposes-therapy = For the work itself
    .said = to work well with you
choice-purposes-contact = To reach the client
    .said = to reach you
choice-purposes-money = For payments and tax
    .said = to handle payments and tax
choice-purposes-questions = To answer questions or a claim later
    .said = to answer questions or a claim later
choice-purposes-duties = To do what the law asks
    .said = to do what the law asks of me
field-basis = What allows it
    .help = The lawful basis, article 6. If you are not sure, ask your data protection authority or your professional body.
choice-basis-contract-then-interests = The agreement, and later a fair reason
    .help = Contract while you work together, legitimate interests afterwards. Many practices use this.
choice-basis-contract = The agreement between you
    .help = Contract.
choice-basis-interests = A fair reason of your own
    .help = Legitimate interests.
choice-basis-consent = The client’s consent
    .help = It must be as easy to take back as to give.
field-health = For data about health
    .help = The extra condition, article 9.
choice-health-care = You need them for care, and you keep them secret
choice-health-consent = The client’s clear consent

purposes = I use your data { $purposes }.
basis-contract-then-interests = The law lets me do this because our agreement needs it. After our work ends, it lets me go on because I have a fair reason (“legitimate interests”): being able to answer for my work.
basis-contract = The law lets me do this because our agreement needs it.
basis-interests = The law lets me do this because I have a fair reason (“legitimate interests”): doing my work well and being able to answer for it.
basis-consent = The law lets me do this because you have agreed to it.
health = { $health ->
        [consent] Facts about your health have extra protection. I may write them down because you have clearly agreed to it.
       *[care] Facts about your health have extra protection. I may write them down because I need them for your care, and I am bound to keep them secret.
    }
withdraw = You can take back your consent at any time. I then stop, and what I did before stays lawful.
needed = I cannot work with you without your name and a way to reach you. What else you tell me is up to you.
