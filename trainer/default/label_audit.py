"""Labels of the data folder that are wrong or mixed by eye, and what is done about each: `label_audit.csv`.

    path    of the chip, in the data folder
    given   the manifest's class
    action  relabel: the chip shows `label`; drop: it shows no one class, so it is neither trained on nor counted
    label   the right class of a relabelled chip, otherwise empty
    reason  what is seen in the picture

docs/label-audit.md shows the chips.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

AUDIT_FILE = Path(__file__).with_name("label_audit.csv")
RELABEL, DROP = "relabel", "drop"


class AuditedLabel(NamedTuple):
    """What the audit says of one chip; the columns of the file."""

    given: str
    action: str
    label: str
    reason: str


def read_label_audit(file: Path = AUDIT_FILE) -> dict[str, AuditedLabel]:
    """Path of a chip in the data folder -> what the audit says of it.

    Raises ValueError for an action that is not known, and for a relabelled chip without a label.
    """
    with file.open(encoding="utf-8", newline="") as stream:
        rows = {row.pop("path"): AuditedLabel(**row) for row in csv.DictReader(stream)}
    for path, row in rows.items():
        if row.action not in (RELABEL, DROP) or (row.action == RELABEL) != bool(row.label):
            raise ValueError(f"{file.name}: {path} has the action {row.action!r} and the label {row.label!r}")
    return rows
