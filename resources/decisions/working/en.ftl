title = Working together
ask = What the work is like, what your client can expect, and where the lines are.
heading = How we work together
