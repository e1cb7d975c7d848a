# SPDX-License-Identifier: MIT
"""What the checks found, as a box with its repairs: on the cards of decisions, and under Check and finish."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from ...domain.checks import Finding, Level
from ...services.sayings import finding_text, repair_text
from ...services.workspace import Workspace
from ..notices import Finding as FindingBox
from ..notices import FindingLook

LOOKS: Final[dict[Level, FindingLook]] = {
    Level.CONTRADICTION: "finding",
    Level.GAP: "advice",
    Level.ADVICE: "plain",
}
SET_ASIDE: Final = "set-aside"
"""The key of the button that leaves a finding as it is."""


def tr(text: str) -> str:
    """Interface words of findings in the language of the program."""
    return QCoreApplication.translate("Findings", text)


def level_words(level: Level) -> str:
    """How serious a finding is, in words."""
    match level:
        case Level.CONTRADICTION:
            return tr("These do not fit together")
        case Level.GAP:
            return tr("Something is missing")
        case Level.ADVICE:
            return tr("Worth a thought")


def finding_box(workspace: Workspace, finding: Finding, links: Sequence[tuple[str, str]] = ()) -> FindingBox:
    """A finding with a button for each repair, one to set it aside, and perhaps links with a key of their own."""
    wording = workspace.speaker.wording
    repairs = [(item.key, repair_text(wording, finding, item)) for item in finding.repairs]
    return FindingBox(
        level_words(finding.level),
        finding_text(wording, finding),
        [*repairs, *links, (SET_ASIDE, tr("Leave it as it is"))],
        LOOKS[finding.level],
    )
