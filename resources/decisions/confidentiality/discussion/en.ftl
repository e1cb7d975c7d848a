label = Teaching, research and writing
ask = Do you ever use something from your work with clients to teach, study or write?
why = A client who later reads or hears a story like their own should never have to wonder. One sentence now settles it.
short = Teaching and writing
field-use = Material from this work
choice-use-none = You do not use it
choice-use-disguised = You use it only disguised
    .help = Changed so far that not even the client’s family would know.
choice-use-written-consent = You use it only with separate written consent
clause-none = I do not use what you tell me for teaching, research or writing.
clause-disguised = I may use what I learn from our work for teaching, research or writing, so that others can be helped too. I change it so much that no one could tell it is you, not even people close to you.
clause-written-consent = I use something from our work for teaching, research or writing only if { $kind ->
        [couple] you both agree
        [family] you all agree
       *[individual] you agree
    } to it in writing. You see it first. You can say no, and nothing changes between us.
