# SPDX-License-Identifier: MIT
"""The recovery code: 160 random bits, written so that a person can copy them from paper and be told where they slipped.

Eight groups of five signs. Four of each five carry the bits, the fifth is a check on the four and on the group's
place. It notices every single wrong sign, every two neighbours exchanged, and every two groups exchanged, so the
program can name the group. The signs are those of Crockford's base 32: no I, L, O or U, and who writes one of these
all the same is understood.
"""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final, Self

from frame_builder.vault.errors import MistypedRecoveryCode

GROUPS: Final = 8
SIGNS: Final = 5
BITS: Final = 160
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_DATA = SIGNS - 1
_BYTES = BITS // 8
_MARK_BYTES = 16
_MOST = 1000
"""Longer than anybody types: more is not even looked at."""
_BETWEEN = re.compile(r"[\s.,;:_\-\u2010-\u2015\u2212]+")
_ALIKE = str.maketrans("OØILU", "0011V")
_POLYNOMIAL = 0b100101


@dataclass(frozen=True, repr=False)
class RecoveryCode:
    """The secret of a recovery sheet. It never shows in a message or a log: only `groups` writes it out."""

    secret: bytes

    def __post_init__(self) -> None:
        """Refuse any other length. Raises ValueError."""
        if len(self.secret) != _BYTES:
            raise ValueError("a recovery code has 160 bits")

    @classmethod
    def new(cls) -> Self:
        """A code that nobody has seen."""
        return cls(secrets.token_bytes(_BYTES))

    @classmethod
    def read(cls, typed: str) -> Self:
        """The code that was typed, in any case, with any spaces or dashes. Raises MistypedRecoveryCode."""
        groups = _split(typed)
        wrong = tuple(place for place, group in enumerate(groups, start=1) if not _fits(group, place - 1))
        if wrong:
            raise MistypedRecoveryCode(wrong)
        signs = "".join(group[:_DATA] for group in groups)
        number = 0
        for sign in signs:
            number = number << 5 | ALPHABET.index(sign)
        return cls(number.to_bytes(_BYTES, "big"))

    @staticmethod
    def meant(typed: str) -> bool:
        """Whether a code was meant, slips and all: three groups check out at their places, counted from either end.

        Of passphrases, not one in a thousand does.
        """
        signs = "".join(_parts(typed[:_MOST]))
        for shift in (0, len(signs) - GROUPS * SIGNS):
            starts = ((place, place * SIGNS + shift) for place in range(GROUPS))
            if sum(start >= 0 and _fits(signs[start : start + SIGNS], place) for place, start in starts) >= 3:
                return True
        return False

    @property
    def groups(self) -> tuple[str, ...]:
        """The code as it is written on the sheet."""
        number = int.from_bytes(self.secret, "big")
        signs = [ALPHABET[number >> 5 * place & 31] for place in reversed(range(BITS // 5))]
        parts = ["".join(signs[start : start + _DATA]) for start in range(0, len(signs), _DATA)]
        return tuple(part + _check(part, place) for place, part in enumerate(parts))


@dataclass(frozen=True, repr=False)
class RecoverySheet:
    """What is printed on a sheet: the code, and the *mark* from which the sheet has its number."""

    code: RecoveryCode
    mark: bytes

    @classmethod
    def new(cls) -> Self:
        """A sheet that nobody has seen."""
        return cls(RecoveryCode.new(), secrets.token_bytes(_MARK_BYTES))

    @property
    def number(self) -> str:
        """The short number by which it is told from an older one."""
        return sheet_number(self.mark)


def sheet_number(salt: bytes) -> str:
    """A short number by which a sheet is told from an older one; it says nothing about the code on it."""
    number = int.from_bytes(salt[:3], "big") >> 4
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(4)))


def _parts(typed: str) -> list[str]:
    """What was typed, as the signs of a code, cut where it was typed apart."""
    return [part for part in _BETWEEN.split(unicodedata.normalize("NFKC", typed).upper().translate(_ALIKE)) if part]


def _split(typed: str) -> tuple[str, ...]:
    """The eight groups, cut where they were typed apart, else by counting. Raises MistypedRecoveryCode."""
    if len(typed) > _MOST:
        raise MistypedRecoveryCode((), GROUPS * SIGNS + 1)
    parts = _parts(typed)
    signs = "".join(parts)
    if len(parts) == GROUPS:
        return tuple(parts)
    if len(signs) != GROUPS * SIGNS:
        raise MistypedRecoveryCode((), len(signs))
    return tuple(signs[start : start + SIGNS] for start in range(0, len(signs), SIGNS))


def _fits(group: str, place: int) -> bool:
    return (
        len(group) == SIGNS and all(sign in ALPHABET for sign in group) and group[_DATA] == _check(group[:_DATA], place)
    )


def _check(signs: str, place: int) -> str:
    """The fifth sign: a weighted sum in the field of 32 elements, each weight another power of the generator."""
    total = place
    for power, sign in enumerate(signs, start=1):
        value = ALPHABET.index(sign)
        for _ in range(power):
            value = value << 1 ^ (_POLYNOMIAL if value & 16 else 0)
        total ^= value
    return ALPHABET[total]
