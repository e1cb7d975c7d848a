# SPDX-License-Identifier: MIT
"""A document as one self-contained HTML file that any browser, screen reader or mail program can open."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from ..domain.document import (
    GAP,
    Block,
    Change,
    Document,
    Facts,
    Gap,
    Groups,
    Heading,
    Items,
    Notice,
    Paragraph,
    Parties,
    Signatures,
    Title,
)
from ..domain.weird import tame

BLANK: Final = "________"
"""A place to be filled in by hand; underscores, so that it survives copying and every style sheet."""

_PAPER: Final = {"a4": "A4", "us-letter": "letter"}

_STYLE: Final = """
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1d2325; line-height: 1.55; font-size: 1.06rem; }
body { font-family: "Source Serif 4", Georgia, "Times New Roman", serif; }
main, footer { max-width: 38rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
h1, h2, .small, table, dt { font-family: "Atkinson Hyperlegible Next", "Segoe UI", Helvetica, Arial, sans-serif; }
h1 { color: #1e6b66; font-size: 2.1rem; line-height: 1.15; margin: 0 0 .4rem; }
h2 { color: #1e6b66; font-size: 1.2rem; line-height: 1.3; margin: 2.2rem 0 .6rem; break-after: avoid; }
p { margin: 0 0 .8rem; orphans: 2; widows: 2; }
p, li, td, dd { overflow-wrap: anywhere; }
.subtitle { font-style: italic; font-size: 1.15rem; }
.small { color: #565d60; font-size: .85rem; line-height: 1.4; margin: 0 0 .3rem; }
.parties { display: flex; flex-wrap: wrap; gap: 1rem 3rem; margin: 1.5rem 0; }
.parties p { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; break-inside: avoid; }
table { background: #eef5f3; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem; }
li { margin: 0 0 .4rem; }
dl { margin: 0; } dt { font-size: .85rem; color: #565d60; } dd { margin: 0 0 .7rem; }
.change { border-top: 1px solid #86918f; margin-top: 1.5rem; } .change h2 { margin-top: 1rem; }
.groups { font-family: "Atkinson Hyperlegible Next", Verdana, sans-serif; font-size: 1.6rem; }
.groups { columns: 2; letter-spacing: .12em; break-inside: avoid; }
.sign { break-inside: avoid; margin-top: 2.2rem; }
.signer { display: flex; gap: 2rem; margin-top: 3.4rem; }
.signer p { flex: 3; border-top: 1px solid #1d2325; padding-top: .25rem; margin: 0; } .signer p + p { flex: 1; }
footer { padding-top: 0; }
@media print { @page { size: PAPER; margin: 24mm; } main, footer { padding: 0; max-width: none; } }
"""


def to_html(document: Document) -> str:
    """The whole document as HTML; every word of it is escaped, and nothing is fetched from anywhere.

    What turns the order of words is replaced: another program may have written them.
    """
    style = _STYLE.replace("PAPER", _PAPER[document.paper])
    body = "\n".join(_block(block) for block in document.blocks)
    foot = " · ".join(part for part in (document.draft_label, document.footer) if part)
    page = f"""<!DOCTYPE html>
<html lang="{escape(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="{escape(document.author)}">
<title>{escape(document.title)}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
<footer><p class="small">{_words(foot)}</p></footer>
</body>
</html>
"""
    return tame(page)


def _block(block: Block) -> str:
    match block:
        case Title():
            return _tag("h1", block.text) + _tag("p", block.subtitle, "subtitle")
        case Parties():
            return _parties(block)
        case Facts():
            rows = (f'<tr><th scope="row">{_words(row.label)}</th>{_tag("td", row.text)}</tr>' for row in block.rows)
            return f"<table>{''.join(rows)}</table>"
        case Heading():
            return _tag("h2", f"{block.number}. {block.text}" if block.number else block.text)
        case Paragraph():
            return _tag("p", " ".join(block.margin.splitlines()), "small") + _tag("p", block.text)
        case Items():
            return f"<ul>{_all('li', block.items)}</ul>"
        case Gap():
            return _tag("p", f"{block.label} {BLANK * 3}")
        case Groups():
            return f'<ol class="groups">{_all("li", block.groups)}</ol>'
        case Change():
            return _change(block)
        case Notice():
            return _tag("p", block.text, "small")
        case Signatures():
            return _signatures(block)


def _parties(block: Parties) -> str:
    shown = (
        f"<div>{_tag('p', party.role, 'small')}{_tag('p', party.name)}{_all('p', party.lines, 'small')}</div>"
        for party in block.parties
    )
    return f'<div class="parties">{"".join(shown)}</div>'


def _change(block: Change) -> str:
    reasons = (block.reason,) if block.reason else ()
    labelled = (
        (block.before_label, block.before),
        (block.after_label, block.after),
        (block.reason_label, reasons),
    )
    shown = "".join(_tag("dt", label) + _all("dd", texts) for label, texts in labelled if texts)
    top = _tag("h2", block.part) + _tag("p", block.cause, "small")
    return f'<section class="change">{top}<dl>{shown}</dl></section>'


def _signatures(block: Signatures) -> str:
    signers = "".join(
        f'<div class="signer">{_tag("p", " · ".join(filter(None, (signer.name, signer.role))), "small")}'
        f"{_tag('p', signer.date_label, 'small')}</div>"
        for signer in block.signers
    )
    return f'<section class="sign">{_tag("h2", block.heading)}{_tag("p", block.intro)}{signers}</section>'


def _all(name: str, texts: Iterable[str], style: str = "") -> str:
    return "".join(_tag(name, text, style) for text in texts)


def _tag(name: str, text: str, style: str = "") -> str:
    """An element around a text; nothing at all for no text."""
    if not text:
        return ""
    kind = f' class="{style}"' if style else ""
    return f"<{name}{kind}>{_words(text)}</{name}>"


def _words(text: str) -> str:
    return "<br>".join(escape(line) for line in text.replace(GAP, BLANK).splitlines())
