label = The codes you follow
ask = Which code of ethics do you work to, and which laws apply to you?
why = “Check and finish” then shows what each of them asks an agreement to say, and where yours says it. A client may want to know whose standards you keep.
short = Codes

field-codes = Codes of ethics
    .help = Printed in one sentence.
field-laws = Laws on what clients must be told
    .help = Never printed. You see what they ask for.

clause = I follow { $codes-count ->
        [one] this code
       *[other] these codes
    }: { $codes }. You can ask me for a copy.
