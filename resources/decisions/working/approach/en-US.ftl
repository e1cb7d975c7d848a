choice-approaches-person-centred = Person-centered therapy
    .said = person-centered therapy
choice-approaches-cbt = Cognitive behavioral therapy (CBT)
    .said = cognitive behavioral therapy
choice-approaches-dbt = Dialectical behavior therapy (DBT)
    .said = dialectical behavior therapy
item = { $item-key ->
        [person-centred] Person-centered therapy: you lead the way. I listen closely, do not judge, and trust that you can find what is right for you.
        [cbt] Cognitive behavioral therapy (CBT): we look at how your thoughts, feelings and actions affect each other, and you try out new steps.
        [psychodynamic] Psychodynamic therapy: we look for patterns that began earlier in your life and still show up now, sometimes between us too.
        [integrative] Integrative therapy: I draw on more than one way of working, and we choose together what suits you.
        [systemic] Systemic therapy: we look at you together with the people around you, and at how each of you affects the others.
        [emdr] EMDR: you call up a hard memory for a short time while you follow a movement, a tap or a sound. I explain each step first, and you can stop at any time.
        [act] Acceptance and commitment therapy (ACT): you practice making room for hard thoughts and feelings, and doing more of what matters to you.
        [dbt] Dialectical behavior therapy (DBT): you learn how to bear strong feelings. You also learn to get through hard times, and to get along with people.
        [eft] Emotionally focused therapy (EFT): we slow down, find the feelings under the surface, and look at what you need from the people close to you.
        [gestalt] Gestalt therapy: we stay with what happens here and now, in your body, in your feelings and between us, and you try things out.
        [existential] Existential therapy: we look at the big questions of your life, such as choice, meaning, being alone and loss, and at how you want to live with them.
        [transactional-analysis] Transactional analysis (TA): we look at how you talk with others and with yourself, at where you learned it, and at what you would like to do in a new way.
        [solution-focused] Solution-focused therapy: we look at what already works for you, at what you hope for, and at the next small step.
        [narrative] Narrative therapy: we look at the stories you tell about your life, and find room for those that do you more good.
        [schema] Schema therapy: we find old patterns that still hurt, and look for new ways to get what you need.
        [compassion-focused] Compassion-focused therapy (CFT): you practice being kind to yourself where you now judge yourself.
        [mindfulness-based] Mindfulness-based therapy: you practice noticing thoughts and feelings as they come and go, before you act on them.
        [interpersonal] Interpersonal therapy (IPT): we look at how your mood and your ties with other people affect each other, and work on one problem at a time.
        [parts-work] Work with parts of yourself: we get to know the sides of you that pull in different ways, and what each of them wants for you.
        [body] Body-oriented therapy: we notice what your body tells you, such as how you breathe, sit and move. You can stop at any time.
        [arts] Creative therapy: you may draw, write, move or make music here. It does not have to be good: it is one more way to say something.
        [play] Play therapy: you can play, draw or build here. I play with you if you want me to, and we find out what it tells us.
        [group-analytic] Group-analytic therapy: what happens between the people in the group shows us how each of us gets along with others, and we talk about it as it happens.
       *[other] { $other }.
    }
