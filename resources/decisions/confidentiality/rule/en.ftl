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
        [couple] What you each tell me stays among us.
       *[individual] What you tell me stays between us.
    } I pass it on only if you ask me to, or for one of the reasons in this part of our agreement.
clause-within-service = { $kind ->
        [couple] What you each tell me stays within the service I work for.
       *[individual] What you tell me stays within the service I work for.
    } It goes further only if you ask me to pass it on, or for one of the reasons in this part of our agreement.
coming = This covers even the fact that you come to see me.
