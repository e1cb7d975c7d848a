# The starting points: a title, and in one line what is particular about each.

individual-private = Private practice, one adult
    .about = Weekly sessions in a room, open-ended, with regular reviews.
couple = Couple
    .about = Both partners together, no secrets, one file for both.
family = Family
    .about = Every two weeks, and what happens to a secret.
young-person = Young person with a parent
    .about = Both say yes; what parents hear is agreed beforehand.
group = Weekly group
    .about = Open, five to eight members, their promise to each other.
online-only = Online only
    .about = Video calls, a dropped line, and someone near to call.
live-chat = In writing, as a live chat
    .about = Who may read along, and what becomes of the text.
walk-and-talk = Walk and talk
    .about = Outdoors: the way, the weather, and being seen.
home-practice = A room in your home
    .about = Its own door, no waiting room, pets named beforehand.
cbt-block = CBT, twelve sessions
    .about = Tasks between sessions, short forms, a plan for afterwards.
psychodynamic-open-ended = Psychodynamic, open-ended
    .about = Twice a week, a place paid for, a slow ending.
emdr-trauma = EMDR for trauma
    .about = Three sessions to plan, and longer ones when needed.
employer-six-sessions = Six sessions through an employer
    .about = Whoever pays sets the number, and hears only attendance.
low-cost-trainee = Low-cost service, therapist in training
    .about = A fee that follows income, and a named supervisor.
sent-by-court = Sent by a court
    .about = What the court hears, and what the client sees first.

# Where we know no number, a sample has these: plainly none to call.
sample-emergency-there = 0000 (a sample)
sample-line-there = Sample Helpline, 0000 0000
