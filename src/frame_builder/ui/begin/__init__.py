# SPDX-License-Identifier: MIT
"""What a new frame, or My practice, begins with."""
