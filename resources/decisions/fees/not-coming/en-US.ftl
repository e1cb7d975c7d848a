field-percent = Share of the fee
    .unit = percent
