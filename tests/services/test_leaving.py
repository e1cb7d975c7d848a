# SPDX-License-Identifier: MIT
"""Everything is taken along to the letter, as a whole folder or none, under names that no file system refuses."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pypdfium2
import pytest

from frame_builder.domain.frame import Frame
from frame_builder.domain.names import file_stem, file_stems
from frame_builder.domain.weird import literal, printable, steers
from frame_builder.services.frame_io import read_frame, text_of
from frame_builder.services.leaving import NAMELESS, Leaving, StoppedError, TakenAlong
from frame_builder.services.leaving_index import index_csv, index_json
from frame_builder.services.leaving_papers import Folder, Paper, Taken
from frame_builder.services.library import Library
from frame_builder.services.moving import Moving
from frame_builder.services.office import PRACTICE, Office
from frame_builder.services.whole_folder import FolderNotWrittenError
from frame_builder.typeset.errors import TypesetError
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.vault.errors import NotRead, WrongPassphrase
from frame_builder.vault.store import Vault

from ..typeset.reading import squeezed
from .leaving_samples import CHEAP, DAY, PASSPHRASE, fill, keep_versions, whole_frame
from .test_whole_folder import Disk


class NoTypesetter:
    """Gives every document the same few bytes, for tests that are about files."""

    def pdf(self, _document: object) -> bytes:
        return b"%PDF"


def nothing(done: int, of: int) -> None:
    """Nobody watches."""


def always() -> bool:
    """Go on."""
    return True


@pytest.fixture(scope="module")
def office(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A practice with everything in it; the tests only read it."""
    with Vault.create(tmp_path_factory.mktemp("whole") / "vault", PASSPHRASE, CHEAP) as vault:
        opened = Office(vault, library, lambda: DAY)
        fill(opened)
        yield opened


@pytest.fixture(scope="module")
def taken(office: Office, tmp_path_factory: pytest.TempPathFactory) -> TakenAlong:
    place = tmp_path_factory.mktemp("out")
    return Leaving(office, Typesetter(office.library.root)).take(place, nothing, always)


@pytest.fixture
def small(library: Library, tmp_path: Path) -> Iterator[Leaving]:
    """One frame with two versions, and a typesetter that costs nothing."""
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP) as vault:
        opened = Office(vault, library, lambda: DAY)
        keep_versions(opened, whole_frame(library, "K-17"), 2)
        yield Leaving(opened, NoTypesetter())  # type: ignore[arg-type]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where it goes."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def files(folder: Path) -> dict[str, Path]:
    """Every file below a folder by its name there."""
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def listing(taken: TakenAlong) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((taken.folder / "index.json").read_text("utf-8"))
    return data


# what is there


def test_every_version_is_there_to_the_letter(office: Office, taken: TakenAlong) -> None:
    """The data of each version has the digest the vault keeps it under, and chains to the one before."""
    kept = {item.digest: item for entry in office.shelf() for item in office.vault.revisions(entry.frame_id)}
    found = {}
    for frame in listing(taken)["frames"]:
        before = ""
        for paper in frame["papers"]:
            if paper["what"] == "version":
                content = (taken.folder / paper["files"]["json"]).read_bytes()
                assert hashlib.sha256(content).hexdigest() == paper["digest"]
                assert paper.get("previous", "") == before
                found[paper["digest"]], before = content, paper["digest"]
    assert found == {digest: item.payload.encode() for digest, item in kept.items()}
    assert (taken.frames, taken.versions, len(found)) == (4, 4, 4)


def test_each_pdf_says_the_stored_words(office: Office, taken: TakenAlong) -> None:
    """Read back by another program than the one that wrote it."""
    for frame in listing(taken)["frames"]:
        for paper in frame["papers"]:
            if paper["what"] != "version":
                continue
            stored = json.loads((taken.folder / paper["files"]["json"]).read_bytes())["agreement"]
            with pypdfium2.PdfDocument(taken.folder / paper["files"]["pdf"]) as pdf:
                text = squeezed("".join(page.get_textpage().get_text_bounded() for page in pdf))
                assert pdf.get_metadata_dict()["Title"] == stored["title"]
            page = unescaped(taken.folder / paper["files"]["html"])
            spoken = [block["text"] for block in stored["blocks"] if block["kind"] in ("paragraph", "title", "heading")]
            assert len(spoken) > 40
            for words in spoken:
                if "\ue000" not in words and len(words) < 160:  # a longer one may break over two pages
                    assert squeezed(words) in text, words
                assert squeezed(words.replace("\ue000", "________")) in page, words


def unescaped(path: Path) -> str:
    """The words of a web page."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_data(self, data: str) -> None:
            found.append(data)

    Reader().feed(path.read_text("utf-8"))
    return squeezed("".join(found))


def test_drafts_and_answers_are_there(office: Office, taken: TakenAlong, library: Library) -> None:
    """The answers of the newest version and of each draft come back as they were; the draft says that it is one."""
    here = files(taken.folder)
    entries = {item.summary.reference: item.frame_id for item in office.shelf()}
    draft = here["Frames/K-17/Draft.json"].read_text("utf-8")
    assert draft == office.vault.draft(entries["K-17"])
    answers = read_frame(here["Frames/K-17/Answers of the draft.json"], library.catalogue, library.atlas)
    assert answers.answer("sessions.length").note == "Ask again in spring."
    newest = read_frame(here["Frames/K-17/Answers of version 3.json"], library.catalogue, library.atlas)
    kept = office.history(entries["K-17"])[-1].frame
    assert text_of(newest, library.catalogue) == text_of(kept, library.catalogue)
    with pypdfium2.PdfDocument(here["Frames/K-17/Draft.pdf"]) as pdf:
        assert "draft" in pdf[0].get_textpage().get_text_bounded().lower()
    with pypdfium2.PdfDocument(here["Frames/K-17/Version 2, what changed.pdf"]) as pdf:
        assert "A new year." in pdf[0].get_textpage().get_text_bounded()
    assert here["My practice/My practice.json"].read_text("utf-8") == office.vault.setting(PRACTICE)
    practice = read_frame(here["My practice/Answers.json"], library.catalogue, library.atlas)
    assert practice.text("practice.therapist.name") == "Ana Ruiz"
    assert "Ana Ruiz" in here["My practice/My practice.html"].read_text("utf-8")
    assert here["My practice/My practice.pdf"].read_bytes().startswith(b"%PDF")


def test_the_lists_name_every_file_and_no_other(taken: TakenAlong) -> None:
    about = {"READ ME.txt", "index.html", "index.csv", "index.json"}
    about |= {f"{name}.schema.json" for name in ("frame-file", "version", "draft")}
    here = files(taken.folder).keys() - about
    data = listing(taken)
    papers = [paper for frame in data["frames"] for paper in frame["papers"]] + data["practice"]
    assert {path for paper in papers for path in paper["files"].values()} == here
    table = (taken.folder / "index.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {row[kind] for row in rows for kind in ("pdf", "html", "json")} - {""} == here
    page = Page(taken.folder / "index.html")
    assert {unquote(link) for link in page.links if not link.startswith("#")} == here | {"READ ME.txt", "index.csv"}
    assert {link[1:] for link in page.links if link.startswith("#")} <= page.ids


class Page(HTMLParser):
    """What a page leads to, and whether a screen reader finds its way through it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag == "a":
            self.links.append(found["href"] or "")
        if found.get("id"):
            self.ids.add(found["id"] or "")


def test_the_page_is_plain_and_can_be_heard(taken: TakenAlong) -> None:
    """No script, nothing fetched, one first heading, every table with headings and a name; what is typed stays text."""
    page = Page(taken.folder / "index.html")
    names = [tag for tag, _ in page.tags]
    assert not {"script", "img", "link", "iframe", "b"} & set(names)
    assert names.count("h1") == 1
    assert dict(page.tags)["html"]["lang"] == "en-GB"
    assert all(found.get("scope") in ("col", "row") for tag, found in page.tags if tag == "th")
    tables = [found for tag, found in page.tags if tag == "table"]
    assert all(found["aria-labelledby"] in page.ids for found in tables)
    assert all(
        found.get("href", "#").startswith(("#", "Frames/", "My%20practice/", "READ", "index.csv"))
        for _, found in page.tags
    )
    text = (taken.folder / "index.html").read_text("utf-8")
    assert "../CON: &lt;b&gt;&amp;" in text
    assert "Nothing here is encrypted." in text


def test_the_read_me_tells_what_lies_there(taken: TakenAlong) -> None:
    text = (taken.folder / "READ ME.txt").read_bytes().decode("ascii")
    assert "4 frames, 4 kept versions and 3 drafts. My practice is here too." in text
    assert "NOTHING HERE IS ENCRYPTED" in text
    assert max(map(len, text.split("\r\n"))) <= 76
    for name in ("index.html", "index.csv", "index.json", "Version 1.pdf", "frame-file.schema.json"):
        assert name in text


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_can_read_it(taken: TakenAlong) -> None:
    everything = [taken.folder, *taken.folder.rglob("*")]
    assert {path.stat().st_mode & 0o777 for path in everything if path.is_dir()} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in everything if path.is_file()} == {0o600}


def test_what_cannot_be_printed_is_taken_along_all_the_same(office: Office, place: Path) -> None:
    """A draft may hold a sign that no font has: its words and its data are there, and the lists say what is missing."""

    class Refusing:
        def pdf(self, document: Any) -> bytes:
            if document.draft_label:
                raise TypesetError("“☃” cannot be printed, because no font of Frame Builder has it.")
            return b"%PDF"

    found = Leaving(office, Refusing()).take(place, nothing, always)  # type: ignore[arg-type]
    assert len(found.unprinted) == 4
    assert "K-17, Draft: “☃” cannot be printed, because no font of Frame Builder has it." in found.unprinted
    here = files(found.folder)
    assert "Frames/K-17/Draft.html" in here
    assert "Frames/K-17/Draft.pdf" not in here
    assert "WITHOUT A PDF" in here["READ ME.txt"].read_text("utf-8")
    assert "No PDF: “☃” cannot be printed" in here["index.html"].read_text("utf-8")


def test_branches_and_drafts_apart_are_taken_along(library: Library, tmp_path: Path, place: Path) -> None:
    """What two computers kept and wrote without knowing of each other: all of it, under names that say so."""
    with (
        Vault.create(tmp_path / "laptop", PASSPHRASE, CHEAP) as laptop,
        Vault.create(tmp_path / "desktop", PASSPHRASE, CHEAP) as desktop,
    ):
        one, two = Office(laptop, library, lambda: DAY), Office(desktop, library, lambda: DAY)
        frame_id = keep_versions(one, Frame(reference="K-17"), 1)
        Moving(two).join(laptop.parcel(None))
        for office, note in ((one, "here"), (two, "there")):
            workspace = office.open_frame(frame_id)
            workspace.set_note("fees.session-fee", note)
            office.keep(frame_id, workspace)
            review = office.open_frame(frame_id)
            review.set_note("sessions.length", note)
            office.save(frame_id, review)
            practice = office.practice()
            practice.set_note("practice.therapist", note)
            office.save_practice(practice)
        Moving(one).join(desktop.parcel(None))
        leaving = Leaving(one, NoTypesetter())  # type: ignore[arg-type]
        found = leaving.take(place, nothing, always)
        assert {"Version 1.json", "Version 2.json", "Version 2 (other).json"} < names(found, "Frames/K-17")
        assert {"Draft 1.json", "Draft 2.json", "Answers of the draft 2.json"} < names(found, "Frames/K-17")
        assert {"Version 2, what changed.pdf", "Version 2, what changed (other).pdf"} < names(found, "Frames/K-17")
        assert {"My practice 1.json", "My practice 2.json", "Answers 2.json"} < names(found, "My practice")
        kept = {item.payload.encode() for item in laptop.revisions(frame_id)}
        assert {path.read_bytes() for path in (found.folder / "Frames" / "K-17").glob("Version ?*.json")} == kept
        assert len(kept) == 3
        one.choose_branch(frame_id, one.branches(frame_id)[0].head)
        shutil.rmtree(found.folder)
        found = leaving.take(place, nothing, always)
    assert "Version 2 (set aside).json" in names(found, "Frames/K-17")
    papers = listing(found)["frames"][0]["papers"]
    assert [paper.get("branch", "") for paper in papers if paper["what"] == "version"] == ["", "", "set aside"]
    assert "Version 2 (set aside)" in (found.folder / "index.html").read_text("utf-8")


def names(taken: TakenAlong, folder: str) -> set[str]:
    """The files in one folder."""
    return {path.name for path in (taken.folder / folder).iterdir()}


def test_an_empty_vault_is_taken_along_too(library: Library, tmp_path: Path, place: Path) -> None:
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP) as vault:
        leaving = Leaving(Office(vault, library, lambda: DAY), NoTypesetter())  # type: ignore[arg-type]
        found = leaving.take(place, nothing, always)
    assert "0 frames, 0 kept versions and 0 drafts." in (found.folder / "READ ME.txt").read_text("ascii")


def test_damage_that_is_not_of_one_frame_ends_it(small: Leaving, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that was pulled out: half of the agreements would look like all of them."""

    def gone(vault: Vault, _frame_id: str) -> None:
        raise NotRead(vault.folder)

    monkeypatch.setattr(Vault, "revisions", gone)
    with pytest.raises(NotRead):
        small.take(place, nothing, always)
    assert list(place.iterdir()) == []


def test_the_passphrase_is_proved(small: Leaving) -> None:
    small.prove_passphrase(PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        small.prove_passphrase("some other words")


def test_a_cell_is_never_a_formula(library: Library, tmp_path: Path, place: Path) -> None:
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP) as vault:
        opened = Office(vault, library, lambda: DAY)
        opened.import_frame(Frame(reference="=1+1"))
        found = Leaving(opened, NoTypesetter()).take(place, nothing, always)  # type: ignore[arg-type]
    rows = list(csv.DictReader(io.StringIO((found.folder / "index.csv").read_text("utf-8-sig"))))
    assert {row["reference"] for row in rows} == {"'=1+1"}
    assert listing(found)["frames"][0]["reference"] == "=1+1"


def test_the_lists_and_the_answers_hold_no_sign_that_turns_or_hides_words(library: Library) -> None:
    """A stranger's version may name any program; what the data mean stays."""
    odd = "a\x1b[2J\x9b\u202e\u2028b\nc"
    version = Taken(Paper("version", "Version 1", program=odd), {"json": "Frames/K-17/Version 1.json"})
    folders, practice = [Folder("Frames/K-17", "K-17", [version])], Folder("My practice", "")
    listed = index_json(DAY, folders, practice)
    answers = text_of(Frame(reference=odd), library.catalogue)
    table = index_csv(folders, practice)
    assert not [sign for text in (listed, answers, table) for sign in text if steers(sign) and sign != "\r"]
    assert json.loads(listed)["frames"][0]["papers"][0]["program"] == odd
    assert json.loads(answers)["reference"] == printable(odd)  # it can be brought in again
    (row,) = csv.DictReader(io.StringIO(table))
    assert row["program"] == literal(odd)


# names


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("K-17", "K-17"),
        ("", NAMELESS),
        ("   ", NAMELESS),
        ("../../etc", "etc"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("CON", "CON-"),
        ("lpt³", "lpt³-"),
        (".hidden.", "hidden-"),
        ("tab\tand\nline", "tab-and-line"),
        ("\u202etxt.exe\u200b", "txt-exe-"),
        ("Größe", "Größe"),
        ("Gro\u0308ße", "Größe"),
        ("नमस्ते", "नमस्ते"),
        ("\ud800", NAMELESS),
        ("x" * 200, "x" * 96),
    ],
)
def test_names_that_every_file_system_takes(reference: str, name: str, tmp_path: Path) -> None:
    assert file_stem(reference, NAMELESS) == name
    (tmp_path / name).mkdir()


def test_no_two_names_are_alike() -> None:
    given = ("K-17", "k-17", "K-17 (2)", "", "", "K?17", "ﬁ", "fi")
    found = file_stems(given, NAMELESS)
    assert found == ("K-17", "k-17 (2)", "K-17 (2) (2)", NAMELESS, f"{NAMELESS} (2)", "K-17 (3)", "ﬁ", "fi (2)")


# whole or not at all: the rest is in test_whole_folder.py


@pytest.mark.fault(39)
def test_a_disk_that_fails_leaves_nothing(small: Leaving, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At some points; the points themselves are all tried where the folder is written."""
    disk = Disk(monkeypatch, place)
    with disk.fail(0):
        found = small.take(place, nothing, always)
    shutil.rmtree(found.folder)
    for at in range(3, disk.count, 25):
        with disk.fail(at), pytest.raises(FolderNotWrittenError) as met:
            small.take(place, nothing, always)
        assert met.value.kind == "space"
        assert list(place.iterdir()) == []


@pytest.mark.fault(39)
def test_not_inside_the_vault(small: Leaving, tmp_path: Path) -> None:
    for folder in (tmp_path / "vault", tmp_path / "vault" / "backups"):
        with pytest.raises(FolderNotWrittenError) as met:
            small.take(folder, nothing, always)
        assert met.value.kind == "inside"


@pytest.mark.fault(39)
def test_stopping_leaves_nothing(small: Leaving, place: Path) -> None:
    """Asked before each document, and a last time before the folder gets its name."""
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return True

    found = small.take(place, nothing, count)
    shutil.rmtree(found.folder)
    assert asked > 5
    for last in (0, 1, asked // 2, asked - 1):
        answers = iter([True] * last)
        with pytest.raises(StoppedError):
            small.take(place, nothing, lambda answers=answers: next(answers, False))
        assert list(place.iterdir()) == []
