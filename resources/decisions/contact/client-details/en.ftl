label = The client’s numbers and addresses
ask = Which number and address may you use, and when should you not?
why = Written down and read together, the right number is used even on a hurried day. Leave it all empty if you keep this in your own records only.
short = Their numbers

field-phone = Their number
field-email = Their email
field-post = Their address for letters
field-avoid = When or where not to contact them
    .help = It ends a sentence, for example: at work, or after six in the evening.

number = The number I use is { $phone }.
mailbox = For emails, I use { $email }.
letters = My letters go to { $post }.
never = I do not contact you { $avoid }.
