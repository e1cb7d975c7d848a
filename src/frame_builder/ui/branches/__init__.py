# SPDX-License-Identifier: MIT
"""What went apart on two computers: shown side by side and settled."""
