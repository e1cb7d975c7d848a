# Psychology Board of Australia, Code of conduct (2025).

name = Psychology Board of Australia Code of Conduct 2025
item-touch = Has written consent before any touch
item-young-people = Weighs a young person’s age, maturity and understanding, and writes down why
item-consent = Has the client’s informed agreement
item-confidentiality = Says when privacy ends
item-former-clients = Says what holds after the end; the two-year rule is gone
item-records = Keeps notes as long as the Board asks, and a young person’s longer
item-complaints = Says where a client may raise a concern about you
