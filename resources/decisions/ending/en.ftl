title = Ending
ask = How can either of you finish, and what comes after?
heading = How our work ends
