choice-purpose-planned-support = Planned support between sessions
    .help = For example a phone call to practice a skill, at times you both know.
choice-purpose-arrangements = Arrangements only
    .help = Booking, moving or canceling a session. Anything else waits for the session.
clause-arrangements = Messages between our sessions are only to book, move or cancel one. If something else is on your mind, please bring it to our next session, where it gets the time it deserves.
