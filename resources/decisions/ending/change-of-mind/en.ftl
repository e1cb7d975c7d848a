label = A change of mind at the start
ask = Was this agreed online, by phone or away from your practice?
why = In the United Kingdom, a client who agrees at a distance or away from your practice has some days to step back. Private therapy is not left out of this. Whether each session counts or the whole agreement is an open question: ask your insurer if you are unsure.
short = Change of mind

field-right = Say that the client may change their mind
    .help = For agreements made online, by phone or away from your practice.
field-start = If you meet before those days are over
choice-start-asked = The client has asked you to
    .help = Let them ask in writing, and keep it.
choice-start-waits = You wait until they are over

right = We agree on this at a distance, so you have { $within-given ->
        [yes] { $within }
       *[no] some time
    } to change your mind, from the day you say yes. Just tell me. You do not have to say why.
start-asked = You have asked me to start before that time is over. { $basis ->
        [free] If you then change your mind, you owe me nothing.
        [donation] If you then change your mind, you owe me nothing.
        [organisation-pays] If you then change your mind, you owe me nothing.
       *[fixed] If you then change your mind, you pay only for the sessions we have had.
    }
start-waits = We start once that time is over, so that you can think about it in peace.
