# SPDX-License-Identifier: MIT
"""Checks on recording and on AI tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .base import Finding, Rule, View
from .build import Change, advice, contradiction, gap, go, put, without
from .own import own_texts

CLIENT_RECORDS: Final = "online.recording.client-recording"
THERAPIST_RECORDS: Final = "online.recording.therapist-recording"
AI: Final = "online.ai-tools.therapist"
TASKS: Final = "online.ai-tools.tasks"
WHERE_KEPT: Final = "records.notes.where"
LOOKS: Final = "online.looking-up.therapist-looks"
_LOOKING: Final = ("look you up", "search for you", "google you", "search the internet for you", "find you online")
"""Phrases of a therapist's own clause that speak of looking a client up."""
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


def recording_without_purpose(view: View) -> Iterator[Finding]:
    """Sessions are recorded, and what for or for how long is not said."""
    if view.text(THERAPIST_RECORDS) != "with-written-consent":
        return
    if not view.text("online.recording.purpose").strip() or view.duration("online.recording.kept") is None:
        yield gap(
            "recording-without-purpose",
            ("online.recording",),
            go("say", "online.recording"),
            put("never", (THERAPIST_RECORDS, "none")),
        )


def looked_up_after_all(view: View) -> Iterator[Finding]:
    """The therapist never looks a client up online, while words of their own speak of doing so."""
    if view.text(LOOKS) != "never":
        return
    where = next((key for key, text in own_texts(view) if any(word in text.casefold() for word in _LOOKING)), None)
    if where:
        yield contradiction(
            "looked-up-after-all",
            ("online.looking-up", where),
            put("emergency", (LOOKS, "emergency-only")),
            put("consent", (LOOKS, "with-consent")),
            go("clause", where),
        )


RULES: Final[tuple[Rule, ...]] = (
    one_sided_recording,
    transcript_without_recording,
    recording_without_purpose,
    ai_not_in_records,
    looked_up_after_all,
)
