label = Records of a young person
ask = Until which age do you keep what you wrote about someone under 18?
why = The years for adults often start late for a child, so that they can still ask for their records once they are grown up. Your insurer or your register may name an age.
short = Young records

field-until = Kept until the age of
    .help = The longer of the two counts: this age, or the years you chose for everyone.
field-at-seventeen = If they were 17 at the end, until the age of
    .help = Some insurers ask for one more year. Leave it empty if yours does not.

clause = { $kind ->
        [family] If one of you is under 18 when we finish, I keep your records at least until that person is { $until }.
       *[young-person] If you are under 18 when we finish, I keep your records at least until you are { $until }. That way you can still ask for them when you are grown up.
    }
at-seventeen = { $kind ->
        [family] For someone who is 17 when we finish, it is until they are { $at-seventeen }.
       *[young-person] If you are 17 when we finish, I keep them until you are { $at-seventeen }.
    }
