# SPDX-License-Identifier: MIT
"""All frames: the page, its parts, and what happens there."""
