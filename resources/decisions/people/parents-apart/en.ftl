label = When parents live apart
ask = Have you seen the latest court order, and who may say yes?
why = A parent who brings a child after a separation should show that they may. What keeps your notes out of a dispute between the parents is asked later, under confidentiality. All of it can stay empty.
short = Parents apart

field-order = The latest court order on the child
choice-order-seen = You have a copy
choice-order-to-bring = The parent brings a copy
choice-order-none = There is none
field-right-below = A parent who says yes must have the right to decide, for anyone under
    .help = In many places this right is called custody. Leave it empty if you name no age.
    .unit = years

right = While you are under { $right-below }, I need a yes from a parent who has the right to decide for you. That parent may hold this right alone, or share it with your other parent.
order-seen = I have a copy of the latest court order about where you live and who decides for you.
order-to-bring = Before we start, your parent brings me a copy of the latest court order. It says where you live and who decides for you.
order-none = Your parent has told me that they have the right to bring you here, and that there is no court order about it.
