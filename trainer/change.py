"""`python -m trainer change CHIPSET --model MODEL`: a head that tells change between two dates, into the model's file.

    python -m trainer change CHIPSET --model runs/NAME/NAME.onnx --out NAME-change.onnx
    python -m trainer change CHIPSET --model default --split all --out here-change.onnx

The head learns from pairs of the set's chips: two dates of one place, where the set has any, and strongly augmented
views, both without change; and different places with another use (change_head/pairs.py). Of a set that the model was
trained on, only the splits val and test serve, because a model is too sure of its own training chips. The network and
its labels stay as they are.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from plugin.engine.api.classes import landuse_product
from plugin.engine.change.dates.pair_evidence import FeatureScale, feature_scale
from plugin.engine.change.states import States, states_of
from plugin.engine.contract.change_head import ChangeHead
from plugin.engine.model.model import Model, open_model
from plugin.engine.refit.model_file import check_output, write_model
from plugin.engine.refit.onnx_edit import load_graph, with_contract
from plugin.engine.refit.refit import open_last_layer
from plugin.engine.stats.bootstrap import Floats

from .change_head.fit import evaluated_head
from .change_head.pairs import ViewedChips
from .chipsets.chipset import SPLITS, ChipSet, open_chipset
from .errors import ChipSetError
from .evaluation.inference import arrange_bands, band_positions
from .exporting.base_model import in_classes_of
from .exporting.held_out_predictions import holdout_places
from .networks.augment import preset

VIEWS = (4, 5)  # seeds of the preset "strong", as in default/chip_features.py
BATCH = 16
HELD_OUT = "held-out"
_log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("chips", metavar="CHIPSET", type=Path, help="a chip set; several dates of one place help")
    parser.add_argument("--model", default="default", help="an .onnx file, default or fast (default)")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the model with the head")
    parser.add_argument(
        "--split",
        choices=(HELD_OUT, *SPLITS, "all"),
        default=HELD_OUT,
        help="which chips; all where the model was not trained on them (held-out: val and test)",
    )


def main(options: argparse.Namespace) -> None:
    """Fit the head, write the model with it, and log how well it tells change. Raises LandchipError."""
    check_output(options.out, options.model, [])
    with open_model(options.model, "cpu") as model:
        chips = in_classes_of(model, _select(open_chipset(options.chips), options.split))
        head = train_head(model, chips)
        contract = replace(model.contract, change_head=head)
        content = with_contract(load_graph(model.path, model.file.digest), contract)
    write_model(options.out, content)
    for line in _lines(head):
        _log.info("%s", line)
    _log.info("%s", options.out)


def train_head(model: Model, chips: ChipSet) -> ChangeHead:
    """The head of a model from the chips of a set, with figures of places left out where there are several.

    Raises ChipSetError where the set's scale, size or bands are not the model's, TrainingError from too few pairs.
    """
    has_features = model.contract.refit is not None
    scale = FeatureScale(np.zeros(1), np.ones(1))
    if has_features:
        _, summary, _ = open_last_layer(model)
        scale = feature_scale(summary)
    states = states_of(landuse_product(model.contract.classes, model.contract.groups))
    parts = list(_views(model, chips, states))
    main_states = np.asarray((chips.shares @ states.columns(chips.class_names)).argmax(axis=1))
    viewed = ViewedChips(
        np.concatenate([features for features, _ in parts]),
        np.concatenate([probabilities for _, probabilities in parts]),
        main_states,
        _unchanged_sites(chips, main_states),
        np.array(holdout_places(chips)),
        scale,
    )
    head = evaluated_head(viewed)
    digest = chips.digest[:12]
    description = f"{len(chips)} chips of {chips.folder.name} ({digest}): two dates of one place, and augmented views."
    head = replace(head, pairs={**head.pairs, "description": description})
    return head if has_features else replace(head, with_features=None)


def _views(model: Model, chips: ChipSet, states: States) -> Iterator[tuple[NDArray[np.float32], Floats]]:
    """Batches of features (n, view, width) and probabilities (n, view, state)."""
    bands = band_positions(model, chips)
    columns = states.columns([each.name for each in model.contract.classes])
    augment, generators = preset("strong"), [torch.Generator().manual_seed(seed) for seed in VIEWS]
    for first in range(0, len(chips), BATCH):
        pixels = arrange_bands(chips.read(range(first, min(first + BATCH, len(chips)))), bands, model.contract)
        views = [pixels, *(augment(torch.from_numpy(pixels), each).numpy() for each in generators)]
        answers = [_answer(model, each) for each in views]
        features, probabilities = (np.stack(each, axis=1) for each in zip(*answers))
        yield features, probabilities @ columns


def _answer(model: Model, pixels: NDArray[Any]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Features (n, width), zeros of a model that gives none, and probabilities (n, class)."""
    if model.contract.refit is None:
        return np.zeros((len(pixels), 1), np.float32), model.predict_proba(pixels)
    return model.embed(pixels).features, model.predict_proba(pixels)


def _unchanged_sites(chips: ChipSet, main_states: NDArray[np.int64]) -> list[str]:
    """(n,): the same name for chips of the same ground and main state: a place whose labels differ is not unchanged."""
    return [f"{site} {state}" for site, state in zip(_sites(chips), main_states.tolist())]


def _sites(chips: ChipSet) -> list[str]:
    """(n,): the same name for chips of the same ground."""
    return [name if shape is None else shape.hex() for name, shape in zip(chips.column("id"), chips.column("geometry"))]


def _select(chips: ChipSet, split: str) -> ChipSet:
    splits = np.array(chips.column("split"), object)
    wanted = ("val", "test") if split == HELD_OUT else (split,)
    chosen = chips if split == "all" else chips.select(keep=np.isin(splits, wanted))
    if not len(chosen):
        raise ChipSetError(
            f"The chip set {chips.folder} has no chip in {' or '.join(wanted)}: choose others with --split, such as "
            "all, if the model was not trained on the set."
        )
    return chosen


def _lines(head: ChangeHead) -> list[str]:
    figures = head.held_out
    if not figures:
        return ["No place could be left out that has two dates and two uses, so how well it tells change is not known."]
    rules = {"labels_differ": "labels differ", "product": "product of probabilities", "head": "change head"}
    return [
        f"Places left out, {figures['same']} pairs without change and {figures['different']} with:",
        *(
            f"  {title}: {figures[key]['false']:.1%} false change, {figures[key]['recall']:.1%} found"
            for key, title in rules.items()
        ),
    ]
