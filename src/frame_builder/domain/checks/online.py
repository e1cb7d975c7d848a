# SPDX-License-Identifier: MIT
"""Checks on recording and on AI tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .base import Finding, Rule, View
from .build import Change, advice, contradiction, put, without

CLIENT_RECORDS: Final = "online.recording.client-recording"
THERAPIST_RECORDS: Final = "online.recording.therapist-recording"
AI: Final = "online.ai-tools.therapist"
TASKS: Final = "online.ai-tools.tasks"
WHERE_KEPT: Final = "records.notes.where"
SYSTEM: Final = "records.notes.system"


def one_sided_recording(view: View) -> Iterator[Finding]:
    """The therapist may record, and the client may not, even if both agree."""
    if view.text(CLIENT_RECORDS) == "not-at-all" and view.text(THERAPIST_RECORDS) == "with-written-consent":
        yield advice(
            "one-sided-recording",
            ("online.recording",),
            put("both", (CLIENT_RECORDS, "not-without-both")),
            put("never", (THERAPIST_RECORDS, "none")),
        )


def transcript_without_recording(view: View) -> Iterator[Finding]:
    """An AI tool writes down what is said, while sessions are never recorded."""
    tasks = view.chosen(TASKS)
    if "transcripts" in tasks and view.text(THERAPIST_RECORDS) == "none":
        yield contradiction(
            "transcript-without-recording",
            ("online.recording", "online.ai-tools"),
            put("no-transcripts", (TASKS, without(tasks, "transcripts"))),
            put("consent", (THERAPIST_RECORDS, "with-written-consent")),
        )


def ai_not_in_records(view: View) -> Iterator[Finding]:
    """An AI tool writes notes, and the agreement does not say that notes are kept in a system."""
    tool, tasks = view.text("online.ai-tools.tool").strip(), view.chosen(TASKS)
    where = view.chosen(WHERE_KEPT)
    writes = {"notes", "transcripts"} & set(tasks)
    if view.text(AI) != "with-written-consent" or not tool or not writes or not where or "record-system" in where:
        return
    changes: list[Change] = [(WHERE_KEPT, (*where, "record-system"))]
    if not view.text(SYSTEM).strip():
        changes.append((SYSTEM, tool))
    yield advice("ai-not-in-records", ("records.notes", "online.ai-tools"), put("add", *changes), tool=tool)


RULES: Final[tuple[Rule, ...]] = (one_sided_recording, transcript_without_recording, ai_not_in_records)
