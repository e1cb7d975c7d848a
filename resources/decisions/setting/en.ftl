title = Setting
ask = Where do you meet, and how does that place stay safe and private?
heading = Where we meet
