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
    drafts: dict[int, str] = field(default_factory=dict)  # the one written last stands last
    kept: dict[str, tuple[str, str]] = field(default_factory=dict)  # digest: payload, previous
    words: str = ""
    touched: int = 0

    @property
    def draft(self) -> str | None:
        return next(reversed(self.drafts.values()), None)

    def write(self, key: int, payload: str) -> None:
        self.drafts.pop(key, None)
        self.drafts[key] = payload

    @property
    def heads(self) -> list[str]:
        followed = {previous for _, previous in self.kept.values()}
        return [digest for digest in self.kept if digest not in followed]


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
        expected = self.model[frame]
        key = self.vault.save_draft(frame, payload, summary)
        assert not expected.drafts or key == next(reversed(expected.drafts))
        expected.write(key, payload)
        expected.summary = summary
        self.touch(frame)

    @rule(frame=frames, payload=texts, key=st.integers(1, 3), word=st.sampled_from(["amber", "velvet", "orbit"]))
    def save_a_draft_of_several(self, frame: str, payload: str, key: int, word: str) -> None:
        assert self.vault.save_draft(frame, payload, "several", key=key, words=word) == key
        self.model[frame].write(key, payload)
        self.model[frame].summary, self.model[frame].words = "several", word
        self.touch(frame)

    @rule(frame=frames, place=st.integers(0, 3))
    def discard_draft(self, frame: str, place: int) -> None:
        expected = self.model[frame]
        keys = list(expected.drafts)
        key = keys[place % len(keys)] if keys and place else None
        self.vault.discard_draft(frame, key=key)
        if keys:
            del expected.drafts[keys[-1] if key is None else key]
            self.touch(frame)

    @rule(frame=frames, payload=texts, summary=texts, place=st.integers(0, 5), apart=st.booleans())
    def append_revision(self, frame: str, payload: str, summary: str, place: int, apart: bool) -> None:
        """After the end of a branch, or, where that is asked for, after any version."""
        expected = self.model[frame]
        ends = ["", *expected.kept] if apart else expected.heads or [""]
        previous = ends[place % len(ends)]
        self.steps += 1
        digest = f"digest {self.steps}"
        number = self.vault.append_revision(frame, payload, digest, previous, summary, branch=apart)
        expected.kept[digest] = payload, previous
        while previous:
            number, previous = number - 1, expected.kept[previous][1]
        assert number == 1
        self.kept(frame, summary)
        assert self.vault.append_revision(frame, payload, digest, expected.kept[digest][1], summary, key=0) > 0
        self.touch(frame)

    def kept(self, frame: str, summary: str) -> None:
        expected = self.model[frame]
        if expected.drafts:
            del expected.drafts[next(reversed(expected.drafts))]
        expected.summary = summary
        self.touch(frame)

    @rule(frame=frames, place=st.integers(0, 3))
    def choose_branch(self, frame: str, place: int) -> None:
        heads = self.model[frame].heads
        if heads:
            chosen = heads[place % len(heads)]
            self.vault.choose_branch(frame, chosen, "chosen")
            assert [entry.branches for entry in self.vault.entries() if entry.id == frame] == [1]
            assert {head.digest for head in self.vault.heads(frame)} == set(heads)
            self.model[frame].summary = "chosen"
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
                bool(plain.drafts),
                len(plain.kept),
            )
            assert self.vault.draft(entry.id) == plain.draft
            assert {item.key: item.payload for item in self.vault.drafts(entry.id)} == plain.drafts
            found = {item.digest: (item.payload, item.previous) for item in self.vault.revisions(entry.id)}
            assert found == plain.kept
            assert {head.digest for head in self.vault.heads(entry.id)} == set(plain.heads)
        for word in ("amber", "velvet", "orb"):
            found = {name for name, plain in self.model.items() if plain.words.startswith(word)}
            assert self.vault.search(word) == found
        for key in ("practice", "preferences"):
            assert self.vault.setting(key) == self.settings.get(key)

    def teardown(self) -> None:
        self.vault.verify()
        self.vault.close()
        shutil.rmtree(self.top)


VaultMachine.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
TestVaultAgainstADictionary = VaultMachine.TestCase
