title = Sessions and timing
ask = How many sessions, how long, how often, and when do we look back?
heading = When we meet
