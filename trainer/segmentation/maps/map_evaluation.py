"""Evaluates a model of pixels by the engine's maps of imagery that has label rasters."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from plugin.engine.api.grid import Chip
from plugin.engine.api.owned_folder import temporary_folder
from plugin.engine.model.pixel_model import open_pixel_model

from ...errors import LabelError
from ...evaluation.evaluation_folder import check_evaluation_folder
from ...networks.backbone import RGB_BANDS, RGBN_BANDS
from ..data_file import DataFile
from ..patch_set import PatchSet, write_patch_set
from ..pixel_evaluation import evaluate_pixels
from ..pixel_metrics import Json, Predictions
from .land_cover_map import land_cover_map

ANY_LABEL = 1e-9  # share of labelled pixels from which a patch of a map counts
MAP_PATCH_PX = 256  # side of the patches that the labels of a map are cut into, from which the intervals come


def evaluate_maps(
    model: Path, data: DataFile, name: str, margin_px: int = 0, out: Path | None = None, maps: Path | None = None
) -> Json:
    """All metrics of the engine's land-cover maps of the pairs' imagery, on pixels with labels.

    The labels are cut into patches, from which the intervals come. Weak labels are left out.

    name: of the data
    maps: folder to keep the maps in, where an interrupted evaluation goes on; None for a temporary one

    Raises LabelError for pairs that cannot be evaluated, and what reading them and making the maps raises.
    """
    if out is not None:
        check_evaluation_folder(out)
    with open_pixel_model(model, "cpu") as opened:
        contract = opened.contract
    bands = RGBN_BANDS if "nir" in contract.bands else RGB_BANDS
    data = replace(data, pairs=tuple(each for each in data.pairs if not each.weak), arrays=())
    if not data.pairs:
        raise LabelError(f"{name} names no imagery with labels that a map could be compared with: add pairs.")
    with temporary_folder() as scratch:
        patches = write_patch_set(data, scratch / name, bands, contract.gsd_m, MAP_PATCH_PX, ANY_LABEL)
        predictions = _map_predictions(model, data, patches, maps or scratch / "maps")
        pixels = "all labelled pixels of the engine's maps, whose windows overlap and are blended,"
        return evaluate_pixels(model.stem, predictions, patches, margin_px, out, pixels)


def _map_predictions(model: Path, data: DataFile, patches: PatchSet, maps: Path) -> Predictions:
    """(row, probabilities) of each patch from the map of its imagery."""
    imagery: dict[tuple[str, str, str], Path] = {}
    for each in data.pairs:
        key = (each.place, each.date, each.imagery.name)
        if imagery.setdefault(key, each.imagery) != each.imagery:
            raise LabelError(
                f"Two rasters {each.imagery.name} are of the same place and date: give them different places or dates."
            )
    for key, path in imagery.items():
        folder = maps / re.sub(r"[^A-Za-z0-9_.-]+", "-", "-".join(filter(None, key)))
        with land_cover_map(model, path, patches.class_names, folder) as cover:
            for row, record in enumerate(patches.records):
                if (record["place"], record["date"], record["source"]) == key:
                    col, line = map(int, record["block"].split(","))
                    yield row, cover.probabilities(Chip(col, line), patches.chip_px)
