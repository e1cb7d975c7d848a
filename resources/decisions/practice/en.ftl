title = Your practice
ask = Who you are and how to reach you. You fill this in once.
heading = Who I am
