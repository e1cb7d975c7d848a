# SPDX-License-Identifier: MIT
"""`bundle` and `join`: frames between computers. No passphrase is ever a word of the command."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from ..domain.weird import shown
from ..services.frame_io import WriteError
from ..services.moving import Joined, Moving
from ..services.office import PRACTICE, Office
from ..vault.files import is_folder
from . import base
from .opened import opened

SAID = (
    ("new_frames", "New frames"),
    ("returned", "Of these, deleted here before and coming back"),
    ("new_versions", "New versions of frames that were here"),
    ("new_drafts", "Frames that were here with a draft from there"),
    ("branched", "Frames kept anew on both sides, for you to choose"),
    ("drafts_apart", "Frames being written on both sides, for you to choose"),
    ("practice_new", "My practice comes along"),
    ("practice_changed", "My practice is brought up to date"),
    ("practice_apart", "My practice was changed on both sides, for you to choose"),
    ("practice_gone", "My practice was deleted there, and here too"),
    ("practice_dropped", "A text of My practice was chosen there, and those not chosen are deleted here too"),
    ("practice_replaced", "A text of My practice makes way for what comes from there"),
    ("deleted", "Frames deleted there, and here too"),
    ("deleted_versions", "Versions deleted there, and here too"),
    ("dropped_drafts", "Drafts dropped there, and here too"),
    ("replaced_drafts", "Drafts that make way for what was made of them there"),
    ("set_aside", "Frames in which a version was set aside there, and here too"),
    ("other_shown", "Frames of which another version is shown now, because it was kept last"),
    ("kept_here", "Frames deleted there that stay here, because they were worked on"),
    ("deleted_here", "Frames deleted here and left out (--deleted-too takes them in again)"),
    ("dropped_here", "Drafts dropped here and left out (--deleted-too takes them in again)"),
    ("remembered", "Frames of which only what was seen, chosen or deleted there is noted"),
    ("already", "Frames of which all is here already"),
)
"""What is told of a joining, in this order, where there is any of it."""


def run(arguments: Namespace) -> int:
    """Options: output, frame, force, or source, dry_run, deleted_too, practice; vault, json."""
    with opened(arguments.vault) as office:
        if arguments.command == "bundle":
            return bundle(office, arguments)
        return join(office, arguments)


def bundle(office: Office, arguments: Namespace) -> int:
    """Write the file, whole or not at all; exit code 1 where a frame was left out."""
    frames = _named(office, arguments.frame) if arguments.frame else None
    passphrase = base.passphrase("New passphrase for the file: ", twice=True)
    try:
        moving = Moving(office, office.vault.strength)
        left_out = moving.write(arguments.output, frames, passphrase, overwrite=arguments.force)
    except WriteError as error:
        hint = " Add --force to replace it." if "exists already" in str(error) else ""
        base.fail(f"{error}{hint}")
    count = len(office.shelf()) - len(left_out.keys() - {PRACTICE}) if frames is None else len(frames)
    if arguments.json:
        data = {"file": str(arguments.output), "frames": count, "practice": frames is None and PRACTICE not in left_out}
        base.out_json({**data, "left-out": list(left_out.values())} if left_out else data)
    else:
        base.out(f"The file is “{arguments.output}”. It opens only with its passphrase. Frames: {count}.")
        for key, reference in left_out.items():
            named = "My practice" if key == PRACTICE else reference or "a frame without a reference"
            base.out(f"Left out, because no computer would bring it in: {named}")
    return base.FOUND if left_out else base.FINE


def _named(office: Office, references: Sequence[str]) -> tuple[str, ...]:
    """The keys of the frames with these references; a reference that no frame has, or several, is refused."""
    found = []
    for reference in dict.fromkeys(references):
        keys = [item.frame_id for item in office.shelf() if item.summary.reference == reference]
        if len(keys) != 1:
            base.fail(
                f"{'No frame has' if not keys else f'{len(keys)} frames have'} the reference “{shown(reference)}”."
            )
        found += keys
    return tuple(found)


def join(office: Office, arguments: Namespace) -> int:
    """Bring in what another computer kept; exit code 1 when somebody has to choose."""
    moving, source = Moving(office), arguments.source
    secret = base.passphrase("Passphrase of what is brought in: ")
    parcel = moving.open_vault(source, secret) if is_folder(source) else moving.open_bundle(source, secret)
    whole, parcel = parcel, parcel if arguments.practice else moving.without_practice(parcel)
    carry_out = moving.preview if arguments.dry_run else moving.join
    found = carry_out(parcel, deleted_too=arguments.deleted_too)
    left = parcel is not whole
    _tell(found, source, only_told=arguments.dry_run, as_json=arguments.json, practice_left=left)
    return base.FOUND if found.branched or found.drafts_apart or found.practice_apart else base.FINE


def _tell(found: Joined, source: Path, *, only_told: bool, as_json: bool, practice_left: bool) -> None:
    if as_json:
        counts = {name.replace("_", "-"): value for name, value in asdict(replace(found, each={})).items()}
        del counts["each"]
        base.out_json({"source": str(source), "joined": not only_told, "practice-left-out": practice_left, **counts})
        return
    done = "Nothing was changed. This would be brought in:" if only_told else "Brought in:"
    base.out(done if found.changes else "There is nothing new in it, and nothing was changed.")
    other_word = found.practice_apart or found.practice_new or found.practice_gone
    for name, said in SAID:
        value = getattr(found, name)
        if value and not (name == "practice_changed" and other_word):
            base.out(f"  {said}." if value is True else f"  {said}: {value}.")
    if practice_left:
        base.out("  My practice is another one there. The one here stays as it is (--practice brings it in).")
