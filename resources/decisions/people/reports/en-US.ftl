label = Reports to the organization
ask = How does the organization hear from you, and does your client see it first?
