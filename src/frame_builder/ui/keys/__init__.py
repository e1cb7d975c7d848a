# SPDX-License-Identifier: MIT
"""The passphrase and the recovery sheet: the page and what happens there."""
