# SPDX-License-Identifier: MIT
"""Random sequences of verbs on a vault, against a plain dictionary that does the same."""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, precondition, rule

from frame_builder.vault.errors import RevisionOutOfOrder
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
texts = st.text(max_size=60)


@dataclass
class Expected:
    summary: str
    draft: str | None = None
    kept: list[tuple[str, str]] = field(default_factory=list)
    touched: int = 0


class VaultMachine(RuleBasedStateMachine):
    frames = Bundle("frames")

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(tempfile.mkdtemp())
        self.passphrase = "amber kettle orbit velvet"
        self.vault = Vault.create(self.top / "vault", self.passphrase, CHEAP)
        self.model: dict[str, Expected] = {}
        self.settings: dict[str, str] = {}
        self.steps = 0

    def touch(self, frame: str) -> None:
        self.steps += 1
        self.model[frame].touched = self.steps

    @rule(target=frames, summary=texts)
    def new_frame(self, summary: str) -> str:
        frame = self.vault.new_frame(summary)
        self.model[frame] = Expected(summary)
        self.touch(frame)
        return frame

    @rule(frame=frames, payload=texts, summary=texts)
    def save_draft(self, frame: str, payload: str, summary: str) -> None:
        self.vault.save_draft(frame, payload, summary)
        self.model[frame].draft, self.model[frame].summary = payload, summary
        self.touch(frame)

    @rule(frame=frames)
    def discard_draft(self, frame: str) -> None:
        self.vault.discard_draft(frame)
        if self.model[frame].draft is not None:
            self.model[frame].draft = None
            self.touch(frame)

    @rule(frame=frames, payload=texts, digest=st.text("abcdef", min_size=1), summary=texts)
    def append_revision(self, frame: str, payload: str, digest: str, summary: str) -> None:
        expected = self.model[frame]
        previous = expected.kept[-1][1] if expected.kept else ""
        number = self.vault.append_revision(frame, payload, digest, previous, summary)
        expected.kept.append((payload, digest))
        assert number == len(expected.kept)
        expected.draft, expected.summary = None, summary
        self.touch(frame)

    @rule(frame=frames, payload=texts)
    def append_out_of_order(self, frame: str, payload: str) -> None:
        with pytest.raises(RevisionOutOfOrder):
            self.vault.append_revision(frame, payload, "digest", "never the head", "{}")

    @rule(frame=consumes(frames))
    def delete_frame(self, frame: str) -> None:
        self.vault.delete_frame(frame)
        del self.model[frame]

    @rule(key=st.sampled_from(["practice", "preferences"]), value=texts)
    def set_setting(self, key: str, value: str) -> None:
        self.vault.set_setting(key, value)
        self.settings[key] = value

    @rule()
    def reopen(self) -> None:
        self.vault.close()
        self.vault = Vault.open(self.top / "vault", self.passphrase)

    @rule(words=st.text(min_size=12, max_size=20, alphabet="abc xyz"))
    def change_passphrase(self, words: str) -> None:
        self.vault.change_passphrase(self.passphrase, words, CHEAP)
        self.passphrase = words

    @precondition(lambda self: len(self.model) > 1)
    @rule()
    def backup_holds_the_same(self) -> None:
        place = self.vault.backup()
        with Vault.open(place, self.passphrase) as copied:
            assert copied.entries() == self.vault.entries()
        shutil.rmtree(place)

    @invariant()
    def agrees(self) -> None:
        entries = self.vault.entries()
        expected = sorted(self.model, key=lambda frame: -self.model[frame].touched)
        assert [entry.id for entry in entries] == expected
        for entry in entries:
            plain = self.model[entry.id]
            assert (entry.summary, entry.has_draft, entry.revisions) == (
                plain.summary,
                plain.draft is not None,
                len(plain.kept),
            )
            assert self.vault.draft(entry.id) == plain.draft
            assert [(r.payload, r.digest) for r in self.vault.revisions(entry.id)] == plain.kept
        for key in ("practice", "preferences"):
            assert self.vault.setting(key) == self.settings.get(key)

    def teardown(self) -> None:
        self.vault.verify()
        self.vault.close()
        shutil.rmtree(self.top)


VaultMachine.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
TestVaultAgainstADictionary = VaultMachine.TestCase
