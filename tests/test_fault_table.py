# SPDX-License-Identifier: MIT
"""The page of faults says what the tests prove: no row without a test and a control, no test that is gone."""

from __future__ import annotations

import re

from . import fault_table
from .fault_table import DOCUMENT, Proof, proofs_in, table, waiting, written

EXAMPLE = """
import pytest
pytestmark = [pytest.mark.timeout(9), pytest.mark.fault(1)]

@pytest.mark.fault(2, 3)
@pytest.mark.slow
def test_one(): ...

@pytest.mark.parametrize("x", [1, pytest.param(2, marks=pytest.mark.fault(4, control=True))])
def test_two(x): ...

@pytest.mark.fault(5)
class TestThings:
    def test_three(self): ...

@pytest.mark.fault(6)
def helper(): ...
"""


def test_markers_are_read_from_the_sources() -> None:
    found = [(number, proof.file, proof.name, proof.control, proof.slow) for number, proof in proofs_in("f", EXAMPLE)]
    assert found == [
        (1, "f", "test_one", False, True),
        (2, "f", "test_one", False, True),
        (3, "f", "test_one", False, True),
        (1, "f", "test_two", False, False),
        (4, "f", "test_two", True, False),
        (1, "f::TestThings", "test_three", False, False),
        (5, "f::TestThings", "test_three", False, False),
    ]


def test_there_are_forty_rows_in_order() -> None:
    assert [row.number for row in table()] == list(range(1, 41))


def test_every_row_has_a_test_and_a_control() -> None:
    assert {row.number for row in table() if not row.covered} <= waiting()


def test_a_long_form_alone_does_not_cover_a_row() -> None:
    row = fault_table.Row(1, "It breaks", "A sentence")
    row.proofs = [Proof("f", "test_a", control=False, slow=True), Proof("f", "test_b", control=True, slow=False)]
    assert not row.covered
    row.proofs.append(Proof("f", "test_c", control=False, slow=False))
    assert row.covered


def test_the_page_is_what_the_tests_say() -> None:
    """To mend it: python tests/fault_table.py. As long as rows are waiting, a page that is merely behind is fine."""
    page, rows = DOCUMENT.read_text(encoding="utf-8"), table()
    if not waiting():
        assert page == written(rows)
    for row in rows:
        assert f"| {row.number} | {row.fault} | {row.seen} |" in page


def test_a_row_is_one_line_of_a_table() -> None:
    for row in table():
        assert not re.search(r"[|\n]", row.fault + row.seen)
        assert row.seen.endswith((".", "”"))
