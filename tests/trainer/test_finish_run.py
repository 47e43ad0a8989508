"""A run ends in a model file and its evaluation, and both are in the history."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from plugin.engine.model.model import open_model
from tests.data.tiny_training import tiny_chips, tiny_config
from trainer import __main__ as command
from trainer import train
from trainer.chipsets.chipset import ChipSet
from trainer.errors import TrainingError
from trainer.evaluation.contract_statistics import training_prior
from trainer.history.run_history import open_history
from trainer.training import finish_run
from trainer.training.checkpoint import BEST, read_best

pytestmark = pytest.mark.usefixtures("tiny_networks")


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> ChipSet:
    return tiny_chips(tmp_path_factory.mktemp("chips") / "set", 180)


def test_a_run_ends_in_an_evaluated_model_and_the_same_command_adds_missing_files(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tiny_config(network="plain", epochs=8, learning_rate=0.01, augment="light")
    run = tmp_path / "runs" / "first"
    model = train.train(chips, run, config)
    assert model == run / "model.onnx"
    contract = open_model(model, "cpu").contract
    assert contract.name == "first" and [each.name for each in contract.classes] == list(chips.class_names)
    assert contract.provenance["configuration"]["learning_rate"] == 0.01
    metrics = json.loads((run / "evaluation" / "metrics.json").read_text())

    history = json.loads((run / "history.json").read_text())
    client = open_history(history["uri"])
    logged = client.get_run(history["run_id"])
    assert logged.data.params["network"] == "plain" and logged.data.params["chips_train"] == "120"
    assert logged.data.metrics["test.group_accuracy"] == metrics["headline"]["group_accuracy"]["value"] > 0.9
    files = {each.path for each in client.list_artifacts(history["run_id"])}
    assert files == {"config.json", "epochs.jsonl", "model.onnx", "evaluation"}

    monkeypatch.setattr(torch.nn.utils, "clip_grad_norm_", lambda *_: pytest.fail("it is trained again"))
    (run / "evaluation" / "metrics.json").unlink()
    written = model.stat().st_mtime_ns
    train.train(chips, run, config)
    assert (run / "evaluation" / "metrics.json").exists() and model.stat().st_mtime_ns == written

    model.unlink()
    (run / "evaluation" / "metrics.json").write_text(json.dumps({**metrics, "chips": 1}))
    train.train(chips, run, config)
    assert json.loads((run / "evaluation" / "metrics.json").read_text())["chips"] == metrics["chips"]


def test_the_best_weights_are_released(chips: ChipSet, tmp_path: Path) -> None:
    run = tmp_path / "run"
    train.train(chips, run, tiny_config(network="plain", epochs=2, weighting="none"))
    trained = finish_run.load_trained_network(run, chips)
    weights, _ = read_best(run / BEST)
    assert all(torch.equal(value, weights[name]) for name, value in trained.network.state_dict().items())
    assert trained.prior == training_prior(chips.select(split="train").shares)
    assert not trained.network.training and trained.bands == ("red", "green", "blue")
    with pytest.raises(TrainingError, match="give the chip set it was trained on"):
        finish_run.load_trained_network(run, replace(chips, classes=chips.classes[::-1]))


def test_the_command_line_has_an_option_for_every_field(
    chips: ChipSet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "train",
        str(chips.folder),
        "--out",
        str(tmp_path / "run"),
        "--network",
        "nothing",
        "--no-channels-last",
    ]
    assert command.main(arguments) == command.FAILED
    assert capsys.readouterr().err.startswith("TrainingError: There is no network 'nothing': choose one of alexnet,")
    with pytest.raises(SystemExit):
        command.main(["train", "--help"])
    help_text = capsys.readouterr().out
    for each in tiny_config().to_json():
        assert f"--{each.replace('_', '-')}" in help_text


@pytest.mark.slow
def test_real_chips_become_a_model_by_two_commands(data: Path, tmp_path: Path) -> None:
    with (data / "manifest.csv").open(encoding="utf-8") as file:
        rows = [each for each in csv.DictReader(file) if each["path"].startswith("chips/seed")]
    subset = [row for role, step in (("train", 12), ("val", 4), ("test", 4)) for row in by_role(rows, role)[::step]]
    with (tmp_path / "some.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["path", "class", "role"])
        writer.writerows([data / row["path"], row["class6"], row["role"]] for row in subset)
    chips, run = str(tmp_path / "chips"), tmp_path / "runs" / "real"
    assert command.main(["chips", "--list", str(tmp_path / "some.csv"), "--out", chips]) == 0
    options = ["--depth", "last_only", "--epochs", "2", "--batch", "8", "--license", "Apache-2.0"]
    assert command.main(["train", chips, "--out", str(run), *options]) == 0
    metrics = json.loads((run / "evaluation" / "metrics.json").read_text())
    assert metrics["headline"]["group_accuracy"]["value"] > 0.5  # of three groups, after a few seconds
    assert len((run / "epochs.jsonl").read_text().splitlines()) == 2


def by_role(rows: list[dict[str, str]], role: str) -> list[dict[str, str]]:
    return [row for row in rows if row["role"] == role]
