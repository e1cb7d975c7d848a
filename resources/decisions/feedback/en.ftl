title = Feedback and repair
ask = How you learn what helps, and what you do when something goes wrong.
heading = How it is going, and if something goes wrong between us
