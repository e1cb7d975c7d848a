# SPDX-License-Identifier: MIT
"""The verbs the interface and the command line use; no Qt."""
