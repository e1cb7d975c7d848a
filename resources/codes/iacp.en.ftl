# Irish Association for Counselling and Psychotherapy, Code of Ethics and Practice (2018).

name = IACP Code of Ethics 2018
item-contract = Is a clear agreement made by both at the start
item-consent = Has the client’s informed agreement
item-confidentiality = Says how privacy is kept, and when it may not be
item-supervision = Says that you have regular supervision
item-complaints = Says where a client may complain
item-clinical-will = Names somebody who tells clients if you die or cannot work
item-records = Says what you write down, and how long you keep it
item-boundaries = Keeps the relationship professional
