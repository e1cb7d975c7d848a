choice-hears-insurer = Insurer or assistance program
    .help = Say so if a diagnosis is passed on: the sentence does.
    .said = the insurer or program that pays for you, so that it does pay. It may ask for a diagnosis, and I tell you what it asks for
