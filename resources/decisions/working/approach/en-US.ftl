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
       *[other] { $other }.
    }
