# SPDX-License-Identifier: MIT
"""How hard an agreement is to read: its parts add up, the hardest sentence is found where it stands."""

from __future__ import annotations

from datetime import date

from frame_builder.domain.document import Document, Heading, Items, Paragraph, Title
from frame_builder.domain.readability import Counts
from frame_builder.domain.reading import read

EASY = "We meet each week. You tell me what is on your mind. I listen, and I ask when I do not see what you mean."
HARD = (
    "Notwithstanding previously communicated arrangements, the undersigned individual acknowledges unconditional "
    "responsibility for remuneration of professional consultations irrespective of attendance or notification."
)


def document(*blocks: Title | Heading | Paragraph | Items, language: str = "en-GB") -> Document:
    return Document(
        kind="agreement",
        language=language,
        paper="a4",
        title="Our agreement",
        dated=date(2026, 11, 22),
        footer="",
        page_label="{page}",
        blocks=blocks,
    )


PARTS = (
    Title(text="A title is not counted at all, however long and difficult it may be"),
    Heading(number=1, section="sessions", text="When we meet"),
    Paragraph(decision="sessions.frequency", text=EASY),
    Heading(number=2, section="fees", text="What it costs"),
    Paragraph(decision="fees.paying", text=EASY),
    Items(decision="fees.overdue", items=("Please talk to me.", HARD)),
)


def test_each_part_and_the_whole() -> None:
    reading = read(document(*PARTS))
    assert [part.section for part in reading.parts] == ["sessions", "fees"]
    easy, hard = reading.parts
    assert easy.value is not None
    assert hard.value is not None
    assert reading.whole.value is not None
    assert easy.value < reading.whole.value < hard.value
    assert reading.whole.counts == easy.counts + hard.counts


def test_the_hardest_sentence_and_who_says_it() -> None:
    reading = read(document(*PARTS))
    assert (reading.whole.hardest, reading.whole.decision) == (HARD, "fees.overdue")
    assert reading.parts[0].decision == "sessions.frequency"


def test_a_part_of_a_few_words_has_no_value() -> None:
    reading = read(document(PARTS[1], Paragraph(decision="sessions.length", text="It lasts an hour.")))
    assert reading.parts[0].value is None
    assert reading.parts[0].hardest == "It lasts an hour."


def test_nothing_to_read() -> None:
    reading = read(document())
    assert reading.parts == ()
    assert reading.whole.counts == Counts()
    assert (reading.whole.value, reading.whole.hardest) == (None, "")


def test_each_language_is_measured_by_its_own_formula() -> None:
    english, german = read(document(*PARTS)), read(document(*PARTS, language="de-DE"))
    assert english.whole.value != german.whole.value
    assert read(document(*PARTS, language="el-GR")).whole.value is None
