"""Writes small tables of chip predictions."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

Row = Mapping[str, object]
Write = Callable[[Sequence[Row]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes rows as a CSV whose columns are those of the first."""

    def write_csv(rows: Sequence[Row]) -> Path:
        path = tmp_path / "chips.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        return path

    return write_csv
