"""Judges one chip at a click, with the code that makes the map, and says what in it mattered.

A click must be answered while the person looks at it, so model and imagery stay open from click to click.
"""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import floor, isfinite
from pathlib import Path
from typing import Any, NamedTuple

import shapely

from ..api.chip_request import ChipRequest, MapPoint
from ..api.classes import CLASSES
from ..api.errors import AreaError, GridError, RasterError, RequestError
from ..api.grid import Bounds, Chip, ChipGrid, block_of
from ..api.protocol import Cancelled
from ..api.redact import redact
from ..api.request import Area
from ..contract.sources import sidecar_path
from ..imagery.compose import ChipPixels
from ..imagery.crs import crs_text, parse_crs, reproject
from ..imagery.open_imagery import Imagery
from ..landcover.shares import open_land_cover
from ..model.model import BUNDLED, Model, bundled_model_path, open_model
from ..outputs.block_events import split_flags
from ..run.chips import ScoredBatch, score_chips
from ..run.inputs import check_thresholds, imagery_for, model_facts
from ..run.landuse import LandUseRules, group_probabilities, landuse_table
from ..run.map_metadata import landuse_rules
from ..run.parts import part_table
from .cache import LRUCache
from .occlusion import BATCH, occlusion_map
from .thumbnail import encode_png, to_rgb8

MODELS, IMAGERIES = 2, 4  # that stay open
CELL_DEG = 1  # side of the cells that imagery too wide for one UTM zone is looked at in; no zone's edge cuts one
SIDECARS = (".aux.xml", ".msk")
WORLD_FILES = (".tfw", ".wld")

Cancel = Callable[[], bool]
Stamp = tuple[Any, ...]


class CachedImagery(NamedTuple):
    """Imagery that is open, and the files that it was made of, as they were."""

    imagery: Imagery
    files: tuple[str, ...]
    stamp: Stamp


class ChipResult(NamedTuple):
    """A chip as it was read and judged; `row` is its row of the map."""

    chip: Chip
    strip: ChipPixels
    rules: LandUseRules
    row: dict[str, Any]


class ClickService:
    """Answers clicks; models and imagery stay open between them, and are opened anew once a file of theirs changes.

    Several threads may ask at once: one whose caller has given up may still be at its end.
    """

    def __init__(self) -> None:
        self._models: LRUCache[Model] = LRUCache(MODELS)
        self._imageries: LRUCache[CachedImagery] = LRUCache(IMAGERIES)
        self._wide: set[Any] = set()  # imagery that no single UTM zone can carry

    def chip(self, params: dict[str, Any], cancelled: Cancel) -> dict[str, Any]:
        """What the model says of the chip; probabilities are null where it has too little imagery.

        Raises AreaError for a place without imagery, Cancelled, and what opening model and imagery raises.
        """
        started = time.monotonic()
        click = ChipRequest.from_json(params)
        model, imagery = self._opened(click, cancelled)
        found = score_chip(click, model, imagery)
        if cancelled():
            raise Cancelled("Cancelled.")
        return {
            **describe_chip(found, imagery, model),
            "nlcd": None if click.nlcd is None else nlcd_shares(click.nlcd, imagery.grid, found.chip),
            "model": {key: model_facts(model)[key] for key in ("name", "version", "digest")},
            "device": model.device.to_json(),
            "seconds": round(time.monotonic() - started, 4),
        }

    def explain(self, params: dict[str, Any], cancelled: Cancel) -> dict[str, Any]:
        """How much the group's probability falls when each cell of the chip is hidden.

        Raises as `chip`, AreaError for a chip without enough imagery, RequestError for a group that the model lacks.
        """
        click = ChipRequest.from_json(params)
        model, imagery = self._opened(click, cancelled)
        names = [each.name for each in model.contract.groups]
        if click.group is not None and click.group not in names:
            raise RequestError(
                "group-unknown",
                "The model has no group {group!r}: choose one of {known}.",
                group=click.group[:40],
                known=", ".join(names),
            )
        found = score_chip(click, model, imagery)
        if found.row["group"] is None:
            raise AreaError(
                "chip-too-little-imagery", "The chip has too little imagery to be classified: choose another one."
            )
        group = click.group or found.row["group"]
        place = names.index(group)
        fall = occlusion_map(
            model,
            found.strip.pixels[0],
            lambda classes: group_probabilities(classes, found.rules)[:, place],
            BATCH[model.device.kind],
            cancelled,
        )
        return {
            "chip": list(found.chip),
            "group": group,
            "probability": found.row[f"g_{group}"],
            "drops": [[round(float(each), 6) for each in row] for row in fall],
        }

    def _opened(self, click: ChipRequest, cancelled: Cancel) -> tuple[Model, Imagery]:
        model = self._model(click.request.model, click.request.device)
        check_thresholds(click.request, model.contract)
        if cancelled():
            raise Cancelled("Cancelled.")
        imagery = self._imagery(click, model)
        if cancelled():
            raise Cancelled("Cancelled.")
        return model, imagery

    def _model(self, name: str, device: str) -> Model:
        path = bundled_model_path(name) if name in BUNDLED else Path(name)
        stamp = _stamp([str(path), str(sidecar_path(path))])
        return self._models.get((str(path), device, stamp), lambda: open_model(name, device))

    def _imagery(self, click: ChipRequest, model: Model) -> Imagery:
        """On the grid of a run over all of the imagery; on that of the zone around the place where one is too few."""
        request = click.request
        bands = tuple(sorted((request.bands or {}).items()))
        key = (request.raster, _stamp(_with_sidecars(request.raster)), bands, request.nodata, request.crs, model.digest)
        if key not in self._wide:
            try:
                return self._kept((key, None), click, model, None)
            except AreaError:
                self._wide.add(key)
        cell = _cell(click, model.contract.chip_m)
        try:
            return self._kept((key, cell), click, model, Area(cell, (), "EPSG:4326"))
        except AreaError as error:
            if error.code == "area-outside-imagery":
                raise _no_imagery_there() from error
            raise

    def _kept(self, key: Any, click: ChipRequest, model: Model, area: Area | None) -> Imagery:
        def make() -> CachedImagery:
            imagery = imagery_for(replace(click.request, area=area), model.contract)
            files = tuple(file for each in imagery.sources for file in each.source.files)
            return CachedImagery(imagery, files, _stamp(files))

        return self._imageries.get(key, make, lambda kept: kept.stamp == _stamp(kept.files)).imagery


def score_chip(click: ChipRequest, model: Model, imagery: Imagery) -> ChipResult:
    """Reads the chip that a click asks for and judges it as a run would. Raises AreaError where there is no imagery."""
    contract = model.contract
    chip = locate_chip(click, imagery)
    with imagery.reader() as reader:
        strip = reader.read([chip])
    said = score_chips(strip, model.predict, len(contract.classes), click.request.min_valid)
    rules = landuse_rules(click.request, model, imagery)
    scored = ScoredBatch(block_of(chip), [chip], strip.valid, strip.source, *said)
    part = part_table([scored], [each.name for each in contract.classes])
    return ChipResult(chip, strip, rules, landuse_table(part, rules).to_pylist()[0])


def locate_chip(click: ChipRequest, imagery: Imagery) -> Chip:
    """Raises AreaError where the map has no such chip, GridError for a chip that was named on another grid."""
    grid = imagery.grid
    if click.grid is not None and crs_text(parse_crs(click.grid)) != grid.crs:
        raise GridError(
            "chip-on-other-grid",
            "The chip lies on a grid in {chip_crs} and this imagery has its chips in {imagery_crs}: "
            "click the place itself.",
            chip_crs=click.grid[:40],
            imagery_crs=grid.crs[:40],
        )
    chip = grid.chip_at(*_moved(click.where, grid.crs)) if isinstance(click.where, MapPoint) else click.where
    try:
        square = shapely.box(*grid.bounds(chip))
    except OverflowError:
        square = shapely.Polygon()
    if not shapely.intersects(imagery.ground, square) or shapely.touches(imagery.ground, square):
        raise _no_imagery_there()
    return chip


def describe_chip(found: ChipResult, imagery: Imagery, model: Model) -> dict[str, Any]:
    """The chip, where it is, what the map says of it, and its picture."""
    row, rules, source = found.row, found.rules, int(found.strip.source[0])
    bounds = imagery.grid.bounds(found.chip)
    picture = encode_png(to_rgb8(found.strip.pixels[0], model.contract.bands), bounds)
    said = {key: _finite(row[key]) for key in ("class", "group", "confidence", "margin", "distance")}
    return {
        "grid": imagery.grid.to_json(),
        "chip": list(found.chip),
        "bounds": list(bounds),
        "valid": row["valid"],
        "raster": None if source < 0 else redact(imagery.sources[source].source.path),
        "image_date": row["image_date"],
        **said,
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


def nlcd_shares(path: str, grid: ChipGrid, chip: Chip) -> dict[str, Any]:
    """{"valid", "shares": largest first, "error"}: a land-cover raster that cannot serve does not spoil the click."""
    group_of = {each.name: each.group for each in CLASSES}
    try:
        with open_land_cover(path) as labels:
            found = labels.shares(grid, [chip])
            names = labels.classes
    except (RasterError, AreaError) as error:
        return {"valid": 0.0, "shares": [], "error": error.message.to_json()}
    shares = [
        {"class": name, "group": group_of[name], "share": float(share)}
        for name, share in zip(names, found.shares[0])
        if share > 0
    ]
    return {"valid": float(found.valid[0]), "shares": sorted(shares, key=lambda each: -each["share"]), "error": None}


def _no_imagery_there() -> AreaError:
    return AreaError("click-no-imagery", "There is no imagery at this place: click inside the layer.")


def _moved(place: MapPoint, crs: str) -> tuple[float, float]:
    """A place in another CRS. Raises AreaError where it has none there."""
    try:
        point = reproject(shapely.Point(place.x, place.y), crs_text(parse_crs(place.crs)), crs)
    except AreaError as error:
        raise AreaError(
            "click-outside-crs",
            "The clicked place does not lie anywhere in {crs}: click inside the layer.",
            crs=crs[:40],
        ) from error
    return point.x, point.y


def _cell(click: ChipRequest, chip_m: float) -> Bounds:
    """The cell of whole degrees around the place. Raises AreaError for a chip whose grid is not known."""
    place = click.where
    if not isinstance(place, MapPoint):
        if click.grid is None:
            raise AreaError(
                "imagery-too-wide-for-chip-numbers",
                "The imagery is too wide for one grid, so column and row name no chip of it: click the place itself.",
            )
        west, south, east, north = ChipGrid(click.grid, chip_m).bounds(place)
        place = MapPoint((west + east) / 2, (south + north) / 2, click.grid)
    west, south = (floor(each / CELL_DEG) * CELL_DEG for each in _moved(place, "EPSG:4326"))
    return Bounds(west, south, west + CELL_DEG, south + CELL_DEG)


def _stamp(paths: Sequence[str]) -> Stamp:
    """Size and time of change of each file; None for what is none, such as an address."""
    return tuple(_state(path) for path in paths)


def _with_sidecars(rasters: Sequence[str]) -> list[str]:
    """The rasters, and the files by which GDAL takes them otherwise once they are laid beside them."""
    return [f"{each}{ending}" for each in rasters for ending in ("", *SIDECARS)] + [
        f"{each.rpartition('.')[0]}{ending}" for each in rasters for ending in WORLD_FILES
    ]


def _state(path: str) -> tuple[int, int] | None:
    try:
        facts = Path(path).stat()
    except (OSError, ValueError):
        return None
    return facts.st_mtime_ns, facts.st_size


def _finite(value: Any) -> Any:
    """JSON has no infinity: a distance beyond all measure is null, and its flag says it."""
    return None if isinstance(value, float) and not isfinite(value) else value
