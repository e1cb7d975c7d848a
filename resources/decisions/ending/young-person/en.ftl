label = Ending with a young person
ask = Who decides when the work ends, and is there time for a goodbye?
why = A parent who pays can stop the work overnight, and a child can be sent to it against their will. A few sessions for a goodbye, asked for now, cost little and mean a lot.
short = Young person ends
field-decides = Who decides whether you go on
choice-decides-together = All of you talk about it
choice-decides-parents = The parents or guardians
choice-decides-young-person = The young person
field-allow = Parents are asked to allow, for a goodbye
    .unit = sessions
field-no-pressure = Nobody has to talk who does not want to
clause-together = You, your parent or guardian and I decide together whether to go on.
clause-parents = Your parent or guardian decides whether we go on. I ask you first what you want, and I tell them if you say that I may.
clause-young-person = You decide whether to go on. Your parent or guardian cannot stop our work if you want to go on.
allow = If your parent or guardian wants our work to stop, I ask them for { $allow ->
        [one] one more session
       *[other] { $allow } more sessions
    }, so that you and I can say goodbye.
no-pressure = If others want you to come and you do not want to, you can tell me. Nobody can make you talk here.
