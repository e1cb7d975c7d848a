title = Confidentiality
ask = What stays between you, what cannot, and who hears something anyway?
heading = What stays between us, and what cannot
