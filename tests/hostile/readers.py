# SPDX-License-Identifier: MIT
"""Every reader that can be given bytes, with good inputs to start from and what a value that was read must hold."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from frame_builder.commands import base, reading
from frame_builder.domain.catalogue import CatalogueError, Decision
from frame_builder.domain.code import Code
from frame_builder.domain.framefile import FrameFileError
from frame_builder.domain.region import Region
from frame_builder.domain.situations import Situation
from frame_builder.domain.wording import WordingError
from frame_builder.services import library as shipped_library
from frame_builder.services import moving
from frame_builder.services.backups import Backups
from frame_builder.services.frame_io import frame_of, read_frame, text_of
from frame_builder.services.keys import SheetDates
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.services.restart import Handover
from frame_builder.services.seen import Seen
from frame_builder.services.shipped import glance, shaped, shipped_text, shipped_toml
from frame_builder.services.stored import AnswersUnusableError, UnreadableError, read_stored
from frame_builder.services.wording import FluentWording
from frame_builder.services.worked_out import UnusableError
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.typeset.errors import TypesetError
from frame_builder.typeset.faces import intact
from frame_builder.typeset.fonts import Coverage
from frame_builder.vault import bundle, keys, parcels
from frame_builder.vault.errors import (
    BadKeyFile,
    BundleUnusable,
    MistypedRecoveryCode,
    ParcelRefused,
    VaultDamaged,
    VaultError,
)
from frame_builder.vault.join import Parcel
from frame_builder.vault.recovery import RecoveryCode
from frame_builder.vault.shape1 import OWN
from frame_builder.vault.slots import canonical
from frame_builder.vault.store import Vault

from .harness import Reader

DAY = date(2026, 11, 22)
CHEAP = keys.Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"


def all_readers(library: Library, folder: Path) -> dict[str, Reader]:
    """Every reader by its name, with files in folders of its own below `folder`."""
    made = (
        _frame_files(library),
        _starting_points(library, folder),
        _key_files(folder),
        _key_folders(folder),
        _codes(),
        _toml(library, folder, "region", "regions/*.toml", _region),
        _toml(library, folder, "code", "codes/*.toml", _code, 0.5),
        _toml(library, folder, "decision", "decisions/fees/*/decision.toml", _decision),
        _toml(library, folder, "situations", "situations/*.toml", _situations, 0.1),
        _toml(library, folder, "words to watch for", "checks/*.toml", _cautions, 0.1),
        _words(library, folder),
        _fonts(library, folder),
        _drafts(library),
        _parcels(library, folder),
        _bundles(folder),
        _settings(folder),
        _memory(folder),
        _plain_text(folder),
    )
    return {reader.name: reader for reader in made}


def _frame_files(library: Library) -> Reader:
    starts = sorted((library.root / "starting_points").glob("*.json"))
    seeds = tuple(path.read_bytes() for path in starts[:6])

    def read(content: bytes) -> object:
        frame = frame_of(content, "a.json", library.catalogue, library.atlas)
        text = text_of(frame, library.catalogue)
        again = frame_of(text.encode(), "a.json", library.catalogue, library.atlas)
        assert text_of(again, library.catalogue) == text
        return frame

    return Reader("frame file", read, (FrameFileError,), seeds, "json")


def _starting_points(library: Library, folder: Path) -> Reader:
    """A frame that was read is composed, checked and asked: what it holds must not end the program later."""
    path = folder / "points" / "a.json"
    path.parent.mkdir()
    seeds = tuple(item.read_bytes() for item in sorted((library.root / "starting_points").glob("*.json")))

    def read(content: bytes) -> object:
        path.write_bytes(content)
        return use(library, Draft(frame=read_frame(path, library.catalogue, library.atlas)))

    return Reader("frame that is used", read, (FrameFileError,), seeds, "json", 0.01)


def use(library: Library, draft: Draft) -> object:
    """All that is worked out of a frame. Raises UnusableError as the office does when it opens one."""
    space = Workspace(library, draft, lambda: DAY)
    space.prove()
    return (space.findings, space.set_aside, space.undecided, space.coverage, space.unprintable_at, space.situations())


def _key_files(folder: Path) -> Reader:
    sealed, _ = keys.new_keys(PASSPHRASE, CHEAP)
    place = folder / "vault"

    def read(content: bytes) -> object:
        found = keys.parse(_checked(content), place)
        assert keys.parse(keys.dump(found), place) == found
        return found

    return Reader("key file", read, (ValueError, VaultError), (keys.dump(sealed),), "json")


def _checked(content: bytes) -> bytes:
    """The same with a checksum that is right, where it is an object at all: an attacker can add up too."""
    try:
        document = json.loads(content)
        if len(content) > 16_384 or not isinstance(document, dict):
            return content
        document.pop("check", None)
        document["check"] = hashlib.sha256(canonical(document)).hexdigest()
        return json.dumps(document).encode("ascii")
    except (ValueError, RecursionError):
        return content


def _key_folders(folder: Path) -> Reader:
    sealed, _ = keys.new_keys(PASSPHRASE, CHEAP)
    place = folder / "v"
    place.mkdir()

    def read(content: bytes) -> object:
        half = len(content) // 2 if content[:1] == b"x" else len(content)
        (place / keys.FIRST).write_bytes(content[:half])
        (place / keys.SECOND).write_bytes(content[half:])
        return keys.load(place)

    good = keys.dump(sealed)
    return Reader("key files of a folder", read, (BadKeyFile, VaultError), (good, b"x" + good), "json", 0.2)


def _codes() -> Reader:
    code = RecoveryCode(bytes(range(20)))
    seeds = (" ".join(code.groups).encode(), "-".join(code.groups).lower().encode(), "".join(code.groups).encode())

    def read(content: bytes) -> object:
        found = RecoveryCode.read(content.decode("utf-8", "replace"))
        assert RecoveryCode.read(" ".join(found.groups)) == found
        return found

    return Reader("recovery code", read, (MistypedRecoveryCode,), seeds)


def _toml(
    library: Library, folder: Path, name: str, pattern: str, take: Callable[[Path, Path], object], share: float = 0.25
) -> Reader:
    root = folder / name.replace(" ", "-")
    path = root / "a" / "given.toml"
    path.parent.mkdir(parents=True)
    seeds = tuple(item.read_bytes() for item in sorted(library.root.glob(pattern)))

    def read(content: bytes) -> object:
        path.write_bytes(content)
        return take(path, root)

    return Reader(name, read, (CatalogueError,), seeds, "lines", share)


def _region(path: Path, root: Path) -> object:
    data = shipped_toml(path, root)
    with shaped(path.name):
        shipped_library._share_lines(path.name, data, {"given": data})
    return shipped_library._part(Region, path.name, data)


def _code(path: Path, root: Path) -> object:
    return shipped_library._part(Code, path.name, shipped_toml(path, root))


def _decision(path: Path, root: Path) -> object:
    data = shipped_toml(path, root)
    with shaped(path.name):
        data = {**data, "key": "fees.x", "uses": tuple(data.get("uses", {}).items())}
    return shipped_library._part(Decision, path.name, data)  # type: ignore[type-var]  # as the catalogue does at once


def _situations(path: Path, root: Path) -> object:
    data = shipped_toml(path, root)
    with shaped(path.name):
        return [shipped_library._part(Situation, path.name, item) for item in data.get("situation", ())]


def _cautions(path: Path, root: Path) -> object:
    (root / "checks").mkdir(exist_ok=True)
    content = path.read_bytes()
    (root / "checks" / "superseded.toml").write_bytes(content)
    (root / "checks" / "phrases.en.toml").write_bytes(content)
    return shipped_library._cautions(root)


def _words(library: Library, folder: Path) -> Reader:
    root = folder / "words"
    path = root / "fees" / "en.ftl"
    path.parent.mkdir(parents=True)
    files = sorted(library.root.glob("decisions/fees/*/en.ftl"))
    seeds = (*(item.read_bytes() for item in files), (library.root / "documents" / "en.ftl").read_bytes())

    def read(content: bytes) -> object:
        path.write_bytes(content)
        glance(shipped_text(path, root))
        wording = FluentWording(root, "en-GB", {"fees": root / "fees"})
        wording.read("fees")
        said = []
        for name in list(wording._scopes_read["fees"].bundle._messages):
            with contextlib.suppress(WordingError):
                said.append(wording.say("fees", name, {"item": "x", "n": 3}))
        return said

    return Reader("words", read, (CatalogueError, WordingError), seeds, "lines", 0.1)


def _fonts(library: Library, folder: Path) -> Reader:
    place = folder / "fonts"
    place.mkdir()
    path = place / "AtkinsonHyperlegibleNext-Regular.ttf"
    seed = (library.root / "fonts" / path.name).read_bytes()

    def read(content: bytes) -> object:
        path.write_bytes(content)
        assert intact(path) in (True, False)
        return Coverage.of_folder(place)

    return Reader("font", read, (TypesetError,), (seed,), share=0.1)


def _drafts(library: Library) -> Reader:
    """What lies in a vault somebody else made: it opens under their passphrase, and any text may stand in it."""
    starts = sorted((library.root / "starting_points").glob("*.json"))
    frames = [frame_of(path.read_bytes(), "a", library.catalogue, library.atlas) for path in starts[:4]]
    seeds = tuple(Draft(frame=frame).model_dump_json().encode() for frame in frames)

    def read(content: bytes) -> object:
        try:
            draft = Draft.model_validate_json(content)
        except ValidationError:
            raise VaultDamaged(Path("v"), "a draft") from None  # as the office does, and repeats nothing of it
        try:
            return use(library, draft)
        except UnusableError:
            raise AnswersUnusableError from None

    return Reader("draft in a vault", read, (VaultDamaged, AnswersUnusableError), seeds, "answers", 0.01)


def _office(library: Library, folder: Path) -> Office:
    """A vault with a frame that was kept and has a review under way, and one that is a draft."""
    vault = Vault.create(folder / "office", PASSPHRASE, CHEAP, clock=lambda: "2026-11-22T10:00:00+00:00")
    office = Office(vault, library, lambda: DAY)
    points = sorted((library.root / "starting_points").glob("*.json"))[:2]
    frames = [read_frame(path, library.catalogue, library.atlas) for path in points]
    kept, space = office.import_frame(frames[0])
    office.keep(kept, space)
    review = office.open_frame(kept)
    review.set_note("fees.session-fee", "Talk about it again.")
    office.save(kept, review)
    office.import_frame(frames[1])
    return office


def _parcels(library: Library, folder: Path) -> Reader:
    """What lies in a bundle, once its passphrase fits: whoever packed it can write anything and make digests fit."""
    office = _office(library, folder)
    seed = parcels.dump(office.vault.parcel())

    def read(content: bytes) -> object:
        parcel = parcels.load(_redigested(content))
        for name, state in parcel.frames.items():
            moving._check_payloads(name, state)
            if name != OWN and not state.bare:
                office.describe(state)
        assert parcels.load(parcels.dump(parcel)) == parcel
        return office.vault.plan(parcel)

    return Reader("parcel", read, (ParcelRefused, VaultDamaged), (seed,), "parcel", 0.02)


def _redigested(content: bytes) -> bytes:
    """The same with digests that fit, where its revisions can be told."""
    try:
        document = json.loads(content) if len(content) < 1_000_000 else {}
        for frame in document["frames"].values():
            fresh = {"": ""}
            for revision in frame["revisions"]:
                digest = hashlib.sha256(revision["payload"].encode()).hexdigest()
                revision["previous"] = fresh.get(revision["previous"], revision["previous"])
                fresh[revision["digest"]], revision["digest"] = digest, digest
            for draft in frame["drafts"]:
                draft["base"] = fresh.get(draft["base"], draft["base"])
        return json.dumps(document).encode()
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return content


def _bundles(folder: Path) -> Reader:
    """The file itself, with a checksum of its head that fits."""
    path = folder / "a.frames"
    good = bundle.pack(Parcel({}), PASSPHRASE, CHEAP)
    head = bundle._HEAD.size

    def read(content: bytes) -> object:
        if len(content) % 2 and len(content) > head:
            content = content[:head] + hashlib.sha256(content[:head]).digest() + content[head + 32 :]
        return bundle.unpack(content, PASSPHRASE, path)

    return Reader("bundle", read, (BundleUnusable, ParcelRefused, VaultError), (good, good + b"\0"), share=0.1)


def _memory(folder: Path) -> Reader:
    """What this computer remembers of vaults it has seen, and what a program tells the one that takes its place."""
    path = folder / "seen.json"

    def read(content: bytes) -> object:
        path.write_bytes(content)
        handed = Handover.load(content)
        assert Handover.load(handed.dump()).folder == handed.folder or len(handed.folder) > 1000
        return Seen(path)._load()

    seeds = (
        b'{"key": "%s", "vaults": {"a": {"written": 3, "seal": "b"}}}' % (b"0" * 64),
        b'{"folder": "/v", "said": "", "behind": true, "small": false}',
    )
    return Reader("memory of this computer", read, (), seeds, "json", 0.2)


def _settings(folder: Path) -> Reader:
    """What a vault remembers beside its frames."""
    place = folder / "settings"
    vault = Vault.create(place, PASSPHRASE, CHEAP, clock=lambda: "2026-11-22T10:00:00+00:00")
    stored = {"text": ""}
    vault.setting = lambda _key: stored["text"]  # type: ignore[method-assign]  # saves a thousand writes to the disk
    found = Backups(vault)

    def read(content: bytes) -> object:
        stored["text"] = content.decode("utf-8", "replace")
        with contextlib.suppress(UnreadableError):
            read_stored(SheetDates, stored["text"])
        return found.second, found.connected, found.listing()

    seeds = (b'{"second": "/media/stick"}', b'{"number": "AB12", "made": {"on": "2026-11-22"}, "checked": null}')
    return Reader("settings of a vault", read, (), seeds, "json", 0.2)


def _plain_text(folder: Path) -> Reader:
    path = folder / "letter.txt"

    def read(content: bytes) -> object:
        path.write_bytes(content)
        return reading._of_text(str(path), "en")

    seed = b"We meet on Tuesdays. If you cannot come, tell me two days before.\n\nFees are 65 pounds."
    return Reader("plain text", read, (base.CommandError,), (seed,), share=0.1)
