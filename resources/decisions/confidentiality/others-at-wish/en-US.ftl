doctor = When we start I ask for the { $kind ->
        [couple] names of both your doctors
       *[individual] name of your doctor
    }, so that I know whom to call if I am ever gravely worried about your health. I would call only if you agree, or for one of the reasons above.
clause-spoken = { $who-given ->
        [yes] If you would like me to talk with someone else, such as { $who-or }, I can do that.
       *[no] If you would like me to talk with someone else, I can do that.
    } We first agree on what I may say and to whom. You can change your mind at any time.
