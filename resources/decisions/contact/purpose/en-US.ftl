choice-purpose-planned-support = Planned support between sessions
    .help = For example a phone call to practice a skill, at times you both know.
