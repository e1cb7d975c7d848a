# SPDX-License-Identifier: MIT
"""Compose a frame into the blocks of its agreement: the only source of every document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from .catalogue import Catalogue
from .clauses import Speaker
from .document import (
    GAP,
    Block,
    Document,
    FactRow,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Parties,
    Party,
    Signatures,
    Signer,
    Title,
)
from .frame import Frame
from .region import Atlas
from .values import Cell, Row
from .wording import DOCUMENTS, Wording

OWN_CLAUSES = "own.clauses"
OWN = "own"
"""The part for what the other parts do not say; a clause that names no part stands there."""
"""The one decision whose clause is made by hand: it speaks in other sections."""


_EXPECTED: Final = {
    "couple": ("client", "partner"),
    "family": ("family-member", "family-member"),
    "young-person": ("client", "parent"),
    "group": ("member",),
}
"""Who takes part in each kind of work, before anybody is named; one client otherwise."""


@dataclass(frozen=True)
class Edition:
    """Which printing of an agreement: its version number, its day, and whether it is still a draft."""

    version: int
    dated: date
    draft: bool = True


def compose(catalogue: Catalogue, atlas: Atlas, wording: Wording, frame: Frame, edition: Edition) -> Document:
    """The agreement a frame makes, as blocks. Raises WordingError rather than print a sentence with a hole."""
    speaker = Speaker(catalogue, atlas, wording, frame, edition.dated)
    blocks: list[Block] = [
        Title(text=wording.say(DOCUMENTS, "agreement-title"), subtitle=wording.say(DOCUMENTS, "agreement-subtitle")),
        parties(speaker),
    ]
    facts = _facts(speaker)
    if facts.rows:
        blocks.append(facts)
    blocks.extend(_sections(speaker))
    signing = signatures(speaker, "sign-intro")
    if signing:
        blocks.append(signing)
    return document("agreement", speaker, edition, wording.say(DOCUMENTS, "agreement-title"), tuple(blocks))


def document(kind: str, speaker: Speaker, edition: Edition, title: str, blocks: tuple[Block, ...]) -> Document:
    """A document on the paper and in the language of the frame's region, with its footer words."""
    wording = speaker.wording
    region = speaker.region
    args = {
        "reference": speaker.frame.reference,
        "reference-given": "yes" if speaker.frame.reference else "no",
        "version": edition.version,
        "date": wording.show(edition.dated),
    }
    return Document.model_validate(
        {
            "kind": kind,
            "language": wording.language,
            "paper": region.paper if region else "a4",
            "title": title,
            "author": speaker.frame.text("practice.therapist.name"),
            "version": edition.version,
            "dated": edition.dated,
            "footer": wording.say(DOCUMENTS, "footer", args),
            "page_label": wording.say(DOCUMENTS, "page", {"page": "{page}", "pages": "{pages}"}),
            "draft_label": wording.say(DOCUMENTS, "draft") if edition.draft else "",
            "blocks": blocks,
        }
    )


def parties(speaker: Speaker) -> Parties:
    """Who the agreement is between: the people of the frame, then the therapist."""
    return Parties(parties=(*(_person(speaker, row) for row in _people(speaker)), _therapist(speaker)))


def _people(speaker: Speaker) -> tuple[Row, ...]:
    """The people of the frame; while nobody is named, those whom the kind of work calls for."""
    roles = _EXPECTED.get(str(speaker.common["kind"]), ("client",))
    if speaker.journey.value("people.young-consent.who") == "young-person":
        roles = ("client",)
    unnamed = tuple(Row(cells=(Cell(column="role", value=role),)) for role in roles)
    return speaker.frame.rows("people.people.people") or unnamed


def _role(speaker: Speaker, row: Row) -> str:
    return speaker.wording.say(DOCUMENTS, f"role-{row.text('role') or 'client'}", speaker.common)


def _person(speaker: Speaker, row: Row) -> Party:
    pronouns = row.text("pronouns").strip()
    return Party(role=_role(speaker, row), name=row.text("name").strip() or GAP, lines=(pronouns,) if pronouns else ())


def _therapist(speaker: Speaker) -> Party:
    frame, wording = speaker.frame, speaker.wording
    name = frame.text("practice.therapist.name").strip()
    title = frame.text("practice.therapist.title").strip()
    register = frame.text("practice.therapist.register").strip()
    number = frame.text("practice.therapist.number").strip()
    lines = [title] if title else []
    if register:
        args = {"register": register, "number": number, "number-given": "yes" if number else "no"}
        lines.append(wording.say(DOCUMENTS, "register-line", args))
    return Party(role=wording.say(DOCUMENTS, "role-therapist"), name=name or GAP, lines=tuple(lines))


def _facts(speaker: Speaker) -> Facts:
    rows = []
    for line in speaker.catalogue.facts:
        said = [speaker.fact(speaker.catalogue.decision(key)) for key in line.decisions]
        if any(said) and speaker.waits(speaker.catalogue.decision(line.decisions[0])):
            said[0] = GAP  # or what else stands there would be read as the answer: “It costs: free to cancel …”
        text = ", ".join(part for part in said if part)
        if text:
            rows.append(FactRow(key=line.key, label=speaker.wording.say(DOCUMENTS, f"fact-{line.key}"), text=text))
    return Facts(rows=tuple(rows))


def _own_clauses(speaker: Speaker, section: str, place: str) -> list[Block]:
    if not speaker.journey.applies(OWN_CLAUSES):
        return []
    kind = str(speaker.common["kind"])
    found: list[Block] = []
    for row in speaker.frame.rows(f"{OWN_CLAUSES}.clauses"):
        here = (row.text("section") or OWN, row.text("place") or "after") == (section, place)
        if here and row.covers("kinds", kind) and row.text("text").strip():
            found.append(Paragraph(decision=OWN_CLAUSES, text=row.text("text").strip()))
    return found


def _sections(speaker: Speaker) -> list[Block]:
    blocks: list[Block] = []
    number = 0
    for section in speaker.catalogue.sections:
        body = _own_clauses(speaker, section.key, "before")
        for decision in section.decisions:
            if decision.key != OWN_CLAUSES:
                body.extend(speaker.clause(decision))
        body.extend(_own_clauses(speaker, section.key, "after"))
        if body:
            number += 1
            blocks.append(Heading(number=number, section=section.key, text=speaker.wording.say(section.key, "heading")))
            blocks.extend((*body, *_initials(speaker)))
    return blocks


def _initials(speaker: Speaker) -> tuple[Notice, ...]:
    """A short line for the initials of each person who signs, where every part is initialled."""
    if speaker.journey.value("people.signing.initials") is not True:
        return ()
    lines = [f"{row.text('name').strip()} {GAP}".strip() for row in _signing(speaker)]
    return (Notice(text=f"{speaker.wording.say(DOCUMENTS, 'initials')}: {', '.join(lines)}"),) if lines else ()


def _signing(speaker: Speaker) -> list[Row]:
    """The people of the frame who sign."""
    return [row for row in _people(speaker) if row.get("signs") is not False]


def signatures(speaker: Speaker, intro: str) -> Signatures | None:
    """The signature block, as the way of agreeing asks for it: signed, agreed in words, or by coming."""
    wording = speaker.wording
    how = speaker.journey.value("people.signing.how")
    heading = wording.say(DOCUMENTS, "sign-heading")
    if how == "attending":
        return Signatures(heading=heading, intro=wording.say(DOCUMENTS, "sign-intro-attending"))
    day = wording.say(DOCUMENTS, "date")
    therapist = Signer(
        name=speaker.frame.text("practice.therapist.name").strip(),
        role=wording.say(DOCUMENTS, "role-therapist"),
        date_label=day,
    )
    if how == "spoken":
        return Signatures(heading=heading, intro=wording.say(DOCUMENTS, "sign-intro-spoken"), signers=(therapist,))
    signers = [
        Signer(name=row.text("name").strip(), role=_role(speaker, row), date_label=day) for row in _signing(speaker)
    ]
    return Signatures(
        heading=heading, intro=wording.say(DOCUMENTS, intro, speaker.common), signers=(*signers, therapist)
    )
