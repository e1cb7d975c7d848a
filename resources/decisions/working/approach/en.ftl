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
       *[other] { $other }.
    }
tasks-none = I do not give you tasks to do at home. What you do with your time between sessions is up to you.
tasks-small = Now and then I may suggest something small to try between sessions, because change happens in daily life too. You choose whether it suits you.
tasks-regular = You try things out between sessions, because much of the change happens in daily life. We choose these tasks together and look at how they went. If one does not get done, we find out why, and I will not blame you.
