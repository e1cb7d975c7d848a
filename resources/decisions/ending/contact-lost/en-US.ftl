choice-by-letter = By letter
    .said = write to you by mail
