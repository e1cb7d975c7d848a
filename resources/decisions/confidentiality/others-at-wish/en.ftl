label = Speaking with others when the client wishes it
ask = With whom would you speak if a client asks, and how is that agreed?
why = A word with a doctor or a school can help a great deal, as long as it stays the client’s own choice. Settle now how you ask for that permission and how it can be taken back.
short = Speaking with others
field-who = People you are ready to speak with
    .help = These are examples in the sentence, not a fixed list.
choice-who-doctor = Doctor
    .said = your doctor
choice-who-psychiatrist = Psychiatrist
    .said = your psychiatrist
choice-who-other-professional = Another professional
    .said = another professional who supports you
choice-who-school = School or university
    .said = your school
choice-who-family = Family
    .said = someone in your family
field-how = How the client agrees
choice-how-written-withdrawable = In writing, and can take it back
choice-how-spoken = By word of mouth
field-doctor-details = You ask for the doctor’s name when you start
field-kin-details = You ask for the name of someone close when you start
    .help = With permission to call. Whom to call in a crisis has a place of its own, under contact.
clause-written-withdrawable = { $who-given ->
        [yes] If you would like me to talk with someone else, such as { $who-or }, I can do that.
       *[no] If you would like me to talk with someone else, I can do that.
    } We first write down what I may say and to whom, and you sign it. You can take this back in writing at any time.
clause-spoken = { $who-given ->
        [yes] If you would like me to talk with someone else, such as { $who-or }, I can do that.
       *[no] If you would like me to talk with someone else, I can do that.
    } We first agree on what I may say and to whom. You can change your mind at any time.
doctor = When we start I ask for the { $kind ->
        [couple] names of both your doctors
        [family] names of your doctors
       *[individual] name of your doctor
    }, so that I know whom to call if I am ever seriously worried about your health. I would call only if you agree, or for one of the reasons above.
kin = I { $doctor-details ->
        [yes] also ask
       *[no] ask
    } for the name and number of someone close to { $kind ->
        [couple] each of you
        [family] each of you
       *[individual] you
    }, so that I do not have to search if something happens. I would call them only if you agree, or for one of the reasons above.
