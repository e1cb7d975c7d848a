# SPDX-License-Identifier: MIT
"""What covers the window while it is being locked. Neither page says a word of a client."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ..controls import Button, PlainLabel
from ..forms import CardPage
from ..secret_lines import SecretLine


def tr(text: str) -> str:
    """Interface words of these pages in the language of the program."""
    return QCoreApplication.translate("Locking", text)


class LockingPage(CardPage):
    """Everything is stored, or given up, and being closed; perhaps a backup is still on its way to a slow disk."""

    def __init__(self, *, saved: bool = True) -> None:
        lead = tr("Everything is saved. A moment, please.") if saved else tr("A moment, please.")
        super().__init__(tr("Locking …"), lead)
        self._more = PlainLabel("")
        self._more.hide()
        self.box.addWidget(self._more)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(tr("Working"))
        self.box.addWidget(bar)

    def tell_backup(self) -> None:
        """Say what takes so long."""
        text = tr("A backup is still being written. You can unlock as soon as it is done, at most in two minutes.")
        self._more.setText(text)
        self._more.show()


class NotSavedPage(CardPage):
    """The window is locked, and what was typed last could not be stored: it is kept, and shown to nobody.

    `again` tries once more, `copy_wanted` is for a copy of all of it elsewhere, `unlock_wanted` carries a passphrase,
    and `given_up` closes without saving.
    """

    again = Signal()
    unlock_wanted = Signal(str)
    given_up = Signal()
    copy_wanted = Signal()

    def __init__(self, why: str) -> None:
        lead = tr(
            "The window is locked, but what you typed last could not be saved. It is kept here, out of sight, until it "
            "is saved or you decide otherwise."
        )
        super().__init__(tr("Locked, but not saved"), lead)
        self._why = PlainLabel(why, "wrong")
        self.box.addWidget(self._why)
        self._again = Button(tr("Try again"), "primary", self.again.emit)
        self._secret = SecretLine(tr("Passphrase, to go on with the page"))
        self._secret.line.returnPressed.connect(self._unlock)
        self._secret.line.textChanged.connect(lambda _text: self.say_wrong(""))
        self.box.addWidget(self._secret)
        ways = [
            self._again,
            Button(tr("Save a copy elsewhere …"), "secondary", self.copy_wanted.emit),
            Button(tr("Unlock"), "secondary", self._unlock),
            Button(tr("Close without saving …"), "link", self.given_up.emit),
        ]
        self.add_foot(ways)

    def first_focus(self) -> QWidget:
        """The way on that loses nothing."""
        return self._again

    @property
    def typing(self) -> bool:
        """Whether a passphrase is being typed, which is not to be disturbed."""
        return bool(self._secret.text())

    def set_why(self, sentence: str) -> None:
        """Say why it cannot be saved now."""
        self._why.setText(sentence)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the passphrase."""
        self.say_wrong(sentence, self._secret.line)

    def forget(self) -> None:
        """Empty the line."""
        self._secret.forget()

    def _unlock(self) -> None:
        if self._busy:
            return
        if self._secret.text():
            self.unlock_wanted.emit(self._secret.text())
        else:
            self.show_error(tr("Please type your passphrase."))
