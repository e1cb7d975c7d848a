# SPDX-License-Identifier: MIT
"""Documents of every shape the typesetting must carry: short, long, for couples, with gaps, amendments."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from frame_builder.domain.document import (
    GAP,
    Block,
    Change,
    Document,
    FactRow,
    Facts,
    Gap,
    Heading,
    Items,
    Notice,
    Paragraph,
    Parties,
    Party,
    Signatures,
    Signer,
    Title,
    block_texts,
)

Paper = Literal["a4", "us-letter"]

SENTENCES: Final = (
    "We end on time, also when one of us is late, so that you know what to count on.",
    "If I am late, I make up the time or lower the fee.",
    "You can ask about anything in this agreement whenever you like.",
    "That is not a lack of care; it keeps the work in a place where I can give it my full attention.",
    "I tell you first wherever it is safe to do so.",
    "There is no charge if you are ill, if there is an emergency, or if we find another time in the same week.",
)

ANA: Final = Party(
    role="Therapist",
    name="Dr Ana Ruiz",
    lines=("psychotherapist", "Registered member, no. 00000 (sample)", "12 Hill Road, York YO1 0AA"),
)
KIM: Final = Party(role="Client", name="K. M.", lines=("she/her",))

FACTS: Final = Facts(
    rows=(
        FactRow(key="meet", label="We meet", text="every Tuesday at 16:00 for 50 minutes, online or at 12 Hill Road"),
        FactRow(key="review", label="We look again", text="after 6 weeks, on 5 January 2027"),
        FactRow(key="cost", label="It costs", text="£65 a session; free to cancel up to 48 hours before"),
        FactRow(key="crisis", label="In a crisis", text="999 if life is at risk · Samaritans 116 123, day and night"),
    )
)


def filler(sentences: int, start: int = 0) -> str:
    """So many plain sentences in a row."""
    return " ".join(SENTENCES[(start + i) % len(SENTENCES)] for i in range(sentences))


def signing(*names: tuple[str, str]) -> Signatures:
    """The signature block for these names and roles."""
    signers = tuple(Signer(name=name, role=role, date_label="Date") for name, role in names)
    return Signatures(
        heading="What we agree",
        intro="We have talked this through and agree to it. Either of us can ask to change it at any time.",
        signers=signers,
    )


NOTICE: Final = Notice(
    text="This agreement was written with Frame Builder. It is not legal advice, and nothing in it takes away "
    "a right the law gives you."
)


def document(
    *blocks: Block,
    kind: Literal["agreement", "amendment"] = "agreement",
    paper: Paper = "a4",
    draft: bool = False,
    title: str = "Our agreement",
) -> Document:
    """A document of these blocks with the usual furniture."""
    return Document(
        kind=kind,
        language="en-US" if paper == "us-letter" else "en-GB",
        paper=paper,
        title=title,
        author="Dr Ana Ruiz",
        dated=date(2026, 11, 24),
        footer="K-17 · version 1 · 24 November 2026",
        page_label="Page {page} of {pages}",
        draft_label="Draft" if draft else "",
        blocks=blocks,
    )


def opening(*parties: Party) -> tuple[Block, ...]:
    """Title, parties and the box of facts."""
    return (
        Title(text="Our agreement", subtitle="What each of us can count on while we work together"),
        Parties(parties=parties or (KIM, ANA)),
        FACTS,
    )


def one_page(paper: Paper = "a4") -> Document:
    """The shortest agreement anybody would sign."""
    return document(
        *opening(),
        Heading(number=1, section="sessions", text="When we meet"),
        Paragraph(
            decision="sessions.frequency",
            text="We meet every week, on Tuesdays at 16:00, for 50 minutes. " + filler(2),
            margin="Weekly\n50 minutes",
        ),
        Heading(number=2, section="fees", text="What it costs"),
        Paragraph(decision="fees.session-fee", text="A session costs £65. " + filler(1, 5), margin="£65"),
        signing(("K. M.", "Client"), ("Dr Ana Ruiz", "Therapist")),
        NOTICE,
        paper=paper,
    )


def long(paper: Paper = "a4", sections: int = 13, draft: bool = True, offset: int = 0) -> Document:
    """An agreement of about six pages with every kind of block."""
    body: list[Block] = []
    for s in range(sections):
        body.append(Heading(number=s + 1, section=f"part-{s}", text=HEADINGS[s % len(HEADINGS)]))
        for p in range(3 + s % 3):
            decision = f"part-{s}.point-{p}"
            listed = (s + p) % 4 == 1
            text = filler(1 + (s * 2 + p + offset) % 4, s + p) + (" These are the ways:" if listed else "")
            body.append(Paragraph(decision=decision, text=text, margin=MARGINS[(s + p) % len(MARGINS)]))
            if listed:
                body.append(Items(decision=decision, items=tuple(filler(1, s + i) for i in range(2 + s % 4))))
            if (s, p) in ((2, 1), (7, 2)):
                body.append(Gap(decision=decision, label="How much notice I give of my holidays"))
    return document(
        *opening(), *body, signing(("K. M.", "Client"), ("Dr Ana Ruiz", "Therapist")), NOTICE, paper=paper, draft=draft
    )


HEADINGS: Final = (
    "How we work",
    "Where we meet",
    "When we meet",
    "What it costs",
    "If you cannot come",
    "Contact between our sessions",
    "Online life",
    "What stays between us, and what cannot",
    "My notes and your rights",
    "If something is not right",
    "How we end",
)
MARGINS: Final = (
    "",
    "48 hours",
    "You are\ntold first",
    "",
    "Review on\n5 January 2027",
    "",
    "Within two\nworking days",
)


def couple(paper: Paper = "a4") -> Document:
    """Two clients and a therapist, with open gaps."""
    return document(
        *opening(
            Party(role="Client", name="Charlotte-Éloïse Featherstonehaugh-Wolanski", lines=("she/her",)),
            Party(role="Partner", name="Bartholomew Okonkwo-Przybyszewski", lines=("he/him", "goes by Bart")),
            ANA,
        ),
        Heading(number=1, section="sessions", text="When we meet"),
        Paragraph(decision="sessions.slot", text=f"We meet on {GAP} at {GAP}, for {GAP}. " + filler(3)),
        Gap(decision="sessions.slot", label="A second time that would suit you both"),
        Paragraph(decision="fees.session-fee", text=f"A session costs {GAP}.", margin="You are\ntold first\neach time"),
        Paragraph(decision="fees.paying", text=filler(2)),
        Items(decision="fees.paying", items=("By bank transfer, within seven days.", f"In cash: {GAP}.")),
        signing(
            ("Charlotte-Éloïse Featherstonehaugh-Wolanski", "Client"),
            ("Bartholomew Okonkwo-Przybyszewski", "Partner"),
            ("", "Witness"),
            ("Dr Ana Ruiz", "Therapist"),
        ),
        NOTICE,
        paper=paper,
        draft=True,
    )


def change(i: int, sentences: int = 2) -> Change:
    """The i-th of many changes; every third is new, every fifth falls away, some have a reason."""
    return Change(
        decision=f"part.point-{i}",
        part=HEADINGS[i % len(HEADINGS)],
        before=() if i % 3 == 2 else (filler(sentences, i),),
        after=() if i % 5 == 3 else (filler(sentences, i + 2), *((filler(1, i),) if i % 4 == 0 else ())),
        cause="No longer applies" if i % 5 == 3 else "Your answer changed",
        reason="Two weeks is too long while the court dates are on." if i % 2 == 0 else "",
        before_label="Before",
        after_label="From now on",
        reason_label="Why",
    )


def amendment(changes: int = 1, paper: Paper = "a4", sentences: int = 2) -> Document:
    """An amendment with so many changes."""
    return document(
        Title(text="Changes to our agreement", subtitle="From 24 November 2026. Version 3, replacing version 2"),
        Parties(parties=(KIM, ANA)),
        *(change(i, sentences) for i in range(changes)),
        Paragraph(decision="", text="Everything else in our agreement of 13 October 2026 stays as it is."),
        signing(("K. M.", "Client"), ("Dr Ana Ruiz", "Therapist")),
        NOTICE,
        kind="amendment",
        paper=paper,
        title="Changes to our agreement",
    )


def texts(block: Block) -> tuple[str, ...]:
    """The words of a block as every renderer should say them."""
    return tuple(text for text in block_texts(block) if text)
