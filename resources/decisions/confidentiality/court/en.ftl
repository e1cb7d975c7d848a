label = Courts and reports
ask = What would you do if your work came up in a legal case?
why = A therapist who treats and also testifies holds two roles that pull apart. Clients seldom think of this until a lawyer asks, so say early what you would and would not do.
short = Courts
field-role = Reports and evidence for a court
choice-role-no-reports = You do not offer them
choice-role-talk-first = You talk about it first
    .help = Before the client agrees to anything or asks for your notes.
field-only-named = Under a court order, you give only what it names
field-where-child-lives = Parents agree not to use your notes in a case about where a child lives
clause-no-reports = I offer therapy, and not reports or evidence for a court. You can then speak here without having to think of how it would sound to a judge.
clause-talk-first = If you think of using our work in a legal case, please talk with me before you agree to anything. Once my notes are part of a case, other people may read them, and no one can take that back.
ordered = If a court orders me to hand something over, I hand over only what the order names. I tell you first if I may.
child = { $kind ->
        [young-person] If the adults in your family go to court about where you live, they agree not to use my notes and not to call me as a witness. You can then talk here without having to take sides.
       *[family] If you ever go to court about where a child lives, you agree with each other not to use my notes and not to call me as a witness. No one then has to be careful here about what they say.
    } A court may still decide that it needs them.
