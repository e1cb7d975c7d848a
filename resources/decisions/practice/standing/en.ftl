label = Your training and standing
ask = What stands behind your work?
why = Training, supervision and insurance show a client what your work rests on. If you are still in training, codes of ethics ask you to say so early and to name the person who supervises you.
short = Training

field-qualifications = Your qualifications
    .help = In plain words, with commas between them and no full stop at the end.
field-trainee = I am still in training
field-supervisor = Your supervisor’s name
    .help = As your client may know it. Ask your supervisor first.
field-insurance = I hold professional insurance

qualified = My qualifications are: { $qualifications }.
training = I am still in training, and { $supervisor } supervises my work. My supervisor and I look together at how I work, so that you are in good hands.
insured = I hold professional insurance for this work.
clause = You can ask me about my training and my experience at any time.
