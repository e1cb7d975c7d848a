# SPDX-License-Identifier: MIT
"""Three copies of one vault folder, all with the same id, each worked on and joined in any order: all end the same."""

import contextlib
import hashlib
import itertools
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from frame_builder.vault.join import FrameState, Parcel
from frame_builder.vault.keys import Strength
from frame_builder.vault.shape1 import OWN
from frame_builder.vault.store import Vault
from frame_builder.vault.tree import live_revisions

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
EXAMPLES, STEPS = 8, 30
COPIES = 3
numbers = st.integers(0, 7)
Preference = tuple[int, str, str]
"""A number of its own, a frame, and the text there that was preferred to others."""


def describe(_: str, state: FrameState) -> tuple[str, str]:
    return f'{{"versions":{len(state.revisions)}}}', "words"


class Replicas(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.top = Path(tempfile.mkdtemp())
        ticks = itertools.count()
        self.clock = lambda: f"2026-11-22T{(n := next(ticks)) // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}+00:00"
        self.vaults: list[Vault] = []
        self.texts_made = itertools.count()
        self.kept: set[tuple[str, str]] = set()
        self.deleted: set[tuple[str, str]] = set()
        self.preferred: set[Preference] = set()
        self.overturned: set[Preference] = set()
        self.heard: list[set[Preference]] = [set() for _ in range(COPIES)]
        self.old: list[tuple[Parcel, set[Preference]]] = []

    @initialize()
    def begin(self) -> None:
        first = Vault.create(self.top / "0", PASSPHRASE, CHEAP, clock=self.clock)
        for _ in range(2):
            first.new_frame("{}")
        first.close()
        for place in range(1, COPIES):
            shutil.copytree(self.top / "0", self.top / str(place))
        self.vaults = [Vault.open(self.top / str(n), PASSPHRASE, clock=self.clock) for n in range(COPIES)]

    def pick(self, vault: Vault, number: int) -> str:
        """A frame of this copy; a new one where there is none."""
        known = sorted(entry.id for entry in vault.entries())
        return known[number % len(known)] if known else vault.new_frame("{}")

    def texts(self, copy: int, frame: str) -> set[str]:
        """What is being written in a frame of this copy."""
        vault = self.vaults[copy]
        there = {entry.id for entry in vault.entries()} | ({OWN} if vault.setting(OWN) is not None else set())
        return {draft.payload for draft in vault.drafts(frame)} if frame in there else set()

    @contextlib.contextmanager
    def acting(self, copy: int, frame: str, preferring: bool = False) -> Iterator[None]:
        """Whoever takes a text out overturns what this copy has heard of preferring it; nobody else can."""
        before = self.texts(copy, frame)
        yield
        after = self.texts(copy, frame)
        self.overturned |= {item for item in self.heard[copy] if item[1] == frame and item[2] in before - after}
        if preferring and len(before) > 1:
            fresh = {(next(self.texts_made), frame, text) for text in after}
            self.preferred |= fresh
            self.heard[copy] |= fresh

    @rule(copy=st.integers(0, COPIES - 1))
    def new_frame(self, copy: int) -> None:
        self.vaults[copy].new_frame("{}")

    @rule(copy=st.integers(0, COPIES - 1), number=numbers, which=numbers)
    def write(self, copy: int, number: int, which: int) -> None:
        vault = self.vaults[copy]
        frame = self.pick(vault, number)
        drafts = vault.drafts(frame)
        key = drafts[which % len(drafts)].key if drafts else None
        with self.acting(copy, frame):
            vault.save_draft(frame, f"text {next(self.texts_made)}", "{}", key=key, words="words")

    @rule(copy=st.integers(0, COPIES - 1), number=numbers, which=numbers, alike=st.booleans())
    def keep(self, copy: int, number: int, which: int, alike: bool) -> None:
        """Texts that are *alike* may be kept on another computer, too, at another moment of the day."""
        vault = self.vaults[copy]
        frame = self.pick(vault, number)
        drafts = vault.drafts(frame)
        draft = drafts[which % len(drafts)] if drafts else None
        heads = live_revisions(vault.revisions(frame), vault.ledger(frame))
        previous = draft.base if draft else heads[0].digest if heads else ""
        text = f"alike after {previous}" if alike else f"revision {next(self.texts_made)} after {previous}"
        payload = json.dumps({"kept": "2026-11-22", "text": text})
        digest = hashlib.sha256(payload.encode()).hexdigest()
        if any(known.digest == digest for known in vault.revisions(frame)):
            return
        with self.acting(copy, frame):
            vault.append_revision(frame, payload, digest, previous, "{}", key=draft.key if draft else 0, branch=True)
        self.kept.add((frame, digest))

    @rule(copy=st.integers(0, COPIES - 1), number=numbers, which=numbers)
    def drop(self, copy: int, number: int, which: int) -> None:
        """Versions stay as they are, also where they were deleted elsewhere; so do the other drafts."""
        vault = self.vaults[copy]
        frame = self.pick(vault, number)
        drafts, versions = vault.drafts(frame), vault.revisions(frame)
        with self.acting(copy, frame, preferring=True):
            vault.discard_draft(frame, key=drafts[which % len(drafts)].key if drafts else None)
        assert vault.revisions(frame) == versions

    @rule(copy=st.integers(0, COPIES - 1), number=numbers, which=numbers)
    def choose_draft(self, copy: int, number: int, which: int) -> None:
        vault = self.vaults[copy]
        own = vault.setting(OWN) is not None
        frame = OWN if own and number % 2 else self.pick(vault, number)
        drafts = vault.drafts(frame)
        if drafts:
            with self.acting(copy, frame, preferring=True):
                vault.choose_draft(frame, drafts[which % len(drafts)].key)

    @rule(copy=st.integers(0, COPIES - 1), number=numbers, which=numbers)
    def choose(self, copy: int, number: int, which: int) -> None:
        vault = self.vaults[copy]
        frame = self.pick(vault, number)
        heads = sorted(head.digest for head in vault.heads(frame))
        if heads:
            vault.choose_branch(frame, heads[which % len(heads)], "{}")

    @rule(copy=st.integers(0, COPIES - 1), number=numbers)
    def delete(self, copy: int, number: int) -> None:
        vault = self.vaults[copy]
        frame = self.pick(vault, number)
        self.deleted |= {(frame, revision.digest) for revision in vault.revisions(frame)}
        with self.acting(copy, frame):
            vault.delete_frame(frame)

    @rule(copy=st.integers(0, COPIES - 1), which=numbers)
    def write_practice(self, copy: int, which: int) -> None:
        vault = self.vaults[copy]
        drafts = vault.drafts(OWN) if vault.setting(OWN) is not None else ()
        key = drafts[which % len(drafts)].key if drafts else None
        with self.acting(copy, OWN):
            vault.save_draft(OWN, f"practice {next(self.texts_made)}", "", key=key)

    @rule(copy=st.integers(0, COPIES - 1))
    def reopen(self, copy: int) -> None:
        self.vaults[copy].close()
        self.vaults[copy] = Vault.open(self.top / str(copy), PASSPHRASE, clock=self.clock)

    @rule(giver=st.integers(0, COPIES - 1), taker=st.integers(0, COPIES - 1))
    def take(self, giver: int, taker: int) -> None:
        """What one gives, the other takes; taking it twice changes nothing."""
        parcel = self.vaults[giver].parcel()
        expected = self.vaults[taker].plan(parcel)[1]
        assert self.vaults[taker].take_in(parcel, describe) == expected
        seal = self.vaults[taker].seal()
        assert not self.vaults[taker].take_in(parcel, describe).changes
        assert self.vaults[taker].seal() == seal
        self.heard[taker] |= self.heard[giver]

    @rule(giver=st.integers(0, COPIES - 1))
    def pack(self, giver: int) -> None:
        self.old.append((self.vaults[giver].parcel(), set(self.heard[giver])))

    @rule(taker=st.integers(0, COPIES - 1), which=numbers)
    def take_again(self, taker: int, which: int) -> None:
        """An older bundle, with what was deleted here since: every version in it is there, and stays there."""
        if not self.old:
            return
        vault, (parcel, heard) = self.vaults[taker], self.old[which % len(self.old)]
        vault.take_in(parcel, describe, deleted_too=True)
        for frame, state in parcel.frames.items():
            if state.revisions:
                assert state.by_digest.keys() <= {item.digest for item in vault.revisions(frame)}
        assert vault.take_in(parcel, describe, deleted_too=True).changes is False
        self.heard[taker] |= heard

    @invariant()
    def each_is_sound(self) -> None:
        for vault in self.vaults:
            for entry in vault.entries():
                drafts, revisions = vault.drafts(entry.id), vault.revisions(entry.id)
                live = live_revisions(revisions, vault.ledger(entry.id))
                assert (entry.drafts, entry.revisions, entry.branches) == (len(drafts), len(revisions), len(live))
            for frame, state in vault.parcel().frames.items():  # in its normal form, which is what others take
                if state.revisions:
                    assert len(state.revisions) == len(vault.revisions(frame))

    def teardown(self) -> None:
        if self.vaults:
            for one, two in ((0, 1), (1, 2), (2, 0), (0, 1)):  # everybody has heard of everything
                self.take(one, two)
            parcels = [vault.parcel() for vault in self.vaults]
            assert parcels[0] == parcels[1] == parcels[2]
            there = {(name, item) for name, state in parcels[0].frames.items() for item in state.by_digest}
            assert self.kept - self.deleted <= there, "a kept version is lost"
            texts = {(name, item.payload) for name, state in parcels[0].frames.items() for item in state.drafts}
            standing = {(frame, text) for _, frame, text in self.preferred - self.overturned}
            assert standing <= texts, "a text that was preferred is lost, and nobody who knew dropped it"
            shown = [
                {
                    entry.id: (entry.branches, entry.drafts)
                    for entry in vault.entries()
                    if entry.revisions or entry.drafts
                }
                for vault in self.vaults
            ]
            assert shown[0] == shown[1] == shown[2]
        for vault in self.vaults:
            vault.verify()
            vault.close()
        shutil.rmtree(self.top)


Replicas.TestCase.settings = settings(max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None)
TestThreeCopies = Replicas.TestCase
