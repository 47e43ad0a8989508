"""The comparison lists all runs of a history, the best first, with empty cells for missing values."""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import numpy as np
import pytest

from trainer import compare
from trainer.compare import CURVES_FILE, TABLE_FILE, RunSummary, plot_curves, table_cells, to_markdown
from trainer.errors import TrainingError
from trainer.history.run_history import default_history, mlflow_run


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    compare.add_arguments(parser)
    return parser.parse_args(list(arguments))


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runs")
    uri = default_history(folder)
    params = {"network": "resnet18", "chips_train": 300}
    for name, accuracy in (("worse", 0.8), ("better", 0.91)):
        with mlflow_run("train", name, {**params, "depth": "all"}, uri) as entry:
            for epoch in (1, 2, 3):
                record = {"loss": 1 / epoch, "val_loss": 1.2 / epoch, "val_group_error": (1 - accuracy) / epoch}
                entry.log_epoch(epoch, {**record, "epoch": epoch, "images_per_second": 20.5})
            entry.log_metrics({"best_val_loss": 0.4, "train_seconds": 125})
            entry.log_metrics({"test.accuracy": accuracy - 0.1, "test.group_accuracy": accuracy, "test.ece": 0.034})
            entry.log_metrics({"test.group_accuracy.low": accuracy - 0.05, "test.group_accuracy.high": accuracy + 0.04})
    with mlflow_run("features", "forest", {**params, "head": "forest"}, uri) as entry:
        entry.log_metrics({"test.group_accuracy": 0.85, "test.accuracy": 0.8})
    with pytest.raises(ZeroDivisionError), mlflow_run("train", "broken", {**params, "depth": "last_only"}, uri):
        raise ZeroDivisionError
    return folder


def test_all_runs_are_listed_the_best_first(runs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    compare.main(options(str(runs), "--markdown", str(tmp_path / "table.md")))
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:5]] == ["better", "forest", "worse", "broken"]
    assert lines[4].startswith("broken (failed)")
    table = (tmp_path / "table.md").read_text("utf-8")
    assert table == (runs / "comparison" / TABLE_FILE).read_text("utf-8")
    assert (
        "| better | train | resnet18 |  | all | 300 | 3 | 0.400 | 81.0% | 91.0% (86–95) | 0.034 | 2 min | 20.5 |"
        in table
    )
    assert "| forest | features | resnet18 |  | forest | 300 |  |  | 80.0% | 85.0% |" in table
    assert (runs / "comparison" / CURVES_FILE).stat().st_size > 10_000


def test_missing_values_of_a_run_stay_empty() -> None:
    assert table_cells(RunSummary("a", "FINISHED", {}, {})) == ("a", *[""] * 12)
    assert "a \\| b" in to_markdown([RunSummary("a | b", "FINISHED", {}, {})])


def test_curves_of_many_runs_and_of_a_single_epoch_can_be_drawn(tmp_path: Path) -> None:
    values = np.random.default_rng(0).random((9, 6))
    rows = [
        RunSummary(
            f"run-{k}", "FINISHED", {"network": "alexnet"}, {}, math.nan, {"loss": list(enumerate(each, 1))[: 1 + k]}
        )
        for k, each in enumerate(values)
    ]
    plot_curves(rows, tmp_path / "curves.png")
    assert (tmp_path / "curves.png").read_bytes().startswith(b"\x89PNG")
    assert not list(tmp_path.glob("*.tmp"))


def test_no_history_and_an_empty_one_are_errors(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"no run history in .*: give the folder of the run folders"):
        compare.main(options(str(tmp_path)))
    assert not list(tmp_path.iterdir())
    with pytest.raises(TrainingError, match="has no runs: train first"):
        compare.main(options("--history", default_history(tmp_path)))
