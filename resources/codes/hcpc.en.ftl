# Health and Care Professions Council, Standards of conduct, performance and ethics (2024).

name = HCPC Standards 2024
item-consent = Has the client’s own free and informed agreement before the service begins
item-working-together = Plans the work together, and lets the client decide about it
item-social-media = Keeps to the line between private and professional life, online too
item-confidentiality = Says how privacy is kept, and when it may not be
item-candour = Says that you will tell the client openly when something goes wrong
item-complaints = Says where a client may complain
item-records = Keeps full and safe notes
