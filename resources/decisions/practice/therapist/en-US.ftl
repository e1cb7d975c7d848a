field-title = Your title
    .help = In small letters, as in “psychotherapist” or “licensed professional counselor”.
field-register = Licensing board or professional body
    .help = For example your state board.
field-number = Your license or registration number
