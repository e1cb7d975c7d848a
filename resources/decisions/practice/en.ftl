title = Your practice
ask = Who are you, and how does a client reach you?
heading = Who I am
