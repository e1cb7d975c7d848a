# British Association for Counselling and Psychotherapy, Ethical Framework (2018).

name = BACP Ethical Framework 2018
item-who-you-are = Is open about your training, experience and qualifications
item-what-it-can-do = Is honest about what therapy can give, what it may cost and where it ends
item-candour = Says that you will tell the client if something goes wrong, and put it right as far as you can
item-working-together = Finds out together what the client wants from the work
item-client-wishes = Takes up what this client needs and asks for
item-understandable = Is easy to understand, in words and on paper
item-confidentiality = Says how privacy is kept, and when it may not be
item-copy = Gives the client a copy they can look up
item-record-of-changes = Keeps a record of what was agreed, and of every change
item-other-contracts = Does not clash with what was agreed with an employer, insurer or service
item-sessions = Says how long a session lasts, how often you meet, and for how long in all
item-cancelling = Says what happens when a session is called off or missed; no number is set
item-review = Looks back together, and asks how the client finds the work
item-boundaries = Keeps the relationship to its purpose
item-dual-roles = Says how you meet in other places, and that other ties are avoided
item-social-media = Keeps personal and professional online life apart
item-breaks = Says in good time when you are away, and what the client can do then
item-endings = Prepares for the ending and says how it may come
item-clinical-will = Names somebody who tells clients if you die or fall seriously ill
item-informed-of-disclosure = Tells the client first before something is passed on, where that can be done
item-supervision = Says that you have supervision, and how the client is spoken of there
item-records = Keeps notes that are right, safe and no fuller than needed
item-in-emergency = Says what happens in an emergency between sessions
item-complaints = Says where a client may complain
