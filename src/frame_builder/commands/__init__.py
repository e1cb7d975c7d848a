# SPDX-License-Identifier: MIT
"""The commands of the command line, one module each, loaded only when its command is given.

Every command returns its exit code: 0 all is well, 1 it found something, and raises CommandError for 2.
"""
