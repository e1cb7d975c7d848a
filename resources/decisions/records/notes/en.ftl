label = What you keep
ask = What do you write down, and where does it stay?
why = Many people wonder what their therapist writes about them and who could read it. A plain answer at the start makes it easier to speak freely.
short = Notes

field-what = You keep
choice-what-brief = Brief notes
    .help = A few lines on what matters for the work.
choice-what-full = Fuller notes
    .help = What you talked about, what you thought, and what you plan.
choice-what-required-only = Only what you must keep
    .help = Dates, payments, and what your body or the law asks of you.
field-where = They are kept
choice-where-cabinet = In a locked cabinet
    .said = in a locked cabinet
choice-where-encrypted-device = On an encrypted device
    .said = on a locked, encrypted device
choice-where-record-system = In an electronic record system
    .said = in a secure record system
field-system = Name of the system
    .help = So that the client knows which company stores their data.
field-apart = Notes carry no name
    .help = The name and contact details are kept in another place.

clause-brief = After each session I write brief notes, so that I remember what matters to you.
clause-full = After each session I write notes on what we talked about and how I understand it, so that I can follow your story and plan our work.
clause-required-only = I write down as little as I can: the dates we meet, what you pay, and what I am bound to record. I do not write down what you tell me unless I have to.
where = I keep my records { $where }{ $system-given ->
        [yes] {" "}({ $system })
       *[no] {""}
    }. Nobody else can get at them.
apart = My notes do not carry your name. I keep your name and contact details in another place, so that the notes alone do not show who you are.
