label = What members promise each other
ask = What do the members promise each other, and what can you not promise for them?
why = You can answer for your own silence and not for theirs. A promise that each member makes to the others, with its limit said out loud, gives people ground to speak on.
short = The members’ promise
field-promise = Members keep private
choice-promise-names = Who is in the group and what they say
choice-promise-stories-too = All of it, even stories without names
    .help = Not even to family.
field-own-learning = Members may tell others what they feel and learn about themselves
field-guarantee = What you say about the others’ silence
choice-guarantee-cannot = You cannot guarantee it
choice-guarantee-cannot-and-law = You cannot guarantee it, and the law does not protect what members hear
    .help = In many places a court can ask a member what was said. Look at your own law.
choice-guarantee-unsaid = Nothing
field-breach = If a member breaks the promise
choice-breach-talk = You talk about it in the group
choice-breach-may-leave = The member may have to leave
clause-names = In this group we all promise each other to keep private who is here and what each of us says. This lets everyone speak freely.
clause-stories-too = In this group we all promise each other to keep private who is here and what each of us says. We do not tell stories from the group, even without names, and not even to family. This lets everyone speak freely.
learning = You are free to tell others what you feel and what you find out about yourself here, as long as it does not show who else is in the group or what they said.
guarantee = { $guarantee ->
        [cannot-and-law] I keep this promise too, but I cannot guarantee that everyone does. The rules that bind me do not bind the others in the group. The law may not protect what you say to them.
       *[cannot] I keep this promise too, but I cannot guarantee that everyone does.
    }
breach = { $breach ->
        [may-leave] If someone breaks the promise, we talk about it in the group. That person may have to leave, so that the others feel safe again.
       *[talk] If someone breaks the promise, we talk about it in the group, so that trust can grow again.
    }
