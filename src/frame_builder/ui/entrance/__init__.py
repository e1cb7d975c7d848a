# SPDX-License-Identifier: MIT
"""Before a vault is open: asking for the passphrase, making a vault, the way back in."""
