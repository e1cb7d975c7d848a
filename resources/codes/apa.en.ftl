# American Psychological Association, Ethical Principles and Code of Conduct.

name = APA Ethics Code 2017
item-nature-and-course = Says early on what the therapy is and how long it may take
item-questions = Gives the client a chance to ask
item-trainee = Says that you are in training, that you are supervised, and by whom
item-plain-language = Is in words the client understands; the same holds for work by video, phone or message
item-fees-early = Agrees the fee and how it is billed as early as possible
item-fees-in-consent = Names the fee as part of consent
item-limited-means = Says when money or an insurer may limit the work, and what then
item-collection = Gives notice before a debt goes to a collector
item-limits = Talks about the limits of confidentiality at the start and when things change
item-foreseeable-uses = Says what the information may foreseeably be used for, and who receives it
item-third-party = Says, when someone else asked for the therapy, what your part is, who the client is, and who hears what
item-ordered-by-court = Says, when a court has ordered it, what it is and what is reported
item-online-risks = Says what may happen to privacy when you work or write electronically
item-recording = Asks permission before recording
item-consultation = Says how you speak with colleagues about the work
item-records = Says what is written down and how it is kept
item-interruption = Plans for the time when you cannot work
item-testimonials = Does not ask current clients for testimonials
item-multiple-relationships = Says that the relationship stays professional
item-court-roles = Makes clear what you are in court: therapist, not expert
item-former-clients = Says what holds after the end: no intimate relationship for at least two years
item-couples = Says at the start who the client is, and what you are to each of them
item-groups = Says what each member of the group does and keeps private
item-young-people = Explains things to the young person, hears them, and gets the permission needed
item-ending = Says when you end: no longer helpful, or a threat; and talks about it first
