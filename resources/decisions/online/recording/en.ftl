label = Recording sessions
ask = May a session be recorded, by either of you?
why = Every phone can record, and people speak less freely when they wonder whether one does. If you record, the client needs to know what for, how long you keep it, and that no is a fine answer.
short = Recording
field-client-recording = The client records
choice-client-recording-not-without-both = Only if you have both agreed
choice-client-recording-allowed-own-use = Yes, for their own use
choice-client-recording-not-at-all = Not at all
field-therapist-recording = You record
choice-therapist-recording-none = Never
choice-therapist-recording-with-written-consent = With written consent, for one purpose
field-purpose = What you record for
    .help = A few words that end a sentence, for example: my supervision.
field-kept = You delete it within
clause-not-without-both = Please do not record our sessions unless { $kind ->
        [individual] we have both agreed
        [young-person] we have both agreed
       *[couple] we have all agreed
    } first. It is easier to speak freely when no recording can end up with someone else.
clause-allowed-own-use = You may record our sessions for your own use. Please { $kind ->
        [couple] ask your partner first, and tell me
        [family] ask the others first, and tell me
        [group] ask the others first, and tell me
       *[individual] tell me
    } before you start. Keep the recording safe and do not share it, because it holds what is most private to you.
clause-not-at-all = Please do not record our sessions. It is easier to speak freely when no recording can end up with someone else.
therapist = { $therapist-recording ->
        [with-written-consent] I record a session only if { $kind ->
                [couple] you have both agreed
                [family] you have all agreed
                [group] all members have agreed
               *[individual] you have agreed
            } to it in writing. The recording is for { $purpose }, and I delete it within { $kept }. You can say no or change your mind at any time, and nothing changes between us.
       *[none] I make no recordings of our sessions.
    }
