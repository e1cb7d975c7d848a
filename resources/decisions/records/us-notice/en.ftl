label = Federal health privacy rules
ask = Do the HIPAA rules apply to your practice?
why = They apply only to practices that send certain messages, such as insurance claims, by computer. Many practices paid by clients alone are outside. Please do not guess: it changes what a client may ask for.
short = HIPAA

field-covered = The rules apply to you
    .help = You are covered if you send claims or other standard transactions electronically, yourself or through a billing service. Keeping records on a computer alone does not do it.
choice-covered-unsure = You are not sure
    .help = The agreement then says nothing about it.
choice-covered-yes = Yes
choice-covered-no = No
field-receipt = Clients sign that they got your notice
field-own-notes = Psychotherapy notes
    .help = Notes of your own on what was said, kept apart from the rest of the record. They must not hold dates and times of sessions, kinds of treatment, test results, diagnosis or plans.
choice-own-notes-none = You keep none
choice-own-notes-apart = You keep them apart from the record

covered-unsure = I am finding out whether I am bound by the federal health privacy rules (HIPAA).
covered-yes = I am bound by the federal health privacy rules (HIPAA).
covered-no = I am not bound by the federal health privacy rules (HIPAA), because I do not bill insurers by computer. State law and my code of ethics still protect what you tell me.
receipt = I ask you to sign that you were given my notice. Signing does not mean that you agree with all of it.
own-notes = I keep some notes for myself apart from your record (“psychotherapy notes”). With few exceptions, nobody gets them unless you agree in writing.
