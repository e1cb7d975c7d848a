label = What to expect
ask = What should a client know about the work before it begins?
why = Later in the work, being challenged can feel like losing your support for a while. A client who was told early that this may happen is more likely to stay and tell you.
short = Expectations

field-points = The client is told that
choice-points-may-help = What therapy may bring
choice-points-harder-first = It may feel harder for a while
choice-points-change-felt = Change can feel uncomfortable
choice-points-no-promise = No result is promised
choice-points-explain-first = You explain what you do, and ask first
choice-points-no-advice = You give no advice and no opinions
choice-points-welcome = Everyone is welcome as they are
choice-points-no-conversion = You never try to change whom someone loves, or their gender
    .help = A statement against conversion practices, in your own name.
field-personal = When a client asks about your own life
choice-personal-answers-some = You answer some questions
    .help = And say why when you do not.
choice-personal-answers-few = You answer few
    .help = So that the time stays with the client.
field-diagnosis = Diagnosis
choice-diagnosis-explained = You explain any that you make
choice-diagnosis-none = You make none

clause = What you can expect from our work:
point = { $item-key ->
        [may-help] { $kind ->
            [couple] Therapy can help you to understand yourselves and each other better, and to change what you want to change.
            [family] Therapy can help you to understand yourselves and each other better, and to change what you want to change.
            [group] The group can help you to understand yourself better, to feel less alone, and to change what you want to change.
           *[individual] Therapy can help you to understand yourself better, to feel better, and to change what you want to change.
        }
        [harder-first] It can bring up painful feelings, and things may feel worse before they feel better. { $kind ->
            [group] Say so in the group, or tell me, when it gets too much.
           *[individual] Tell me when it gets too much, and we will slow down.
        }
        [change-felt] Change itself can feel strange or hard at first, for you and for people close to you.
        [no-promise] I cannot promise a result, because so much of it is not in my hands. I do promise to do my best for { $kind ->
            [couple] both of you
            [family] all of you
           *[individual] you
        }.
        [explain-first] I tell you what I would like to try and why, and I ask if it is all right with { $kind ->
            [couple] both of you
            [family] each of you
           *[individual] you
        }.
        [no-advice] { $kind ->
            [couple] I do not tell you what to do with your lives, or what I think of your choices. You know your own lives best, and I help you find your own answers.
            [family] I do not tell you what to do with your lives, or what I think of your choices. You know your own lives best, and I help you find your own answers.
           *[individual] I do not tell you what to do with your life, or what I think of your choices. You know your own life best, and I help you find your own answers.
        }
        [no-conversion] I will not try to change whom you love or what gender you are.
       *[welcome] { $kind ->
            [couple] Both of you are welcome here as you are, with your culture, your faith, your body, your age and the people you love.
            [family] All of you are welcome here as you are, with your culture, your faith, your body, your age and the people you love.
           *[individual] You are welcome here as you are, with your culture, your faith, your body, your age and the people you love.
        }
    }
personal-some = You may ask me about myself. I answer some questions, and when I do not, I tell you why.
personal-few = You may ask me about myself. I answer only a few such questions, so that our time stays yours. I am glad to hear what makes you ask.
diagnosis-explained = If I make a diagnosis, I tell you what it is, who may see it and what it could mean for you.
diagnosis-none = I do not make a diagnosis. If you need one, I help you find someone who can.
