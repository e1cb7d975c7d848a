label = When the fee changes
ask = How often may the fee change, and how much warning is there?
why = A new fee that comes as a surprise can feel like a broken promise. With a known rhythm and enough warning, your client can plan, and can talk with you about it.
short = Fee changes

field-when = The fee may change
choice-when-yearly = Once a year
choice-when-reviews = When you review the work
choice-when-now-and-then = From time to time
choice-when-fixed-for = Only after a set time
choice-when-none = Not during this agreement
field-notice = Warning you give
field-fixed-for = The fee stays the same for

clause-yearly = I look at my fees once a year. If your fee is going to change, I tell you at least { $notice } ahead, so that you can plan and we can talk about it.
clause-reviews = When we review our work, we may look at the fee too. If it is going to change, I tell you at least { $notice } ahead, so that you can plan.
clause-now-and-then = I look at my fees from time to time. If your fee is going to change, I tell you at least { $notice } ahead, so that you can plan and we can talk about it.
clause-fixed-for = Your fee stays the same for at least { $fixed-for }. If it changes after that, I tell you at least { $notice } ahead, so that you can plan.
clause-none = Your fee stays the same for all the sessions that this agreement covers, so you know from the start what they cost.
