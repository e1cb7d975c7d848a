title = Contact between sessions
ask = What may a message be about, and when will you answer?
heading = Contact between our sessions
