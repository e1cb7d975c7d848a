# UK Council for Psychotherapy, Code of Ethics and Professional Practice (2019).

name = UKCP Code of Ethics 2019
item-boundaries = Says that no sexual contact with clients is ever right
item-gifts = Says what happens about gifts
item-after-the-end = Says what holds after the end
item-training = Shows that you are trained for what you offer
item-confidentiality = Says how privacy is kept, and when it may not be
item-supervision = Says that you have supervision
item-clinical-will = Names somebody who tells clients if you die or cannot work
item-records = Says what you write down, and how long you keep it
item-complaints = Says where a client may complain
