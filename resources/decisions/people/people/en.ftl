label = The people
ask = Who is this agreement with?
why = These names stand at the top of the agreement and beside the signatures, and nowhere else. Lists and file names only ever show your own short reference.

field-people = People
    .help = With a family, everyone who comes. With a young person, also each parent or guardian who agrees. With a group, one member only, since each has an agreement of their own.
    .add = Add a person
field-people-name = Name
    .help = As they want it printed. Initials will do.
field-people-pronouns = Pronouns
field-people-role = Role
choice-people-role-client = Client
choice-people-role-partner = Partner
choice-people-role-family-member = Family member
choice-people-role-parent = Parent
choice-people-role-guardian = Guardian
choice-people-role-member = Group member
field-people-signs = Signs

row-people = { $name }
