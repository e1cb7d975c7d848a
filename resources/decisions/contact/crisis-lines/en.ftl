label = Help in a crisis
ask = Where is the client, and who can they turn to there at once?
why = The numbers must be those of the place where the client is, which may not be where you are. A client who has them on paper need not search for them on the worst day.
short = Crisis lines

field-place = Where the client is
    .help = For online work: where they are during your sessions.
field-emergency-there = Emergency number there
    .help = We hold no numbers for this place. Look it up together, and try it out if you can.
field-line-there = A crisis line there
    .help = Its name and number, for example: Telefonseelsorge, 0800 111 0 111.
field-own-plan = The client has a crisis plan of their own
    .help = Steps that you wrote down together, kept apart from this agreement.

intro = I am not an emergency service, so in a crisis please do not wait for me. You do not have to get through it alone. If a life is at risk, call { $emergency-given ->
        [yes] { $emergency }
       *[no] { $emergency-there-given ->
            [yes] { $emergency-there }
           *[no] {"\uE000"}
        }
    }{ $first-line-given ->
        [yes] {" "}at once. You can also turn to:
       *[no] {" "}at once.
    }
item = { $name }: { $contact }{ $who-given ->
        [yes] , { $who }
       *[no] {""}
    }{ $hours-given ->
        [yes] {" "}({ $hours })
       *[no] {""}
    }
plan = You also have the crisis plan that we wrote together. Keep it where you can find it fast.
after = When you are safe, please tell me what happened. I want to know how you are.
item-there = You can also turn to { $line-there }.
margin = { $emergency-given ->
        [yes] { $emergency }
       *[no] { $emergency-there }
    }
fact = { $emergency-given ->
        [yes] { $emergency }
       *[no] { $emergency-there-given ->
            [yes] { $emergency-there }
           *[no] {"\uE000"}
        }
    } if life is at risk{ $first-line-given ->
        [yes] {" "}· { $first-line }
       *[no] {""}
    }
