choice-purpose-planned-support = Planned support between sessions
    .help = For example a phone call to practice a skill, at times you both know.
choice-purpose-arrangements = Arrangements only
    .help = Booking, moving or canceling a session. Anything else waits for the session.
