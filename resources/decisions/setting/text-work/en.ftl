label = Working in writing
ask = Do you write at the same time or in turns, when do you answer, and what is kept?
why = Some people can write what they cannot say. In writing there is no voice and no face to go by, and every word may be kept, so agree on pace, on who may read along and on what happens to the text.
short = In writing

field-form = You write
choice-form-live = At the same time, as a live chat
choice-form-messages = In turns, as messages
    .help = The length of a session is then the time you give to one message.
field-within = You answer within
field-words = Words in a message, at most
    .unit = words
field-kept = What is kept of the text
choice-kept-with-notes = It is kept with your notes
choice-kept-deleted-at-end = You delete it when the work ends
choice-kept-deleted-each-time = You delete it after each session

clause-live = We write to each other at the same time, as in a chat. If a word comes across the wrong way, please ask me what I meant, because we cannot hear or see each other.
clause-messages = We write to each other in turns, and I answer within { $within }. If a word comes across the wrong way, please ask me what I meant, because we cannot hear or see each other.
how-long = A message can have up to { $words } words, so that I can give all of it my care.
who-reads = Nobody else reads what you write to me. Please use a device and a log-in that nobody shares with you.
keeping-with-notes = I keep what we write with my notes, and just as safe.
keeping-deleted-at-end = I delete what we wrote when our work is over.
keeping-deleted-each-time = I delete what we wrote after each session. You choose what you keep yourself.
