"""A model file that `features --base` starts from: its features of chips, and its last layer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
import onnx
import pyarrow as pa
from numpy.typing import NDArray

from plugin.engine.contract.training_summary import TrainingSummary
from plugin.engine.model.model import Model, open_model
from plugin.engine.refit.last_layer import LastLayer
from plugin.engine.refit.refit import open_last_layer

from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..evaluation.inference import arrange_bands, band_positions
from ..heads.chip_embedder import ChipEmbedder


@dataclass(frozen=True)
class BaseModel:
    """An open model that can be refitted.

    summary: of the chips that it was trained on
    graph:   of its file
    """

    model: Model
    layer: LastLayer
    summary: TrainingSummary
    graph: onnx.ModelProto


@contextmanager
def open_base_model(path: str) -> Iterator[BaseModel]:
    """Open a model to start from, on the CPU. path: a file, "default" or "fast"

    Raises ModelError where it cannot be opened, states no last layer, or keeps no summary of its training chips.
    """
    with open_model(path, "cpu") as model:
        yield BaseModel(model, *open_last_layer(model))


def in_classes_of(model: Model, chips: ChipSet) -> ChipSet:
    """The chip set with the model's classes, of which it may lack some: their shares are 0.

    Raises TrainingError where the chip set has a class that the model lacks, or counts towards another group.
    """
    contract, name = model.contract, model.path.name
    groups = {each.name: each.group for each in contract.classes}
    for each in chips.classes:
        if each.name not in groups:
            raise TrainingError(
                f"The chip set {chips.folder.name} has the class {each.name}, which {name} lacks: choose a model that "
                "has it, or train without --base."
            )
        if each.group != groups[each.name]:
            raise TrainingError(
                f"The chip set {chips.folder.name} counts {each.name} towards {each.group}, and {name} towards "
                f"{groups[each.name]}: choose a model of the same groups, or train without --base."
            )
    index, nothing = chips.index, np.zeros(len(chips), np.float32)
    for missing in groups.keys() - set(chips.class_names):
        index = index.append_column(f"s_{missing}", pa.array(nothing))
    return replace(chips, classes=contract.classes, index=index)


def base_embedder(model: Model, chips: ChipSet) -> ChipEmbedder:
    """Computes rows (n, width + 1): the input of the model's last layer, and the distance to its training data.

    Raises ChipSetError where the chip set's scale, chip size or bands are not the model's.
    """
    bands = band_positions(model, chips)

    def embed(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        features, distances = model.embed(arrange_bands(pixels, bands, model.contract))
        return np.column_stack([features, distances])

    return ChipEmbedder(embed, len(chips.bands), model.digest)
