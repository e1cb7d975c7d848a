field-tiers = Steps of the charge
    .help = Begin with the latest. For example less than 24 hours 100 percent, less than 7 days 50 percent.
field-tiers-percent = Share of the fee
    .unit = percent
