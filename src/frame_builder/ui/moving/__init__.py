# SPDX-License-Identifier: MIT
"""What goes in and out: to another computer, from another, and everything along."""
