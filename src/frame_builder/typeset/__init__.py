# SPDX-License-Identifier: MIT
"""From the blocks of a document to paper, screen and file: PDF, page images, HTML and plain text."""
