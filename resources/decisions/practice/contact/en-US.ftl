field-address = Mailing address
    .help = Where letters reach you. The place where you meet comes later.
