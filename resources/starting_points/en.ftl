# The starting points: a title, and in one line what is particular about each.

individual-private = Private practice, one adult
    .about = Weekly sessions in a room, open-ended, with regular reviews.
couple = Couple
    .about = Both partners together, no secrets held, records released only when both agree.
family = Family
    .about = Everyone in the room every two weeks, with a rule for what one of them tells you alone.
young-person = Young person with a parent
    .about = Both say yes, parents hear what was agreed with the young person, and a short form shows how it goes.
group = Weekly group
    .about = An open group of five to eight, what members promise each other, and time to say goodbye.
online-only = Online only
    .about = Video calls: a private place, a dropped line, where the client is, and someone near to call.
live-chat = In writing, as a live chat
    .about = You write at the same time; who may read along, and what becomes of the text.
walk-and-talk = Walk and talk
    .about = Outdoors: the route, the weather, meeting people you know, and who may turn back.
home-practice = A room in your home
    .about = Its own door, no waiting room, pets and photos named beforehand.
cbt-block = CBT, twelve sessions
    .about = Goals, tasks between sessions, short forms each week, and a plan for afterwards.
psychodynamic-open-ended = Psychodynamic, open-ended
    .about = Twice a week, the place paid for, long notice of breaks, and a slow ending.
emdr-trauma = EMDR for trauma
    .about = Three sessions to plan, longer ones for the hard memories, short support between.
employer-six-sessions = Six sessions through an employer
    .about = Whoever pays sets the number of sessions, and hears only whether the client came and how often.
low-cost-trainee = Low-cost service, therapist in training
    .about = A fee that follows income, a named supervisor, and records that the service holds.
sent-by-court = Sent by a court
    .about = What the court hears, what the client sees first, and what stays in the room.

# Where we know no number, a sample has these: plainly none to call.
sample-emergency-there = 0000 (a sample)
sample-line-there = Sample Helpline, 0000 0000
