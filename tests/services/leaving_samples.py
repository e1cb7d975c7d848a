# SPDX-License-Identifier: MIT
"""A practice with everything in it that can be taken along."""

from __future__ import annotations

from datetime import date

from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Money
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.vault.keys import Strength

from ..variants import base, complete, put

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
DAY = date(2026, 11, 22)


def whole_frame(library: Library, reference: str) -> Frame:
    """A frame with nothing left to decide."""
    frame = complete(library, base(library, "england-and-wales", "individual"))
    return Frame(reference=reference, answers=put(frame, "people.start.date", DAY).answers)


def keep_versions(office: Office, frame: Frame, count: int) -> str:
    """A frame with so many kept versions, each with another fee; its key."""
    frame_id, workspace = office.import_frame(frame)
    for number in range(count):
        if number:
            workspace = office.open_frame(frame_id)
            fee = Money(minor=6000 + 100 * number, currency="GBP")
            workspace.set_value("fees.session-fee", "amount", fee)
            workspace.set_reason("fees.session-fee", "A new year.")
        office.keep(frame_id, workspace)
    return frame_id


def fill(office: Office) -> None:
    """My practice; frames with versions, with a draft, with both, with neither, and with every kind of reference."""
    library = office.library
    practice = office.practice()
    practice.set_value("practice.therapist", "name", "Ana Ruiz")
    office.save_practice(practice)
    first = keep_versions(office, whole_frame(library, "K-17"), 3)
    review = office.open_frame(first)
    review.set_note("sessions.length", "Ask again in spring.")
    office.save(first, review)
    keep_versions(office, whole_frame(library, "k-17"), 1)
    office.import_frame(whole_frame(library, ""))
    office.import_frame(Frame(reference="../CON: <b>&"))
