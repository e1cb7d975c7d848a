# SPDX-License-Identifier: MIT
"""The wizard: sections, decisions, checks and the live agreement. The review uses the same pages."""
