label = The scale
ask = How does the fee follow from the client’s means, and what does this client pay?
why = A scale is only fair if everyone can see how it works. Written down, it spares your client from having to bargain about what they can bear.
short = Scale

field-by = Income counted
choice-by-yearly = For a year
choice-by-monthly = For a month
field-steps = Steps of the scale
    .help = Begin with the lowest income. Leave the income of the last step empty: it holds for all above.
    .add = Add a step
field-steps-up-to = Income up to
field-steps-fee = Fee
field-own = This client’s own fee
    .help = Leave it empty in My practice, and fill it in for each client.
field-shown = How you learn the income
choice-shown-word = The client’s word is enough
choice-shown-papers = You look at a payslip or the like once

steps = These are the steps, by what { $kind ->
        [couple] the two of you earn
        [family] your family earns
        [young-person] your family earns
       *[individual] you earn
    } in a { $by ->
        [monthly] month
       *[yearly] year
    }:
step = { $up-to-given ->
        [yes] up to { $up-to }: { $fee } a session
       *[no] above that: { $fee } a session
    }
shown-word = You tell me what you earn, or what you can pay, and your word is enough.
shown-papers = I ask to see a payslip or something like it once, and I do not keep a copy.
own = We have agreed on { $own } for each session.
