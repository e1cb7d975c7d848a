relationship = { $kind ->
        [family] What I look after is how all of you get along.
       *[couple] What I look after is your relationship.
    }
