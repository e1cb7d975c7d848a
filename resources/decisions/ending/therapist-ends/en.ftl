label = When you end the work
ask = For which reasons might you end the work, and how?
why = The fear of being sent away is strong in many clients and seldom spoken. A short list of reasons, with time and a next place to go, makes it smaller.
short = Therapist ends
field-grounds = You may end the work if
choice-grounds-competence = The client needs help you are not trained to give
    .said = you need a kind of help that I am not trained to give
choice-grounds-no-benefit = The work does not help
    .said = our work does not help you, even after we have tried to change it
choice-grounds-unpaid = Fees stay unpaid
    .help = This needs a rule for overdue fees.
    .said = fees stay unpaid, and we have found no way to settle them
choice-grounds-threat = You or someone else is threatened
    .said = you threaten or harm me or someone else here
choice-grounds-intoxication = Drink or drugs get in the way
    .said = alcohol or drugs keep getting in the way of our sessions
choice-grounds-conflict = A conflict of interest
    .said = a tie to someone or something else keeps me from being fair to you
choice-grounds-practice-closes = You close, move, cut back or retire
    .said = I close or move my practice, work less or retire
field-talked-first = You talk about it with the client first
field-notice = Time to finish
    .help = The sentence leaves out cases where it is not safe to meet.
field-referrals = You name other people who could help
intro = { $kind ->
        [group] I may have to end your time in the group, or may suggest that you leave it, if:
       *[individual] I may have to end our work, or may suggest that we end it, if:
    }
item = { $item }
talked-first = I talk with you about it first and tell you why.
clause = Unless it is not safe for us to meet, you then have at least { $notice } to finish.
referrals = I give you the names of other people or services that could help you.
