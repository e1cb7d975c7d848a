label = Your client’s choice
ask = What is your client free to choose, and what else is there?
why = A yes means more from someone who knows that they may say no. Codes of ethics ask you to say that therapy is a choice, and that there are others.
short = Choice

field-points = The client is told that
choice-points-decline = They may say no, and set the pace
choice-points-voluntary = Coming is their own choice
choice-points-other-options = There are other kinds of help
choice-points-second-opinion = You help them to a second opinion
choice-points-recommend-other = You may suggest another therapy early on
choice-points-refer-on = You refer on what you are not trained for
field-after = You suggest it after
    .unit = sessions

voluntary = Coming here is your own choice.
decline = You set the pace. You can say no to a question or a method, and you do not have to give a reason.
other-options = There are other kinds of help too, such as { $kind ->
        [group] time with a therapist on your own, a doctor
       *[individual] a group, a doctor
    } or another kind of therapy. Ask me if you want to know more.
second-opinion = If you are in doubt about our work, I will help you find someone else to ask.
recommend-other = After our first { $after ->
        [one] session
       *[other] { $after } sessions
    } I may say that another kind of therapy would help you more.
refer-on = If you need something that I am not trained for, I tell you so, and I help you find someone who is.
