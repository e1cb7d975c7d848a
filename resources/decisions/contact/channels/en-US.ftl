choice-channels-channel-post = Mail
    .said = mail
choice-channels-used-for-running-late = Late or canceling today
    .said = if you are late or cannot come that day
