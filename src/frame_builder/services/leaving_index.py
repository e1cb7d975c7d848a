# SPDX-License-Identifier: MIT
"""The pages that tell what lies in a folder taken along: for a person, for a table, for a machine."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any, Final
from urllib.parse import quote

from .. import __version__
from ..domain.weird import literal, tame_json
from .leaving_papers import Folder, Taken

SCHEMA: Final = "frame-builder/everything"
SCHEMA_VERSION: Final = 1
COLUMNS: Final = ("reference", "folder", "what", "version", "branch", "day", "program", "digest", "pdf", "html", "json")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""With these a cell begins that a spreadsheet would work out instead of showing."""

_FILES: Final = {"pdf": "PDF", "html": "web page", "json": "data"}
_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1d2325; --quiet: #565d60; --line: #86918f; --link: #1e6b66; --soft: #eef5f3; }
body { margin: 0; background: #fff; color: var(--ink); line-height: 1.5; font-size: 1.06rem; }
body { font-family: "Segoe UI", Helvetica, Arial, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { color: var(--link); font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .5rem; overflow-wrap: anywhere; }
p { max-width: 44rem; margin: 0 0 .8rem; }
.note { border-left: 4px solid var(--link); background: var(--soft); padding: .7rem 1rem; }
.quiet { color: var(--quiet); font-size: .9rem; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
nav a { display: inline-block; padding: .25rem 0; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); }
td a { display: inline-block; padding: .1rem 0; margin-right: .8rem; }
th[scope=row] { min-width: 6rem; } time { white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eded; --quiet: #b3bcbb; --line: #6d7977; --link: #7fd0c6; --soft: #1f2b2a; }
  body { background: #151a1b; }
}
@media print { :root { color-scheme: light; } }
"""


def index_html(day: str, folders: list[Folder], practice: Folder) -> str:
    """One page that opens in any browser without a network: every frame, its versions, and where they lie."""
    shown = [(f"frame-{number}", folder) for number, folder in enumerate(folders, start=1)]
    links = "".join(f'<li><a href="#{key}">{_title(folder)}</a></li>' for key, folder in shown)
    parts = [_section(key, folder, _title(folder)) for key, folder in shown]
    if practice.papers:
        links += '<li><a href="#practice">My practice</a></li>'
        parts.append(_section("practice", practice, "My practice"))
    body = "\n".join(parts)
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Everything from Frame Builder, {escape(day)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>Everything from Frame Builder</h1>
<p>{escape(_count(folders, practice))} Written on {escape(day)}.</p>
<p class="note"><strong>Nothing here is encrypted.</strong> Whoever has this folder can read all of it. Keep it as you
keep papers about your clients. <a href="READ%20ME.txt">READ ME.txt</a> says what each file is.</p>
<nav aria-label="Frames"><ul>{links}</ul></nav>
{body}
<p class="quiet">To prove later that a version was not changed: <a href="index.csv">index.csv</a> has a check number for
each, and READ ME.txt says how to work it out anew.</p>
</main>
</body>
</html>
"""


def _title(folder: Folder) -> str:
    return escape(folder.reference or folder.name.rpartition("/")[2])


def _section(key: str, folder: Folder, title: str) -> str:
    rows = "\n".join(_row(taken) for taken in folder.papers)
    where = escape(folder.name)
    head = "".join(f'<th scope="col">{name}</th>' for name in ("What", "Day", "Files"))
    table = (
        f'<table aria-labelledby="{key}"><caption class="quiet">In the folder “{where}”</caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>"
    )
    shown = table if folder.papers else "<p>Nothing was written into this frame yet.</p>"
    return f'<section><h2 id="{key}">{title}</h2>{shown}</section>'


def _row(taken: Taken) -> str:
    paper = taken.paper
    what = escape(paper.name)
    links = " ".join(
        f'<a href="{quote(path)}" aria-label="{what}, {_FILES[kind]}">{_FILES[kind]}</a>'
        for kind, path in taken.files.items()
    )
    if taken.why:
        lacks = "<br>No PDF" if taken.files else "Not here"
        links += f'<span class="quiet">{lacks}: {escape(taken.why)}</span>'
    day = f'<time datetime="{paper.day.isoformat()}">{paper.day.isoformat()}</time>' if paper.day else ""
    return f'<tr><th scope="row">{what}</th><td>{day}</td><td>{links}</td></tr>'


def index_csv(folders: list[Folder], practice: Folder) -> str:
    """One line for each paper, to open as a table."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for folder, taken in _all(folders, practice):
        entry = {"reference": folder.reference, "folder": folder.name, **_entry(taken), **taken.files}
        writer.writerow([_cell(str(entry.get(column, ""))) for column in COLUMNS])
    return stream.getvalue()


def _cell(text: str) -> str:
    """A text in one line that no spreadsheet takes for a formula."""
    return literal(f"'{text}" if text.startswith(_FORMULA) else text)


def index_json(day: date, folders: list[Folder], practice: Folder) -> str:
    """The same for a machine."""
    data = {
        "schema": SCHEMA,
        "version": SCHEMA_VERSION,
        "program": __version__,
        "written": day.isoformat(),
        "frames": [
            {"reference": each.reference, "folder": each.name, "papers": [_listed(taken) for taken in each.papers]}
            for each in folders
        ],
        "practice": [_listed(taken) for taken in practice.papers],
    }
    return tame_json(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _listed(taken: Taken) -> dict[str, Any]:
    missing = {"why-no-pdf" if taken.files else "why-not-here": taken.why} if taken.why else {}
    return {**_entry(taken), "files": taken.files, **missing}


def _entry(taken: Taken) -> dict[str, Any]:
    """What is known of a paper; what does not apply is left out."""
    paper = taken.paper
    found = {
        "what": paper.kind,
        "name": paper.name,
        "version": paper.version or None,
        "branch": paper.branch,
        "day": paper.day.isoformat() if paper.day else "",
        "program": paper.program,
        "digest": paper.digest,
        "previous": paper.previous,
    }
    return {key: value for key, value in found.items() if value}


def _all(folders: list[Folder], practice: Folder) -> Iterator[tuple[Folder, Taken]]:
    for folder in (*folders, practice):
        for taken in folder.papers:
            yield folder, taken


def _count(folders: list[Folder], practice: Folder) -> str:
    versions, drafts = (sum(len(folder.of(kind)) for folder in folders) for kind in ("version", "draft"))
    counts = [_many(len(folders), "frame"), _many(versions, "kept version"), _many(drafts, "draft")]
    also = " My practice is here too." if practice.papers else ""
    return f"{', '.join(counts[:-1])} and {counts[-1]}.{also}"


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def read_me(day: str, folders: list[Folder], practice: Folder) -> str:
    """What each file is and how it is read without this program; lines end as every editor understands."""
    without = ""
    for whole, words in ((True, _LEFT_OUT), (False, _WITHOUT)):
        missing = [said for folder in (*folders, practice) for said in folder.missing(whole=whole)]
        without += words.format(list="\n".join(f"  - {said}" for said in missing)) if missing else ""
    text = _READ_ME.format(day=day, count=_count(folders, practice), program=__version__, without=without)
    return text.replace("\n", "\r\n")


_LEFT_OUT: Final = """
NOT HERE

These could not be read or made. In the vault they are as they were:
{list}
"""

_WITHOUT: Final = """
WITHOUT A PDF

These could not be printed as a PDF. What they say is here all the same, as
a web page or as data:
{list}
"""

_READ_ME: Final = """EVERYTHING FROM FRAME BUILDER

Written on {day} with Frame Builder {program}.
{count}


NOTHING HERE IS ENCRYPTED

Whoever has this folder can read all of it: names, agreements, your own
notes. Keep it as you keep papers about your clients, on a disk that is
encrypted if you can. Where you no longer need it, delete it, and empty
the bin as well.


WHERE TO BEGIN

Open index.html: any web browser shows it, without a network. It lists
every frame with its versions and leads to each file.


WHAT EACH FILE IS

In the folder "Frames" each frame has a folder of its own, named by the
short reference you gave it. In it lie:

  Version 1.pdf    the agreement as it was kept, to read and to print
  Version 1.html   the same words as a web page
  Version 1.json   the same as data, letter by letter as it was stored:
                   the answers, the words, the day, the reasons given
  Version 2, what changed.pdf
                   what was, what is now, and why
  Draft.pdf        what you were still writing, marked as a draft;
                   Draft.json is the same as data, with your notes
  Answers of version 2.json
                   the answers as a frame file, which Frame Builder and
                   other programs can open

Where one version was changed on two computers there are two that follow
it. The one that was not gone on with has "(other)" or "(set aside)" in
its name.

In the folder "My practice" lie your own facts and usual answers, as a
PDF and a web page that show how they would read, and as data.

  index.csv        the list as a table
  index.json       the list for a program
  frame-file.schema.json, version.schema.json, draft.schema.json
                   what may stand in a frame file, in the data of a
                   version, and in that of a draft and of My practice
                   (JSON Schema)
{without}

WITHOUT THIS PROGRAM

A PDF opens in every PDF reader; these are tagged for screen readers and
made to be archived (PDF/A-2a, PDF/UA-1). A web page opens in every
browser. Data is JSON, plain text in UTF-8: any editor shows it, and
every programming language reads it.

In index.csv each version has a check number ("digest"): the SHA-256 of
its data. Whoever changes one letter in the data changes the number. To
see that nothing was changed, work it out anew and compare:

  Linux            sha256sum "Version 1.json"
  macOS            shasum -a 256 "Version 1.json"
  Windows          certutil -hashfile "Version 1.json" SHA256

Each version also names the digest of the one before it ("previous").


BACK INTO FRAME BUILDER

"New frame from a file" takes the answers into a new draft. To carry all
versions to another computer, use "Copy to another computer" instead: its
file is encrypted, and nothing has to be typed again.
"""
