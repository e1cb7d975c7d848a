# SPDX-License-Identifier: MIT
"""Locking: what sets it off, what covers the window meanwhile, and what is taken out of others' reach."""
