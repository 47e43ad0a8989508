"""The configuration of `python -m trainer features`, its options and its file."""

from __future__ import annotations

import argparse
import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import networks
from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..exporting.provenance import git_commit
from ..heads.linear_head import STRENGTH
from .config import VERSION, option_name, read_config_file

HEADS = ("logistic", "forest")
RUN_KIND = "features"


@dataclass(frozen=True)
class FeaturesConfig:
    """What determines a run, together with the chip set.

    strength:   inverse regularisation strength of the logistic regression, scikit-learn's C; with a base that of the
                chips against its own training, 0 for one that cross-validation chooses
    sample_frac: share of each class's training chips to use, as the original's option of that name
    base:       model whose network is taken and whose last layer is fitted further; a file, "default" or "fast"
    depth:      of the forest's trees; 0 for trees that grow until their leaves are pure
    symmetries: whether to train on all eight symmetries of each chip
    balanced:   whether classes have equal weight however many chips they have
    """

    network: str = "efficientnet-lite0"
    weights: str = "default"
    head: str = "logistic"
    bands: str = "all"
    strength: float = STRENGTH
    iterations: int = 500
    trees: int = 300
    depth: int = 0
    symmetries: bool = True
    balanced: bool = True
    like_original: bool = False
    calibration: str = "auto"
    risk: float = 0.05
    seed: int = 0
    sample_frac: float = 1.0
    license: str = "other"
    base: str | None = None


# What --base determines: its network, all bands of it, a linear head on the chips as they are.
FROM_BASE = FeaturesConfig(network="base", weights="base", strength=0.0, symmetries=False)
OF_THE_BASE = ("network", "weights", "head", "bands", "iterations", "trees", "depth", "symmetries", "like_original")
WITHOUT_BASE = (*OF_THE_BASE, "sample_frac")

# AzureML's sample: Spark's logistic regression with a penalty of 0.01 (a strength of 0 stands for it), and its forest.
ORIGINAL = FeaturesConfig(
    strength=0.0, iterations=10, trees=20, depth=5, symmetries=False, balanced=False, like_original=True
)


def add_config_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that are fields of FeaturesConfig, and --like-original."""
    defaults = FeaturesConfig()
    parser.add_argument(
        "--base", metavar="MODEL", help="start from the last layer of this model: an .onnx file, default or fast"
    )
    parser.add_argument("--network", choices=tuple(networks.NETWORKS), help=f"frozen network ({defaults.network})")
    parser.add_argument("--weights", help="default, none (random) or a checkpoint's file or URL (default)")
    parser.add_argument("--head", choices=HEADS, help=f"what is fitted to the features ({defaults.head})")
    parser.add_argument("--bands", choices=("all", "rgb"), help="rgb leaves near infrared out (all)")
    parser.add_argument(
        "--like-original",
        action="store_true",
        help="the original work's settings: no views, penalty 0.01 and 10 iterations; 20 trees of depth 5",
    )
    parser.add_argument(
        "--strength",
        type=float,
        help=f"of the data against the penalty, C ({defaults.strength}); with --base "
        "of the chips against the model's own training (chosen by cross-validation)",
    )
    parser.add_argument("--iterations", type=int, help=f"of the logistic regression, at most ({defaults.iterations})")
    parser.add_argument("--trees", type=int, help=f"in the forest ({defaults.trees})")
    parser.add_argument("--depth", type=int, help="of a tree; 0 for any (0)")
    parser.add_argument(
        "--symmetries", action=argparse.BooleanOptionalAction, help="learn from each chip's 8 symmetries"
    )
    parser.add_argument(
        "--calibration", default=defaults.calibration, choices=("auto", "temperature", "vector", "none")
    )
    parser.add_argument(
        "--risk", type=float, default=defaults.risk, help="share of wrong groups among chips kept (0.05)"
    )
    parser.add_argument("--sample-frac", type=float, help="share of each class's training chips to use (1)")
    parser.add_argument("--seed", type=int, default=defaults.seed, help="of the forest and the distance's centres")
    parser.add_argument("--license", default=defaults.license, help="of the finished model, as SPDX names it")


def config_from_arguments(options: argparse.Namespace) -> FeaturesConfig:
    """The configuration of the command line; its defaults are the original work's with --like-original.

    Raises TrainingError for invalid values.
    """
    taken = [each for each in WITHOUT_BASE if options.base and getattr(options, each) not in (None, False)]
    if taken:
        raise TrainingError(f"--base takes network and head of its model: leave {option_name(taken[0])} out.")
    defaults = FROM_BASE if options.base else ORIGINAL if options.like_original else FeaturesConfig()
    arguments = {each.name: getattr(options, each.name, None) for each in dataclasses.fields(FeaturesConfig)}
    config = dataclasses.replace(defaults, **{name: value for name, value in arguments.items() if value is not None})
    invalid = [name for name in ("iterations", "trees") if getattr(config, name) < 1]
    invalid += ["depth"] if config.depth < 0 else []
    invalid += (
        ["strength"]
        if not (config.strength > 0 or config.like_original or (options.base and not options.strength))
        else []
    )
    invalid += ["seed"] if config.seed < 0 else []
    invalid += [] if 0 <= config.risk < 1 else ["risk"]
    if invalid:
        raise TrainingError(f"--{invalid[0]} is {getattr(config, invalid[0])}: state a larger number.")
    if not 0 < config.sample_frac <= 1:
        raise TrainingError(f"--sample-frac is {config.sample_frac:g}: give a share above 0 and up to 1.")
    return config


def describe_head(config: FeaturesConfig) -> str:
    if config.head == "forest":
        return f"a random forest of {config.trees} trees" + (f" of depth {config.depth}" if config.depth else "")
    return "a linear layer (logistic regression)"


def config_content(chips: ChipSet, config: FeaturesConfig) -> dict[str, Any]:
    """The content of config.json."""
    data = {"digest": chips.digest, "classes": list(chips.class_names)}
    config_json = dataclasses.asdict(config)
    return {"version": VERSION, "kind": RUN_KIND, "config": config_json, "data": data, "git_commit": git_commit()}


def differing_options(config: FeaturesConfig, path: Path) -> list[str]:
    """The options in which the run of the config.json at `path` differs from `config`."""
    content = read_config_file(path)
    if content.get("kind") != RUN_KIND:
        return ["command"]
    values, defaults = dataclasses.asdict(config), dataclasses.asdict(FeaturesConfig())
    of_run = {**defaults, **content["config"]}  # a run of an earlier version lacks later options
    return [option_name(name) for name in values if of_run[name] != values[name]]
