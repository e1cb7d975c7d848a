label = When a payment is late
ask = What do you do when a fee has not been paid?
why = A debt that nobody mentions grows, and can end good work. If the steps are known, your client can speak up early, and you do not have to work out what to do while you are cross or worried. Codes of ethics ask you to say this at the start.
short = Late payment

field-after = A payment counts as late after
field-then = What you do then
    .help = In this order. The first steps are often enough.
choice-then-remind = Send a reminder
    .said = remind you
choice-then-talk = Talk about it in a session
    .said = talk with you about what would help
choice-then-pause = Book no new sessions for now
    .said = book no new sessions for now
choice-then-stop-until-paid = Stop the sessions until it is paid
    .said = stop our sessions until it is paid
choice-then-collection = Hand the debt over for collection
    .said = hand the debt to someone who collects it
field-returned-charge = Most you ask for a returned payment
    .help = When a bank sends a cheque or payment back.
field-late-fee = What a late payment costs
    .help = Once for each bill. Most therapists ask for nothing.

clause = If you cannot pay on time, please tell me early, so that we can find a way that works for you. If a payment is still open after { $after }, I will { $then }.
late-fee = I then add { $late-fee } to the bill once, for the extra work it makes.
collection = I would hand a debt over only if nothing else has worked, and I would tell you first. I would pass on your name and the amount, and nothing about our work.
returned = If the bank sends back a cheque or payment, I ask you for what that costs me, up to { $returned-charge }.
