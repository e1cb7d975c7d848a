# SPDX-License-Identifier: MIT
"""What has to be settled after two computers were joined: versions, drafts and My practice that went apart."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...services.office import HeldDraft, Office
from ...vault.errors import VaultError
from ..backups.words import moment
from ..dialogs import Ask
from ..documents.compare import differences
from ..shell import Shell
from .page import ChoicePage
from .practice import differences as answered_otherwise
from .practice import practice_page, practice_sentence, title_of
from .words import Way, choice_texts, choice_versions, draft_choice, draft_titles, going_on, kept_when, shared, ways


def tr(text: str) -> str:
    """Interface words of the desk in the language of the program."""
    return QCoreApplication.translate("Desk", text)


def _named(several: tuple[Way, ...], way: Way) -> str:
    """A newest version with its day and hour, so that two of the same number can be told apart."""
    title = way.title(way.newest.number, shared(several))
    return tr("{version}, {kept}").format(version=title, kept=kept_when(several)[several.index(way)])


class BranchDesk(QObject):
    """Asks which of several versions goes on, in one open vault, and carries it out.

    `closed` goes back to the shelf, at a frame; `read_wanted` carries a frame and the key of a version to read,
    `draft_wanted` a frame and the key of the draft to go on with.
    """

    closed = Signal(str)
    draft_wanted = Signal(str, object)  # a key of 63 bits is no C int
    read_wanted = Signal(str, str)

    def __init__(self, shell: Shell, office: Office, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._office, self._ask = shell, office, ask

    # versions

    def must_choose(self, frame_id: str) -> bool:
        """Whether a frame has several newest versions; then the page that asks which one goes on is shown."""
        every = going_on(ways(self._office, frame_id))
        if len(every) < 2:
            return False
        self._show_versions(frame_id, every)
        return True

    def _show_versions(self, frame_id: str, several: tuple[Way, ...]) -> None:
        library = self._office.library
        reference = several[0].newest.frame.called or tr("without a reference")
        page = ChoicePage(
            tr("{reference}: choose which version goes on").format(reference=reference),
            choice_texts(several),
            choice_versions(library, several),
            lambda a, b: differences(library, several[a].newest, several[b].newest, causes=False),
            read_only=self._office.vault.read_only,
        )
        page.read_requested.connect(lambda head: self._read(frame_id, several, head))
        page.chosen.connect(partial(self._choose_version, frame_id, several))
        self._show(page, frame_id, (reference, tr("Choose a version")))

    def _read(self, frame_id: str, several: tuple[Way, ...], head: str) -> None:
        way = next(way for way in several if way.branch.head == head)
        self.read_wanted.emit(frame_id, f"{head}/{way.newest.number}")

    def bring_back(self, frame_id: str, key: str) -> None:
        """Go on with a version that was set aside, in place of the one that goes on now, after asking."""
        every = ways(self._office, frame_id)
        head = key.partition("/")[0]
        self._choose_version(frame_id, (*going_on(every), *(way for way in every if way.branch.head == head)), head)

    def _choose_version(self, frame_id: str, several: tuple[Way, ...], head: str) -> None:
        chosen = next(way for way in several if way.branch.head == head)
        before, name = shared(several), _named(several, chosen)
        others = ", ".join(_named(several, way) for way in several if way is not chosen)
        text = tr(
            "{chosen} is then the newest version, and reviews go on from it. Set aside: {others}. What is set aside is "
            "not deleted: it stays in the history, marked, and can be read there."
        ).format(chosen=name, others=others)
        title = tr("Go on with {version}?").format(version=chosen.title(chosen.newest.number, before))
        if not self._ask.question(title, text, tr("Go on with it"), tr("Go back")):
            return
        try:
            self._office.choose_branch(frame_id, head)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        self.closed.emit(frame_id)

    # drafts

    def pick_draft(self, frame_id: str) -> bool:
        """Whether to go on with the only draft, or without any; where there are several, a page asks which one."""
        drafts = self._office.drafts(frame_id)
        if len(drafts) < 2:
            return all(self._wants_overtaken(draft) for draft in drafts)
        spaces = [self._office.open_frame(frame_id, draft.key) for draft in drafts]
        reference = drafts[0].reference or tr("without a reference")
        title, text, versions = draft_choice(reference, drafts, self._office.today())
        page = ChoicePage(
            title, (text,), versions, lambda a, b: answered_otherwise(spaces[a], spaces[b]), go=tr("Open this one")
        )
        page.chosen.connect(partial(self._open_draft, frame_id, drafts))
        self._show(page, frame_id, (reference, tr("Choose a draft")))
        return False

    def _open_draft(self, frame_id: str, drafts: tuple[HeldDraft, ...], key: str) -> None:
        draft = next(draft for draft in drafts if str(draft.key) == key)
        if self._wants_overtaken(draft):
            self.draft_wanted.emit(frame_id, draft.key)

    def _wants_overtaken(self, draft: HeldDraft) -> bool:
        """Whether to go on with a draft; asked where it does not go out from the version that is the newest now."""
        if not draft.behind:
            return True
        text = tr(
            "It goes out from version {n}, and another version was kept since, on another computer. If you keep this "
            "one as well, the frame has two newest versions, and you choose which one goes on. Nothing is lost."
        )
        title = tr("Go on with a draft that does not know the newest version?")
        return self._ask.question(title, text.format(n=draft.base), tr("Go on with it"), tr("Go back"))

    def drop_draft(self, frame_id: str, key: int) -> None:
        """Drop one of several drafts, after asking."""
        drafts = self._office.drafts(frame_id)
        draft = next((item for item in drafts if item.key == key), None)
        if draft is None:
            return
        named = draft_titles(drafts)[drafts.index(draft)]
        when = moment(draft.changed, self._office.today())
        title = tr("Drop this draft?")
        text = tr(
            "{what}, changed {moment}, is deleted from the vault; a backup made since then may hold it. The other "
            "draft and all kept versions stay as they are."
        )
        said = text.format(what=named, moment=when)
        if not self._ask.question(title, said, tr("Drop it"), tr("Keep it"), danger=True):
            return
        try:
            self._office.drop_draft(frame_id, key)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
        self.closed.emit(frame_id)

    # My practice

    def practice_said(self) -> str:
        """What the shelf says of several versions of My practice, or nothing."""
        return practice_sentence(self._office.practices(), self._office.today())

    def must_choose_practice(self) -> bool:
        """Whether there are several versions of My practice; then the page that asks which one goes on is shown."""
        practices = self._office.practices()
        if len(practices) < 2:
            return False
        page = practice_page(
            self._office.library, practices, self._office.today(), read_only=self._office.vault.read_only
        )
        page.chosen.connect(lambda place: self._choose_practice(practices[int(place)].key, title_of(int(place))))
        self._show(page, "", (tr("My practice"), tr("Choose a version")))
        return True

    def _choose_practice(self, key: int, title: str) -> None:
        text = tr(
            "New frames then start from it. The other one is replaced; what differs is on this page, if you want to "
            "take something over by hand. Backups made until now hold both."
        )
        asked = tr("Go on with {version} of My practice?").format(version=title)
        if not self._ask.question(asked, text, tr("Go on with it"), tr("Go back")):
            return
        try:
            self._office.choose_practice(key)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        self.closed.emit("")

    def _show(self, page: ChoicePage, frame_id: str, place: tuple[str, ...]) -> None:
        page.closed.connect(partial(self.closed.emit, frame_id))
        self._shell.bar.set_place(place)
        self._shell.bar.set_state("")
        self._shell.show_page(page)
