label = What else about money
ask = Which of these do you also want to settle?
why = Most agreements need none of these. Choose only what your practice really has: each one adds a question here and a sentence or two to the agreement.
short = What else

field-also = Also settle
    .help = Leave it empty if nothing here fits.
choice-also-longer-sessions = Longer sessions, priced by the minute
choice-also-insurance = Claims to an insurer
choice-also-rebate = A rebate for each session
    .help = Money the client gets back, from a public scheme or an insurer.
choice-also-payment-details = More on how to pay
    .help = Names of apps, a card on file, other times by agreement, how often invoices come.
choice-also-receipts = Receipts
choice-also-repeats = Cancelling often
choice-also-paying-missed = When a missed session is paid
