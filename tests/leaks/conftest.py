# SPDX-License-Identifier: MIT
"""The whole story is told once, for all that is asked of it afterwards."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .world import World

collect_ignore = (
    [] if os.name == "posix" else ["test_commands.py", "test_network.py", "test_search.py", "test_story.py"]
)
"""The program is driven in a child with folders of its own, and killed, as on POSIX systems. What is asked of the
source, of a failure and of the clipboard is asked everywhere."""


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The world after the whole story."""
    from .world import World, cannot_watch

    world = World(tmp_path_factory.mktemp("leaks"))
    code = world.run(story="whole")
    assert code == 0, "\n".join([*world.told("failed"), world.output()])
    assert world.told("fence") == ["" if cannot_watch() else "stands"] * len(world.told("fence"))
    return world
