label = The rule of confidentiality
ask = Within which circle does what you hear stay?
why = People speak when they know where their words go. A plain promise at the start, with its limits named in the same breath, lets trust grow without a shock later.
short = The rule
field-rule = What a client says stays
choice-rule-confidential = Between you and the client
    .help = The limits that follow are the only way out.
choice-rule-within-service = Within the service you work for
    .help = Colleagues who share in the care may know. Say below who they are.
field-covers-coming = It covers the fact that the client comes at all
clause-confidential = { $kind ->
        [couple] What each of you tells me stays among us.
        [family] What each of you tells me stays among us.
        [group] What you say in the group stays in the group, and what you tell me alone stays with me.
       *[individual] What you tell me stays between us.
    } { $kind ->
        [young-person] I tell someone else only if you ask me to, or for one of the reasons in this part.
       *[individual] I pass it on only if you ask me to, or for one of the reasons in this part of our agreement.
    }
clause-within-service = { $kind ->
        [couple] What each of you tells me stays within the service I work for.
        [family] What each of you tells me stays within the service I work for.
        [group] What you say in the group stays in the group and within the service I work for.
        [young-person] What you tell me stays inside the service I work for.
       *[individual] What you tell me stays within the service I work for.
    } { $kind ->
        [young-person] I tell someone outside only if you ask me to, or for one of the reasons in this part.
       *[individual] It goes further only if you ask me to pass it on, or for one of the reasons in this part of our agreement.
    }
coming = { $kind ->
        [young-person] I do not tell your friends, or other people who ask, that you come to see me.
        [group] This covers even the fact that you come to the group.
       *[individual] This covers even the fact that you come to see me.
    }
told = { $organisation } hears from me only what we wrote near the start of this agreement.
