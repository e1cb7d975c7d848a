choice-basis-organisation-pays = An organization pays
    .help = An employer, insurer or service pays you directly.
clause-organisation-pays = { $organisation-given ->
        [yes] { $organisation }
       *[no] The organization that arranged our work
    } pays for our sessions, so you do not pay me for them.
fact = { $basis ->
       *[fixed] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount }
            } a session
        }
        [sliding] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount } to { $to }
            } a session
        }
        [by-income] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount } to { $to }
            } a session
        }
        [free] no fee
        [organisation-pays] paid for by { $organisation-given ->
                [yes] { $organisation }
               *[no] an organization
            }
        [donation] by donation
    }
