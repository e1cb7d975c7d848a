label = Your contact details
ask = Which contact details may every client have?
why = One place for your contact details spares a client the search on a hard day. What each of them is for, and when you answer, comes later.
short = Contact details

field-practice-name = Name of your practice
    .help = Only if it differs from your own name.
field-email = Email
field-phone = Phone
    .help = A number that is for your work only keeps your own life apart.
field-address = Postal address
    .help = Where letters reach you. The place where you meet comes later.

practice = My practice is called { $practice-name }.
email-and-phone = My email address is { $email }, and my phone number is { $phone }.
email-only = My email address is { $email }.
phone-only = My phone number is { $phone }.
post = Letters reach me at { $address }.
