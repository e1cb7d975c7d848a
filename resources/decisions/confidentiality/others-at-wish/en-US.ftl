doctor = When we start I ask for the name of { $kind ->
        [couple] each of your doctors
       *[individual] your doctor
    }, so that I know whom to call if I am ever gravely worried about your health. I would call only if you agree, or for one of the reasons above.
