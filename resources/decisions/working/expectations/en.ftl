label = What to expect
ask = What should a client know about the work before it begins?
why = Later in the work, being challenged can feel like losing your support for a while. A client who was told early that this may happen, and that they may always say no, is more likely to stay and tell you.
short = Expectations

field-points = The client is told that
choice-points-goals = You agree on the goals together
choice-points-may-help = What therapy may bring
choice-points-harder-first = It may feel harder for a while
choice-points-no-promise = No result is promised
choice-points-your-pace = They may say no and set the pace
choice-points-explain-first = You explain what you do, and ask first
choice-points-no-advice = You do not give advice
choice-points-other-options = There are other kinds of help
choice-points-welcome = Everyone is welcome as they are
field-personal = When a client asks about your own life
choice-personal-answers-some = You answer some questions
    .help = And say why when you do not.
choice-personal-answers-few = You answer few
    .help = So that the time stays with the client.
field-goals = What the client wants from therapy
    .help = In their own words. Leave it empty until you know.
field-helps = What makes it easier for the client to be here
    .help = Language, faith, culture, gender, a disability, the way they think: what you have agreed to do.

clause = What you can expect from our work:
point = { $item-key ->
        [goals] We find out together what you want to change or to have more of, and we can change our goals as we go.
        [may-help] Therapy can help you to understand yourself better, to feel better, and to change what you want to change.
        [harder-first] It can bring up painful feelings, and things may feel worse before they feel better. Tell me when it gets too much, and we will slow down.
        [no-promise] I cannot promise a result, because so much of it is not in my hands. I do promise to do my best for you.
        [your-pace] You set the pace. You can say no to a question or a method, and you do not have to give a reason.
        [explain-first] I tell you what I would like to try and why, and I ask if it is all right with you.
        [no-advice] I do not tell you what to do with your life. You know it best, and I help you find your own answers.
        [other-options] There are other kinds of help too, such as a group, a doctor or another kind of therapy. Ask me if you want to know more.
       *[welcome] You are welcome here as you are, with your culture, your faith, your body, your age and the people you love.
    }
personal-some = You may ask me about myself. I answer some questions, and when I do not, I tell you why.
personal-few = You may ask me about myself. I answer few questions of this kind, so that our time stays with you. I am glad to hear what makes you ask.
goals = What you want from therapy, in your words: { $goals }.
helps = What makes it easier for you to be here, and what we do about it: { $helps }.
