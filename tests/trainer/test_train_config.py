"""A configuration comes back from its file, and refuses what no run can have."""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

import pytest

from trainer.errors import TrainingError
from trainer.training.config import VERSION, TrainConfig, add_config_arguments, config_from_arguments, read_config


def parsed(*arguments: str) -> TrainConfig:
    parser = argparse.ArgumentParser()
    add_config_arguments(parser, TrainConfig)
    return config_from_arguments(parser.parse_args(list(arguments)), TrainConfig)


def test_options_have_defaults_and_take_the_given_values() -> None:
    assert parsed() == TrainConfig()
    config = parsed("--learning-rate", "0.1", "--epochs", "3", "--no-channels-last", "--depth", "last_only")
    assert (config.learning_rate, config.epochs, config.channels_last, config.depth) == (0.1, 3, False, "last_only")


def test_every_field_is_documented() -> None:
    assert all(each.metadata["help"] for each in dataclasses.fields(TrainConfig))


def test_it_comes_back_from_its_file(tmp_path: Path) -> None:
    config = TrainConfig(network="alexnet", learning_rate=1, mixup=0.2)  # an int for a float, as JSON may have
    content = {"version": VERSION, "config": config.to_json(), "data": {"digest": "abc"}}
    (tmp_path / "config.json").write_text(json.dumps(content))
    assert read_config(tmp_path / "config.json") == (config, {"data": {"digest": "abc"}})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not the configuration of a run"),
        ("[]", "not the configuration of a run"),
        ('{"version": 9, "config": {}}', "has version 9"),
        ('{"version": 1, "config": {"colour": 1}}', "unknown fields, colour"),
        ('{"version": 1, "config": {"epochs": "many"}}', "epochs is not of the kind"),
    ],
)
def test_another_file_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "config.json").write_text(text)
    with pytest.raises(TrainingError, match=message):
        read_config(tmp_path / "config.json")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"epochs": 0}, "--epochs is 0; it is at least 1"),
        ({"learning_rate": 0.0}, "--learning-rate is 0.0; it is more than 0"),
        ({"learning_rate": float("nan")}, "--learning-rate is nan"),
        ({"depth": "half"}, "--depth is 'half'; it is one of last_only"),
        ({"ema": 1.0}, "--ema is 1.0"),
        ({"clip": -1.0}, "--clip is -1.0; it cannot be negative"),
        ({"sample_frac": 0.0}, "--sample-frac lies above 0"),
        ({"seed": -1}, "--seed is -1; it cannot be negative"),
    ],
)
def test_values_that_no_run_can_have_are_refused(change: dict[str, object], message: str) -> None:
    with pytest.raises(TrainingError, match=message):
        TrainConfig(**change)


def test_only_what_changes_the_result_makes_another_run() -> None:
    assert TrainConfig().differing_options(TrainConfig(workers=3, device="cpu", checkpoint_minutes=1.0)) == []
    assert TrainConfig().differing_options(TrainConfig(seed=3, head_lr=1.0)) == ["--head-lr", "--seed"]
