# SPDX-License-Identifier: MIT
"""Frames on their way between computers: packed into one encrypted file, or taken from another copy of the vault.

Bringing in never overwrites: versions are joined, and what two computers wrote without knowing of each other stays
side by side until somebody settles it.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import apsw

from ..domain.document import every_text, is_too_long
from ..domain.frame import is_too_much
from ..domain.revision import Revision
from ..domain.weird import steers
from ..vault import bundle, elsewhere, parcels, store
from ..vault.comparing import Joined
from ..vault.engine import as_vault_error
from ..vault.errors import (
    DiskFull,
    NotRead,
    ParcelNotMade,
    ParcelRefused,
    SameVault,
    VaultClosed,
    VaultReadOnly,
)
from ..vault.files import NOWHERE, can_write, identity
from ..vault.files import as_vault_error as os_error
from ..vault.join import FrameState, Parcel
from ..vault.locksmith import JOINING
from ..vault.place import opening
from ..vault.shape1 import OWN
from ..vault.slots import DEFAULT_STRENGTH, Strength
from ..vault.store import Vault
from .backups import Backups
from .frame_io import write_whole
from .naming import references
from .office import Office
from .stored import UnreadableError, read_stored
from .workspace import Draft

__all__ = ["Joined", "Moving", "Parcel"]

SUFFIX = bundle.SUFFIX
is_bundle = bundle.is_bundle


class Moving:
    """Gives frames of the open vault away and takes others in. Every verb may be called from a worker thread."""

    def __init__(self, office: Office, strength: Strength = DEFAULT_STRENGTH) -> None:
        self._office = office
        self._vault = office.vault
        self._strength = strength

    # giving

    def pack(self, frames: Sequence[str] | None, passphrase: str) -> bytes:
        """An encrypted file with these frames, or with everything and My practice, under a passphrase of its own.

        With everything go the tombstones, so that what was deleted here is deleted there too; single frames bring
        themselves only. Raises PassphraseTooShort, UnknownFrame, ParcelNotMade, NotEnoughMemory.
        """
        return bundle.pack(self._fit(frames)[0], passphrase, self._strength)

    def write(
        self, path: Path, frames: Sequence[str] | None, passphrase: str, *, overwrite: bool = False
    ) -> dict[str, str]:
        """Pack into a file that is there whole or not at all. Raises WriteError beside what `pack` raises.

        Of everything, what no computer would bring in is left out: the references of those frames, by their ids.
        """
        parcel, left_out = self._fit(frames)
        write_whole(path, bundle.pack(parcel, passphrase, self._strength), overwrite=overwrite)
        return left_out

    def _fit(self, frames: Sequence[str] | None) -> tuple[Parcel, dict[str, str]]:
        """What can be brought in elsewhere, and the references of the frames that cannot, by their ids.

        One such frame, out of a stranger's backup or a damaged one, would have the whole file refused. One that was
        asked for by name raises ParcelNotMade.
        """
        parcel, unfit = self._vault.parcel(frames), []
        for name, state in parcel.frames.items():
            try:
                parcels.check(Parcel({name: state}))
                _check_payloads(name, state)
            except ParcelRefused as error:
                if frames is not None:
                    raise ParcelNotMade(error.what) from None
                unfit.append(name)
        if not unfit:
            return parcel, {}
        fit = Parcel({name: state for name, state in parcel.frames.items() if name not in unfit})
        return fit, references(self._office, parcel, unfit)

    # taking

    def open_bundle(self, path: Path, passphrase: str) -> Parcel:
        """What a file holds, proved. Raises BundleUnusable, ParcelRefused."""
        return self._read(bundle.read(path, passphrase))

    def open_vault(self, folder: Path, secret: str) -> Parcel:
        """What another vault or a backup holds, proved; *secret* is its passphrase, or its recovery code.

        It is copied beside the open vault first and only the copy is opened, so nothing in that folder changes. Raises
        SameVault, VaultMissing, VaultInUse, WrongPassphrase, VaultTooNew, VaultDamaged, ParcelRefused and the like.
        """
        if not Vault.is_vault(folder):
            raise Vault.missing(folder)
        if identity(folder) == identity(self._vault.folder) != NOWHERE:
            raise SameVault(folder)
        if self._vault.read_only:
            raise VaultReadOnly(self._vault.folder)
        stage = self._vault.folder / JOINING.format(secrets.token_hex(4))
        try:
            # a vault that is open somewhere has a lock file; a backup has none and gets none
            unused = store.locked(folder) if identity(folder / store.LOCK) != NOWHERE else contextlib.nullcontext()
            with _telling(folder, self._vault.folder), unused:
                opened = elsewhere.copy(folder, stage, secret)
            with elsewhere.visiting(stage, folder, opened) as other:
                return self._read(other.parcel())
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def without_practice(self, parcel: Parcel) -> Parcel:
        """The parcel without My practice, where there is one here that it would change; else the parcel itself.

        Frames come from colleagues too; whose practice theirs is must be asked. Raises ParcelRefused.
        """
        if OWN not in parcel.frames or not self._office.has_practice:
            return parcel
        found = self.preview(Parcel({OWN: parcel.frames[OWN]}))
        return only_frames(parcel) if found.practice_changed else parcel

    def preview(self, parcel: Parcel, *, deleted_too: bool = False) -> Joined:
        """What `join` would change now. Raises ParcelRefused."""
        return self._vault.plan(parcel, deleted_too=deleted_too)[1]

    def names(self, parcel: Parcel, found: Joined) -> dict[str, str]:
        """The references of the frames that a preview says something of, by their ids. Raises the vault's errors."""
        told = (name for name, one in found.each.items() if not (one.already or one.remembered))
        return references(self._office, parcel, told)

    def join(self, parcel: Parcel, *, deleted_too: bool = False, go_on: Callable[[], bool] = lambda: True) -> Joined:
        """Take a parcel in, whole or not at all; the same one again changes nothing.

        What was deleted or dropped here is left out, or with *deleted_too* taken in again. A backup is made first,
        where anything would change, and copied to the second folder afterwards. *go_on* is asked before each frame; a
        no calls it off, with nothing taken in. Raises VaultClosed then, ParcelRefused, BackupNotMade, and what saving
        raises.
        """
        differing, counts = self._vault.plan(parcel, deleted_too=deleted_too)
        if not differing:
            return counts
        _made, elsewhere = Backups(self._vault).begin()
        described: dict[str, tuple[str, str]] = {}
        for name, state in differing.items():
            if not go_on():
                raise VaultClosed
            if not state.bare and name != OWN:
                described[name] = self._office.describe(state)

        def describe(name: str, state: FrameState) -> tuple[str, str]:
            known = differing.get(name) == state
            return described[name] if known else self._office.describe(state)

        joined = self._vault.take_in(parcel, describe, deleted_too=deleted_too)
        elsewhere()  # a second folder that takes none is told of by the next backup
        return joined

    def _read(self, parcel: Parcel) -> Parcel:
        """The parcel, once every text in it was read as what it should be. Raises ParcelRefused."""
        for name, state in parcel.frames.items():
            _check_payloads(name, state)
        return parcel


def _check_payloads(name: str, state: FrameState) -> None:
    for stored in state.revisions:
        which = f"version {stored.number} of agreement {name[:8]}"
        try:
            revision = read_stored(Revision, stored.payload)
        except UnreadableError:
            raise ParcelRefused(f"{which} cannot be read by this program; a newer one may have made it") from None
        if (revision.number, revision.previous) != (stored.number, stored.previous):
            raise ParcelRefused(f"{which} does not follow the one before it")
        if is_too_long(revision.agreement) or is_too_much(revision.frame):
            raise ParcelRefused(f"{which} is longer than any agreement is, and could never be printed")
        if any(map(steers, every_text(revision.agreement))):
            raise ParcelRefused(f"{which} holds signs that turn or hide its words")
    for draft in state.drafts:
        which = "My practice" if name == OWN else f"a draft of agreement {name[:8]}"
        try:
            frame = read_stored(Draft, draft.payload or '{"frame":{}}').frame
        except UnreadableError:
            raise ParcelRefused(f"{which} cannot be read by this program; a newer one may have made it") from None
        if is_too_much(frame):
            raise ParcelRefused(f"{which} holds more than anybody writes, and could never be shown")


def only_frames(parcel: Parcel) -> Parcel:
    """The parcel without My practice."""
    return Parcel({name: state for name, state in parcel.frames.items() if name != OWN})


@contextlib.contextmanager
def _telling(folder: Path, own: Path) -> Iterator[None]:
    """Say what went wrong while a vault was copied from *folder* into *own*, and of which of the two."""
    try:
        with opening(folder):
            try:
                yield
            except apsw.Error as error:
                raise as_vault_error(error, folder, "vault.db") from error
    except OSError as error:
        mine = os_error(error, own)
        raise mine if isinstance(mine, DiskFull) or not can_write(own) else NotRead(folder) from error
