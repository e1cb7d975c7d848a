label = How you would use a limit
ask = If you had to pass something on, how would you go about it?
why = Most of the harm of a broken confidence lies in how it is done. Telling the client first where that is safe, and passing on only what is needed, keeps you on the same side.
short = How a limit is used
field-told-first = Telling the client first
choice-told-first-where-safe = You talk with the client first, wherever that is safe
choice-told-first-plan-together = You talk about any danger first, and plan together
    .help = Before anyone else is told, you look for a way forward with the client.
choice-told-first-always-first = You never act before you have talked it through
    .help = Except where you marked, in the lists above, that you may have to.
choice-told-first-always-try = You try to, and do not promise it
choice-told-first-no-promise = You may act first, and tell the client afterwards
field-least = You share only what is needed
field-note-kept = You keep a note of what you shared and why
field-permission = You ask permission even for what you may share without it
    .help = For example for billing, or for planning care with others. The client can take it back in writing.
clause-where-safe = If one of these things comes up, I talk with you first wherever that is safe and the law lets me.
clause-plan-together = If I fear that you or someone else is in danger, I talk with you about it first, wherever that is safe and the law lets me. We then look for a way forward together.
clause-always-first = I take no step of this kind before I have talked it through with you{ $required-untold-given ->
        [yes] , except where I say above that I may have to act before I tell you
       *[no] { $allowed-untold-given ->
            [yes] , except where I say above that I may have to act before I tell you
           *[no] { $policy-untold-given ->
                [yes] , except where I say above that I may have to act before I tell you
               *[no] {""}
            }
        }
    }.
clause-always-try = I try to tell you before I pass anything on. I cannot promise it, because I may have to act fast, or the law may not let me tell you.
clause-no-promise = I may have to pass something on before I can talk with you, because there may be no time or it may not be safe. If so, I tell you as soon as I safely can, if the law lets me.
least = I share only what is needed, and only with people who need to know it.
note = I make a note of what I shared and why, so that you can ask me about it later.
permission = There are everyday things that I may be free to share without asking, for example to send a bill or to plan your care with others. I still ask you first. You can take your permission back in writing at any time.
