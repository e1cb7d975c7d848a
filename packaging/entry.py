# SPDX-License-Identifier: MIT
"""What the packaged program starts: the same as `frame-builder`, with options going to the app."""

import sys

if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
    from frame_builder.__main__ import main
else:
    from frame_builder.app import main

raise SystemExit(main())
