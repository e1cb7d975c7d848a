# SPDX-License-Identifier: MIT
"""Check and finish: what does not fit, what is open, what changed, and then to keep and print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ...domain.checks import Finding
from ...domain.comparison import Difference, side_by_side
from ...services.code_words import code_name, code_standing, code_summary
from ...services.sayings import finding_text
from ...services.workspace import Workspace
from ..controls import Button, Card, Line, PlainLabel, empty, name
from ..documents.compare import DifferenceView, add_rest
from ..flow import Flow
from .codes import fill as fill_code
from .findings import finding_box
from .measures import fill, summary
from .pane import Pane
from .unfolding import Unfolding

GO_TO = "go-to:"
"""Before the key of a decision among the buttons of a finding."""


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("FinishPage", text)


class FinishPage(Pane):
    """The last page. `go_to` carries a decision, `output_wanted` a kind of document and a way out of the program."""

    go_to = Signal(str)
    repair_wanted = Signal(object, str)
    show_again = Signal(object)
    reason_changed = Signal()
    output_wanted = Signal(str, str)
    confirm_wanted = Signal(object)
    drop_wanted = Signal()
    situations_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        parts = ("changes", "findings", "open", "carried", "aside", "look", "keep")
        super().__init__(tr("Check and finish"), parts)
        self.workspace = workspace
        self._reasons: dict[str, Line] = {}
        self._unfolded: set[str] = set()

    def refresh(self) -> None:
        """Show the state of the frame now."""
        workspace = self.workspace
        for layout in self._parts.values():
            empty(layout)
        self._lead.setText(self._summary())
        if workspace.base is not None:
            self._show_changes(workspace.differences)
        self._show_findings(workspace.findings)
        self._show_list("open", tr("Still to decide"), [item.key for item in workspace.undecided])
        self._show_carried()
        self._show_aside(workspace.set_aside)
        self._show_look()
        self._show_keep()

    def _summary(self) -> str:
        workspace = self.workspace
        waiting = len(workspace.undecided)
        if waiting:
            left = tr("One decision is still to make.") if waiting == 1 else tr("{n} decisions are still to make.")
            return f"{left.format(n=waiting)} {self._what_of_open()}"
        if workspace.findings:
            return tr("Every decision is made. Some things below are worth a look.")
        return tr("Every decision is made, nothing contradicts, and the checks find nothing missing.")

    def _what_of_open(self) -> str:
        """What the agreement does with what is not decided: a decision without any answer says nothing in it."""
        waiting = self.workspace.undecided
        begun = sum(bool(self.workspace.frame.answer(item.key).values) for item in waiting)
        if not begun:
            one, many = tr("The agreement leaves it out."), tr("The agreement leaves them out.")
            return one if len(waiting) == 1 else many
        if begun == len(waiting):
            return tr("The agreement prints a line to fill in by hand where an answer is missing.")
        return tr("The agreement leaves them out, or prints a line to fill in by hand where an answer is begun.")

    # parts

    def _heading(self, part: str, text: str) -> QVBoxLayout:
        self._parts[part].addWidget(PlainLabel(text, "heading"))
        return self._parts[part]

    def _show_changes(self, differences: tuple[Difference, ...]) -> None:
        count = len(differences)
        box = self._heading(
            "changes", tr("What changed ({n})").format(n=count) if count else tr("Nothing has changed yet")
        )
        self._reasons.clear()
        ways = side_by_side((*item.before, *item.after) for item in differences)
        for item, by_words in zip(differences, ways, strict=True):
            if by_words is None:
                continue
            card = Card("card-changed")
            known = self.workspace.library.catalogue.by_key.get(item.decision)
            title = self.workspace.speaker.wording.say(item.decision, "label") if known else item.decision
            card.box.addWidget(PlainLabel(title, "strong"))
            card.box.addWidget(DifferenceView(item.before, item.after, by_words=by_words))
            line = Line(self.workspace.reason(item.decision))
            label = PlainLabel(tr("Why, in the client's own words if you can"), "small")
            label.setBuddy(line)
            name(line, f"{label.plain()}: {title}")
            line.textEdited.connect(partial(self._reason, item.decision))
            card.box.addWidget(label)
            card.box.addWidget(line)
            box.addWidget(card)
        add_rest(box, ways.count(None))

    def _reason(self, decision: str, text: str) -> None:
        self.workspace.set_reason(decision, text)
        self.reason_changed.emit()

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        if not findings:
            return
        box = self._heading("findings", tr("To look at ({n})").format(n=len(findings)))
        for finding in findings:
            wording = self.workspace.speaker.wording
            links = [(f"{GO_TO}{key}", wording.say(key, "label")) for key in finding.decisions]
            shown = finding_box(self.workspace, finding, links)
            shown.repair.connect(partial(self._act, finding))
            box.addWidget(shown)

    def _act(self, finding: Finding, key: str) -> None:
        if key.startswith(GO_TO):
            self.go_to.emit(key.removeprefix(GO_TO))
        else:
            self.repair_wanted.emit(finding, key)

    def _link(self, key: str) -> Button:
        title = self.workspace.speaker.wording.say(key, "label")
        return Button(title, "link", partial(self.go_to.emit, key), hint=tr("Go to this decision"))

    def _links(self, keys: Sequence[str]) -> QWidget:
        holder = QWidget()
        row = Flow(holder, gap=12)
        for key in keys:
            row.addWidget(self._link(key))
        return holder

    def _show_list(self, part: str, title: str, keys: Sequence[str]) -> None:
        if not keys:
            return
        self._heading(part, f"{title} ({len(keys)})").addWidget(self._links(keys))

    def _show_carried(self) -> None:
        carried = self.workspace.carried
        if not carried:
            return
        box = self._heading("carried", tr("Carried over ({n})").format(n=len(carried)))
        box.addWidget(
            PlainLabel(tr("Look through them with this client in mind, then confirm them together."), "quiet")
        )
        keys = [decision.key for decision in carried]
        every = Button(tr("Confirm them all"), "secondary", partial(self.confirm_wanted.emit, keys), small=True)
        box.addWidget(every)

    def _show_aside(self, findings: tuple[Finding, ...]) -> None:
        if not findings:
            return
        box = self._heading("aside", tr("Left as they are ({n})").format(n=len(findings)))
        for finding in findings:
            box.addWidget(PlainLabel(finding_text(self.workspace.speaker.wording, finding), "quiet"))
            box.addWidget(Button(tr("Show it again"), "link", partial(self.show_again.emit, finding)))

    def _show_look(self) -> None:
        box = self._heading("look", tr("Look at it from outside"))
        ask = Button(tr("What would this agreement say?"), "secondary", self.situations_wanted.emit)
        ask.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        tried = tr("A message at night, a friend request, a letter from the police: try it out.")
        box.addWidget(PlainLabel(tried, "quiet"))
        box.addWidget(ask)
        reading = self.workspace.reading
        box.addWidget(
            self._unfolding("reading", tr("How it reads"), summary(reading), partial(fill, reading, self.go_to.emit))
        )

        wording = self.workspace.speaker.wording
        for found in self.workspace.coverage:
            said = code_standing(wording, self.workspace.library.atlas, found)
            text = " ".join(dict.fromkeys(part for part in (code_summary(wording, found), said) if part))
            into = partial(fill_code, self.workspace, found, self.go_to.emit)
            box.addWidget(self._unfolding(found.code.key, code_name(wording, found.code), text, into))
        if not self.workspace.coverage:
            text = tr(
                "Choose your codes of ethics under Your practice, and see here where this agreement answers them."
            )
            box.addWidget(PlainLabel(text, "quiet"))
            box.addWidget(self._link("practice.codes"))

    def _unfolding(self, key: str, title: str, said: str, into: Callable[[QVBoxLayout], None]) -> Unfolding:
        """A card that stays as it was turned when the page is shown anew."""
        card = Unfolding(title, said, into, shown=key in self._unfolded)
        card.turned.connect(lambda shown: (self._unfolded.add if shown else self._unfolded.discard)(key))
        return card

    def _show_keep(self) -> None:
        workspace = self.workspace
        review = workspace.base is not None
        box = self._heading("keep", tr("Keep and print"))
        text = tr(
            "Keeping makes version {n}: its words stay exactly as they are, whatever you change later. "
            "You can still print the draft before that."
        )
        box.addWidget(PlainLabel(text.format(n=workspace.version), "quiet"))
        holder = QWidget()
        row = Flow(holder, gap=10)
        ways = [(tr("Print the draft …"), "agreement", "print"), (tr("Save the draft …"), "agreement", "save")]
        if review and workspace.differences:
            ways.append((tr("Print the changes …"), "amendment", "print"))
        for words, document, way in ways:
            row.addWidget(Button(words, "secondary", partial(self.output_wanted.emit, document, way)))
        if review:
            row.addWidget(Button(tr("Drop this review"), "link", self.drop_wanted.emit))
        box.addWidget(holder)
        box.addWidget(PlainLabel(self._honest(), "small"))

    def _honest(self) -> str:
        region = self.workspace.speaker.region
        text = tr(
            "Frame Builder helps you to think and to write; it is not legal advice. Facts of law were gathered "
            "from public sources and carry their date."
        )
        if region is not None and not region.reviewed_by:
            text += " " + tr("No lawyer has reviewed the facts for this region yet.")
        return text
