# SPDX-License-Identifier: MIT
"""Old key files beside their good twin, or in place of both: what is revoked opens nothing, and the owner gets in."""

import errno
import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from frame_builder.vault import backup, files, key_memory, keys, remembering, store, trials
from frame_builder.vault.engine import DATABASE
from frame_builder.vault.errors import (
    BadKeyFile,
    DiskFull,
    KeysChanged,
    KeysOfAnotherCopy,
    NotRead,
    VaultDamaged,
    WrongPassphrase,
    WrongRecoveryCode,
)
from frame_builder.vault.key_memory import SETTING, KeyMemory
from frame_builder.vault.recovery import RecoverySheet
from frame_builder.vault.store import Vault

from .conftest import CHEAP, PASSPHRASE

NEW = "another passphrase by far"
THIRD = "a third passphrase then"


@dataclass
class Changed:
    """A vault whose passphrase was changed: its key file and database before, its key file now."""

    folder: Path
    old: bytes
    new: bytes
    older_database: bytes

    def put(self, content: bytes, *places: str) -> None:
        for place in places or keys.COPIES:
            (self.folder / place).write_bytes(content)

    @property
    def lying(self) -> list[bytes]:
        return [(self.folder / name).read_bytes() for name in keys.COPIES]

    def opened(self, passphrase: str) -> tuple[str, ...]:
        """What is told after opening."""
        with Vault.open(self.folder, passphrase) as vault:
            vault.verify()
            return vault.key_notes

    def refuses(self, passphrase: str) -> bool:
        try:
            self.opened(passphrase)
        except WrongPassphrase:
            return True
        return False


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    return change(tmp_path / "v")


def change(folder: Path, *, all_keys: bool = False, new: str = NEW) -> Changed:
    Vault.create(folder, PASSPHRASE, CHEAP).close()
    old, database = (folder / keys.FIRST).read_bytes(), (folder / DATABASE).read_bytes()
    with Vault.open(folder, PASSPHRASE) as vault:
        if all_keys:
            vault.change_all_keys(PASSPHRASE, new, None, CHEAP)
        else:
            vault.change_passphrase(PASSPHRASE, new, CHEAP)
    return Changed(folder, old, (folder / keys.FIRST).read_bytes(), database)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same program without a memory of its keys."""
    monkeypatch.setattr(remembering.Remembering, "_key_memory", lambda _: KeyMemory())
    monkeypatch.setattr(remembering.Remembering, "_remember_keys", lambda *_, **__: None)


def unread(_cls: type[KeyMemory], _text: str | None, folder: Path) -> KeyMemory:
    raise NotRead(folder)


@pytest.mark.fault(8)
@pytest.mark.parametrize("place", keys.COPIES)
def test_one_old_copy_opens_nothing_and_is_mended(changed: Changed, place: str) -> None:
    changed.put(changed.old, place)
    before = (changed.folder / DATABASE).read_bytes()
    assert changed.refuses(PASSPHRASE)
    assert changed.old in changed.lying
    assert (changed.folder / DATABASE).read_bytes() == before, "whoever is refused has changed nothing"
    assert changed.opened(NEW) == ("mended",)
    assert changed.lying == [changed.new] * 2
    assert changed.opened(NEW) == ()
    assert changed.refuses(PASSPHRASE)


@pytest.mark.fault(8, control=True)
def test_control_without_a_memory_the_old_copy_opens_it(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch)
    changed.put(changed.old, keys.FIRST)
    assert changed.opened(NEW) == ("unknown",)
    assert not changed.refuses(PASSPHRASE)
    assert changed.lying == [changed.old, changed.new]


@pytest.mark.fault(3, 8)
def test_a_disk_that_fails_while_the_vault_is_opened_makes_nothing_forgotten(
    changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It opens, and what it could not read of older keys it does not write over with less."""
    with monkeypatch.context() as patch:
        patch.setattr(KeyMemory, "load", classmethod(unread))
        assert changed.opened(NEW) == ()
    changed.put(changed.old, keys.SECOND)
    assert changed.refuses(PASSPHRASE)
    assert changed.opened(NEW) == ("mended",)


@pytest.mark.fault(3, 8, control=True)
def test_control_taken_for_damaged_it_is_forgotten(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_cls: type[KeyMemory], _text: str | None, folder: Path) -> KeyMemory:
        raise VaultDamaged(folder, "the settings")

    with monkeypatch.context() as patch:
        patch.setattr(KeyMemory, "load", classmethod(damaged))
        changed.opened(NEW)
    changed.put(changed.old, keys.SECOND)
    assert not changed.refuses(PASSPHRASE)


def test_a_disk_that_fails_makes_a_change_forget_nothing(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    """The change is refused, and can be made again."""
    with Vault.open(changed.folder, NEW) as vault:
        with monkeypatch.context() as patch:
            patch.setattr(KeyMemory, "load", classmethod(unread))
            with pytest.raises(NotRead):
                vault.change_passphrase(NEW, THIRD, CHEAP)
        vault.change_passphrase(NEW, THIRD, CHEAP)
    changed.put(changed.old, keys.SECOND)
    assert changed.refuses(PASSPHRASE)
    assert changed.opened(THIRD) == ("mended",)


@pytest.mark.fault(8, control=True)
def test_control_where_any_copy_may_be_repaired_the_good_one_is_lost(
    changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget(monkeypatch)
    changed.put(changed.old, keys.FIRST)
    monkeypatch.setattr(trials, "_may_repair", lambda *_: True)
    changed.opened(PASSPHRASE)
    assert changed.refuses(NEW)


@pytest.mark.fault(9)
def test_two_old_copies_are_noticed_and_the_newer_put_back(changed: Changed) -> None:
    changed.put(changed.old)
    assert changed.opened(PASSPHRASE) == ("returned",)
    assert changed.lying == [changed.new] * 2
    assert changed.refuses(PASSPHRASE)
    assert changed.opened(NEW) == ("earlier",), "whoever knows the newer passphrase is told"
    assert changed.opened(NEW) == ()


@pytest.mark.fault(9, control=True)
def test_control_without_a_memory_nobody_notices(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch)
    changed.put(changed.old)
    assert changed.opened(PASSPHRASE) == ()
    assert changed.lying == [changed.old] * 2
    assert changed.refuses(NEW)


@pytest.mark.fault(9)
def test_an_owner_who_knows_only_the_older_one_is_not_locked_out(changed: Changed) -> None:
    """The newer passphrase is forgotten, and the key files of a backup were put back on purpose."""
    changed.put(changed.old)
    with Vault.open(changed.folder, PASSPHRASE) as vault:
        vault.prove_passphrase(PASSPHRASE)
        vault.change_passphrase(PASSPHRASE, THIRD, CHEAP)
        with pytest.raises(WrongPassphrase):
            vault.change_passphrase(PASSPHRASE, NEW, CHEAP)
    assert changed.opened(THIRD) == ("earlier",)
    assert changed.refuses(PASSPHRASE)
    assert changed.refuses(NEW)


@pytest.mark.fault(9)
def test_an_older_database_never_brings_an_older_passphrase_back(changed: Changed) -> None:
    """It remembers older keys, but it cannot know that those which lie there are no newer ones."""
    (changed.folder / DATABASE).write_bytes(changed.older_database)
    for _ in range(2):
        assert changed.opened(NEW) == ("unknown",)
        assert changed.lying == [changed.new] * 2
    changed.put(changed.old, keys.SECOND)
    for passphrase in (NEW, PASSPHRASE, NEW):
        assert changed.opened(passphrase) == ("unknown",), "neither is refused, for nobody knows"
    assert changed.lying == [changed.new, changed.old]
    with Vault.open(changed.folder, NEW) as vault:
        vault.change_passphrase(NEW, THIRD, CHEAP)
    assert changed.opened(THIRD) == ()
    assert changed.refuses(PASSPHRASE)


@pytest.mark.fault(8, 12)
def test_an_old_sheet_opens_nothing_by_an_old_copy(changed: Changed) -> None:
    first, second = RecoverySheet.new(), RecoverySheet.new()
    with Vault.open(changed.folder, NEW) as vault:
        vault.set_recovery(NEW, first)
        old = changed.lying[0]
        vault.set_recovery(NEW, second)
    new = changed.lying[0]
    changed.put(old, keys.FIRST)
    with pytest.raises(WrongRecoveryCode, match=second.number):
        Vault.recover(changed.folder, first.code)
    with Vault.recover(changed.folder, second.code) as vault:
        assert vault.key_notes == ("mended",)
    assert changed.lying == [new] * 2
    changed.put(old, keys.FIRST)
    with Vault.open(changed.folder, NEW) as vault:  # the passphrase opens both
        assert vault.sheet_number == second.number
    assert changed.lying == [new] * 2


@dataclass
class PutTogether:
    """A vault with a sheet and a second passphrase, and key files made of older and newer slots without any key."""

    changed: Changed
    exchanged: bytes
    with_the_newer_sheet: bytes
    with_a_made_up_sheet: bytes


@pytest.fixture(scope="module")
def put_together(tmp_path_factory: pytest.TempPathFactory) -> PutTogether:
    folder = tmp_path_factory.mktemp("put-together") / "v"
    with Vault.create(folder, PASSPHRASE, CHEAP) as vault:
        vault.set_recovery(PASSPHRASE, RecoverySheet.new())
        old = keys.load(folder).keys
        vault.change_passphrase(PASSPHRASE, NEW, CHEAP)
        vault.set_recovery(NEW, RecoverySheet.new())
    now = keys.load(folder).keys
    of_before, (_, of_now) = old.slots, now.slots
    made_up = replace(of_now, salt=bytes(16))
    made = (
        keys.dump(replace(old, slots=slots))
        for slots in (of_before[::-1], (of_before[0], of_now), (of_before[0], made_up))
    )
    return PutTogether(Changed(folder, keys.dump(old), keys.dump(now), b""), *made)


HOW = ("exchanged", "with_the_newer_sheet", "with_a_made_up_sheet")


@pytest.mark.fault(8, 9)
@pytest.mark.parametrize("how", HOW)
def test_an_older_slot_opens_nothing_whatever_it_is_put_together_with(put_together: PutTogether, how: str) -> None:
    changed, made = put_together.changed, getattr(put_together, how)
    changed.put(made, keys.FIRST)
    assert changed.refuses(PASSPHRASE)
    assert changed.opened(NEW) == ("mended",)
    assert changed.lying == [changed.new] * 2
    changed.put(made)
    assert changed.opened(PASSPHRASE) == ("returned",)
    assert changed.lying == [changed.new] * 2
    assert changed.refuses(PASSPHRASE)
    assert changed.opened(NEW) == ("earlier",)


def changed_unnoted(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    """The passphrase is changed, and the disk is full when that is to be noted, and at another change."""
    remember = Vault._remember_keys

    def full(self: Vault, memory: key_memory.KeyMemory, **more: int) -> None:
        if memory.coming is None:
            raise DiskFull(changed.folder)
        remember(self, memory, **more)

    def nowhere(*_: object) -> None:
        raise DiskFull(changed.folder)

    with Vault.open(changed.folder, NEW) as vault:
        with monkeypatch.context() as patch:
            patch.setattr(Vault, "_remember_keys", full)
            vault.change_passphrase(NEW, THIRD, CHEAP)
        with monkeypatch.context() as patch:
            patch.setattr(keys, "save", nowhere)
            with pytest.raises(DiskFull):
                vault.change_passphrase(THIRD, "a fourth passphrase now", CHEAP)


@pytest.mark.fault(4, 19)
def test_a_change_that_could_not_be_noted_is_not_undone_by_the_next(
    changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody was told that it is done, and may have changed it because the one before was seen."""
    changed_unnoted(changed, monkeypatch)
    assert changed.opened(THIRD) == ()
    assert changed.opened(THIRD) == ()
    assert changed.refuses(NEW)


@pytest.mark.fault(4, 19, control=True)
def test_control_a_change_that_begins_with_what_was_noted_undoes_it(
    changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Vault, "_memory_in_force", Vault._key_memory)
    changed_unnoted(changed, monkeypatch)
    assert changed.opened(THIRD) == ("returned",)
    assert changed.refuses(THIRD)


@pytest.mark.fault(3, 19)
@pytest.mark.parametrize("dead", [False, True], ids=["once", "for good"])
def test_a_change_that_the_disk_did_not_confirm_is_not_told_as_none(
    changed: Changed, monkeypatch: pytest.MonkeyPatch, dead: bool
) -> None:
    """Both files lie there in their new form: what opened the vault before opens it no longer."""
    calls: list[Path] = []
    sync = files.sync_folder

    def fails_last(folder: Path) -> None:
        calls.append(folder)
        if len(calls) == 2:  # after both were exchanged
            if dead:
                patch.setattr(keys, "read", fails)
            raise OSError(errno.EIO, "the disk")
        sync(folder)

    def fails(_folder: Path, _name: str) -> keys.KeyFile:
        raise OSError(errno.EIO, "the disk")

    with Vault.open(changed.folder, NEW) as vault:
        with monkeypatch.context() as patch:
            patch.setattr(files, "sync_folder", fails_last)
            with pytest.raises(KeysChanged):
                vault.change_passphrase(NEW, THIRD, CHEAP)
        vault.prove_passphrase(THIRD)
        with pytest.raises(WrongPassphrase):
            vault.prove_passphrase(NEW)
    assert len(calls) >= 2
    assert changed.refuses(NEW)
    assert changed.opened(THIRD) == ()


@pytest.mark.fault(3, 19)
@pytest.mark.parametrize("done", [False, True], ids=["not done", "done"])
def test_a_disk_that_goes_at_the_second_file_undoes_nothing_of_the_first(
    changed: Changed, monkeypatch: pytest.MonkeyPatch, done: bool
) -> None:
    """Neither can the second be looked at then, nor removed: the change is made, and told as made."""
    real = Path.replace

    def goes(self: Path, target: Path) -> Path:
        if target.name != keys.SECOND:
            return real(self, target)
        if done:
            real(self, target)
        raise OSError(errno.EIO, "the disk")

    def stays(_path: Path, **_: object) -> None:
        raise OSError(errno.EIO, "the disk")

    with Vault.open(changed.folder, NEW) as vault, monkeypatch.context() as patch:
        patch.setattr(Path, "replace", goes)
        patch.setattr(Path, "unlink", stays)
        patch.setattr(files, "identity", lambda _: files.NOWHERE)
        with pytest.raises(KeysChanged):
            vault.change_passphrase(NEW, THIRD, CHEAP)
        vault._leave_as_it_is()
    assert changed.opened(THIRD) is not None
    assert changed.refuses(NEW)


@pytest.mark.fault(8, 9)
def test_one_of_two_changes_ago_opens_nothing_while_the_last_is_not_noted(
    changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed_unnoted(changed, monkeypatch)
    changed.put(changed.old, keys.FIRST)
    assert changed.refuses(PASSPHRASE)
    assert changed.opened(THIRD) in ((), ("mended",))
    assert changed.refuses(PASSPHRASE)


@pytest.mark.fault(8, 9)
def test_an_older_slot_in_a_second_list_of_both_opens_nothing(put_together: PutTogether) -> None:
    """As a change of the keys leaves them when it is cut short: then no copy refuses the older secret by itself."""
    changed = put_together.changed
    place = changed.folder
    changed.put(changed.old)
    old = keys.load(place).keys
    changed.put(changed.new)
    now = keys.load(place).keys
    changed.put(keys.dump(replace(old, following=old.slots)), keys.FIRST)
    changed.put(keys.dump(replace(now, following=old.slots)), keys.SECOND)
    assert changed.refuses(PASSPHRASE)
    assert changed.opened(NEW) == ("mended",)
    assert changed.lying == [changed.new] * 2


@pytest.mark.fault(8, 9, control=True)
def test_control_where_only_whole_files_are_remembered_an_older_slot_opens(
    put_together: PutTogether, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_memory, "_slot_digest", lambda *_: "of no slot")
    changed = put_together.changed
    changed.put(put_together.with_the_newer_sheet)
    assert changed.opened(PASSPHRASE) == ("unknown",)
    assert changed.lying == [put_together.with_the_newer_sheet] * 2


@pytest.mark.fault(8)
def test_a_change_starts_from_the_keys_in_force(changed: Changed) -> None:
    """An old copy that is put there while the vault is open brings back neither passphrase nor sheet."""
    with Vault.open(changed.folder, NEW) as vault:
        changed.put(changed.old)
        with pytest.raises(WrongPassphrase):
            vault.change_passphrase(PASSPHRASE, THIRD, CHEAP)
        vault.change_passphrase(NEW, THIRD, CHEAP)
    assert changed.opened(THIRD) == ()


class Dead(BaseException):
    """Nothing in the program catches it, as nothing catches a kill."""


@pytest.mark.fault(19)
@pytest.mark.parametrize("arrived", [0, 1, 2])
def test_a_change_that_was_cut_short_is_settled_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arrived: int
) -> None:
    """Before the first file, between the two, and before it was remembered that both arrived."""
    folder = tmp_path / "v"
    with Vault.create(folder, PASSPHRASE, CHEAP) as vault, monkeypatch.context() as patch:

        def cut(keys_now: keys.KeyFile, place: Path) -> None:
            for name in keys.COPIES[:arrived]:
                (place / name).write_bytes(keys.dump(keys_now))
            raise Dead

        patch.setattr(remembering.keys, "save", cut)
        with pytest.raises(Dead):
            vault.change_passphrase(PASSPHRASE, NEW, CHEAP)
    found = Changed(folder, b"", b"", b"")
    assert found.opened(NEW if arrived else PASSPHRASE) == ()
    assert len(set(found.lying)) == 1
    assert found.refuses(PASSPHRASE) == (arrived > 0)
    assert found.refuses(NEW) == (arrived == 0)


@pytest.mark.fault(8)
@pytest.mark.parametrize("place", keys.COPIES)
def test_a_copy_from_before_all_keys_were_changed_opens_nothing(tmp_path: Path, place: str) -> None:
    changed = change(tmp_path / "v", all_keys=True)
    changed.put(changed.old, place)
    assert changed.refuses(PASSPHRASE)
    assert changed.opened(NEW) == ("mended",)
    assert changed.lying == [changed.new] * 2


@pytest.mark.fault(8)
def test_a_copy_that_proved_not_to_fit_is_mended(tmp_path: Path) -> None:
    """The same passphrase opens both, and only one gives the key of the database; one of another vault is foreign."""
    changed = change(tmp_path / "v", all_keys=True, new=PASSPHRASE)
    foreign = keys.dump(keys.new_keys(NEW, CHEAP)[0])
    for wrong in (changed.old, foreign):
        changed.put(wrong, keys.FIRST)
        with Vault.open(changed.folder, PASSPHRASE) as vault:
            vault.prove_passphrase(PASSPHRASE)
        assert changed.lying == [changed.new] * 2


def test_a_vault_that_remembers_nothing_yet_learns_it(changed: Changed) -> None:
    """As one that an earlier program made; where two copies differ, it is not known what to learn."""
    with Vault.open(changed.folder, NEW) as vault:
        vault.set_setting(SETTING, "{not a memory")
    changed.put(changed.old, keys.SECOND)
    for passphrase in (NEW, PASSPHRASE):
        assert changed.opened(passphrase) == ("unknown",)
    assert changed.lying == [changed.new, changed.old]
    changed.put(changed.new)
    assert changed.opened(NEW) == ()
    changed.put(changed.old, keys.SECOND)
    assert changed.opened(NEW) == ("unknown",), "which one is older was never known"


@pytest.mark.fault(8, 31)
@pytest.mark.parametrize("taken", ["deleted", "damaged", "exchanged for old ones"])
def test_where_no_key_file_opens_it_that_of_a_backup_does(changed: Changed, taken: str) -> None:
    """A cleaner took both away, or an earlier state of them came back, and nobody wrote since."""
    with Vault.open(changed.folder, NEW) as vault:
        vault.backup()
    for name in keys.COPIES:
        (changed.folder / name).unlink()
        if taken != "deleted":
            (changed.folder / name).write_bytes(b"{}" if taken == "damaged" else changed.old)
    assert changed.opened(NEW) == ("backup",)
    assert changed.lying == [changed.new, changed.new]
    assert changed.opened(NEW) == ()
    assert changed.refuses(PASSPHRASE)


@pytest.mark.fault(8, 31)
def test_where_those_of_another_copy_lie_the_backup_is_named(changed: Changed) -> None:
    """The laptop's database beside the key files of the desktop, whose keys were all changed."""
    with Vault.open(changed.folder, NEW) as vault:
        place = vault.backup()
    other = changed.folder.with_name("other")
    shutil.copytree(changed.folder, other)
    with Vault.open(other, NEW) as copy:
        copy.change_all_keys(NEW, THIRD, None, CHEAP)
    changed.put((other / keys.FIRST).read_bytes())
    assert changed.refuses("no passphrase of anybody")
    for _ in range(2):
        with pytest.raises(KeysOfAnotherCopy) as met:
            Vault.open(changed.folder, NEW)
        assert met.value.place == place
    for name in keys.COPIES:  # which is what it says
        shutil.copy(place / name, changed.folder)
    assert changed.opened(NEW) == ()


@pytest.mark.fault(9)
def test_an_older_database_alone_brings_no_earlier_passphrase_back(tmp_path: Path) -> None:
    """Nor by the backup that holds the key file of that time: the key files that lie there are the newer part."""
    folder = tmp_path / "v"
    with Vault.create(folder, PASSPHRASE, CHEAP) as vault:
        vault.backup()
    older = (folder / DATABASE).read_bytes()
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase(PASSPHRASE, NEW, CHEAP)
    (folder / DATABASE).write_bytes(older)
    before = [(folder / name).read_bytes() for name in keys.COPIES]
    with pytest.raises(KeysOfAnotherCopy):
        Vault.open(folder, PASSPHRASE)
    assert [(folder / name).read_bytes() for name in keys.COPIES] == before
    with Vault.open(folder, NEW) as vault:
        assert vault.key_notes == ("unknown",)


@pytest.mark.fault(8, 18)
def test_a_refused_try_writes_nothing_into_an_older_vault(tmp_path: Path) -> None:
    """One of an earlier version remembers no keys: an earlier passphrase, which a backup has, changes nothing there."""
    made = Path(__file__).parent / "fixtures" / "v1"
    earlier = json.loads((made / "about.json").read_text("utf-8"))["passphrase"]
    folder = tmp_path / "v"
    shutil.copytree(made / "vault", folder)
    place = backup.free_name(folder / backup.FOLDER, "2026-11-20T10:11:12+00:00")
    place.mkdir(parents=True)
    for name in (DATABASE, *keys.COPIES):
        shutil.copy(folder / name, place)
    found = keys.load(folder).keys
    data_key = keys.by_passphrase(found, earlier, folder).data_key
    keys.save(keys.with_passphrase(found, data_key, NEW, CHEAP), folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            Vault.open(folder, earlier)
        assert {path: path.read_bytes() for path in before} == before
        assert {path.parent for path in folder.rglob(DATABASE)} == {folder, place}
    with Vault.open(folder, NEW) as vault:
        vault.verify()


@pytest.mark.fault(8)
def test_a_backup_lets_nobody_in_by_what_is_not_in_force(changed: Changed) -> None:
    """Its key file is an earlier one; without any in force there is no way in but to bring the backup back."""
    with Vault.open(changed.folder, NEW) as vault:
        vault.backup()
        vault.change_passphrase(NEW, THIRD, CHEAP)
    for name in keys.COPIES:
        (changed.folder / name).unlink()
    for passphrase in (PASSPHRASE, NEW, THIRD):
        with pytest.raises(BadKeyFile):
            Vault.open(changed.folder, passphrase)


@pytest.mark.fault(8, control=True)
def test_control_asked_of_nothing_the_earlier_passphrase_comes_in_by_a_backup(
    changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.open(changed.folder, NEW) as vault:
        place = vault.backup()
        vault.change_passphrase(NEW, THIRD, CHEAP)
    earlier = keys.load(place).keys
    monkeypatch.setattr(store, "memory_in", lambda *_: KeyMemory(earlier))
    for name in keys.COPIES:
        (changed.folder / name).unlink()
    assert changed.opened(NEW) == ("backup",)


def test_a_backup_opens_by_its_own_keys(changed: Changed) -> None:
    with Vault.open(changed.folder, NEW) as vault:
        place = vault.backup()
        vault.change_passphrase(NEW, THIRD, CHEAP)
    with Vault.open(place, NEW) as vault:
        assert vault.key_notes == ()


def test_read_only_it_is_told_and_nothing_is_written(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    changed.put(changed.old)
    monkeypatch.setattr(files, "can_write", lambda _: False)
    for _ in range(2):
        assert changed.opened(PASSPHRASE) == ("returned",)
    assert changed.lying == [changed.old] * 2


@pytest.mark.parametrize(
    "text",
    [None, "", "[]", "{}", "null", "9" * 200_000, '{"now":"x","coming":"","past":[],"noted":""}', "[" * 100_000],
)
def test_a_memory_that_cannot_be_read_is_none(text: str | None) -> None:
    assert KeyMemory.load(text, Path("v")) == KeyMemory()


def test_a_memory_is_read_as_it_was_written() -> None:
    one, two = (replace(keys.new_keys(NEW, CHEAP)[0], vault_id="00" * 16) for _ in range(2))
    memory = KeyMemory(one, noted="2026-11-22").changing(two)
    assert KeyMemory.load(memory.dump(), Path("v")) == memory
    settled = memory.changed(two, one)
    assert settled.is_past(one)
    assert not settled.is_past(two)
    assert not settled.changed(one).is_past(one), "what is in force again is not past"
    mixed = replace(two, slots=(*one.slots, replace(two.slots[0], kind="recovery")))
    assert settled.is_past(mixed, one.slots[0])
    assert settled.is_past(mixed)
    assert not settled.is_past(mixed, mixed.slots[1]), "what no memory knows was made elsewhere"
    earlier = KeyMemory(two, past=(key_memory._digest(one),))  # as it was remembered before slots were
    assert KeyMemory.load(earlier.dump(), Path("v")).is_past(one)


def test_every_note_has_a_sentence() -> None:
    assert all(40 < len(trials.SENTENCES[note]) < 420 for note in ("mended", "returned", "earlier", "unknown"))


def test_a_copied_folder_knows_its_keys(changed: Changed, tmp_path: Path) -> None:
    shutil.copytree(changed.folder, tmp_path / "w")
    with Vault.open(tmp_path / "w", NEW) as vault:
        assert vault.key_notes == ()
