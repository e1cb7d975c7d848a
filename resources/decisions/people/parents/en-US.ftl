choice-holds-local-authority = A child welfare agency
clause-local-authority = The agency that looks after you has the right to decide this with you.
