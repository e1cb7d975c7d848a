# SPDX-License-Identifier: MIT
"""The windows, pages and controls of the program."""
