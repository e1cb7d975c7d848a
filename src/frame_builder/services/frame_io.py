# SPDX-License-Identifier: MIT
"""Frame files on disk: read with bounds, written whole or not at all. Import, export and the command line share it."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
from pathlib import Path
from typing import Any, Final, NoReturn

from ..domain.bounded import BoundsError, read_json
from ..domain.catalogue import Catalogue
from ..domain.frame import Answer, Frame
from ..domain.framefile import MAX_BYTES, FrameFileError, dump, parse
from ..domain.region import Atlas
from ..domain.weird import literal, printable, tame_json
from ..vault.files import (
    NOWHERE,
    UncertainError,
    create_private,
    identity,
    is_of_a_vault,
    move,
    out_of_reach,
    read_some,
    sync_folder,
)

MAX_DEPTH: Final = 16
"""Most brackets open at once; a frame file needs eight."""
_REASONS: Final = {
    errno.ENOENT: "does not exist",
    errno.EISDIR: "is a folder, not a file",
    errno.EINVAL: "is no file that could be read",
    errno.ENOTDIR: "does not exist, because part of its path is a file",
    errno.EACCES: "may not be opened by you",
    errno.EPERM: "may not be changed by you",
    errno.EROFS: "lies on a medium that cannot be written to",
    errno.ENOSPC: "does not fit, because the disk is full",
    errno.EDQUOT: "does not fit, because your share of the disk is full",
    errno.ENAMETOOLONG: "has a name that is too long",
    errno.EFBIG: "does not fit, because the disk takes no file of this size",
    errno.ELOOP: "is a link that leads back to itself",
}
_HELD: Final = (32, 33)
"""What Windows says of a file that another program has open."""


class WriteError(Exception):
    """The message is one sentence that names a file. It was not written and nothing changed, unless that says so."""


def read_frame(path: Path, catalogue: Catalogue, atlas: Atlas) -> Frame:
    """The frame in a file; raises FrameFileError, one sentence that names the file and the place in it."""
    try:
        content = read_some(path, MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise FrameFileError(f"“{literal(str(path))}” {why(error)}.") from None
    return frame_of(content, str(path), catalogue, atlas)


def frame_of(content: bytes, name: str, catalogue: Catalogue, atlas: Atlas) -> Frame:
    """The frame in the bytes of a file of that name; raises FrameFileError as `read_frame` does."""
    try:
        return parse(catalogue, atlas, read_json(content, MAX_BYTES, MAX_DEPTH))
    except (FrameFileError, BoundsError) as error:
        raise FrameFileError(f"“{literal(name)}”: {error}") from None


def text_of(frame: Frame, catalogue: Catalogue) -> str:
    """The frame as the text of a frame file, its decisions and fields in the order of the catalogue.

    The same answers give the same text, however they were arrived at. Invisible signs, which a note may have from
    wherever it was pasted, are left out: a frame file that holds them would be refused.
    """
    places = {key: place for place, key in enumerate(catalogue.by_key)}
    ordered = sorted(
        (_in_order(answer, catalogue) for answer in frame.answers),
        key=lambda answer: (places.get(answer.decision, len(places)), answer.decision),
    )
    sorted_frame = Frame(reference=frame.reference, answers=tuple(ordered), dismissed=frame.dismissed)
    return tame_json(json.dumps(_printable(dump(sorted_frame)), ensure_ascii=False, indent=2)) + "\n"


def _printable(data: Any) -> Any:
    """JSON data with every text in it as it can be read again."""
    if isinstance(data, dict):
        return {key: _printable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_printable(item) for item in data]
    return printable(data) if isinstance(data, str) else data


def write_frame(path: Path, frame: Frame, catalogue: Catalogue, *, overwrite: bool = False) -> None:
    """Write a frame file; raises WriteError, and for an existing file unless told to overwrite it."""
    write_whole(path, text_of(frame, catalogue).encode(), overwrite=overwrite)


def write_whole(path: Path, content: bytes, *, overwrite: bool = False) -> None:
    """Write a file that is either there with all its bytes, also after a power cut, or not there at all.

    Only its owner may read it, since it can hold what a client said. Raises WriteError; an existing file is replaced
    only when told to; one of a vault or of its backups, and anything that is not a plain file, never is.
    """
    try:
        _write(path, content, overwrite=overwrite)
    except UncertainError:
        said = f"“{literal(str(path))}” may be written or not, because its disk went away in that moment"
        left = "and for a hidden one that ends in .part, neither of them encrypted"
        raise WriteError(f"{said}: connect it again, and look there for the file, {left}.") from None
    except (OSError, ValueError) as error:
        gone = isinstance(error, OSError) and error.errno in (errno.ENOENT, errno.ENOTDIR)
        raise WriteError(f"“{literal(str(path.parent if gone else path))}” {why(error)}.") from None


def _write(path: Path, content: bytes, *, overwrite: bool) -> None:
    target = Path(os.path.realpath(path))  # a link keeps pointing where it did
    if target.is_dir():
        raise WriteError(f"“{literal(str(path))}” {_REASONS[errno.EISDIR]}.")
    if target.exists() and not target.is_file():
        raise WriteError(f"“{literal(str(path))}” is a device, not a file.")
    if is_of_a_vault(target) or is_of_a_vault(path.absolute()):
        raise WriteError(f"“{literal(str(path))}” is a place that belongs to a vault. Choose another one.")
    if target.exists() and not overwrite:
        _taken(path)
    draft = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        create_private(draft, content)
        if overwrite:
            move(draft, target)
        else:
            _claim(draft, target, path)
        _confirm(target, path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()


def why(error: OSError | ValueError) -> str:
    """What the system says about a file, as the end of a sentence that begins with its name."""
    if getattr(error, "winerror", None) in _HELD:
        return "is open in another program"
    if isinstance(error, OSError) and error.errno in _REASONS:
        return _REASONS[error.errno]
    if isinstance(error, OSError):
        return f"cannot be used ({os.strerror(error.errno) if error.errno else type(error).__name__})"
    return "is not a name a file can have"


def _claim(draft: Path, target: Path, shown: Path) -> None:
    """Give the draft its name unless another program took it meanwhile; some media know no hard links."""
    try:
        os.link(draft, target)
    except OSError as error:
        if identity(draft) == identity(target) != NOWHERE:  # done, and a network lost the answer
            return
        if isinstance(error, FileExistsError):
            _taken(shown)
        if out_of_reach(draft) or not os.path.lexists(draft):
            raise UncertainError(error.errno, error.strerror) from error
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK):
            raise
        move(draft, target)


def _confirm(target: Path, shown: Path) -> None:
    """Have the disk keep the name of what was written; what it does not confirm lies there all the same."""
    try:
        sync_folder(target.parent)
    except OSError:
        said = f"“{literal(str(shown))}” is written, but its disk did not confirm it"
        raise WriteError(f"{said}: check the disk, and save the file once more, or elsewhere.") from None


def _taken(path: Path) -> NoReturn:
    raise WriteError(f"“{literal(str(path))}” exists already and was left as it is.")


def _in_order(answer: Answer, catalogue: Catalogue) -> Answer:
    decision = catalogue.by_key.get(answer.decision)
    names = [field.key for field in decision.fields] if decision else []
    values = sorted(
        answer.values, key=lambda item: (names.index(item.field) if item.field in names else len(names), item.field)
    )
    return answer.model_copy(update={"values": tuple(values)})
