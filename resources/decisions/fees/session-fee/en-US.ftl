choice-other-rates-what-weekend = A session on a weekend
    .said = a session on a weekend
