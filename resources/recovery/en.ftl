# The recovery sheet: for the therapist, and whoever the therapist trusts with it.

title = Recovery sheet
subtitle = Number { $number }, made on { $date }
what = This code opens your Frame Builder vault without the passphrase. Whoever holds this sheet and your computer, or a backup, can read everything you keep there.
keep-lead = Treat it like the key to your filing cabinet:
keep-1 = Keep it away from the computer, where you keep your will or your passport.
keep-2 = If you leave instructions for the day when you can no longer work, say there where this sheet lies.
keep-3 = If it is lost, or somebody else may have read it, make a new one: then this one opens the vault no longer, only the backups made before.
use-heading = When you need it
use-1 = Start Frame Builder and choose “Use the recovery sheet”.
use-2 = Type the eight groups. Capitals and spaces do not matter. There is no letter I, L, O or U: 0 and 1 are always figures.
use-3 = Choose a new passphrase. This sheet stays valid.
where = My vault and its backups lie here
honest = If both this sheet and the passphrase are lost, nobody can open the vault: not you, not us, not any service. There is no other way in.
footer = Recovery sheet { $number }
