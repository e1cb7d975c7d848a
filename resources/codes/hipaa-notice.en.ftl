# HIPAA, notice of privacy practices (45 CFR 164.520).

name = HIPAA privacy notice
item-covered = Says whether these rules hold for your practice
item-heading = Opens with the heading that the rule asks for, in capitals
item-uses = Says, with an example each, how information is used for treatment, payment and running the practice
item-other-uses = Says what else the law permits or asks you to pass on
item-state-law = Says where a stricter law of the state comes first
item-authorization = Says that marketing, sale and most psychotherapy notes need a written permission of their own
item-rights = Says which rights the client has, and how to use them
item-paid-in-full = Says that a client who pays in full may ask you to tell their insurer nothing
item-duties = Says what you must do, and that you tell the client of a breach
item-complaints = Says how to complain to you and to the government, without anything being held against the client
item-contact = Says whom to ask, and from which day the notice holds
item-changes = Says that you may change the notice, and how a new one is given
item-part-2 = Says, since 16 February 2026, what holds for records on substance use, where you keep any
item-psychotherapy-notes = Says whether you keep psychotherapy notes apart from the record
