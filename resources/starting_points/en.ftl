# The starting points: a title, and in one line what is particular about each.

individual-private = Private practice, one adult
    .about = Weekly sessions in a room, open-ended, with regular reviews.
couple = Couple
    .about = Both partners together, no secrets held, records released only when both agree.
