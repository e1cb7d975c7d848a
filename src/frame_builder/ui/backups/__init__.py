# SPDX-License-Identifier: MIT
"""Backups: the page, its words, and bringing one back."""
