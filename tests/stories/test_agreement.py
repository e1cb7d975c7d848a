# SPDX-License-Identifier: MIT
"""From an empty computer to a signed agreement and its first amendment, by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from frame_builder.domain.checks import Level
from frame_builder.domain.document import Change, Document
from frame_builder.domain.values import Duration, Money, Unit
from frame_builder.services.sayings import finding_text, repair_text
from frame_builder.ui.documents.page import ReadingPage
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.notices import Finding
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.wizard.page import WizardPage

from ..typeset.reading import page_texts, squeezed
from .driver import CTRL, Home, Key, Therapist, texts_in
from .watch import Gap

CLIENT = "Kim Marlow"
REASON = "You start a new job in January."


def my_practice(therapist: Therapist) -> None:
    """Say in My practice who one is and where, and take the usual choices for all else."""
    therapist.press("Begin with my practice")
    therapist.begin_with("Nothing")
    for field, text in (
        ("name", "Dr Ana Ruiz"),
        ("title", "psychotherapist"),
        ("register", "UKCP"),
        ("number", "0001"),
    ):
        therapist.answer(f"practice.therapist.{field}", text)
    assert therapist.wizard.workspace.frame.text("people.region.region") == "england-and-wales"
    while isinstance(therapist.page, WizardPage):
        therapist.take_usual()
        therapist.next_section()
    therapist.wait_for(ShelfPage)


def client_and_fee(therapist: Therapist) -> None:
    """What only this client's frame can know: name, start, fee, and what is still to decide."""
    therapist.go_to_section("people")
    therapist.unfold("people.people")
    name = f"{therapist.label('people.people.people.name')}, row 1"
    if not therapist.has(name):
        therapist.press("Add a person")
    therapist.fill(name, CLIENT)
    therapist.unfold("people.start")
    therapist.answer("people.start.date", "1/12/2026")
    therapist.go_to_section("fees")
    therapist.unfold("fees.session-fee")
    therapist.answer("fees.session-fee.amount", "65")
    therapist.saved()


def too_long_notice(therapist: Therapist) -> None:
    """A notice longer than the time between two sessions: seen beside both decisions and under Check and finish."""
    therapist.unfold("fees.cancelling")
    therapist.answer("fees.cancelling.notice", "30")
    therapist.choose(f"{therapist.label('fees.cancelling.notice')}: unit", "days")
    assert the_finding(therapist) in findings_shown(therapist)
    therapist.go_to_section("sessions")
    therapist.unfold("sessions.frequency")
    assert the_finding(therapist) in findings_shown(therapist)
    therapist.go_to_section("finish")
    assert the_finding(therapist) in findings_shown(therapist)


def the_finding(therapist: Therapist) -> str:
    """The one contradiction, in words."""
    workspace = therapist.wizard.workspace
    (found,) = (item for item in workspace.findings if item.check == "notice-longer-than-gap")
    assert found.level is Level.CONTRADICTION
    return finding_text(workspace.speaker.wording, found)


def findings_shown(therapist: Therapist) -> str:
    """What the boxes on show say."""
    boxes = [box for box in therapist.wizard.findChildren(Finding) if box.isVisible()]
    return "\n".join(text for box in boxes for text in texts_in(box))


def repair(therapist: Therapist) -> None:
    """One key press mends it."""
    workspace = therapist.wizard.workspace
    (found,) = (item for item in workspace.findings if item.check == "notice-longer-than-gap")
    therapist.press(repair_text(workspace.speaker.wording, found, found.repairs[0]))
    assert workspace.frame.get("fees.cancelling.notice") == Duration(amount=48, unit=Unit.HOURS)
    assert "notice-longer-than-gap" not in [item.check for item in workspace.findings]
    therapist.saved()


def save_document(therapist: Therapist, home: Home) -> Path:
    """Save what is on show as a PDF."""
    path = home.out / f"{len(list(home.out.iterdir()))}.pdf"
    therapist.ask.will(path)
    therapist.key(Key.Key_S, CTRL)
    how, _, offered, *_ = therapist.ask.asked[-1]
    assert how == "save_file"
    assert re.fullmatch(r"K-17 \w+.* \d{4}-\d\d-\d\d\.pdf", offered), offered
    return path


def assert_printed(pdf: Path, document: Document) -> None:
    """Every text of the blocks stands in the file, in order, and nothing in the file stands in no block."""
    pages = page_texts(pdf.read_bytes())
    running = [document.footer, document.draft_label]
    whole = ""
    for number, page in enumerate(pages, start=1):
        label = document.page_label.replace("{page}", str(number)).replace("{pages}", str(len(pages)))
        for text in (*running, label):
            assert squeezed(text) in page
            page = page.replace(squeezed(text), "")
        whole += page
    for text in document.texts:
        assert squeezed(text) in whole, text
    left = whole
    for text in sorted(document.texts, key=len, reverse=True):
        left = left.replace(squeezed(text), "", 1)
    assert not re.sub(r"[\d.:]", "", left), left


def keep(therapist: Therapist) -> None:
    """Keep the agreement although a few things stay open."""
    therapist.ask.will(True)
    therapist.press(lambda name: name.startswith("Keep as version"))
    therapist.wait_for(ReadingPage)


def leave_and_come_back(therapist: Therapist, home: Home) -> Therapist:
    """Close the program, start it again, mistype the passphrase, then open the vault."""
    therapist.quit()
    again = home.start()
    assert isinstance(again.page, UnlockPage)
    again.unlock("not the passphrase")
    again.wait(lambda: "This passphrase does not open the vault" in again.shown())
    again.unlock()
    again.wait_for(ShelfPage)
    return again


def review(therapist: Therapist) -> None:
    """Change the fee and the rhythm, and say why."""
    page = therapist.page
    assert isinstance(page, ShelfPage)
    entry = page._table.entry()
    assert entry is not None
    assert (entry.reference, entry.state) == ("K-17", "agreed")
    therapist.press("Start review")
    therapist.wait_for(WizardPage)
    therapist.go_to_section("fees")
    therapist.unfold("fees.session-fee")
    therapist.answer("fees.session-fee.amount", "70")
    therapist.tab_to(lambda name: name.startswith("Why it changes"))
    therapist.type(REASON)
    therapist.go_to_section("sessions")
    therapist.unfold("sessions.frequency")
    often = "sessions.frequency.often"
    therapist.choose(therapist.label(often), therapist.choice(often, "fortnightly"))
    assert [item.decision for item in therapist.wizard.workspace.differences][:1] == ["sessions.frequency"]
    therapist.go_to_section("finish")
    rhythm = therapist.wizard.workspace.speaker.wording.say("sessions.frequency", "label")
    therapist.tab_to(lambda name: name.startswith("Why") and name.endswith(f": {rhythm}"))
    therapist.type("Every week was too much with the new job.")
    therapist.saved()


@pytest.mark.fault(32)
def test_story(home: Home, watched: Callable[[], Gap]) -> None:
    """The story the program is for."""
    home.library = None  # it is to be read by the program itself
    therapist = home.begin()
    my_practice(therapist)
    therapist.new_frame("K-17")
    client_and_fee(therapist)
    assert therapist.wizard.workspace.frame.get("fees.session-fee.amount") == Money(minor=6500, currency="GBP")
    too_long_notice(therapist)
    repair(therapist)
    keep(therapist)
    first = therapist.office.history(therapist.frame_id())[0]
    saved = save_document(therapist, home)
    assert_printed(saved, first.agreement)
    assert CLIENT in "\n".join(first.agreement.texts)
    therapist = leave_and_come_back(therapist, home)
    review(therapist)
    keep(therapist)
    old, new = therapist.office.history(therapist.frame_id())
    assert old == first
    amendment = therapist.office.amendment(old, new)
    changes = {block.decision: block for block in amendment.blocks if isinstance(block, Change)}
    assert {"fees.session-fee", "sessions.frequency"} <= set(changes)
    fee = changes["fees.session-fee"]
    assert any("£65" in text for text in fee.before)
    assert any("£70" in text for text in fee.after)
    assert fee.reason == REASON
    assert_printed(save_document(therapist, home), amendment)
    therapist.pick("Agreement")
    assert_printed(save_document(therapist, home), new.agreement)
    assert watched().where, "it was not looked at"
