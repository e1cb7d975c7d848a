title = Fees and missed sessions
ask = What does a session cost, and what happens when one is missed?
heading = What it costs, and if you cannot come
