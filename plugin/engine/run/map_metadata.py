"""The metadata of a land-use map (titles, thresholds, provenance), and the warnings of a run."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timezone
from math import isfinite
from typing import Any

import numpy as np
import rasterio

from ..api.classes import landuse_product
from ..api.grid import ChipGrid
from ..api.messages import Message
from ..api.redact import redact_address
from ..api.requests.run_request import Request
from ..api.version import version
from ..imagery.content.transparency import transparency_note
from ..imagery.crs import is_ground_metric, parse_crs
from ..imagery.mosaic import GriddedSource
from ..imagery.open_imagery import Imagery
from ..imagery.reader import ReadMode
from ..imagery.source import CACHE_BYTES
from ..model.model import Model
from ..model.ort import onnxruntime
from ..outputs.metadata import MapMetadata
from .landuse import LandUseRules

# Shares of the classified chips above which a warning is given: the imagery or the area then probably differs from the
# training data. Of imagery like the training data only a small share exceeds a model's distance threshold.
MANY_UNCERTAIN, MANY_UNFAMILIAR = 0.5, 0.2
MAX_NAMES = 3  # rasters that a sentence names


def landuse_rules(request: Request, model: Model, imagery: Imagery) -> LandUseRules:
    """The thresholds of the request, else those of the model, and the dates and resolution of the rasters."""
    contract, overrides = model.contract, request.abstain
    novelty = contract.novelty.threshold if contract.novelty else None
    return LandUseRules(
        classes=contract.classes,
        groups=contract.groups,
        min_confidence=contract.abstain.confidence
        if overrides is None or overrides.confidence is None
        else overrides.confidence,
        min_margin=contract.abstain.margin if overrides is None or overrides.margin is None else overrides.margin,
        model=f"{contract.name} {model.digest[:12]}",
        image_dates=tuple(request.image_date or each.source.date for each in imagery.sources),
        coarse=tuple(each.coarse(imagery.spec) for each in imagery.sources),
        min_valid=request.min_valid,
        max_distance=novelty if overrides is None or overrides.distance is None else overrides.distance,
    )


def map_metadata(
    request: Request, model: Model, imagery: Imagery, rules: LandUseRules, run: str, counts: Mapping[str, Any]
) -> MapMetadata:
    """The metadata of a land-use map. run: the run's id; counts: from `landuse_counts`"""
    contract = model.contract
    dates = sorted({date for date in rules.image_dates if date})
    names = ", ".join(each.source.name for each in imagery.sources[:MAX_NAMES])
    names += " …" if len(request.raster) > MAX_NAMES else ""
    created = datetime.now(timezone.utc)
    size = imagery.grid.size
    return MapMetadata(
        product=landuse_product(contract.classes, contract.groups),
        grid=imagery.grid,
        title=f"Land use of {names}",
        abstract=(
            f"Land use of {names}" + (f" ({', '.join(dates)})" if dates else "") + f", one square of "
            f"{size:g} m per chip, classified by {contract.name} {contract.version} on {model.device.name}, "
            f"{created:%Y-%m-%d}. Probabilities are calibrated; uncertain chips are flagged, not hidden."
        ),
        attribution=f"Landchip {version()}; model {contract.name} ({contract.license})",
        lineage=f"Squares of {size:g} m classified by {rules.model}; a group's probability is the sum of its classes' "
        "probabilities.",
        properties={
            "model": rules.model,
            "model_statistics": {
                "prior": list(contract.prior) or None,
                "confusion": contract.held_out.to_json()["confusion"] if contract.held_out else None,
            },
            "image_dates": list(rules.image_dates),
            "abstain": {
                "confidence": rules.min_confidence,
                "margin": rules.min_margin,
                "distance": rules.max_distance,
            },
            "min_valid": request.min_valid,
            **counts,
        },
        provenance={
            "run": run,
            "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "request": request.to_json(),
            "model": {
                "name": contract.name,
                "version": contract.version,
                "digest": model.digest,
            },
            "rasters": [
                {"path": redact_address(each.source.path), "fingerprint": each.source.fingerprint}
                for each in imagery.sources
            ],
            "device": model.device.to_json(),
            "versions": versions(),
        },
    )


def versions() -> dict[str, str]:
    """Versions of all software that influences the result."""
    return {
        "landchip": version(),
        "python": platform.python_version(),
        "onnxruntime": onnxruntime.__version__,
        "rasterio": rasterio.__version__,
        "gdal": rasterio.__gdal_version__,
        "numpy": np.__version__,
    }


def notes_before(imagery: Imagery) -> list[Message]:
    """How bands that are tagged alpha are read and why, of MAX_NAMES rasters for each way."""
    counted: Counter[str] = Counter()
    notes = []
    for source in (each.source for each in imagery.sources):
        if source.transparency is None:
            continue
        note = transparency_note(source.transparency).with_params(raster=source.name)
        counted[note.code] += 1
        notes += [note] if counted[note.code] <= MAX_NAMES else []
    return notes


def warnings_before(imagery: Imagery, of_pixels: bool = False) -> list[Message]:
    """Warnings about the imagery, known before the run: coarse or warped rasters, unclear alpha bands, absent bands.

    of_pixels: of a map whose cells are pixels, which has no flags
    """
    warnings = [each for each in notes_before(imagery) if each.code == "alpha-unclear"]
    gsd = imagery.spec.gsd_m
    for each in imagery.sources:
        name = each.source.name
        if each.coarse(imagery.spec):
            params = {"raster": name, "gsd": each.gsd_m, "model_gsd": gsd}
            warnings.append(_coarse_pixels(params) if of_pixels else _coarse_chips(params))
        if each.source.block_bytes > CACHE_BYTES:
            rows, columns = each.source.block_shape
            warnings.append(
                Message(
                    "raster-huge-blocks",
                    "{raster} is stored in blocks of {columns} x {rows} pixels, each of which is decoded whole for "
                    "every few chips, so that the run takes many times as long as the plan says: make a tiled copy "
                    "first (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).",
                    {"raster": name, "columns": columns, "rows": rows},
                )
            )
        if each.mode is ReadMode.WARPED and isfinite(each.bounds.west):
            warnings.append(_warped(each, imagery.grid).with_params(raster=name))
    return warnings + _absent_bands(imagery)


def _coarse_chips(params: Mapping[str, Any]) -> Message:
    return Message(
        "raster-coarse",
        "{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: its "
        "chips are flagged coarse, and their classes are not to be relied on.",
        params,
    )


def _coarse_pixels(params: Mapping[str, Any]) -> Message:
    return Message(
        "raster-coarse-for-pixels",
        "{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: the "
        "land cover found on it is not to be relied on.",
        params,
    )


def _warped(each: GriddedSource, grid: ChipGrid) -> Message:
    """Why a raster is warped on reading, without the parameter `raster`."""
    if each.source.crs == grid.crs:
        return Message(
            "raster-rotated", "{raster} is turned against the axes of its CRS, so its pixels are resampled on reading."
        )
    params = {"crs": grid.crs[:40]}
    if is_ground_metric(parse_crs(each.source.crs), *each.source.bounds.centre):
        return Message(
            "raster-in-another-crs",
            "{raster} lies in another CRS than the chips, and is warped into {crs} on reading.",
            params,
        )
    return Message(
        "raster-warped", "{raster} is warped into {crs} on reading, because chips need ground metres.", params
    )


def _absent_bands(imagery: Imagery) -> list[Message]:
    """A warning that names the rasters without a band; a single one, because a mosaic may have hundreds of rasters."""
    sources = [each.source for each in imagery.sources]
    bands = sorted({imagery.spec.bands[k] for each in sources for k in imagery.spec.absent_bands(each)})
    if not bands:
        return []
    names = [each.name for each in sources if imagery.spec.absent_bands(each)]
    params = {"bands": Message("band-nir", "near infrared"), "rasters": ", ".join(names[:MAX_NAMES])}
    if len(names) > MAX_NAMES:
        return [
            Message(
                "band-absent-in-many",
                "The model runs without {bands} on {rasters} and {n} more: it states that it can, but its stated "
                "accuracy may hold for imagery with it only.",
                {**params, "n": len(names) - MAX_NAMES},
            )
        ]
    return [
        Message(
            "band-absent",
            "The model runs without {bands} on {rasters}: it states that it can, but its stated accuracy may hold for "
            "imagery with it only.",
            params,
        )
    ]


def _blank_chips(chips: Mapping[str, Any]) -> list[Message]:
    """A warning about chips that are one extreme value throughout; none where there are none."""
    if not chips.get("no_imagery"):  # a result from before the flag has no such count
        return []
    return [
        Message(
            "maybe-no-imagery",
            "{n} of {total} chips are black or white throughout: they count as no imagery and are not classified. If "
            "the raster has such ground around its imagery, give that value as no-data, so that chips at its edge are "
            "right too.",
            {"n": chips["no_imagery"], "total": chips["total"]},
            "{n} of {total} chips is black or white throughout: it counts as no imagery and is not classified. If the "
            "raster has such ground around its imagery, give that value as no-data, so that chips at its edge are "
            "right too.",
        )
    ]


def warnings_after(chips: Mapping[str, Any], imagery: Imagery) -> list[Message]:
    """Warnings about a finished map: nothing classified, many uncertain or unfamiliar chips."""
    if not chips["classified"]:
        return _blank_chips(chips) or [
            Message(
                "nothing-classified",
                "No chip could be classified: each of the {n} has too little imagery. Is the raster empty there, or "
                "smaller than a chip of {size:g} m? A smaller share of imagery can be accepted (min_valid).",
                {"n": chips["total"], "size": imagery.grid.size},
                "The only chip could not be classified: it has too little imagery. Is the raster empty there, or "
                "smaller than a chip of {size:g} m? A smaller share of imagery can be accepted (min_valid).",
            )
        ]
    warnings = _blank_chips(chips)
    if chips["uncertain"] > MANY_UNCERTAIN * chips["classified"]:
        warnings.append(
            Message(
                "many-uncertain",
                "{n} of {classified} chips are uncertain: this imagery is probably unlike what the model was trained "
                "on, so look at the map's confidence style before using it.",
                {"n": chips["uncertain"], "classified": chips["classified"]},
                "{n} of {classified} chips is uncertain: this imagery is probably unlike what the model was trained "
                "on, so look at the map's confidence style before using it.",
            )
        )
    if (chips["unfamiliar"] or 0) > MANY_UNFAMILIAR * chips["classified"]:
        warnings.append(
            Message(
                "many-unfamiliar",
                "{n} of {classified} chips are flagged unfamiliar, unlike anything that the model was trained on: "
                "their classes and confidences are not to be relied on. Fit the model to this place with its land "
                "cover first (fit-to-place, landchip:fittoplace).",
                {"n": chips["unfamiliar"], "classified": chips["classified"]},
                "{n} of {classified} chips is flagged unfamiliar, unlike anything that the model was trained on: its "
                "class and confidence are not to be relied on. Fit the model to this place with its land cover first "
                "(fit-to-place, landchip:fittoplace).",
            )
        )
    return warnings
