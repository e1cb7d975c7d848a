label = How you start
ask = When do you first meet?
why = The date of the first session is what reviews and the last session are counted from. Leave it empty until you know it.
short = Start

field-date = First session on
field-time = At

first = { $kind ->
        [group] Your first session in the group is
       *[individual] Our first session is
    } on { $date-weekday }, { $date }.
first-at = { $kind ->
        [group] Your first session in the group is
       *[individual] Our first session is
    } on { $date-weekday }, { $date }, at { $time }.
