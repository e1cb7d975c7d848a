label = Canceling often
short = Canceling often
field-at-most-every = At most one canceled session every
