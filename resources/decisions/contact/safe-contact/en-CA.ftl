choice-ways-post = Mail
    .said = mail
