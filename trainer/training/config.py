"""The configuration of a fine-tuning run: a frozen dataclass, from whose fields the command line's options are made.

A run stores it as JSON in `config.json`. The same command resumes a run; a different configuration is refused, except
for the fields with `may_differ`, which change how fast a run goes and not what it computes.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from plugin.engine.api.json_load import read_json

from ..errors import TrainingError

VERSION = 1
Config = TypeVar("Config", bound="LoopConfig")


def field(default: Any, text: str, *, choices: tuple[str, ...] = (), may_differ: bool = False) -> Any:
    """A field with its help text. may_differ: whether it may differ when a run is resumed."""
    return dataclasses.field(default=default, metadata={"help": text, "choices": choices, "may_differ": may_differ})


@dataclass(frozen=True)
class LoopConfig:
    """The settings of the training loop (loop.py), whatever it learns. Raises TrainingError for invalid values."""

    epochs: int = field(20, "how often each sample is seen, at most")
    batch: int = field(32, "samples per optimiser step, over all processes and accumulated parts together")
    accumulate: int = field(1, "parts in which a process computes its share of a batch, to save memory")
    learning_rate: float = field(3e-4, "the highest learning rate, after the warm-up")
    head_lr: float = field(10.0, "the last layers' learning rate as a multiple of the others'")
    weight_decay: float = field(0.01, "pull of the weights towards zero; none on biases and normalisation")
    optimiser: str = field("adamw", "AdamW, or SGD with Nesterov momentum 0.9", choices=("adamw", "sgd"))
    warmup: float = field(1.0, "epochs over which the learning rate rises linearly; then it falls as a cosine to 0")
    clip: float = field(1.0, "largest norm of the gradient; 0 for any")
    label_smoothing: float = field(0.05, "share of each label that is spread over all classes")
    patience: int = field(0, "epochs without a lower validation loss after which a run ends; 0 for never")
    ema: float = field(0.99, "decay per step of the averaged weights, which are evaluated and kept; 0 for no average")
    amp: str = field(
        "auto", "mixed precision; auto is bf16 (fp16) on CUDA, off on CPU", choices=("auto", "off", "bf16", "fp16")
    )
    seed: int = field(0, "from which every random number follows")
    augment: str = field("strong", "strength of the augmentation", choices=("none", "light", "strong"))
    license: str = field("other", "of the finished model, as SPDX names it", may_differ=True)
    device: str = field("auto", "auto, cpu, cuda or cuda:N", may_differ=True)
    channels_last: bool = field(True, "keep a pixel's channels side by side in memory, which convolutions like")
    workers: int = field(1, "threads that read samples ahead", may_differ=True)
    checkpoint_minutes: float = field(10.0, "minutes after which a long epoch is saved midway", may_differ=True)

    def __post_init__(self) -> None:
        for each in dataclasses.fields(self):
            value, choices = getattr(self, each.name), each.metadata["choices"]
            if choices and value not in choices:
                raise TrainingError(f"{option_name(each.name)} is {value!r}; it is one of {', '.join(choices)}.")
        self._check_from("epochs", "batch", "accumulate", "workers", least=1)
        self._check_from("weight_decay", "warmup", "clip", "patience", "checkpoint_minutes", "seed", least=0)
        for name in ("learning_rate", "head_lr"):
            if not getattr(self, name) > 0:
                raise TrainingError(f"{option_name(name)} is {getattr(self, name)}; it is more than 0.")
        for name in ("label_smoothing", "ema"):
            if not 0 <= getattr(self, name) < 1:
                raise TrainingError(f"{option_name(name)} is {getattr(self, name)}; it lies from 0 to below 1.")

    def _check_from(self, *names: str, least: int) -> None:
        """Raise TrainingError where a field is below `least`, 0 or 1."""
        for name in names:
            if not getattr(self, name) >= least:
                bound = "cannot be negative" if least == 0 else f"is at least {least}"
                raise TrainingError(f"{option_name(name)} is {getattr(self, name)}; it {bound}.")

    def to_json(self) -> dict[str, Any]:
        """Names and values of all fields."""
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls: type[Config], data: Mapping[str, Any]) -> Config:
        """The configuration that `to_json` gave. Raises TrainingError for unknown names or wrong types."""
        types = {each.name: type(each.default) for each in dataclasses.fields(cls)}
        if unknown := sorted(set(data) - set(types)):
            raise TrainingError(f"The configuration has unknown fields, {', '.join(unknown)}: start the run anew.")
        values: dict[str, Any] = {name: float(value) if types[name] is float else value for name, value in data.items()}
        wrong = [name for name, value in values.items() if type(value) is not types[name]]
        if wrong:
            raise TrainingError(f"The configuration's {', '.join(wrong)} is not of the kind that it has to be.")
        return cls(**values)

    def identity(self) -> dict[str, str]:
        """Option -> value as text, for the fields that determine the result."""
        fields = [each for each in dataclasses.fields(self) if not each.metadata["may_differ"]]
        return {option_name(each.name): str(getattr(self, each.name)) for each in fields}

    def differing_options(self, other: LoopConfig) -> list[str]:
        """The options of `identity` whose values differ in `other`."""
        return [name for name, value in self.identity().items() if other.identity()[name] != value]


@dataclass(frozen=True)
class TrainConfig(LoopConfig):
    """What determines a run of `train`, together with the chip set. Raises TrainingError for invalid values."""

    network: str = field("efficientnet-lite0", "alexnet, resnet18 or efficientnet-lite0")
    depth: str = field("all", "which layers learn", choices=("last_only", "fully_connected", "all"))
    weights: str = field("default", "where the network starts: default, none (random) or a checkpoint's file or URL")
    bands: str = field("all", "all of the chip set's bands, or rgb to leave near infrared out", choices=("all", "rgb"))
    sample_frac: float = field(1.0, "share of each class's training chips to use")
    min_purity: float = field(0.0, "training chips whose largest share is below this are left out; 0.9 for pure ones")
    weighting: str = field(
        "sample",
        "what the chip set's weights do: how often a chip is drawn, how much it counts in the loss, or nothing",
        choices=("sample", "loss", "none"),
    )
    allow_empty: bool = field(False, "go on where a class has no training chip; the model will hardly ever name it")
    mixup: float = field(0.0, "alpha of the beta distribution by which pairs of chips are mixed; 0 for no mixing")

    def __post_init__(self) -> None:
        super().__post_init__()
        self._check_from("mixup", least=0)
        if not 0 < self.sample_frac <= 1 or not 0 <= self.min_purity <= 1:
            raise TrainingError("--sample-frac lies above 0 up to 1, --min-purity from 0 to 1.")


def add_config_arguments(parser: argparse.ArgumentParser, config: type[LoopConfig]) -> None:
    """One option for each field of the configuration."""
    group = parser.add_argument_group("configuration")
    for each in dataclasses.fields(config):
        action: Any = argparse.BooleanOptionalAction if type(each.default) is bool else None
        text = each.metadata["help"] + ("" if action else " (default: %(default)s)")
        if action:
            group.add_argument(option_name(each.name), action=action, default=each.default, help=text)
        else:
            choices = each.metadata["choices"] or None
            group.add_argument(
                option_name(each.name), type=type(each.default), default=each.default, choices=choices, help=text
            )


def config_from_arguments(options: argparse.Namespace, config: type[Config]) -> Config:
    """The configuration of the command line. Raises TrainingError for invalid values."""
    return config(**{each.name: getattr(options, each.name) for each in dataclasses.fields(config)})


def read_config(path: Path) -> tuple[TrainConfig, dict[str, Any]]:
    """Configuration and facts of a run of `train`, from its config.json. Raises TrainingError if it cannot be read."""
    content = read_config_file(path)
    if content.get("kind", "train") != "train":
        raise TrainingError(f"{path} is of a run of another command, {content['kind']}: choose another folder.")
    return TrainConfig.from_json(content.pop("config")), content


def read_config_file(path: Path) -> dict[str, Any]:
    """The content of a run's config.json. Raises TrainingError if it cannot be read, or is of another version."""
    try:
        content: dict[str, Any] = read_json(path)
        version, _ = content.pop("version"), content["config"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise TrainingError(f"{path} is not the configuration of a run: choose the folder of a run.") from error
    if version != VERSION:
        raise TrainingError(f"{path} has version {version}, this Landchip reads {VERSION}: start the run anew.")
    return content


def option_name(name: str) -> str:
    """The command line's option of a field."""
    return "--" + name.replace("_", "-")
