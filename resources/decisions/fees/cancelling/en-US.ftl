field-percent = Share of the fee
    .unit = percent
label = Canceling a session
short = Canceling
