label = Looking each other up
ask = Do you search for clients online, and what if they search for you?
why = Many clients look up their therapist and wonder whether it goes both ways. An open word lets them tell you what they found, and spares them the thought of being watched.
short = Looking up
field-therapist-looks = You look a client up
choice-therapist-looks-never = Never
choice-therapist-looks-emergency-only = Only in an emergency
    .help = To get help to someone you cannot reach.
choice-therapist-looks-with-consent = Only if the client agrees
field-client-may = Clients may look you up
    .help = Either way the sentence asks them to bring what they found.
clause-never = I do not search for you online. I would like to hear about your life from you, in your own time.
clause-emergency-only = I do not search for you online, with one exception. If I feared for someone’s life and could not reach you, I might search for a way to send help. I would tell you about it afterwards.
clause-with-consent = I do not search for you online unless you agree. If there is something there that you want me to see, we can look at it together.
client = { $client-may ->
        [no] Please ask me what you would like to know about me rather than search for my private life, because what you find may be untrue. If you do come across something, please tell me, and we can talk about it.
       *[yes] You are free to look me up. If something you find stays on your mind, please bring it to a session, so that we can talk about it.
    }
