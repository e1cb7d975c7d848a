# SPDX-License-Identifier: MIT
"""Moments that others wrote are told in every zone, or count as none."""

import datetime
import hashlib
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from frame_builder.services.stored import moment
from frame_builder.vault import backup, bundle, moments, parcels, thinning
from frame_builder.vault.errors import ParcelNotMade
from frame_builder.vault.store import Vault

from .conftest import CHEAP, PASSPHRASE

ENDS = ("00010101T000000", "19691231T235959", "30000102T000000", "99991231T235959")
TEXTS = (
    "0001-01-01T00:00:00+00:00",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00",
    "1970-01-01T00:00:00+00:00",
    "never",
)


@pytest.fixture(params=["America/New_York", "Pacific/Auckland", "UTC"])
def _zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        if hasattr(time, "tzset"):
            time.tzset()
        yield
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Backups of one vault, one of them good and some renamed."""
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP, clock=lambda: "2026-11-22T10:00:00+00:00") as vault:
        good = vault.backup()
    for name in ENDS:
        shutil.copytree(good, good.with_name(name))
    return good.parent


@pytest.mark.fault(30)
@pytest.mark.usefixtures("_zone")
def test_a_name_no_calendar_can_tell_is_no_backup(folder: Path) -> None:
    found = backup.listed(folder)
    assert [item.path.name for item in found] == ["20261122T100000"]
    assert thinning.may_go([item.made for item in found], datetime.datetime.now(datetime.UTC)) == ()


@pytest.mark.fault(30, control=True)
def test_taken_as_backups_they_end_every_thinning(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "plausible", lambda _: True)
    found = backup.listed(folder)
    east, west = (datetime.timezone(datetime.timedelta(hours=hours)) for hours in (12, -12))
    assert len(found) == 1 + len(ENDS)
    for zone in (east, west):
        with pytest.raises(OverflowError):
            thinning.may_go([item.made for item in found], datetime.datetime.now(datetime.UTC), zone)


@pytest.mark.usefixtures("_zone")
@pytest.mark.parametrize("text", TEXTS)
def test_a_stored_moment_can_be_told_and_a_foreign_one_is_refused(text: str) -> None:
    assert moment(text).astimezone().year in range(1969, 3001)
    assert not parcels._is_moment(text)
    assert parcels._is_moment("2026-11-21T21:00:00+00:00")
    assert not parcels._is_moment("2026-11-22T10:00:00+13:00"), "spelt another way than our clock does"
    assert moment("2026-11-22T10:00:00+13:00").isoformat() == "2026-11-22T10:00:00+13:00"


def _kept_at(folder: Path, moment_text: str) -> parcels.Parcel:
    with Vault.create(folder, PASSPHRASE, CHEAP, clock=lambda: moment_text) as vault:
        frame = vault.new_frame("{}")
        vault.append_revision(frame, "kept", hashlib.sha256(b"kept").hexdigest(), "", "{}")
        vault.save_draft(frame, "review", "{}")
        made = vault.backup()
        assert [item.path for item in backup.listed(folder / backup.FOLDER)] == [made]
        return vault.parcel()


@pytest.mark.fault(16)
@pytest.mark.parametrize("text", TEXTS[:-1])
def test_a_clock_out_of_all_bounds_writes_nothing_that_nobody_can_read(tmp_path: Path, text: str) -> None:
    """A laptop with an empty battery begins in 1970: what is kept then can be moved and brought back like all else."""
    parcel = _kept_at(tmp_path / "vault", text)
    assert bundle.unpack(bundle.pack(parcel, PASSPHRASE, CHEAP), PASSPHRASE, tmp_path) == parcel


@pytest.mark.fault(16, control=True)
def test_control_written_as_the_clock_says_it_cannot_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "kept_within", str)
    with pytest.raises(AssertionError):
        _kept_at(tmp_path / "vault", TEXTS[3])
    with Vault.open(tmp_path / "vault", PASSPHRASE) as vault, pytest.raises(ParcelNotMade, match="out of order"):
        bundle.pack(vault.parcel(), PASSPHRASE, CHEAP)
