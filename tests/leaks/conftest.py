# SPDX-License-Identifier: MIT
"""The whole story is told once, for all that is asked of it afterwards."""

from __future__ import annotations

import pytest

from .world import World, cannot_watch


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The world after the whole story."""
    world = World(tmp_path_factory.mktemp("leaks"))
    code = world.run(story="whole")
    assert (code, world.told("failed")) == (0, []), world.output()
    assert world.told("fence") == ["" if cannot_watch() else "stands"] * len(world.told("fence"))
    return world
