label = Your approach
ask = How do you work, and what is that like for the client?
why = Clients get more from therapy when they and their therapist agree on its goals and on the way there. A plain sentence on how you work lets a client say yes to it, or ask for something else.
short = Approach

field-approaches = I work with
    .help = Each one you choose adds a plain sentence to the agreement.
choice-approaches-person-centred = Person-centred therapy
    .said = person-centred therapy
choice-approaches-cbt = Cognitive behavioural therapy (CBT)
    .said = cognitive behavioural therapy
choice-approaches-psychodynamic = Psychodynamic therapy
    .said = psychodynamic therapy
choice-approaches-integrative = Integrative therapy
    .said = integrative therapy
choice-approaches-systemic = Systemic therapy
    .said = systemic therapy
choice-approaches-emdr = EMDR
choice-approaches-act = Acceptance and commitment therapy (ACT)
    .said = acceptance and commitment therapy
choice-approaches-dbt = Dialectical behaviour therapy (DBT)
    .said = dialectical behaviour therapy
choice-approaches-eft = Emotionally focused therapy (EFT)
    .said = emotionally focused therapy
choice-approaches-gestalt = Gestalt therapy
choice-approaches-existential = Existential therapy
    .said = existential therapy
choice-approaches-transactional-analysis = Transactional analysis (TA)
    .said = transactional analysis
choice-approaches-solution-focused = Solution-focused therapy
    .said = solution-focused therapy
choice-approaches-narrative = Narrative therapy
    .said = narrative therapy
choice-approaches-schema = Schema therapy
    .said = schema therapy
choice-approaches-compassion-focused = Compassion-focused therapy (CFT)
    .said = compassion-focused therapy
choice-approaches-mindfulness-based = Mindfulness-based therapy
    .said = mindfulness-based therapy
choice-approaches-interpersonal = Interpersonal therapy (IPT)
    .said = interpersonal therapy
choice-approaches-parts-work = Work with parts of yourself (such as IFS)
    .said = work with parts of yourself
choice-approaches-body = Body-oriented therapy
    .said = body-oriented therapy
choice-approaches-arts = Arts and creative therapy
    .said = creative therapy
choice-approaches-play = Play therapy
    .said = play therapy
choice-approaches-group-analytic = Group-analytic therapy
    .said = group-analytic therapy
choice-approaches-other = Something else
    .said = my own way
field-other = In your own words
    .help = One or two plain sentences on what it is like, spoken to the client.
field-tasks = Tasks between sessions
choice-tasks-small = Small ones, now and then
choice-tasks-none = None
choice-tasks-regular = Regular ones

clause = This is how I work, and what it may be like for you:
item = { $item-key ->
        [person-centred] Person-centred therapy: you lead the way. I listen closely, do not judge, and trust that you can find what is right for you.
        [cbt] Cognitive behavioural therapy (CBT): we look at how your thoughts, feelings and actions affect each other, and you try out new steps.
        [psychodynamic] Psychodynamic therapy: we look for patterns that began earlier in your life and still show up now, sometimes between us too.
        [integrative] Integrative therapy: I draw on more than one way of working, and we choose together what suits you.
        [systemic] Systemic therapy: we look at you together with the people around you, and at how each of you affects the others.
        [emdr] EMDR: you call up a hard memory for a short time while you follow a movement, a tap or a sound. I explain each step first, and you can stop at any time.
        [act] Acceptance and commitment therapy (ACT): you practise making room for hard thoughts and feelings, and doing more of what matters to you.
        [dbt] Dialectical behaviour therapy (DBT): you learn how to bear strong feelings. You also learn to get through hard times, and to get on with people.
        [eft] Emotionally focused therapy (EFT): we slow down, find the feelings under the surface, and look at what you need from the people close to you.
        [gestalt] Gestalt therapy: we stay with what happens here and now, in your body, in your feelings and between us, and you try things out.
        [existential] Existential therapy: we look at the big questions of your life, such as choice, meaning, being alone and loss, and at how you want to live with them.
        [transactional-analysis] Transactional analysis (TA): we look at how you talk with others and with yourself, at where you learned it, and at what you would like to do in a new way.
        [solution-focused] Solution-focused therapy: we look at what already works for you, at what you hope for, and at the next small step.
        [narrative] Narrative therapy: we look at the stories you tell about your life, and find room for those that do you more good.
        [schema] Schema therapy: we find old patterns that still hurt, and look for new ways to get what you need.
        [compassion-focused] Compassion-focused therapy (CFT): you practise being kind to yourself where you now judge yourself.
        [mindfulness-based] Mindfulness-based therapy: you practise noticing thoughts and feelings as they come and go, before you act on them.
        [interpersonal] Interpersonal therapy (IPT): we look at how your mood and your ties with other people affect each other, and work on one problem at a time.
        [parts-work] Work with parts of yourself: we get to know the sides of you that pull in different ways, and what each of them wants for you.
        [body] Body-oriented therapy: we notice what your body tells you, such as how you breathe, sit and move. You can stop at any time.
        [arts] Creative therapy: you may draw, write, move or make music here. It does not have to be good: it is one more way to say something.
        [play] Play therapy: you can play, draw or build here. I play with you if you want me to, and we find out what it tells us.
        [group-analytic] Group-analytic therapy: what happens between the people in the group shows us how each of us gets on with others, and we talk about it as it happens.
       *[other] { $other }.
    }
tasks-none = I do not give you tasks to do at home. What you do with your time between sessions is up to you.
tasks-small = Now and then I may suggest something small to try between sessions, because change happens in daily life too. You choose whether it suits you.
tasks-regular = You try things out between sessions, because much of the change happens in daily life. We choose these tasks together and look at how they went. If one does not get done, we find out why, and I will not blame you.
