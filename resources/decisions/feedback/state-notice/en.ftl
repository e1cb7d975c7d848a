label = A notice your state or province asks for
ask = Does the notice on your board and on complaints stand in this agreement?
why = Where you work, many therapists must tell clients in writing who oversees them and who hears complaints. If you put it here, nobody has to look for a second sheet.
short = Official notice

field-notice = The notice
    .help = Its words are set by your state or your board. Please check that they fit your licence.
choice-notice-separate = Is given separately, or does not apply to you
choice-notice-therapist = In this agreement, as for counsellors and therapists
choice-notice-psychologist = In this agreement, as for psychologists

clause-separate = You get a separate notice on who oversees my work.
clause-therapist = { $general }
clause-psychologist = { $psychologist-given ->
        [yes] { $psychologist }
       *[no] { $state ->
            [victoria] {""}
           *[other] { $general }
        }
    }
