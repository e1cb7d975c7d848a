# SPDX-License-Identifier: MIT
"""`frame-builder`: with a command it is the command line, without one it starts the app."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line where a command, or a question about it, is given; else the app with its options."""
    gc.disable()  # a command ends before looking for garbage would pay; the app looks once its window is painted
    if len(sys.argv) > 1 and (not sys.argv[1].startswith("-") or sys.argv[1] in ("-h", "--help", "--version")):
        from .cli import run

        return run(sys.argv[1:])
    from .app import main as app_main

    return app_main()


if __name__ == "__main__":
    raise SystemExit(main())
