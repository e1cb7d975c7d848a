label = More places to turn to
ask = Do you want to name a hospital, or a page that lists more help?
why = Some people would rather go somewhere than call. Others want to look around before they speak to anyone. Leave this empty if the crisis lines are enough.
short = More help

field-hospital = The nearest hospital with emergency care
field-page = A page of yours that lists more help
    .help = Its address on the web, as you would read it out.

hospital = In an emergency you can also go to the emergency department of the nearest hospital.
page = You can find more places to turn to at { $page }.
