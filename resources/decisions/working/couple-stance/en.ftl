label = Whose side you are on
ask = How do you stand between the people who come together?
why = Each of them will wonder whose side you are on. Said at the start, it is a promise; said in the middle of a quarrel, it sounds like taking a side.
short = No sides

field-points = They are told that
choice-points-relationship = You work for what is between them
choice-points-no-sides = You take no sides
choice-points-your-decision = What they decide is up to them

relationship = { $kind ->
        [family] What I look after is how all of you get on together.
       *[couple] What I look after is your relationship.
    }
no-sides = I care about each of you equally, and I do not take sides.
your-decision = { $kind ->
        [family] I do not tell you how to live as a family. What changes is for all of you to decide.
       *[couple] Whether you stay together is for the two of you to decide. I have no plan of my own for you.
    }
