label = Your vacations and breaks
field-cover-name = The colleague, and how to reach them
    .help = For example: Dr. Lee, 202-555-0100.
