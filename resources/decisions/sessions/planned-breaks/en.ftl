label = Breaks you have planned
ask = Do you already know the dates of your next breaks?
why = A date on paper makes a break something to plan for. The dates of reviews and of the last session are then counted around it.
short = Planned breaks

field-breaks = Your next breaks
    .help = One line for each. Leave it empty if you do not know them yet.
    .add = Add a break
field-breaks-from = First day
field-breaks-until = Last day

row-breaks = { $until-given ->
        [yes] from { $from } to { $until }
       *[no] on { $from }
    }
clause = I will be away { $breaks }.
