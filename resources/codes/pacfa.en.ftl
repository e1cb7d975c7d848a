# Psychotherapy and Counselling Federation of Australia, Code of Ethics (2017).

name = PACFA Code of Ethics 2017
item-trust = Builds a relationship of trust: the client knows what to expect
item-confidentiality = Respects privacy, and says when it ends
item-boundaries = Keeps the relationship professional
item-complaints = Says where a client may complain
item-records = Says what you write down, and how long you keep it
item-supervision = Says that you have supervision
