# What the window and the command line say of codes and their items. None of it is ever printed in an agreement.

state-answered = Answered
state-thin = Thin
state-missing = Missing
state-not-applicable = Does not apply here

force-must = must
force-should = should
force-may = may

not-checked = not yet checked
read-primary = read in the text itself
read-republished = read in a copy of the text
read-secondary = read where others quote it
read-memory = not yet checked

# The agreement answers a list of items on a day. Nothing here says that it is lawful or complies.
summary = { $all ->
    [0] None of these listed items applies here, as of { $date }.
    [one] Answers { $answered } of 1 listed item, as of { $date }.
   *[other] Answers { $answered } of { $all } listed items, as of { $date }.
 }
standing-not-yet = This text is not in force before { $from }.
standing-ended = This text was in force until { $until }. { $by-given ->
    [yes] { $by } has taken its place.
   *[no] Look for the one that has taken its place.
 }
standing-expected = The text is not out yet, so there is nothing to go through.
standing-elsewhere = This law does not hold in the region you have chosen.

why-lacking = Not settled yet: { $decisions }.
why-thin = Says too little: { $fields }.
why-elsewhere = Left to another paper, which cannot be seen from here.
