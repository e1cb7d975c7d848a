choice-hears-insurer = Insurer or assistance program
    .help = The sentence says that it may ask for a diagnosis.
    .said = the insurer or program that pays for you, so that your sessions are paid for; it may ask for a diagnosis, and I tell you if it does
