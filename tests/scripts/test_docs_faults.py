"""The page of faults names tests that are there, and at least three brothers of each fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

TEST = re.compile(r"`([\w/]*)::(\w+)`(?: ×(\d+))?")
CODES = [f"F{k}" for k in range(1, 20) if k != 10]
CODES += ["B1a", "B1b", "B1c", "B1d", *(f"B{k}" for k in range(2, 16)), *(f"C{k}" for k in range(1, 17))]


class Row(NamedTuple):
    """A fault of the page: its code, "" for a part of the one above, and (path, name, inputs) of each test."""

    code: str
    tests: list[tuple[str, str, int]]
    brothers: list[tuple[str, str, int]]


def named(cell: str) -> Iterator[tuple[str, str, int]]:
    path = ""
    for file, name, inputs in TEST.findall(cell):
        path = file or path
        yield path, f"test_{name}", int(inputs or 1)


def rows(text: str) -> list[Row]:
    """The rows of the page's tables, without their heads."""
    lines = [line.split(" | ") for line in text.splitlines() if line.startswith("| ")]
    cells = [line for line in lines if len(line) == 5 and "`" in line[3]]
    return [Row(line[0].strip("| "), list(named(line[3])), list(named(line[4]))) for line in cells]


ROWS = rows((ROOT / "docs" / "faults.md").read_text("utf-8"))


def test_every_fault_is_on_the_page() -> None:
    assert [each.code for each in ROWS if each.code] == CODES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_the_tests_of_a_fault_are_there_and_three_brothers_of_it(row: Row) -> None:
    for path, name, _ in row.tests + row.brothers:
        text = (ROOT / "tests" / f"{path}.py").read_text("utf-8")
        assert re.search(rf"^\s*def {name}\(", text, re.MULTILINE), f"{path}::{name}"
    assert row.tests and sum(inputs for *_, inputs in row.brothers) >= 3


def test_a_row_is_read_with_its_files_and_numbers() -> None:
    text = "| F1 | a | b | `x/test_a::one`, `::two` | `y/test_b::three` ×4 |\n| | c | d | `x/test_a::e` | |"
    first = rows(text)[0]
    assert first.code == "F1"
    assert first.tests == [("x/test_a", "test_one", 1), ("x/test_a", "test_two", 1)]
    assert first.brothers == [("y/test_b", "test_three", 4)]
