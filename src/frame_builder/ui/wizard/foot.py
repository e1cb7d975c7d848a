# SPDX-License-Identifier: MIT
"""The foot of the page: back, on to the next section or to keeping, and what a narrow window has no room for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from ...services.workspace import Workspace
from ..controls import Button, PlainLabel, beside
from ..flow import Flow


def tr(text: str) -> str:
    """Interface words of the foot in the language of the program."""
    return QCoreApplication.translate("WizardFoot", text)


class Foot(QFrame):
    """Buttons that walk through the sections; `forth` is the one that goes on."""

    def __init__(
        self,
        step: Callable[[int], None],
        close: Callable[[], None],
        toggle_sections: Callable[[], None],
        toggle_agreement: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setProperty("look", "foot")
        row = beside(self, gap=12, margin=(20, 9, 20, 9))
        self._back = Button("", "secondary", partial(step, -1))
        self._sections = Button(tr("Sections"), "quiet", toggle_sections)
        self._paper = Button(tr("Agreement"), "quiet", toggle_agreement)
        self._hint = PlainLabel(tr("Alt+← and Alt+→ to move"), "small", wrap=False)
        self._hint.setMinimumWidth(0)
        self._close = Button(tr("Save and close"), "secondary", close)
        self.forth = Button("", "primary", partial(step, 1))
        for group in ((self._back, self._sections, self._paper, self._hint), (self._close, self.forth)):
            flow = Flow(gap=12, centred=True)
            for widget in group:
                flow.addWidget(widget)
            row.addLayout(flow)
        row.insertStretch(1, 1)

    def say(self, workspace: Workspace, before: str, after: str, *, roomy: bool, ends: bool) -> None:
        """Name the section before and the one after, each "" where there is none; short where it is not `roomy`.

        Where nothing comes after, the last step is offered, if the way `ends` here.
        """
        self._back.setText(f"← {before if roomy else tr('Back')}")
        self._back.setAccessibleName(tr("Back to {section}").format(section=before))
        self._back.setVisible(bool(before))
        last = tr("Save and close") if workspace.practice else tr("Keep as version {n}").format(n=workspace.version)
        short = tr("Close") if workspace.practice else tr("Keep")
        self.forth.setText(f"{after if roomy else tr('Next')} →" if after else (last if roomy else short))
        self.forth.setAccessibleName(tr("On to {section}").format(section=after) if after else last)
        self.forth.setVisible(ends)
        self.forth.setEnabled(bool(after) or workspace.base is None or bool(workspace.differences))
        self._close.setText(tr("Save and close") if roomy else tr("Close"))
        self._close.setAccessibleName(tr("Save and close"))
        self._close.setVisible(bool(after) or not workspace.practice)

    def offer(self, *, sections: bool, agreement: bool) -> None:
        """Show the buttons for what has no room of its own; the hint on keys stands where the agreement has."""
        self._sections.setVisible(sections)
        self._paper.setVisible(agreement)
        self._hint.setVisible(not agreement)
