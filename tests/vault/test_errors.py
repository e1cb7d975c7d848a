# SPDX-License-Identifier: MIT
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from frame_builder.vault import errors

MADE = [
    errors.WrongPassphrase(Path("place")),
    errors.WrongRecoveryCode(Path("place"), "7K2M"),
    errors.MistypedRecoveryCode((3,)),
    errors.MistypedRecoveryCode((1, 3, 8)),
    errors.MistypedRecoveryCode((), 38),
    errors.MistypedRecoveryCode((), 0),
    errors.MistypedRecoveryCode((), 41),
    errors.NoRecoverySheet(Path("place")),
    errors.KeysHalfChanged(Path("place"), newer=True),
    errors.KeysHalfChanged(Path("place"), newer=False),
    errors.PassphraseTooShort(12),
    errors.VaultMissing(Path("place")),
    errors.FolderNotEmpty(Path("place")),
    errors.VaultDamaged(Path("place"), "vault.db is empty"),
    errors.BadKeyFile(Path("place"), "keys.json is missing"),
    errors.VaultInUse(Path("place")),
    errors.NoLocks(Path("place")),
    errors.InTheWay(Path("place"), "vault.lock"),
    errors.VaultTooNew(Path("place"), 3, 1),
    errors.VaultReadOnly(Path("place")),
    errors.VaultClosed(),
    errors.NotRead(Path("place")),
    *(errors.NotSaved(Path("place"), kind) for kind in errors.NotSaved.REASONS),
    errors.DiskFull(Path("place")),
    *(errors.BackupNotMade(Path("place"), kind) for kind in errors.BackupNotMade.REASONS),
    *(errors.BackupUnusable(Path("place"), kind) for kind in errors.BackupUnusable.SENTENCES),
    *(errors.NotRestored(Path("place"), kind) for kind in errors.NotRestored.REASONS),
    errors.ParcelRefused("version 2 of agreement 1abec400 does not follow the one before it"),
    errors.KeysChanged(Path("place")),
    errors.KeysOfAnotherCopy(Path("place"), Path("backup")),
    *(errors.VaultNotMade(Path("place"), kind) for kind in errors.VaultNotMade.REASONS),
    errors.ParcelNotMade("version 2 of agreement 1abec400 is out of order"),
    errors.BundleTooLarge(),
    *(errors.BundleUnusable(Path("place"), kind) for kind in errors.BundleUnusable.SENTENCES),
    errors.SameVault(Path("place")),
    errors.NotEnoughMemory(Path("place")),
    errors.NameNotText(Path("place")),
    errors.CipherMissing(),
    errors.VaultUnsound(Path("place")),
    errors.UnknownFrame(),
    errors.RevisionOutOfOrder(2),
]


def test_every_kind_of_error_is_looked_at() -> None:
    kinds = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.VaultError)}
    assert {type(error) for error in MADE} == kinds - {errors.VaultError}


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_each_says_what_is_wrong_and_what_to_do(error: errors.VaultError) -> None:
    text = str(error)
    assert text[0].isupper() or text[0] == "“"  # a sentence may begin with the name of a file
    assert text.endswith(".")
    assert len(text.split()) >= 10
    assert "None" not in text
    assert not hasattr(error, "folder") or "place" in text


def test_no_two_kinds_share_a_sentence() -> None:
    texts = [str(error) for error in MADE if not isinstance(error, errors.DiskFull)]
    assert len(set(texts)) == len(texts)


def test_the_vault_needs_no_window_and_the_package_nothing_heavy() -> None:
    script = (
        "import sys; import frame_builder.vault, frame_builder.vault.errors; light = set(sys.modules);"
        "import frame_builder.vault.store;"
        "print('apsw' in light or 'nacl' in light, any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
