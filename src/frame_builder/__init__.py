# SPDX-License-Identifier: MIT
"""Frame Builder: agree the frame of therapy, print it, and revise it at review points."""

__version__ = "0.1.0"
