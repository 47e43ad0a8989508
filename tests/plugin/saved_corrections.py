"""What a file of corrections holds, as SQLite and as the trainer reads it."""

from __future__ import annotations

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.plugin.answers import CLASSES

ROOT = Path(__file__).resolve().parents[2]
TRAINER = ROOT / ".venv" / "dev" / "bin" / "python"
NAMES = [name for name, *_ in CLASSES]


def saved_rows(path):
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(
            'SELECT "col", "row", crs, raster, label, date FROM corrections ORDER BY fid'
        ).fetchall()


def read_by_the_trainer(path):
    """The entries that the trainer reads from the file, one a line."""
    if not TRAINER.exists():
        pytest.skip("the developers' environment, which has the trainer's packages, is not built")
    code = (
        "import sys; from pathlib import Path\n"
        "from trainer.chipsets.sources.corrections_source import read_corrections\n"
        f"entries = read_corrections(Path(sys.argv[1]), {NAMES!r}).entries\n"
        "for each in entries: print(tuple(each.chip), *each[1:5], sep='|')"
    )
    run = subprocess.run([TRAINER, "-c", code, path], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.split("\n")[:-1]
