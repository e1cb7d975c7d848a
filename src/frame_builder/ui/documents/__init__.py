# SPDX-License-Identifier: MIT
"""Documents on the screen and on their way out: typeset, read, compared, printed, saved."""
