"""Answers clicks: classifies one chip with the code that makes the map, and explains it with an occlusion map.

Parameters and answers are described in api/chip_request.py. Model and imagery stay open between clicks, so that an
answer takes a fraction of a second.
"""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from math import isfinite
from typing import Any, NamedTuple

from ..api.classes import CLASSES
from ..api.cover.use_limits import cover_of, use_of
from ..api.errors import AreaError, RasterError, RequestError
from ..api.grid import Chip, ChipGrid, block_of
from ..api.protocol import Cancelled
from ..api.redact import redact_address
from ..api.requests.area import Area
from ..api.requests.chip_request import ChipRequest
from ..api.requests.raster_input import RasterInput
from ..contract.sources import sidecar_path
from ..imagery.compose import ChipPixels
from ..imagery.open_imagery import Imagery
from ..landcover.contradictions import may_judge, reason
from ..landcover.shares import open_land_cover
from ..model.model import Model, open_model
from ..model.network import model_path
from ..outputs.block_events import split_flags
from ..outputs.png import encode_png
from ..run.chips import ScoredBatch, has_imagery, score_chips
from ..run.inputs import check_thresholds, describe_model, imagery_for, source_overrides
from ..run.landuse import LandUseRules, group_probabilities, landuse_table
from ..run.map_metadata import landuse_rules
from ..run.parts import part_table
from .cache import LRUCache
from .file_stamp import Stamp, file_stamp, with_sidecars
from .location import degree_cell, locate_chip, no_imagery_error
from .occlusion import BATCH, occlusion_map
from .thumbnail import to_rgb8

MODELS, IMAGERIES = 2, 4  # numbers of models and mosaics that stay open

Cancel = Callable[[], bool]


class CachedImagery(NamedTuple):
    """Open imagery, its files, and their stamp when it was opened."""

    imagery: Imagery
    files: tuple[str, ...]
    stamp: Stamp


class ChipResult(NamedTuple):
    """A classified chip. `chip_pixels` holds this one chip; `row` is its row of the map (run/landuse.py)."""

    chip: Chip
    chip_pixels: ChipPixels
    rules: LandUseRules
    row: dict[str, Any]

    @property
    def use(self) -> str | None:
        """The use that land cover can contradict; None where the chip is not classified."""
        return None if self.row["group"] is None else use_of(self.row["group"], self.row["class"])


class ClickService:
    """Answers `chip` and `explain`.

    Models and imagery stay open between calls and are opened again once one of their files has changed. Several threads
    may call at once: a call that was cancelled may still be running.
    """

    def __init__(self) -> None:
        self._models: LRUCache[Model] = LRUCache(MODELS)
        self._imageries: LRUCache[CachedImagery] = LRUCache(IMAGERIES)
        self._too_wide: set[Any] = set()  # imagery that is too wide for a single UTM zone

    def chip(self, params: dict[str, Any], cancelled: Cancel) -> dict[str, Any]:
        """The answer of `chip`; see api/chip_request.py.

        Raises RequestError for wrong parameters, AreaError for a place without imagery, Cancelled, and what opening
        model and imagery raises.
        """
        started = time.monotonic()
        chip_request = ChipRequest.from_json(params)
        model, imagery = self._open(chip_request, cancelled)
        result = score_chip(chip_request, model, imagery)
        if cancelled():
            raise Cancelled("Cancelled.")
        return {
            **describe_chip(result, imagery, model),
            "nlcd": None
            if chip_request.nlcd is None
            else nlcd_shares(chip_request.nlcd, imagery.grid, result.chip, result.use),
            "model": {key: describe_model(model)[key] for key in ("name", "version", "digest")},
            "device": model.device.to_json(),
            "seconds": round(time.monotonic() - started, 4),
        }

    def explain(self, params: dict[str, Any], cancelled: Cancel) -> dict[str, Any]:
        """The answer of `explain`; see api/chip_request.py.

        Raises as `chip`, AreaError for a chip without enough imagery too, RequestError for an unknown group.
        """
        chip_request = ChipRequest.from_json(params)
        model, imagery = self._open(chip_request, cancelled)
        names = [each.name for each in model.contract.groups]
        if chip_request.group is not None and chip_request.group not in names:
            raise RequestError(
                "group-unknown",
                "The model has no group {group!r}: choose one of {known}.",
                group=chip_request.group[:40],
                known=", ".join(names),
            )
        result = score_chip(chip_request, model, imagery)
        if result.row["group"] is None:
            raise AreaError(
                "chip-too-little-imagery", "The chip has too little imagery to be classified: choose another one."
            )
        group = chip_request.group or result.row["group"]
        index = names.index(group)
        drops = occlusion_map(
            model,
            result.chip_pixels.pixels[0],
            lambda classes: group_probabilities(classes, result.rules)[:, index],
            BATCH[model.device.kind],
            cancelled,
        )
        return {
            "chip": list(result.chip),
            "group": group,
            "probability": result.row[f"g_{group}"],
            "drops": [[round(float(each), 6) for each in row] for row in drops],
        }

    def _open(self, chip_request: ChipRequest, cancelled: Cancel) -> tuple[Model, Imagery]:
        model = self._model(chip_request.request.model, chip_request.request.device)
        check_thresholds(chip_request.request, model.contract)
        if cancelled():
            raise Cancelled("Cancelled.")
        imagery = self._imagery(chip_request, model)
        if cancelled():
            raise Cancelled("Cancelled.")
        return model, imagery

    def _model(self, name: str, device: str) -> Model:
        path = model_path(name)
        stamp = file_stamp([str(path), str(sidecar_path(path))])
        return self._models.get((str(path), device, stamp), lambda: open_model(name, device))

    def _imagery(self, chip_request: ChipRequest, model: Model) -> Imagery:
        """The imagery on the grid of a run over all of it; where it is too wide for one UTM zone, the part around the
        chip on that zone's grid.
        """
        request = chip_request.request
        bands = tuple(sorted((request.bands or {}).items()))
        key = (
            request.raster,
            file_stamp(with_sidecars(request.addresses)),
            bands,
            source_overrides(request)._replace(bands=None),
            model.digest,
        )
        if key not in self._too_wide:
            try:
                return self._cached_imagery((key, None), chip_request, model, None)
            except AreaError:
                self._too_wide.add(key)
        cell = degree_cell(chip_request, model.contract.chip_m)
        try:
            return self._cached_imagery((key, cell), chip_request, model, Area(cell, (), "EPSG:4326"))
        except AreaError as error:
            if error.code == "area-outside-imagery":
                raise no_imagery_error() from error
            raise

    def _cached_imagery(self, key: Any, chip_request: ChipRequest, model: Model, area: Area | None) -> Imagery:
        def load() -> CachedImagery:
            imagery = imagery_for(replace(chip_request.request, area=area), model.contract)
            files = tuple(file for each in imagery.sources for file in each.source.files)
            return CachedImagery(imagery, files, file_stamp(files))

        return self._imageries.get(key, load, lambda entry: entry.stamp == file_stamp(entry.files)).imagery


def score_chip(chip_request: ChipRequest, model: Model, imagery: Imagery) -> ChipResult:
    """Reads the chip and classifies it as a run does. Raises as `locate_chip`, and RasterError where reading fails."""
    contract = model.contract
    chip = locate_chip(chip_request, imagery)
    with imagery.reader() as reader:
        chip_pixels = reader.read([chip])
    classifiable = has_imagery(chip_pixels, imagery.spec, chip_request.request.min_valid)
    prediction = score_chips(chip_pixels, model.predict, len(contract.classes), classifiable)
    rules = landuse_rules(chip_request.request, model, imagery)
    scored = ScoredBatch(block_of(chip), [chip], chip_pixels.valid, chip_pixels.source, *prediction)
    part = part_table([scored], [each.name for each in contract.classes])
    return ChipResult(chip, chip_pixels, rules, landuse_table(part, rules).to_pylist()[0])


def describe_chip(result: ChipResult, imagery: Imagery, model: Model) -> dict[str, Any]:
    """The fields of the answer of `chip` that describe the chip itself: position, row of the map, and picture."""
    row, rules, source = result.row, result.rules, int(result.chip_pixels.source[0])
    bounds = imagery.grid.bounds(result.chip)
    picture = encode_png(to_rgb8(result.chip_pixels.pixels[0], model.contract.bands))
    prediction = {key: _finite(row[key]) for key in ("class", "group", "confidence", "margin", "distance")}
    return {
        "grid": imagery.grid.to_json(),
        "chip": list(result.chip),
        "bounds": list(bounds),
        "valid": row["valid"],
        "raster": None if source < 0 else redact_address(imagery.sources[source].source.path),
        "image_date": row["image_date"],
        **prediction,
        "threshold": rules.max_distance,
        "flags": split_flags(row["flags"]),
        "classes": [
            {"name": each.name, "group": each.group, "colour": each.colour, "probability": row[f"p_{each.name}"]}
            for each in rules.classes
        ],
        "groups": [
            {"name": each.name, "title": each.title, "colour": each.colour, "probability": row[f"g_{each.name}"]}
            for each in rules.groups
        ],
        "picture": b64encode(picture).decode("ascii"),
    }


def nlcd_shares(raster: RasterInput, grid: ChipGrid, chip: Chip, use: str | None = None) -> dict[str, Any]:
    """The field `nlcd` of the answer, see api/requests/chip_request.py. use: of the chip, None where it has none

    An unusable land-cover raster is reported in `error` and not raised: the rest of the answer is still of use.
    """
    group_of = {each.name: each.group for each in CLASSES}
    try:
        with open_land_cover(raster) as land_cover:
            result = land_cover.shares(grid, [chip])
            names, colours = land_cover.classes, land_cover.legend.colours
            judged = may_judge(land_cover, grid, chip)
    except (RasterError, AreaError) as error:
        return {"valid": 0.0, "shares": [], "error": error.message.to_json(), "contradiction": None}
    valid, contradicted = float(result.valid[0]), None
    if judged and use is not None:
        contradicted = reason(use, [cover_of(name) for name in names], result.shares[0].tolist(), valid)
    shares = [
        {
            "class": name,
            "share": float(share),
            **({"colour": colours[name]} if name in colours else {"group": group_of[name]}),
        }
        for name, share in zip(names, result.shares[0])
        if share > 0
    ]
    return {
        "valid": valid,
        "shares": sorted(shares, key=lambda each: -each["share"]),
        "error": None,
        "contradiction": None if contradicted is None else contradicted.to_json(),
    }


def _finite(value: Any) -> Any:
    """None for an infinite distance, which JSON cannot express; the chip's flag `unfamiliar` shows it."""
    return None if isinstance(value, float) and not isfinite(value) else value
