# SPDX-License-Identifier: MIT
"""The frame of therapy as frozen values: no Qt, no files, no clock, no randomness."""
