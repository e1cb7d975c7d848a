title = Records and data
ask = What you keep, for how long, and how a client can see it.
heading = Your records
