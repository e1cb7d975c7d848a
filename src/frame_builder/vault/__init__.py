# SPDX-License-Identifier: MIT
"""The encrypted store: opening, keeping, proving. No Qt, and no idea what an agreement is.

``store.Vault`` is the way in; ``errors`` holds what it may raise. Importing this package itself
loads nothing heavy; importing ``store`` loads the database and the key derivation.
"""
