label = Kind of work
ask = Who do you work with?
why = Who the client is shapes most of what follows: what stays private, who signs, who pays.

field-kind = Your client is
    .help = In My practice, choose the kind you see most. You can change it for each client.
choice-kind-individual = One adult
choice-kind-couple = A couple
    .help = Both partners are your clients, and both sign.
choice-kind-family = A family
    .help = Everyone who comes is your client.
choice-kind-young-person = A child or young person
    .help = A parent or guardian may take part too.
choice-kind-group = A group
    .help = One agreement with each member.

clause-individual = This agreement is between you and me. It says how we work together, so that we both know what to expect.
clause-couple = This agreement is between the two of you and me. It says how we work together, so that all three of us know what to expect.
clause-family = This agreement is between all of you and me. It says how we work together, so that each of you knows what to expect.
clause-young-person = This agreement is between you and me. It says how we work together, so that you know what to expect, and what the adults around you will hear.
clause-group = This agreement is between you and me. Everyone in the group has one like it. It says how the group works, so that you know what to expect.
