choice-present-by-agreement = Someone else, if you have agreed before
    .help = For example a caregiver, a baby or a support person.
