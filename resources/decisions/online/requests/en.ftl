label = Friend and follow requests
ask = What do you do when a client asks to connect with you online?
why = A request left without an answer can feel like a rejection. Said beforehand and kindly, it is simply how you keep therapy apart from the rest of both your lives.
short = Requests
field-personal = On your personal accounts
choice-personal-not-accepted = You accept no requests
choice-personal-no-accounts = You have no personal accounts
field-professional = On your professional pages
choice-professional-none = You have none, or need not mention them
choice-professional-may-follow-think-first = Clients may follow, and think first
    .help = You name what following could give away.
choice-professional-not-followed-back = Clients may follow, and you do not follow back
clause-not-accepted = I do not accept friend or follow requests from clients on my personal accounts. This says nothing about how I feel about you: it keeps our work apart from both our private lives.
clause-no-accounts = I have no personal accounts on social media, so there is nothing of mine to follow. If you find one in my name, please tell me.
pages = { $professional ->
        [not-followed-back] My professional pages are open to everyone, and you do not need to follow them. If you do, I do not follow you back, because it is for you to choose what you tell me about your life. Others may also see that you follow me.
       *[may-follow-think-first] My professional pages are open to everyone, and you do not need to follow them. Before you do, please think about who may see it and guess that you come to me.
    }
