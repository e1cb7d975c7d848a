field-returned-charge = Most you ask for a returned payment
    .help = When a bank sends a check or payment back.
returned = If the bank sends back a check or payment, I ask you for what that costs me, up to { $returned-charge }.
