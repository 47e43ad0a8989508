"""The audit of the data folder's labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.api.classes import CLASSES
from trainer.default.data_folder import data_folder
from trainer.default.label_audit import DROP, RELABEL, AuditedLabel, read_label_audit
from trainer.default.manifest import read_manifest


def test_a_row_says_what_is_done_and_why(tmp_path: Path) -> None:
    file = tmp_path / "audit.csv"
    file.write_text("path,given,action,label,reason\na.png,cultivated,relabel,developed,solar farm\n", encoding="utf-8")
    assert read_label_audit(file) == {"a.png": AuditedLabel("cultivated", RELABEL, "developed", "solar farm")}


@pytest.mark.parametrize("row", ["a.png,barren,relabel,,x", "a.png,barren,drop,water,x", "a.png,barren,keep,,x"])
def test_a_row_that_contradicts_itself_is_refused(tmp_path: Path, row: str) -> None:
    file = tmp_path / "audit.csv"
    file.write_text(f"path,given,action,label,reason\n{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"audit\.csv: a\.png"):
        read_label_audit(file)


def test_the_file_names_known_classes_and_gives_a_reason_for_each_chip() -> None:
    names = {each.name for each in CLASSES}
    for row in read_label_audit().values():
        assert row.given in names and row.reason and (row.action == DROP or row.label in names - {row.given})


@pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")
def test_every_audited_chip_is_in_the_manifest_with_the_label_that_the_audit_saw() -> None:
    root = data_folder()
    given = {each.path.relative_to(root).as_posix(): each.label for each in read_manifest(root)}
    assert {path: row.given for path, row in read_label_audit().items()}.items() <= given.items()
