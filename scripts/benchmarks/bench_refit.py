"""Duration of a refit, and the gain of a dozen corrections in left-out places: parts of bench.py."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import pyogrio
import shapely

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.refit.corrections import LAYER
from plugin.engine.refit.last_layer import LabelledFeatures, LastLayer, LastLayerFit, WeightedFeatures
from plugin.engine.refit.refit import refit
from scripts.benchmarks.bench_records import ROUNDS, Record, record
from trainer.default.chip_features import ChipFeatures, extract_features
from trainer.default.data_folder import data_folder
from trainer.default.leave_one_place_out import fit_head
from trainer.default.manifest import RGB
from trainer.default.training_chips import DROPPED, read_training_chips
from trainer.heads.calibration import group_matrix
from trainer.heads.training_summary import build_training_summary

RASTER = "rasters/m_4709963_se_14_1_20200831.tif"
CORRECTIONS = 12
DRAWS = 3
TEMPERATURE = 0.86  # about that of the default model
HELD_OUT = ("val", "test", DROPPED)


def refit_seconds() -> Iterator[Record]:
    """From twelve corrections in a GeoPackage to a new file of the default model, including opening and reading."""
    raster = data_folder() / RASTER
    imagery = open_imagery([str(raster)], InputSpec(RGB, "uint8", 1.0, 224))
    chips = [chip for block in imagery.layout().select() for chip in block.chips if chip.col % 3 == chip.row % 3 == 0]
    with tempfile.TemporaryDirectory() as folder:
        file = _write_corrections(Path(folder) / "mine.gpkg", imagery.grid, chips[:CORRECTIONS], str(raster))
        params = {"model": "default", "corrections": str(file), "output": str(Path(folder) / "new.onnx")}
        times = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            refit({**params, "device": "cpu"}, lambda _: None, lambda: False)
            times.append(time.perf_counter() - started)
    note = f"{CORRECTIONS} corrections, cross-validated, reading and writing included"
    yield record("refit_s", median(times), "s", note, "refit")


def _write_corrections(path: Path, grid: ChipGrid, chips: Sequence[Chip], raster: str) -> Path:
    columns: dict[str, Any] = {
        "col": np.array([each.col for each in chips], np.int32),
        "row": np.array([each.row for each in chips], np.int32),
        **{
            name: np.array([value] * len(chips), object)
            for name, value in (("crs", grid.crs), ("raster", raster), ("date", None), ("by", "bench"))
        },
        "label": np.array([("cultivated", "water", "herbaceous")[k % 3] for k in range(len(chips))], object),
    }
    squares = shapely.to_wkb([shapely.box(*grid.bounds(each)) for each in chips])
    pyogrio.raw.write(
        path, squares, list(columns.values()), list(columns), layer=LAYER, geometry_type="Polygon", crs=grid.crs
    )
    return path


def refit_places() -> Iterator[Record]:
    """Accuracy in each left-out place with enough sites, before and after twelve of its sites are corrected.

    Also the accuracy on strongly augmented views of the training chips, for the loss in other places.
    """
    data = extract_features(read_training_chips(data_folder()))
    places = [place for place in np.unique(data.places) if _count_sites(data, place) > 2 * CORRECTIONS]
    rows = np.array([_refit_left_out_place(data, place) for place in places])
    names = ("classes", "groups", "classes of training chips")
    for k, name in enumerate(("refit_classes", "refit_groups", "refit_elsewhere")):
        before, after = rows[:, 2 * k].mean(), rows[:, 2 * k + 1].mean()
        note = f"{names[k]} right, {CORRECTIONS} corrected in each of {len(rows)} places left out; before {before:.3f}"
        yield record(name, float(after), "share", note, "refit_places")


def _count_sites(data: ChipFeatures, place: str) -> int:
    return len({each.site for each in data.chips if each.place == place})


def _refit_left_out_place(data: ChipFeatures, place: str) -> list[float]:
    """Accuracies before and after, of classes, groups and classes of the training chips; means over DRAWS."""
    in_place = (data.places == place) & ~data.is_dropped
    elsewhere = data.places != place
    train_rows = np.flatnonzero(elsewhere & np.array([each.role not in HELD_OUT for each in data.chips]))
    head, summary = (
        fit_head(data, elsewhere),
        build_training_summary(data.features[train_rows, 0], data.shares[train_rows]),
    )
    base = LastLayer(head.weights, head.bias, np.full(len(CLASSES), 1 / TEMPERATURE), np.zeros(len(CLASSES)))
    truth, sites = data.shares.argmax(axis=1), np.array([each.site for each in data.chips])
    group = group_matrix(CLASSES).argmax(axis=1)
    accuracies = []
    for seed in range(DRAWS):
        drawn_sites = np.random.default_rng(seed).permutation(np.unique(sites[in_place]))[:CORRECTIONS]
        first_rows = np.array([np.flatnonzero(sites == site)[0] for site in drawn_sites])
        corrected_rows = first_rows[data.shares[first_rows].max(axis=1) > 0.5]
        other_rows = np.flatnonzero(in_place & ~np.isin(sites, drawn_sites))
        corrected = LabelledFeatures.of_classes(data.features[corrected_rows, 0], truth[corrected_rows], len(CLASSES))
        layers = (base, LastLayerFit(base, WeightedFeatures(summary.features, summary.counts), corrected).layer())
        predicted = [each.logits(data.features[other_rows, 0]).argmax(axis=1) for each in layers]
        predicted_train = [each.logits(data.features[train_rows, 3]).argmax(axis=1) for each in layers]
        accuracies.append(
            [(each == truth[other_rows]).mean() for each in predicted]
            + [(group[each] == group[truth[other_rows]]).mean() for each in predicted]
            + [(each == truth[train_rows]).mean() for each in predicted_train]
        )
    return np.mean(accuracies, axis=0).tolist()
