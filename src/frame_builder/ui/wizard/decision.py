# SPDX-License-Identifier: MIT
"""One decision: folded to what was answered, or unfolded with its fields, guidance and checks.

The same card serves the wizard, My practice and the review.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...domain.catalogue import Decision, Field, FieldKind
from ...domain.clauses import Speaker
from ...domain.describe import describe
from ...domain.frame import NOTE_LENGTH, Answer
from ...domain.values import Value
from ...domain.weird import hidden
from ...services.sayings import finding_text
from ...services.workspace import Changed, Workspace
from ..cards import Segmented
from ..controls import Button, Card, Line, Pill, PlainLabel, Tone, beside, empty, look, name, stack
from ..fields import FieldRow, FieldWidget, add_row, make_field
from ..flow import Flow
from ..notices import Callout
from .extra import Extra, cannot_print
from .findings import finding_box
from .words import field_words, guidance


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("DecisionCard", text)


class DecisionCard(Card):
    """A decision of the open frame.

    `changed` tells what an edit changed. `unfold_wanted` asks the page to unfold this card, `next_wanted` to go on,
    `repair_wanted` to carry out a finding's repair, and `ask_reason` to set a finding aside.
    """

    changed = Signal(object)
    unfold_wanted = Signal(str)
    next_wanted = Signal(str)
    repair_wanted = Signal(object, str)
    unfolded_now = Signal()

    def __init__(self, workspace: Workspace, decision: Decision) -> None:
        super().__init__()
        self.workspace = workspace
        self.decision = decision
        self.unfolded = False
        self._rows: dict[str, FieldRow] = {}
        self._offered: dict[str, tuple[str, ...]] = {}
        self._note: Extra | None = None
        self._addition: Extra | None = None
        self._reason: Line | None = None
        self._shown: tuple[object, ...] | None = None
        wording = workspace.speaker.wording
        self.title = wording.say(decision.key, "label")
        name(self, self.title)
        self._head()
        self._body = QWidget()
        self._body_box = stack(self._body, gap=18)
        self._body.hide()
        self.box.addWidget(self._body)
        self._findings = QWidget()
        self._findings_box = stack(self._findings, gap=8)
        self.box.addWidget(self._findings)
        self.refresh()

    def parts(self) -> tuple[QWidget, ...]:
        """What it is made of, in the order in which it is read."""
        items = (self._body_box.itemAt(place) for place in range(self._body_box.count()))
        inside = (widget for item in items if item is not None and (widget := item.widget()) is not None)
        # the findings come last while folded; unfolded they stand among the fields, and are met there first
        return tuple(dict.fromkeys((self._change, self._switch, *inside, self._findings)))

    def _head(self) -> None:
        head = beside(gap=10)
        text = stack(gap=2)
        self._title = PlainLabel(self.title, "heading")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._summary = PlainLabel("", "quiet")
        text.addWidget(self._title)
        text.addWidget(self._summary)
        head.addLayout(text, 1)
        self._pill = Pill("")
        head.addWidget(self._pill)
        self._change = Button(tr("Change"), "secondary", self._toggle, small=True)
        head.addWidget(self._change)
        options = (("keep", tr("Keep")), ("change", tr("Change")))
        self._switch = Segmented(options, self.title)
        self._switch.chosen.connect(self._switched)
        self._switch.pressed.connect(self._pressed)
        head.addWidget(self._switch)
        self.box.addLayout(head)  # not before they have a parent: they would be windows of their own
        self._switch.setVisible(self.workspace.base is not None)
        self._change.setVisible(self.workspace.base is None)

    # folding

    def unfold(self) -> None:
        """Show the fields, building them the first time."""
        if not self._rows:
            self._build()
        self.unfolded = True
        self._body_box.insertWidget(self._body_box.indexOf(self._why), self._findings)
        self._body.show()
        self.refresh()
        self.unfolded_now.emit()

    def fold(self) -> None:
        """Show only what was answered."""
        self.unfolded = False
        self._body.hide()
        self.box.addWidget(self._findings)
        self.refresh()

    def focus_first(self) -> None:
        """Put the focus on the first control."""
        visible = next((row for row in self._rows.values() if not row.isHidden()), None)
        folded = self._change if self.workspace.base is None else self._switch.first()
        (visible.field.main() if visible and self.unfolded else folded).setFocus()

    def _toggle(self) -> None:
        if self.unfolded:
            self.fold()
            self._change.setFocus()
        else:
            self.unfold_wanted.emit(self.decision.key)

    def _switched(self, key: str) -> None:
        """In a review: keep what was agreed, or change it."""
        if key == "change":
            self.unfold_wanted.emit(self.decision.key)
            return
        change = self.workspace.keep_as_was(self.decision.key)
        self.show_values()
        self.fold()
        self._tell(change)

    def _pressed(self, key: str) -> None:
        """What was changed and folded is opened again by the word that is chosen already."""
        if key == "change" and not self.unfolded:
            self.unfold_wanted.emit(self.decision.key)

    # building

    def _build(self) -> None:
        speaker = self.workspace.speaker
        self._body_box.addWidget(PlainLabel(speaker.wording.say(self.decision.key, "ask"), "lead"))
        for field in self.decision.fields:
            self._add_field(field)
        if self.workspace.base is not None:
            self._build_reason()
        why, sources = guidance(speaker, self.decision)
        self._why = Callout(tr("Why agree this now?"), why, sources)
        self._body_box.addWidget(self._why)
        self._build_extras()

    def _add_field(self, field: Field) -> None:
        speaker = self.workspace.speaker
        words = field_words(speaker, self.decision, field)
        region = speaker.region
        widget: FieldWidget = make_field(field, words, region.currency if region else "GBP")
        widget.set_value(self.workspace.frame.answer(self.decision.key).get(field.key))
        row = add_row(self._body_box, widget, words.label, words.help, optional=not field.required)
        row.refresh()
        widget.edited.connect(partial(self._edited, field.key))
        self._rows[field.key] = row
        self._offered[field.key] = tuple(choice.key for choice in words.choices)

    def _renew(self, field: Field) -> bool:
        """Build a field anew whose choices have changed with the region, in its place; True when that was needed."""
        if field.choices_from is None or self._offered[field.key] == self.workspace.speaker.choices(field):
            return False
        old = self._rows[field.key]
        place = self._body_box.indexOf(old)
        self._body_box.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._add_field(field)
        row = self._rows[field.key]
        self._body_box.removeWidget(row)
        self._body_box.insertWidget(place, row)
        return True

    def _build_reason(self) -> None:
        self._reason = Line(self.workspace.reason(self.decision.key))
        self._reason.setMaxLength(NOTE_LENGTH)
        label = PlainLabel(tr("Why it changes, in the client's own words if you can"), "strong")
        label.setBuddy(self._reason)
        name(self._reason, label.plain())
        self._reason.textEdited.connect(self._reason_edited)
        self._reason_box = QWidget()
        box = stack(self._reason_box, gap=6)
        box.addWidget(label)
        box.addWidget(self._reason)
        self._reason_wrong = PlainLabel("", "wrong")
        self._reason_wrong.hide()
        box.addWidget(self._reason_wrong)
        self._body_box.addWidget(self._reason_box)

    def _build_extras(self) -> None:
        answer = self.workspace.frame.answer(self.decision.key)
        links = QWidget()
        row = Flow(links, gap=14)
        self._open = Button(tr("Leave it open for now"), "link", self._toggle_open)
        row.addWidget(self._open)
        whose = tr("A sentence of yours") if self.workspace.practice else tr("A sentence for this client")
        self._addition = Extra(whose, answer.addition)
        self._note = Extra(tr("A note only you can see"), answer.note)
        add = tr("Add a sentence of yours") if self.workspace.practice else tr("Add a sentence for this client")
        words = (add, tr("Add a note for yourself"))
        for extra, text in zip((self._addition, self._note), words, strict=True):
            button = Button(text, "link", extra.open)
            button.clicked.connect(button.hide)
            row.addWidget(button)
            button.setVisible(extra.isHidden())  # not before it has a parent: it would be a window of its own
        self._body_box.addWidget(links)
        self._addition.edited.connect(lambda text: self._tell(self.workspace.set_addition(self.decision.key, text)))
        self._note.edited.connect(lambda text: self._tell(self.workspace.set_note(self.decision.key, text)))
        self._body_box.addWidget(self._addition)
        self._body_box.addWidget(self._note)
        following = Button(tr("Next"), "primary", partial(self.next_wanted.emit, self.decision.key), small=True)
        following.setAccessibleDescription(tr("Fold this decision and go on to the next one"))
        self._body_box.addWidget(following)

    # edits

    def _edited(self, field: str, value: Value | None) -> None:
        change = self.workspace.set_value(self.decision.key, field, value)
        taken = self.workspace.frame.answer(self.decision.key).get(field)
        if isinstance(taken, tuple) and taken != value:
            self._rows[field].field.set_value(taken)  # a choice that stands alone drove out others
        self._tell(change)

    def _reason_edited(self, text: str) -> None:
        self.workspace.set_reason(self.decision.key, text)
        self.changed.emit(Changed(frozenset({self.decision.key})))

    def _toggle_open(self) -> None:
        is_open = self.workspace.frame.answer(self.decision.key).open
        self._tell(self.workspace.leave_open(self.decision.key, is_open=not is_open))

    def _tell(self, change: Changed) -> None:
        if change:
            self.changed.emit(change)

    # showing

    def show_values(self) -> None:
        """Show the frame's answers in the fields again; `refresh` is to follow."""
        answer = self.workspace.frame.answer(self.decision.key)
        for key, row in self._rows.items():
            row.field.set_value(answer.get(key))
            row.refresh()
        for extra, text in ((self._addition, answer.addition), (self._note, answer.note)):
            if extra is not None:
                extra.set_text(text)

    def refresh(self) -> bool:
        """Bring the head, the fields that are asked, and the findings up to date; True when controls came or went."""
        journey = self.workspace.journey
        is_open = self.workspace.frame.answer(self.decision.key).open
        renewed = False
        for field in self.decision.fields:
            if field.key in self._rows:
                renewed |= self._renew(field)
                row = self._rows[field.key]
                row.setVisible(not is_open and journey.field_applies(self.decision, field))
                if field.kind in (FieldKind.TEXT, FieldKind.ROWS):
                    self._warn(row, self.workspace.frame.answer(self.decision.key).get(field.key))
        self._warn_extras()
        self._show_head()
        return self._show_findings() or renewed

    def _warn(self, row: FieldRow, value: Value | None) -> None:
        missing = self.workspace.unprintable(value)
        row.warn(cannot_print(missing))

    def _warn_extras(self) -> None:
        """A sentence of theirs is printed; a note only has to be readable. A reason is printed in the amendment."""
        answer = self.workspace.frame.answer(self.decision.key)
        if self._addition is not None:
            self._addition.warn(cannot_print(self.workspace.unprintable(answer.addition)))
        if self._note is not None:
            self._note.warn(cannot_print(hidden(answer.note)))
        if self._reason is not None:
            wrong = cannot_print(self.workspace.unprintable(self.workspace.reason(self.decision.key)))
            self._reason.mark_wrong(bool(wrong))
            self._reason_wrong.setText(wrong)
            self._reason_wrong.setVisible(bool(wrong))

    def _show_head(self) -> None:
        workspace, key = self.workspace, self.decision.key
        answer = workspace.frame.answer(key)
        settled = workspace.journey.settled(self.decision) and workspace.journey.touched(self.decision)
        said = tr("Left open: a line to fill in by hand") if answer.open else describe(workspace.speaker, self.decision)
        self._summary.setText(self._was() + (said or workspace.speaker.wording.say(key, "ask")))
        self._summary.setVisible(not self.unfolded or answer.open)
        state, tone = self._state(settled, answer)
        self._pill.setText(state)
        self._pill.set_tone(tone)
        self._pill.setVisible(bool(state))
        self._change.setText(tr("Fold") if self.unfolded else (tr("Change") if settled else tr("Decide")))
        self._change.setAccessibleName(f"{self._change.text()}: {self.title}")
        changed = workspace.changed_here(key)
        self._switch.set_current("change" if changed or self.unfolded else "keep")
        look(self, "card-changed" if changed else "card")
        if self._reason is not None:
            self._reason_box.setVisible(changed)
            if self._reason.text() != workspace.reason(key):
                self._reason.setText(workspace.reason(key))
        if self._rows:
            self._open.setText(tr("Decide it now after all") if answer.open else tr("Leave it open for now"))

    def _was(self) -> str:
        """In a review: what was agreed before, where it is something else now."""
        workspace, key = self.workspace, self.decision.key
        base = workspace.base
        if base is None or not workspace.changed_here(key):
            return ""
        library = workspace.library
        before = Speaker(library.catalogue, library.atlas, workspace.speaker.wording, base.frame)
        return f"{describe(before, self.decision) or '–'}  →  "

    def _state(self, settled: bool, answer: Answer) -> tuple[str, Tone]:
        if answer.open:
            return tr("open"), "warn"
        if answer.carried:
            return (tr("from a sample"), "warn") if answer.sampled else (tr("from your practice"), "accent")
        if not settled and not self.unfolded:
            optional = self.workspace.journey.settled(self.decision)
            return (tr("optional"), "neutral") if optional else (tr("to decide"), "neutral")
        return "", "neutral"

    def _show_findings(self) -> bool:
        findings = self.workspace.findings_at(self.decision.key)
        shown = tuple((item, finding_text(self.workspace.speaker.wording, item)) for item in findings)
        if shown == self._shown:
            return False
        self._shown = shown
        empty(self._findings_box)
        for finding in findings:
            box = finding_box(self.workspace, finding)
            box.repair.connect(partial(self.repair_wanted.emit, finding))
            self._findings_box.addWidget(box)
        self._findings.setVisible(bool(findings))
        return True
