label = Reaching this client safely
ask = How may you reach this client, and what may others learn from it?
why = A message seen by the wrong person can shame a client, or put them in danger at home. Ask this before your first reminder goes out.
short = Safe contact

field-ways = Ways you may use
choice-ways-phone = Phone
    .said = phone
choice-ways-text = Text message
    .said = text message
choice-ways-email = Email
    .said = email
choice-ways-post = Post
    .said = post
field-voicemail = Voicemail
choice-voicemail-number-only = Only your first name and number
choice-voicemail-yes = A message is fine
choice-voicemail-no = No voicemail
field-if-answered = If someone else answers
choice-if-answered-first-name-only = Give your first name only
choice-if-answered-say-nothing = Say nothing about who you are
choice-if-answered-say-who = You may say who you are
field-envelope = Plain envelope
    .help = Without the name of your practice.

clause = { $kind ->
        [couple] I contact each of you by { $ways-or } and in no other way, because others may see or hear a message.
        [family] I contact each of you by { $ways-or } and in no other way, because others may see or hear a message.
       *[individual] I contact you by { $ways-or } and in no other way, because others may see or hear a message.
    }
voicemail-number-only = On your voicemail I leave only my first name and number.
voicemail-yes = I may leave a message on your voicemail.
voicemail-no = I leave nothing on your voicemail.
answered-first-name-only = If someone else answers the phone, I give only my first name and say that I will call again.
answered-say-nothing = If someone else answers the phone, I end the call politely and do not say who I am.
answered-say-who = If someone else answers the phone, I may say who I am and ask for you.
envelope = My letters come in a plain envelope.
