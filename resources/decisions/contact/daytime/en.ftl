label = Your hours
ask = What are your hours on a working day?
why = “In the daytime” can mean eight o’clock to one person and noon to another. If you keep set hours, two times make it plain.
short = Hours

field-from = From
    .help = Leave it empty if you keep no set hours.
field-until = Until

hours = By daytime I mean from { $from } to { $until }.
