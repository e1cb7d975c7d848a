ask = Did your client come to you directly, or did an organization arrange it?
why = An organization that arranges therapy often decides something, such as the number of sessions, and hears something in return. A client who knows both at the start can choose freely what to say.
choice-who-employer = Employer or assistance program
choice-who-public-service = Public health or social services
field-organisation = Name of the organization
    .help = As your client knows it.
clause-public-service = { $organisation }, a public agency, arranged this therapy for you.
clause-school = { $organisation } arranged this therapy for you through school.
