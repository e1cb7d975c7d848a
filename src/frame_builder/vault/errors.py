# SPDX-License-Identifier: MIT
# ruff: noqa: N818 - named after what happened, which is what callers and sentences speak of
"""What can go wrong with a vault, each as one class and one sentence.

``str(error)`` says what is wrong, where, and what to do. It holds no passphrase and nothing of any
agreement (only folder names, file names and numbers), so it may be shown and logged. Interfaces in
other languages choose their own sentence by class and by the attributes each class documents.
"""

from pathlib import Path
from typing import ClassVar

from frame_builder.domain.weird import literal


class VaultError(Exception):
    """Anything the vault refuses or could not do; the text is one line, fit to show, whoever named the folder."""

    def __init__(self, text: str) -> None:
        super().__init__(literal(text))


class WrongPassphrase(VaultError):
    """The passphrase does not fit the key file. Says nothing about the state of the database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"This passphrase does not open the vault in “{folder}”. "
            "Check capital letters and the keyboard layout, and type it again."
        )


class WrongRecoveryCode(VaultError):
    """The code is written as codes are, but opens nothing here: of an older sheet, or of another vault.

    ``number`` is that of the sheet in force. Says nothing about the state of the database.
    """

    def __init__(self, folder: Path, number: str) -> None:
        self.folder = folder
        self.number = number
        super().__init__(
            f"This recovery code does not open the vault in “{folder}”. It was typed without a slip, so it comes from "
            f"an older sheet or belongs to another vault. The sheet you need has the number {number}."
        )


class MistypedRecoveryCode(VaultError):
    """What was typed cannot be a recovery code; nothing was tried.

    ``groups`` are the places (from 1) that do not check out; where it is empty, ``signs`` counts what was typed.
    """

    def __init__(self, groups: tuple[int, ...], signs: int = 0) -> None:
        self.groups = groups
        self.signs = signs
        if len(groups) == 1:
            text = f"Group {groups[0]} is not as it stands on the sheet. Compare its five signs, and type it again."
        elif groups:
            named = ", ".join(map(str, groups[:-1]))
            text = f"Groups {named} and {groups[-1]} are not as they stand on the sheet. Compare them sign by sign."
        else:
            count = "More" if signs > 40 else "No sign" if not signs else f"Only {signs}"
            verb = "was" if signs < 2 else "were"
            text = f"The recovery code has eight groups of five signs, 40 in all. {count} {verb} typed."
        super().__init__(text)


class NoRecoverySheet(VaultError):
    """No recovery sheet was ever made for this vault."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"The vault in “{folder}” has no recovery sheet, so only its passphrase opens it. "
            "Look for the paper on which you wrote it down."
        )


WRONG_SECRET = (WrongPassphrase, WrongRecoveryCode, MistypedRecoveryCode, NoRecoverySheet)
"""What may be typed again: nothing is the matter with what it should open."""


class KeysHalfChanged(VaultError):
    """A change of all keys was cut short, and the secret that was given is not the one in force.

    ``newer`` says whether the newer ones are.
    """

    def __init__(self, folder: Path, newer: bool) -> None:
        self.folder = folder
        self.newer = newer
        which = "new passphrase or the new recovery sheet" if newer else "earlier passphrase or the earlier sheet"
        super().__init__(
            f"All keys of the vault in “{folder}” were being changed when the program stopped. "
            f"Open it with the {which}. If that does not fit either, go back to the backup that was made just before."
        )


class PassphraseTooShort(VaultError):
    """A new passphrase has fewer than ``least`` characters."""

    def __init__(self, least: int) -> None:
        self.least = least
        super().__init__(
            f"The passphrase is too short: choose at least {least} characters, "
            "for example five words that have nothing to do with each other."
        )


class VaultMissing(VaultError):
    """The folder holds no vault at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"There is no vault in “{folder}”. Choose the folder that holds it, "
            "or connect the drive it lies on, and try again."
        )


class FolderNotEmpty(VaultError):
    """A new vault was asked for in a folder that already holds something."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"The folder “{folder}” is not empty. Choose an empty or a new folder for the vault.")


class VaultDamaged(VaultError):
    """The key fits, but the content does not check out. ``what`` names the part, never its text."""

    def __init__(self, folder: Path, what: str) -> None:
        self.folder = folder
        self.what = what
        super().__init__(
            f"The vault in “{folder}” is damaged: {what}. "
            "Do not delete anything; copy the folder aside and go back to a backup."
        )


class BadKeyFile(VaultError):
    """No copy of the key file can be used. ``what`` says why, per copy."""

    def __init__(self, folder: Path, what: str) -> None:
        self.folder = folder
        self.what = what
        super().__init__(
            f"The key files of the vault in “{folder}” cannot be used ({what}). "
            "Copy keys.json from a backup of this vault into that folder, and try again."
        )


class VaultInUse(VaultError):
    """Another window or another user has the vault open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"The vault in “{folder}” is already open in another window or on another computer. Close it there first."
        )


class NoLocks(VaultError):
    """No file can be locked in the folder of the vault, so nothing would keep a second window from writing there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"The vault in “{folder}” was not opened: files cannot be locked in that folder, as in some network "
            "folders, so another window or computer could write at the same time. Copy the folder to a disk of this "
            "computer, and open it there; backups may go to the other place."
        )


class InTheWay(VaultError):
    """Something that is no file of ours bears a ``name`` that the vault or the database library uses."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.name = name
        super().__init__(
            f"Something in “{folder}” bears the name “{name}” and is no file of the vault: a folder, a link, or a file "
            "of another program. Move it to another place, and try again. Nothing was changed."
        )


class VaultTooNew(VaultError):
    """The vault was written by a newer program; nothing in its files has been changed."""

    def __init__(self, folder: Path, needed: int, known: int) -> None:
        self.folder = folder
        self.needed = needed
        self.known = known
        super().__init__(
            f"The vault in “{folder}” needs a newer Frame Builder: one that reads vault format "
            f"{needed}, while this one reads up to format {known}. Nothing has been changed."
        )


class VaultReadOnly(VaultError):
    """The folder or the file cannot be written."""

    def __init__(self, folder: Path, what: str = "it can be read but not changed") -> None:
        self.folder = folder
        super().__init__(
            f"The vault in “{folder}” is read-only: {what}. "
            "Copy the folder to a place where you may write, and open it there."
        )


class VaultUnsound(VaultReadOnly):
    """A part of the database is damaged, and nothing is written into it, so that the rest comes to no harm."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        VaultError.__init__(
            self,
            f"A part of the vault in “{folder}” is damaged, or its disk does not give it. It can be read but not "
            "changed, so that the rest comes to no harm. Under Backups, save a copy elsewhere and bring that one back "
            "(From another folder), or bring back a backup.",
        )


class VaultClosed(VaultError):
    """The vault was used after it was closed."""

    def __init__(self) -> None:
        super().__init__("The vault has been closed. Open it again with your passphrase.")


class NotSaved(VaultError):
    """A write did not happen; what was there before is still there.

    ``kind`` is ``space``, ``device``, ``folder``, ``gone`` (what is open lies there no longer), ``exchanged``
    (something else does, or was written into it), ``disturbed`` or ``text``.
    """

    REASONS: ClassVar[dict[str, str]] = {
        "space": "the disk is full; make some space and save again",
        "device": "the disk reported an error; save a copy elsewhere and check the disk",
        "folder": "the folder cannot be reached or written; reconnect the drive and save again",
        "gone": "the vault is not there any more; put its folder back, or connect its drive again, and what you typed "
        "is saved by itself; until then it is in this window only (lock it, and you can save a copy elsewhere)",
        "exchanged": "another file was put in the place of its database, or somebody wrote into it: perhaps a service "
        "that synchronises the folder, or another computer; lock the window, save a copy elsewhere, and bring that "
        "copy in after opening the vault again",
        "disturbed": "another program took a file of the vault away meanwhile, or wrote into it; it is tried again by "
        "itself, but keep programs that clean up or synchronise away from this folder",
        "text": "it holds a character that cannot be stored; remove it and save again",
    }

    def __init__(self, folder: Path, kind: str) -> None:
        self.folder = folder
        self.kind = kind
        reason = self.REASONS[kind]
        super().__init__(f"The last change was not saved to “{folder}”: {reason}.")


class KeysOfAnotherCopy(VaultError):
    """The secret fits a backup of this vault and its database, but not the key files that lie beside that."""

    def __init__(self, folder: Path, place: Path) -> None:
        self.folder = folder
        self.place = place
        super().__init__(
            f"The key files in “{folder}” do not open with this, but those of its backup “{place}” do. They may be "
            "those of another copy of this vault, brought by a service that synchronises folders, or newer than the "
            "database. If a newer passphrase does not fit either, copy keys.json and keys.backup.json from that backup "
            "into the folder of the vault, and try again."
        )


class KeysChanged(VaultError):
    """What opens the vault was changed, and then the disk failed, or did not confirm it.

    ``certain``: that it was changed; else the disk went away in that moment, and nobody can tell.
    """

    def __init__(self, folder: Path, *, certain: bool = True) -> None:
        self.folder = folder
        self.certain = certain
        made = (
            f"The change is made: the passphrase and the sheet chosen last open the vault in “{folder}”. But then its "
            "disk reported an error. Lock the window, open the vault again, make a backup, and check the disk. "
            "Until then a power cut may bring the earlier passphrase or sheet back, so keep them."
        )
        unknown = (
            f"The disk of the vault in “{folder}” failed or went away while all keys were changed, and nobody can tell "
            "yet whether that is done. Keep the earlier passphrase and sheet as well as those chosen last: the one or "
            "the other opens the vault. Connect the disk again, lock the window, and open the vault."
        )
        super().__init__(made if certain else unknown)


class VaultNotMade(VaultError):
    """No vault can be made in that place, and nothing was left there.

    ``kind`` is ``drive``, ``name``, ``locks``, ``forbidden``, ``absent`` or ``device``.
    """

    REASONS: ClassVar[dict[str, str]] = {
        "drive": "it is a drive, and not a folder; choose an empty folder on that drive, or a new one",
        "name": "its name is too long; choose a shorter one",
        "locks": "files cannot be locked there, as in some network folders; choose a folder on a disk of this computer",
        "forbidden": "you may not write there; choose another folder",
        "absent": "that place cannot be reached; connect its drive, or choose another folder",
        "device": "its disk reported an error; check the disk, or choose a folder on another one",
    }

    def __init__(self, folder: Path, kind: str) -> None:
        self.folder = folder
        self.kind = kind
        super().__init__(f"No vault can be made in “{folder}”: {self.REASONS[kind]}.")


class NotRead(VaultError):
    """What was asked of the disk did not come, or not as it was left; that says nothing of what it holds.

    ``kind`` is ``device``, ``exchanged`` (somebody else wrote into the open vault), ``changed`` (into one that was only
    read) or ``moment`` (the same, and it is open anew).
    """

    SENTENCES: ClassVar[dict[str, str]] = {
        "device": "The vault in “{folder}” cannot be read at the moment: its disk reported an error, is not connected, "
        "or does not let you in. Connect it again, and try once more. If it stays so, copy its folder to another disk "
        "and open it there.",
        "changed": "Somebody else wrote into the vault in “{folder}” while it was open here for reading. Lock the "
        "window, and open it again.",
        "moment": "Another program, or another computer, wrote into the vault in “{folder}” in this moment. What you "
        "have saved is there; try once more.",
        "exchanged": "Somebody else wrote into the vault in “{folder}” while it was open here: perhaps a service that "
        "synchronises the folder, or another computer. Lock the window, save a copy elsewhere, and bring that copy in "
        "after opening the vault again.",
    }

    def __init__(self, folder: Path, kind: str = "device") -> None:
        self.folder = folder
        self.kind = kind
        super().__init__(self.SENTENCES[kind].format(folder=folder))


class DiskFull(NotSaved):
    """No space left. The vault stays usable and saving works again once there is space."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "space")


class BackupNotMade(VaultError):
    """No backup came of it; the earlier backups are as they were.

    ``kind`` is ``space``, ``device``, ``absent``, ``taken``, ``forbidden``, ``unproved``, ``failing`` (the disk of the
    vault) or ``gone`` and ``exchanged`` (the vault is not in its folder any more, or another one is); of the last
    three, nothing can be said of what it holds.
    """

    REASONS: ClassVar[dict[str, str]] = {
        "space": "there is no room left; make some space, and the next backup is made by itself",
        "device": "the disk reported an error; check the disk, and keep backups on another one as well",
        "absent": "the folder is not there; connect the drive, and the next backup is made by itself",
        "taken": "something that is no folder bears that name; move it to another place, and the next backup is made "
        "by itself",
        "forbidden": "the folder cannot be written; choose another folder for backups",
        "unproved": "what was written did not prove to be the same, so it does not count; check the disk",
        "failing": "the disk reported an error, or part of the vault cannot be read: the disk may be dying. Open the "
        "page “Backups” and save a copy elsewhere now, on another disk, or take everything along",
        "gone": "the vault is not there any more; put its folder back, or connect its drive again",
        "exchanged": "another program, or another computer, wrote into the vault; lock the window, save a copy "
        "elsewhere, and bring that copy in after opening the vault again",
    }

    def __init__(self, folder: Path, kind: str) -> None:
        self.folder = folder
        self.kind = kind
        safe = "" if kind in ("failing", "gone", "exchanged") else " What you wrote is safe in the vault."
        super().__init__(f"No backup was made in “{folder}”: {self.REASONS[kind]}.{safe}")


class BackupUnusable(VaultError):
    """A folder was chosen that is no backup, or its content does not check out.

    ``kind`` is ``none``, ``unread`` (the system does not tell), ``damaged`` or ``keys`` (it was made under other keys,
    so this vault cannot look into it).
    """

    SENTENCES: ClassVar[dict[str, str]] = {
        "none": "There is no backup in “{folder}”. Choose the folder that holds the backups",
        "unread": "“{folder}” cannot be read: its disk reported an error, is not connected, or does not let you in. "
        "Connect it again, or choose another folder",
        "damaged": "The backup in “{folder}” is damaged. Choose another one",
        "keys": "The backup in “{folder}” was made under other keys and opens only with its own passphrase, "
        "or it is damaged. Bring it back to find out",
    }

    def __init__(self, folder: Path, kind: str) -> None:
        self.folder = folder
        self.kind = kind
        super().__init__(f"{self.SENTENCES[kind].format(folder=folder)}; the vault you have now is as it was.")


class NotRestored(VaultError):
    """A good backup could not take its place; the vault that was there still is.

    ``kind`` is ``space``, ``device``, ``forbidden`` or ``unsettled`` (the vault that was there was set aside, and the
    disk let nothing take its place, nor that be undone).
    """

    REASONS: ClassVar[dict[str, str]] = {
        "space": "the disk is full; make some space and try again",
        "device": "the disk reported an error; check the disk and try again",
        "forbidden": "its folder cannot be renamed or written; choose another place for the vault and try again",
        "unsettled": "the disk failed in the middle of it",
    }

    def __init__(self, folder: Path, kind: str, aside: Path | None = None) -> None:
        self.folder = folder
        self.kind = kind
        after = "The vault you have now and the backup are as they were."
        if aside is not None:
            after = (
                f"The vault you had lies whole in its place or in “{aside}”. As soon as the disk is well, start the "
                "program: it finishes this, or undoes it, and both stay."
            )
        super().__init__(f"The backup was not brought back to “{folder}”: {self.REASONS[kind]}. {after}")


class NotEnoughMemory(VaultError):
    """The key derivation or the database could not get the memory it asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"There is not enough free memory to open the vault in “{folder}”. Close other programs and try again."
        )


class NameNotText(VaultError):
    """The name of a folder holds bytes that are no UTF-8, as on old sticks: the database library takes no such path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"The database in “{folder}” cannot be opened, because the name of a folder there is not written in UTF-8. "
            "Rename that folder, or copy the vault into another one."
        )


class CipherMissing(VaultError):
    """The database library would have written without encryption."""

    def __init__(self) -> None:
        super().__init__(
            "The encrypting database library is not installed properly, so nothing was written. "
            "Install Frame Builder again."
        )


class UnknownFrame(VaultError):
    """No frame has this id (it may have been deleted)."""

    def __init__(self) -> None:
        super().__init__("This agreement is no longer in the vault. Go back to the list.")


class RevisionOutOfOrder(VaultError):
    """A revision does not continue the frame's newest one; nothing was kept."""

    def __init__(self, expected: int) -> None:
        self.expected = expected
        super().__init__(
            f"Revision {expected} was not kept, because it does not follow on from the newest one. "
            "Open the agreement again and keep it from there."
        )


class ParcelRefused(VaultError):
    """What was to be brought in does not check out; nothing was changed.

    ``what`` names the part, by the frame's random id and the number of the version, never by its text.
    """

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(
            f"Nothing was brought in, because {what}. Make the file or the copy again, and bring in that one."
        )


class ParcelNotMade(VaultError):
    """What was to be taken along could not be brought in anywhere. ``what`` is as in `ParcelRefused`."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(
            f"No file was made, because {what}, and no computer would bring it in. Choose the frames to move one by "
            "one and leave that one out; it stays as it is here, and backups hold it."
        )


class BundleUnusable(VaultError):
    """A file that should hold frames cannot be used; nothing was changed.

    ``kind`` is ``none``, ``unreadable``, ``passphrase``, ``cut``, ``damaged``, ``large`` or ``new``.
    """

    SENTENCES: ClassVar[dict[str, str]] = {
        "none": "“{path}” holds no frames to bring in. Choose the file that was made for moving them",
        "unreadable": "“{path}” cannot be read. Check that it is there, and that you may open it",
        "passphrase": "This passphrase does not open “{path}”. It is the one that was chosen when the file was made; "
        "check capital letters and the keyboard layout, and type it again",
        "cut": "“{path}” is cut short: part of it is missing. Copy it again from where it was made",
        "damaged": "“{path}” is damaged: its content is not what was written. Copy it again from where it was made",
        "large": "“{path}” is larger than such a file may be. Move fewer frames at once",
        "new": "“{path}” was made by a newer Frame Builder. Install the same version here, and bring it in again",
    }

    def __init__(self, path: Path, kind: str) -> None:
        self.path = path
        self.kind = kind
        super().__init__(f"{self.SENTENCES[kind].format(path=path)}. Nothing was changed here.")


class BundleTooLarge(VaultError):
    """What was to go into one file is more than can be brought in from one."""

    def __init__(self) -> None:
        super().__init__("This is more than one file can hold. Nothing was written; move fewer frames at once.")


class SameVault(VaultError):
    """The vault that is open was chosen to be joined to itself."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"“{folder}” is the vault that is open. Choose the other copy of it, or a backup.")
