# No Surprises Act, good-faith estimate for clients who pay themselves.

name = No Surprises Act, good-faith estimate
item-right-to-estimate = Says, in writing and aloud, that the client has a right to a written estimate
item-in-time = Gives it in time: within one business day of a booking 3 to 9 days ahead, within three otherwise
item-up-to-a-year = Covers twelve months at most, and is renewed after that
item-dispute = Says that a bill of 400 dollars or more above it can be disputed, and where
item-no-contract = Says that the estimate is no contract and binds nobody to come
item-services-and-price = Lists each service with its code and price, and who gives it: on the estimate itself
item-new-estimate = Gives a new estimate when the fee or the number of sessions changes
