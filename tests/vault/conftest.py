# SPDX-License-Identifier: MIT
"""A place for one vault, with a clock that ticks by itself and key derivation made cheap on purpose."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"


def ticking() -> Callable[[], str]:
    minutes = itertools.count()
    return lambda: f"2026-11-22T{(n := next(minutes)) // 60 % 24:02}:{n % 60:02}:00+00:00"


@dataclass
class Home:
    """The folder of one vault and the way in; closes whatever it opened."""

    folder: Path
    passphrase: str = PASSPHRASE
    strength: Strength = CHEAP
    clock: Callable[[], str] = field(default_factory=ticking)
    opened: list[Vault] = field(default_factory=list)

    def create(self, vfs: str = "") -> Vault:
        return self._kept(Vault.create(self.folder, self.passphrase, self.strength, clock=self.clock, vfs=vfs))

    def open(self, passphrase: str | None = None, **more: object) -> Vault:
        return self._kept(Vault.open(self.folder, passphrase or self.passphrase, clock=self.clock, **more))

    def _kept(self, vault: Vault) -> Vault:
        self.opened.append(vault)
        return vault

    def close(self) -> None:
        for vault in self.opened:
            vault.close()

    @property
    def database(self) -> Path:
        return self.folder / "vault.db"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    place = Home(tmp_path / "vault")
    yield place
    place.close()


@pytest.fixture
def unproved(monkeypatch: pytest.MonkeyPatch) -> None:
    """A vault is opened without all its pages being read, as one that is larger than what is kept in memory."""
    monkeypatch.setattr(Vault, "_insist_on_soundness", lambda _: None)


@pytest.fixture
def vault(home: Home) -> Vault:
    return home.create()
