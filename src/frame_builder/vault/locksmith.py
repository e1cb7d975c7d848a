# SPDX-License-Identifier: MIT
"""Changing what opens an open vault: the passphrase, the recovery sheet, all keys at once.

A change of passphrase or sheet writes the key files, and into the database which they are (`key_memory`). A change of
all keys writes the database anew under another data key, in an order in which there is no moment without a way in:

1. the database is copied under the new key, and the copy is proved;
2. the key files get the new list beside the old one: only the old one fits the database still;
3. the copy takes the place of the database, in one rename: from here on only the new list fits;
4. the key files lose the old list.

When the program dies in between, the database tells which list is in force, and the next opening settles it.
"""

import contextlib
import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from frame_builder.vault import engine, files, journals, keys, migrate
from frame_builder.vault.errors import (
    BadKeyFile,
    KeysChanged,
    NotSaved,
    VaultDamaged,
    VaultError,
    WrongPassphrase,
    WrongRecoveryCode,
)
from frame_builder.vault.place import create_database, give_up, insist_on_writing
from frame_builder.vault.reading import Reader
from frame_builder.vault.recovery import RecoveryCode, RecoverySheet
from frame_builder.vault.remembering import Remembering
from frame_builder.vault.writing import UNTIDY, Clock

_LEFT_OVER = (f".{engine.DATABASE}.*.new*", *(f".{name}.*" for name in keys.COPIES))
JOINING = ".{}.joining"
"""Of the folder in which what is brought in is copied and opened."""
_COPY = "the copy of the database"


class Locksmith(Remembering):
    """An open vault that knows its data key.

    Every change raises VaultReadOnly, DiskFull or NotSaved where it could not be written, and then what opened the
    vault before still does. Each derives one or two keys, about half a second apiece.
    """

    def __init__(
        self, connection: apsw.Connection, folder: Path, clock: Clock, read_only: bool, opened: keys.Opened, vfs: str
    ) -> None:
        super().__init__(connection, folder, clock, read_only, opened, vfs)
        self.strength = keys.DEFAULT_STRENGTH  # of every new passphrase
        self._perhaps: tuple[bytes, keys.KeyFile] | None = None  # in force instead, where nobody can tell
        self._staying = True  # until it is closed

    @property
    def sheet_number(self) -> str:
        """The number of the recovery sheet in force, or "" where there is none. Raises BadKeyFile."""
        return self._key_file().sheet

    def prove_passphrase(self, passphrase: str) -> None:
        """Raises WrongPassphrase when it does not open this vault, whatever key files lie there by now."""
        with self._turn:
            self._proved_by(passphrase, self._keys, self._came_by)

    def check_recovery(self, code: RecoveryCode) -> None:
        """Raises WrongRecoveryCode or NoRecoverySheet when it does not open this vault."""
        with self._turn:
            found = self._key_file()
            if keys.by_code(found, code, self.folder).data_key != self._data_key:
                raise WrongRecoveryCode(self.folder, found.sheet)

    def change_passphrase(self, old: str, new: str, strength: keys.Strength | None = None) -> None:
        """Let *new* open the vault in place of *old*; what is kept stays as it is.

        Old backups keep the old passphrase. Raises WrongPassphrase when *old* does not fit, PassphraseTooShort.
        """
        with self._changing():
            self._save_keys(keys.with_passphrase(self._proved(old), self._data_key, new, strength or self.strength))

    def set_passphrase(self, new: str, strength: keys.Strength | None = None) -> None:
        """The same for who came in with the recovery code and knows no passphrase. Raises PassphraseTooShort."""
        with self._changing():
            self._save_keys(keys.with_passphrase(self._key_file(), self._data_key, new, strength or self.strength))

    def set_recovery(self, passphrase: str, sheet: RecoverySheet) -> None:
        """Let the code of *sheet* open the vault too, in place of an earlier one. Raises WrongPassphrase.

        Old backups keep the earlier sheet.
        """
        with self._changing():
            self._save_keys(keys.with_recovery(self._proved(passphrase), self._data_key, sheet))

    def _change_all_keys(self, old: str, new: str, sheet: RecoverySheet | None, strength: keys.Strength) -> None:
        """Write the database anew under a new data key, which *new* and *sheet* open and nothing else.

        Raises WrongPassphrase, PassphraseTooShort, VaultDamaged when the copy does not prove good, KeysChanged when the
        new keys are in force all the same, or the disk did not confirm that they are, or nobody can tell.
        """
        with self._changing(), files.speaking(self.folder):
            before = self._proved(old)
            if self._newer:  # an earlier change could not be settled yet
                keys.save(before, self.folder)
                self._newer = False
            both, data_key = keys.with_following(before, new, sheet, strength)
            newer, memory = both.settled(newer=True), self._memory_in_force()
            self._perhaps = None
            self._remember_keys(memory.changing(newer))  # the copy takes it along
            try:
                with self._translating("the database"), self._fresh() as fresh:
                    self._copy(fresh, data_key)
                    keys.save(both, self.folder)
                    lasting = self._exchange(fresh, data_key, newer)
            except BaseException as error:
                if self._newer:
                    self._go_by(newer)
                    raise KeysChanged(self.folder) from error
                if self._perhaps is not None:
                    raise KeysChanged(self.folder, certain=False) from error
                # else nobody knows which database lies there, or will: one list of both fits it
                if self._connected and os.path.lexists(files.real(self.folder / engine.DATABASE)):
                    with contextlib.suppress(VaultError):
                        keys.save(before, self.folder)
                        self._remember_keys(memory)
                raise
            self._go_by(newer)
            if not lasting:  # both lists stay: whichever database is there after a power cut, one of them fits
                raise KeysChanged(self.folder)
            with contextlib.suppress(VaultError):  # the newer list is in force; the next opening drops the other
                keys.save(newer, self.folder)
                self._newer = False
                self._remember_keys(memory.changed(newer, before))

    def forget_index(self) -> None:
        """Throw the index of words away and begin an empty one. Raises what every write raises.

        It may be damaged: a table whose pages cannot be read cannot be dropped, and one that holds pages of another
        time could take pages of others along. So nothing of it is touched, and what all other tables hold is written
        into a new database, which takes the place of this one.
        """
        with self._changing(), files.speaking(self.folder), self._translating("the database"), self._fresh() as fresh:
            self._copy(fresh, self._data_key)
            self._exchange(fresh, self._data_key)

    def mend_index(self) -> bool:
        """Begin the index of words anew if that is what is damaged here; whether it was. Raises as `forget_index`."""
        if self.read_only:
            return False
        try:
            self._check_words()
        except VaultDamaged:
            self.forget_index()
            return True
        return False

    def tidy_words(self) -> None:
        """Write index and pages anew where words were taken out: until then bits of them could still be found there.

        In the index a word stays with those it was written with. And where the library moves a row to another page,
        only the next row there overwrites what it leaves behind. It takes a third of a second for a thousand long
        frames (20 MB): so it is done before a backup and at closing, not with each deletion. What cannot be tidied now
        can be next time.
        """
        if self.read_only or not (self._written or self._words_damaged):
            return
        with contextlib.suppress(VaultError):
            if self._words_damaged:
                self.forget_index()
                return
            self._write_pages_anew()

    # Inside

    def _write_pages_anew(self) -> None:
        """All pages go into a new file, which takes the place of this one at once.

        Written in their place they would be laid over what another computer saves meanwhile, whom our lock does not
        reach; and on a slow medium it takes long. Whoever types waits for a third of it only, unless they save just
        then.
        """
        if not self._written_anew():
            with self._turn:
                self._written_anew()

    def _written_anew(self) -> bool:
        """False where something was saved meanwhile, and the new file is of before."""
        with files.speaking(self.folder), self._translating("the database"), self._fresh() as fresh:
            files.create_private(fresh)
            with self._changing():
                _vacuum(self._connection, fresh)  # which takes the key along
                before = self._told
            with contextlib.closing(engine.connect(fresh, self._data_key, vfs=self._vfs)) as anew:
                for safety in ("synchronous", "journal_mode"):  # should it fail, there is the old one
                    anew.pragma(safety, "off")
                anew.execute("INSERT INTO words(words) VALUES('optimize')")
                anew.execute("DELETE FROM leaving WHERE frame = ?", (UNTIDY,))
                _vacuum(anew)
            says = self._proved_copy(fresh, self._data_key, Reader.verify_pages)  # a damaged row stays as it is
            with self._changing():
                if says != self.seal() or before != self._told:
                    return False
                self._exchange(fresh, self._data_key)
                return True

    def _connect_again(self) -> None:
        """Also where all keys were changed and nobody can tell whether it arrived."""
        try:
            super()._connect_again()
        except VaultDamaged:
            if self._perhaps is None:
                raise
            before = self._data_key
            self._data_key, newer = self._perhaps
            try:
                super()._connect_again()
            except BaseException:
                self._data_key = before
                raise
            self._newer = True
            self._go_by(newer)
        self._perhaps = None

    @contextlib.contextmanager
    def _fresh(self) -> Iterator[Path]:
        """The path of a new database beside the old one; what is left of it in the end is removed.

        But not where the old one is gone: a share may take that away before it fails. The next opening goes on in it.
        """
        fresh = files.real(self.folder / engine.DATABASE).with_name(f".{engine.DATABASE}.{secrets.token_hex(4)}.new")
        try:
            yield fresh
        finally:
            if os.path.lexists(files.real(self.folder / engine.DATABASE)):  # whose name may be a link
                for path in (fresh, fresh.with_name(f"{fresh.name}-journal")):
                    with contextlib.suppress(OSError):
                        path.unlink()

    def _key_file(self) -> keys.KeyFile:
        """The keys in force. Raises BadKeyFile when they are of another vault."""
        self._copies()
        return self._keys

    def _copies(self) -> list[keys.KeyFile]:
        """Every good copy of this vault. Raises BadKeyFile where there is none, or another vault's comes first."""
        loaded = keys.load(self.folder)
        if loaded.keys.vault_id != self._vault_id:
            raise BadKeyFile(self.folder, "they belong to another vault")
        return [copy.settled(self._newer) for copy in loaded.copies if copy.vault_id == self._vault_id]

    def _go_by(self, changed: keys.KeyFile) -> None:
        """From now on these keys open the vault, and no others ever opened it under this data key."""
        self._keys = self._came_by = changed
        self._proved_slots = {changed.slots}
        self.key_notes = ()

    def _proved(self, passphrase: str) -> keys.KeyFile:
        """The keys to change, once a passphrase was proved. Older ones that lie there by now prove nothing.

        Raises WrongPassphrase, and BadKeyFile where the key files are of another vault.
        """
        memory = self._memory_in_force()
        lying = [found for found in self._copies() if not memory.is_past(found)]
        found = self._proved_by(passphrase, self._keys, *lying, self._came_by)
        return self._keys if found == self._came_by else found

    def _proved_by(self, passphrase: str, *candidates: keys.KeyFile) -> keys.KeyFile:
        """The first of these that a passphrase opens, each tried once. Raises WrongPassphrase."""
        for found in dict.fromkeys(candidates):
            with contextlib.suppress(WrongPassphrase):
                if keys.unlock(found, passphrase, self.folder) == self._data_key:
                    return found
        raise WrongPassphrase(self.folder)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        with self._turn:
            self._insist_on_writing()
            self.check_place()
            yield

    def _copy(self, target: Path, data_key: bytes) -> None:
        """Write all rows to the new database *target* under *data_key*, and prove that it says the same.

        Its index of words is empty: so neither damage nor a word that was deleted comes along. Who searches fills it.
        """
        create_database(target, data_key, self.folder, self._vfs)
        copied = engine.connect(target, data_key, vfs=self._vfs)
        try:
            with self._proving("the database"):
                migrate.copy_rows(self._connection, copied)
        finally:
            copied.close()
        if self._proved_copy(target, data_key, Reader.verify) != self.seal():
            raise VaultDamaged(self.folder, f"{_COPY} is not the same")

    def _proved_copy(self, target: Path, data_key: bytes, proof: Callable[[Reader], None]) -> tuple[int, bytes]:
        """What its list adds up to, once it was proved and has reached the disk. Raises VaultDamaged."""
        try:
            copied = engine.connect(target, data_key, read_only=True)
            try:
                reader = Reader(copied, self.folder)
                proof(reader)
                says = reader.seal()
            finally:
                copied.close()
        except apsw.Error as error:
            raise engine.as_vault_error(error, self.folder, _COPY) from error
        files.sync_file(target)
        return says

    def _exchange(self, fresh: Path, data_key: bytes, newer: keys.KeyFile | None = None) -> bool:
        """Put *fresh* in the place of the database and go on with it; on failure with what lies there.

        A service that synchronises the folder may have put another database there meanwhile, or another computer may
        have written into it: that one stays. A journal that lies there is not ours, or was left by a failed write: what
        is open was read whole just before. False where the disk did not confirm the exchange, which a power cut could
        then undo. Where nobody can tell whether it came about, *newer*, which is in force then, is kept in mind.
        """
        database = files.real(self.folder / engine.DATABASE)  # where its name is a link, it stays one
        with contextlib.suppress(OSError):
            files.share_as(database, fresh)
        self.check_place()
        self._about_to_land()
        place, mine = self._place, files.identity(fresh)
        if os.name == "nt":  # which gives no file the place of one that is open
            give_up(self._connection)
        try:
            engine.journal_of(database).unlink(missing_ok=True)
            if self._found_place() != place:
                raise NotSaved(self.folder, "exchanged")
            lasting = files.move(fresh, database)
        except BaseException as error:
            if isinstance(error, files.UncertainError) and newer is not None:
                self._perhaps = (data_key, newer)
                give_up(self._connection)
            if not self._connected:
                self._go_on_in(mine if files.identity(database) == mine else place)
            raise
        if data_key != self._data_key:
            self._data_key, self._newer = data_key, True
        try:
            files.sync_folder(database.parent)
        except OSError:
            lasting = False
        self._go_on_in(mine)
        self._words_damaged = self._written = self._marked = False  # a copy has no damaged index, and new pages
        return lasting

    def _go_on_in(self, place: files.Identity) -> None:
        """Connect to the database that lies there now, and only then let go of the one before.

        Where that fails, what was read of the one before can still be copied elsewhere. Raises the vault's errors.
        """
        before, lay, database = self._connection, self._place, self.folder / engine.DATABASE
        try:
            if journals.drop_stale(database, self._data_key):
                self._words_damaged = True
            after = engine.connect(database, self._data_key, vfs=self._vfs)
            try:
                insist_on_writing(after, self.folder)
                after.execute("BEGIN EXCLUSIVE; COMMIT")
                self._connection = after
                self._settle_in(place)
                if self._staying:
                    self.verify_pages()  # which are in memory from then on
            except BaseException:
                self._connection, self._place = before, lay
                give_up(after)
                raise
        except (apsw.Error, OSError, VaultError) as error:
            self._shaken = not self._connected  # then whoever reads or writes next connects again
            if not isinstance(error, apsw.Error):
                raise
            raise engine.as_vault_error(error, self.folder, engine.DATABASE) from error
        give_up(before)


def _vacuum(db: apsw.Connection, target: Path | None = None) -> None:
    """Write all pages of a database anew, in their place or into the empty file *target*. Raises apsw.Error."""
    db.limit(apsw.SQLITE_LIMIT_ATTACHED, 1)  # the library attaches what it writes into
    try:
        if target is None:
            db.execute("VACUUM")
        else:
            db.execute("VACUUM INTO ?", (str(target),))
    finally:
        db.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)


def put_back(folder: Path, data_key: bytes) -> None:
    """Where the database is gone, put a new one in its place that lies beside it whole; only under the vault's lock.

    An exchange may have been cut short on a share that takes away what lies there first. Raises VaultDamaged where what
    lies there opens under another key.
    """
    database = files.real(folder / engine.DATABASE)
    if os.path.lexists(database) or files.out_of_reach(database):
        return
    found, strange = {}, None
    for path in database.parent.glob(f".{engine.DATABASE}.{'[0-9a-f]' * 8}.new"):
        try:
            with contextlib.closing(engine.connect(path, data_key, read_only=True, alone=True)) as lying:
                reader = Reader(lying, folder)
                reader.verify()
                found[reader.seal()[0]] = path
        except apsw.NotADBError as error:
            strange = error
        except (apsw.Error, OSError, VaultError):
            continue
    if found:
        with files.speaking(folder):
            files.move(found[max(found)], database)
            files.sync_folder(database.parent)
    elif strange is not None:
        raise VaultDamaged(folder, f"{engine.DATABASE} is missing") from strange


def sweep(folder: Path) -> None:
    """Remove what a write that was cut short left beside its target; only under the vault's lock."""
    for place in {folder, files.real(folder / engine.DATABASE).parent}:
        for pattern in _LEFT_OVER:
            for path in place.glob(pattern):
                with contextlib.suppress(OSError):
                    path.unlink()
    for path in folder.glob(JOINING.format("*")):
        files.remove_folder(path)
