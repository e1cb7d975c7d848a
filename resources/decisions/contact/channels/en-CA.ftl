choice-channels-channel-post = Mail
    .said = mail
