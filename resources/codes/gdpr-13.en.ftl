# Regulation (EU) 2016/679, article 13: what people are told when information about them is collected.

name = GDPR, article 13
item-controller = Says who is responsible for the information, and how to reach them
item-officer = Names the data protection officer, where there is one
item-purposes = Says what the information is used for, and on what legal ground
item-interests = Says which legitimate interests you rely on, if you rely on any
item-recipients = Says who receives the information, and which firms hold it
item-transfers = Says whether it leaves the country or region, and how it is protected then
item-how-long = Says how long it is kept
item-rights = Says what the client may ask for: to see it, correct it, delete it, limit it, object, take it along
item-withdraw = Says that consent can be taken back, where consent is the ground
item-authority = Says that the client may complain to the data protection authority
item-needed = Says whether the client has to give the information, and what follows if they do not
item-automated = Says whether a machine alone decides anything
item-health-data = Says on which ground you may keep notes about health
item-young-words = Says it in words a young person understands
