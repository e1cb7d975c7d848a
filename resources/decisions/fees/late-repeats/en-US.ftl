label = Canceling often
short = Canceling often
field-at-most-every = At most one canceled session every
full = Once you have canceled late { $full-from ->
        [2] twice
       *[other] { $full-from } times
    } within { $within }, the full fee is due for that session, even if we find a new time.
