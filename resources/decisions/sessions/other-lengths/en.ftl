label = Other lengths
ask = Do you also offer longer or shorter sessions?
why = Some work needs more room, above all with couples. If you offer another length, say so early, so that it is a choice and not a surprise. Most practices leave this empty.
short = Other lengths

field-lengths = You also offer
    .add = Add a length
field-lengths-length = Length
field-advised = You recommend these

row-lengths = { $length }
clause = If another length would suit you better, we can also meet for { $lengths-or }. Please ask me ahead of time.
advice = I often recommend this, because some things need more room.
