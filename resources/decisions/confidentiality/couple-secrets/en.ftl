label = Secrets within a couple or family
ask = What happens with something that only one of them tells you?
why = Sooner or later one person tells you something that the others do not know. A policy that all of them heard before it mattered is fair to everyone; one that you make up then cannot be.
short = Secrets
field-policy = What one of them tells you alone
choice-policy-no-secrets = You hold no secrets
    .help = What one tells you is for all to know.
choice-policy-judgement = You decide what matters for the joint work
    .help = You hold no secret that stands in the way of the work.
choice-policy-full-privacy = It stays private
    .help = Each of them decides what to share.
field-individual-sessions = Sessions with one of them alone
choice-individual-sessions-none = None
choice-individual-sessions-some-shared = Now and then, and open to all
    .help = They count as work with the couple or family.
choice-individual-sessions-some-private = Now and then, and private
field-both-present = Joint sessions only when all who should be there are there
field-both-copied = Every message goes to all of them
clause-no-secrets = { $kind ->
        [family] I work for all of you, so I hold no secrets between you. Please do not tell me on your own what the others must not know, because I could not then be fair to everyone.
       *[couple] I work for both of you, so I hold no secrets between you. Please do not tell me on your own what your partner must not know, because I could not then be fair to you both.
    } If it does happen, I help you to say it when we are all together.
clause-judgement = { $kind ->
        [family] I work for all of you.
       *[couple] I work for both of you.
    } If one of you tells me something alone, I think with care about whether it matters for our joint work. If it does, I ask you to say it when we are all together, and I help you with that. I may raise it myself if you do not, because I could not stay fair to { $kind ->
        [family] everyone
       *[couple] you both
    } with a secret that stands in our way.
clause-full-privacy = { $kind ->
        [family] What one of you tells me alone stays private from the others, unless you say that I may share it. This gives each of you room to speak. If a secret keeps me from being fair to everyone, I may have to end our joint work without saying why.
       *[couple] What one of you tells me alone stays private from the other, unless you say that I may share it. This gives each of you room to speak. If a secret keeps me from being fair to you both, I may have to end our joint work without saying why.
    }
alone = { $individual-sessions ->
        [some-shared] Now and then I may meet one of you alone. That meeting is part of our joint work, so what is said there may come up when we are all together.
        [some-private] Now and then I may meet one of you alone. What is said there stays with the one who said it, unless that person wants to share it.
       *[none] I do not see one of you alone, so that { $kind ->
            [family] no one
           *[couple] neither of you
        } has to wonder what was said.
    }
together = { $kind ->
        [family] We meet only when everyone who was meant to come is there, so that no one misses a part of our work.
       *[couple] A joint session takes place only when you are both there, so that neither of you misses a part of our work.
    }
copied = { $kind ->
        [family] Every email or text I send about our work goes to all of you. Please copy the others in when you write to me, too.
       *[couple] Every email or text I send about our work goes to both of you. Please copy your partner in when you write to me, too.
    }
