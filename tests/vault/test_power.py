# SPDX-License-Identifier: MIT
"""Power cuts, simulated: a layer below the cipher records what reached the disk and what was synced.

From the record images of the disk are built as they could look after a cut at any moment: what
was synced is there; what was not is there, or not, or torn into 512-byte sectors, in any mixture.
"""

import functools
import random
import re
import shutil
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import engine, journals, keys
from frame_builder.vault.errors import VaultDamaged, VaultError
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
SECTOR = 512
WORDS = re.compile(rb"(draft|kept) \d+ (draft|kept)|SQLite format|CREATE TABLE")
"""What could be read if any of it were not encrypted."""


@dataclass(frozen=True)
class Event:
    """One thing the disk was told: write, cut (truncate), sync, delete; or an acknowledgement."""

    kind: str
    file: str = ""
    place: int = 0
    data: bytes = b""


RECORD: list[Event] = []


class RecordingFile(apsw.VFSFile):
    def __init__(self, name: apsw.URIFilename | str | None, flags: list[int]) -> None:
        super().__init__("unix", name, flags)
        path = name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        self.file = Path(path).name

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - the library's own name
        RECORD.append(Event("write", self.file, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802 - the library's own name
        RECORD.append(Event("cut", self.file, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802 - the library's own name
        RECORD.append(Event("sync", self.file))
        super().xSync(flags)


class RecordingDisk(apsw.VFS):
    def __init__(self) -> None:
        super().__init__("recording", "unix")

    def xOpen(self, name: apsw.URIFilename | str | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - as above
        return RecordingFile(name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:  # noqa: N802 - the library's own name
        RECORD.append(Event("delete", Path(name).name, int(sync_folder)))
        super().xDelete(name, sync_folder)


@functools.cache
def recording_disk() -> RecordingDisk:
    """Registered once: the library's cipher layer goes on pointing to it, also when it was taken out."""
    return RecordingDisk()


@pytest.fixture(scope="module", autouse=True)
def disk() -> RecordingDisk:
    return recording_disk()


def applied(content: bytearray, event: Event) -> None:
    if event.kind == "cut":
        del content[event.place :]
        return
    content.extend(bytes(max(0, event.place - len(content))))
    content[event.place : event.place + len(event.data)] = event.data


def image(base: bytes, events: list[Event], chance: random.Random) -> dict[str, bytearray]:
    """The files as they may be after a cut that came after *events*."""
    durable = {engine.DATABASE: bytearray(base)}
    waiting: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.kind in ("write", "cut"):
            waiting[event.file].append(event)
        elif event.kind == "sync":
            content = durable.setdefault(event.file, bytearray())
            for earlier in waiting.pop(event.file, []):
                applied(content, earlier)
        elif event.kind == "delete" and (event.place or chance.random() < 0.5):
            durable.pop(event.file, None)
            waiting.pop(event.file, None)
    mood = chance.choice(["nothing", "everything", "some", "some", "some"])
    for file, events_left in waiting.items():
        if file not in durable and (mood == "nothing" or chance.random() < 0.3):
            continue  # not even its name had reached the disk
        content = durable.setdefault(file, bytearray())
        for event in events_left:
            survive(content, event, mood, chance)
    return durable


def survive(content: bytearray, event: Event, mood: str, chance: random.Random) -> None:
    if mood == "nothing" or (mood == "some" and chance.random() < 0.4):
        return
    if mood == "everything" or event.kind == "cut" or chance.random() < 0.5:
        applied(content, event)
        return
    for start in range(0, len(event.data), SECTOR):
        if chance.random() < 0.5:
            piece = event.data[start : start + SECTOR]
            applied(content, Event("write", event.file, event.place + start, piece))


def recorded(folder: Path) -> tuple[str, bytes]:
    """Keep twelve revisions, recording all of it; the frame and the database before."""
    with Vault.create(folder, PASSPHRASE, CHEAP) as vault:
        frame = vault.new_frame("{}")
    base = (folder / engine.DATABASE).read_bytes()
    RECORD.clear()
    with Vault.open(folder, PASSPHRASE, vfs="recording") as vault:
        for number in range(1, 13):
            vault.save_draft(frame, f"draft {number} " * 700, "{}")
            before = str(number - 1) if number > 1 else ""
            vault.append_revision(frame, f"kept {number} " * 250 * number, str(number), before, "{}")
            RECORD.append(Event("acknowledged"))
    return frame, base


@dataclass
class Cuts:
    """What so many power cuts came to: images in which something acknowledged is missing, or a word can be read."""

    images: int = 0
    lost: int = 0
    readable: int = 0


def losses(place: Path, images: int, seed: int = 3) -> Cuts:
    """Cut the power so many times at some moment, and look at what would then be on the disk."""
    frame, base = recorded(place / "vault")
    assert sum(event.kind == "acknowledged" for event in RECORD) == 12
    chance = random.Random(seed)
    cuts = Cuts()
    for _ in range(images):
        events = RECORD[: chance.randrange(len(RECORD) + 1)]
        acknowledged = sum(event.kind == "acknowledged" for event in events)
        files = image(base, events, chance)
        cuts.images += 1
        cuts.readable += any(WORDS.search(content) is not None for content in files.values())
        cuts.lost += not survived(place, frame, files, acknowledged)
    shutil.rmtree(place / "vault")
    return cuts


def survived(place: Path, frame: str, files: dict[str, bytearray], acknowledged: int) -> bool:
    """Whether the vault in an image opens, twice, proves, and holds what was acknowledged."""
    folder = place / "image"
    folder.mkdir()
    for name in keys.COPIES:
        shutil.copy(place / "vault" / name, folder)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        Vault.open(folder, PASSPHRASE).close()
        with Vault.open(folder, PASSPHRASE) as vault:
            vault.verify()
            return len(vault.revisions(frame)) >= acknowledged
    except VaultDamaged:
        return False
    finally:
        shutil.rmtree(folder)


@pytest.mark.fault(2)
def test_no_power_cut_loses_what_was_acknowledged(tmp_path: Path) -> None:
    assert losses(tmp_path, 150) == Cuts(images=150)


@pytest.mark.fault(2)
@pytest.mark.slow
def test_no_power_cut_in_a_thousand(tmp_path: Path) -> None:
    assert losses(tmp_path, 1000) == Cuts(images=1000)


def killed_everywhere(place: Path, every: int) -> tuple[int, list[str]]:
    """Kill a program after each of its writes, or every so many; how many there were, and what was wrong then.

    Forty frames, so that the list and the index on it lie on pages of their own. One is made, one deleted, and all is
    tidied at closing: what was acknowledged before that is there each time, and the vault opens.
    """
    folder, wrong = place / "vault", []
    with Vault.create(folder, PASSPHRASE, CHEAP) as vault:
        frames = [vault.new_frame("{}", f"words {number}", draft=f"{number} " * 500) for number in range(40)]
    files = {engine.DATABASE: bytearray((folder / engine.DATABASE).read_bytes())}
    RECORD.clear()
    with Vault.open(folder, PASSPHRASE, vfs="recording") as vault:
        vault.save_draft(frames[0], "acknowledged", "{}")
        RECORD.append(Event("acknowledged"))
        vault.new_frame("{}", "other words", draft="new")
        vault.delete_frame(frames[20])
    acknowledged, writes = False, 0
    for event in RECORD[:]:
        acknowledged = acknowledged or event.kind == "acknowledged"
        if event.kind == "delete":
            files.pop(event.file, None)
        elif event.kind in ("write", "cut"):
            applied(files.setdefault(event.file, bytearray()), event)
        if not acknowledged or event.kind not in ("write", "cut", "delete"):
            continue
        writes += 1
        if writes % every == 0 and (found := met(place, files, frames[0])):
            wrong.append(f"after write {writes}: {found}")
    shutil.rmtree(folder)
    return writes, wrong


def met(place: Path, files: dict[str, bytearray], frame: str) -> str:
    """What is wrong with the vault in an image, or nothing."""
    folder = place / "image"
    folder.mkdir()
    for name in keys.COPIES:
        shutil.copy(place / "vault" / name, folder)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        with Vault.open(folder, PASSPHRASE) as vault:
            vault.verify()
            return "" if vault.draft(frame) == "acknowledged" else "it is lost"
    except VaultError as error:
        return str(error)
    finally:
        shutil.rmtree(folder)


@pytest.mark.fault(1, 2)
def test_a_kill_after_any_write_loses_nothing(tmp_path: Path) -> None:
    writes, wrong = killed_everywhere(tmp_path, 3)
    assert writes > 100
    assert wrong == []


@pytest.mark.fault(1, 2)
@pytest.mark.slow
def test_a_kill_after_every_write_loses_nothing(tmp_path: Path) -> None:
    assert killed_everywhere(tmp_path, 1)[1] == []


@pytest.mark.fault(1, 2, control=True)
def test_control_where_no_journal_is_played_back_a_kill_loses_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "_proves", lambda *_: True)
    assert killed_everywhere(tmp_path, 7)[1]


@pytest.mark.fault(2, control=True)
def test_control_the_search_finds_words_that_are_not_encrypted(tmp_path: Path) -> None:
    connection = apsw.Connection(str(tmp_path / "plain.db"))
    connection.execute("CREATE TABLE t(x)")
    connection.close()
    assert WORDS.search((tmp_path / "plain.db").read_bytes())
    assert WORDS.search(b"..kept 3 kept 3 ..")


@pytest.mark.fault(2, control=True)
@pytest.mark.parametrize(("name", "value", "answer"), [("synchronous", "off", 0), ("journal_mode", "memory", "memory")])
def test_control_weaker_settings_lose_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, answer: object
) -> None:
    weaker = [row for row in engine._SETTINGS if row[0] != name]
    monkeypatch.setattr(engine, "_SETTINGS", (*weaker, (name, value, answer)))
    assert losses(tmp_path, 60).lost
