"""From a run's best weights to its model file and its evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugin.engine.api.json_load import read_json

from .. import networks
from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..evaluation.evaluation_folder import METRICS
from ..networks.augment import preset
from ..networks.backbone import NO_NIR
from .checkpoint import BEST, read_best
from .config import read_config
from .fit import chip_weights
from .run_folder import CONFIG_FILE, EVALUATION_FOLDER, MODEL_FILE

if TYPE_CHECKING:
    from ..exporting.release import TrainedNetwork

ARCHITECTURES = {"alexnet": "AlexNet", "resnet18": "ResNet-18", "efficientnet-lite0": "EfficientNet-Lite0"}


def load_trained_network(run: Path, chips: ChipSet) -> TrainedNetwork:
    """The best network of a run. chips: the set it was trained on. Raises TrainingError if they do not match."""
    from ..evaluation.contract_statistics import training_prior
    from ..exporting.release import TrainedNetwork

    config, facts = read_config(run / CONFIG_FILE)
    weights, best = read_best(run / BEST)
    bands, names = facts["data"]["bands"], facts["data"]["classes"]
    if names != list(chips.class_names):
        raise TrainingError(
            f"The run {run.name} knows the classes {', '.join(names)}: give the chip set it was trained on."
        )
    network = networks.build(config.network, len(bands), len(names), None)
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise TrainingError(f"{run / BEST} is of another network than {config.network}: train again.") from error
    network.eval().requires_grad_(False)
    train = chips.select(split="train")
    draws, loss_weights = chip_weights(train, config)
    return TrainedNetwork(
        network=network,
        name=run.name,
        architecture=ARCHITECTURES.get(config.network, config.network),
        license=config.license,
        bands=tuple(bands),
        classes=chips.classes,
        gsd_m=chips.gsd_m,
        chip_px=chips.chip_px,
        config={**config.to_json(), "best_epoch": best["epoch"]},
        weights_origin=f"fine-tuned from {best['origin']}",
        absent=absent_bands(config.augment, bands),
        prior=training_prior(train.shares, draws * loss_weights),
    )


def absent_bands(augment: str, bands: Sequence[str]) -> dict[str, int]:
    """Bands that a network can do without -> the value to fill them with: nir, if the augmentation dropped it."""
    return {"nir": NO_NIR} if "nir" in bands and preset(augment).nir_dropped > 0 else {}


def finish_run(run: Path, chips: ChipSet) -> dict[str, Any]:
    """Write the run's model.onnx and evaluation if they are missing; returns the evaluation on the test split.

    Returns an empty dictionary if there are no test chips.
    """
    from ..evaluation.file_evaluation import evaluate_file
    from ..exporting.release import release_network

    model, metrics = run / MODEL_FILE, run / EVALUATION_FOLDER / METRICS
    is_new = not model.exists()
    if is_new:
        release_network(load_trained_network(run, chips), chips, model)
    if metrics.exists() and not is_new:  # an existing evaluation belongs to the existing model file
        return _read_evaluation(metrics)
    test = chips.select(split="test")
    return evaluate_file(model, test, run / EVALUATION_FOLDER, "auto") if len(test) else {}


def _read_evaluation(path: Path) -> dict[str, Any]:
    """The evaluation of a finished run. Raises TrainingError where its file is damaged."""
    try:
        evaluation = read_json(path)
    except (OSError, ValueError) as error:
        raise TrainingError(f"{path} cannot be read ({error}): delete the folder {path.parent.name}.") from error
    if not isinstance(evaluation, dict):
        raise TrainingError(f"{path} is no evaluation: delete the folder {path.parent.name}.")
    return evaluation
