# SPDX-License-Identifier: MIT
"""`frame-builder`: with a command it is the command line, without one it starts the app."""

import gc
import os
import sys


def main() -> int:
    """Run the command line where a command, or a question about it, is given; else the app with its options."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        from .commands.streams import occupy

        occupy()
    gc.disable()  # a command ends before looking for garbage would pay; the app looks once its window is painted
    if len(sys.argv) > 1 and (not sys.argv[1].startswith("-") or sys.argv[1] in ("-h", "--help", "--version")):
        from .cli import run

        return run(sys.argv[1:])
    from .app import main as app_main

    return app_main()


def leave_this_folder() -> None:
    """`python -m` looks for modules in the folder it is called from first, where a stranger's `json.py` may lie.

    So that folder is taken out before anything else is imported, for this image of the program and those that follow.
    What Python itself imports even before can only be kept from there by `python -P`, which `start.py` uses.
    """
    ours = __file__.rpartition("frame_builder")[0].rstrip("/\\")
    if not sys.flags.safe_path and sys.path[:1] != [ours]:
        del sys.path[:1]
        os.environ["PYTHONSAFEPATH"] = "1"


if __name__ == "__main__":
    leave_this_folder()
    raise SystemExit(main())
