label = Reports to the organisation
ask = How does the organisation hear from you, and does your client see it first?
why = What goes to an employer, an insurer or a court can follow a client for years. Seeing it first, and knowing what is said if they stop, keeps the trust between you.
short = Reports

field-form = It hears from you
choice-form-written-summary = In a short letter
choice-form-form = On its own form
choice-form-spoken = By word of mouth
choice-form-invoice-only = On the invoice only
field-sees = Before it goes out
choice-sees-agrees-first = The client agrees to it
choice-sees-sees-first = The client sees or hears it
    .help = You still decide what is true to say.
choice-sees-on-request = The client can ask for a copy
field-stops = If the client stops coming
    .help = A court or an employer that sent your client usually wants to know. Say so now.
choice-stops-you-first = You speak with the client before you tell it
choice-stops-told = You tell it
choice-stops-not-told = You do not tell it

form-written-summary = { $organisation } hears this from me in a short letter.
form-form = { $organisation } hears this from me on its own form.
form-spoken = { $organisation } hears this from me by word of mouth.
form-invoice-only = { $organisation } sees this on my invoice, and I send it nothing else.
sees-agrees-first = You see it first, and it goes out only if you agree to it.
sees-sees-first = You { $form ->
        [spoken] hear what I will say
       *[written-summary] see it
    } before it goes out, so that you know what is said about you.
sees-on-request = { $form ->
        [spoken] You can ask me what I said.
       *[written-summary] You can ask me for a copy.
    }
stops-you-first = If you stop coming, I try to speak with you before I tell it. I say only that you stopped, and not why.
stops-told = If you stop coming, I let it know, but I do not say why.
stops-not-told = If you stop coming, I do not tell it.
field-terms = It has terms of its own, which come first
terms = { $organisation } has rules of its own for this work. Where they differ from this agreement, its rules come first, and I tell you.
