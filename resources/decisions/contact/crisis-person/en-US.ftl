field-doctor = The client’s doctor
    .help = Name and practice, if the client wants to give it.
