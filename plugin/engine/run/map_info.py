"""What a result says about itself in words: titles, provenance, and warnings that a reader must not miss."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

import numpy as np
import rasterio

from ..api.redact import name_of
from ..api.request import Request
from ..api.version import version
from ..imagery.mosaic import Imagery
from ..imagery.reader import Way
from ..model.model import Model
from ..model.ort import onnxruntime
from ..outputs.table import MapInfo

MANY_UNCERTAIN = (
    0.5  # of the classified chips; then the imagery is unlike what the model was trained on, or the area is
)
NAMED = 3  # rasters in one sentence
TITLE_OF_BAND = {"nir": "near infrared"}
MANY_UNFAMILIAR = 0.2  # of the classified chips; a model's threshold is to leave only a few of like imagery beyond it


def map_info(request: Request, model: Model, imagery: Imagery, run: str) -> MapInfo:
    """Everything about a run that its outputs state."""
    contract = model.contract
    asked = request.abstain
    confidence = contract.abstain.confidence if asked is None or asked.confidence is None else asked.confidence
    margin = contract.abstain.margin if asked is None or asked.margin is None else asked.margin
    novelty = contract.novelty.threshold if contract.novelty else None
    distance = novelty if asked is None or asked.distance is None else asked.distance
    dates = tuple(request.image_date or each.source.date for each in imagery.placed)
    known = sorted({date for date in dates if date})
    names = ", ".join(name_of(each) for each in request.raster[:3]) + (" …" if len(request.raster) > 3 else "")
    now = datetime.now(timezone.utc).strftime("%Y-%m-%d")
    return MapInfo(
        grid=imagery.grid,
        classes=contract.classes,
        groups=contract.groups,
        min_confidence=confidence,
        min_margin=margin,
        min_valid=request.min_valid,
        model=f"{contract.name} {model.digest[:12]}",
        image_dates=dates,
        coarse=tuple(each.coarse(imagery.wanted) for each in imagery.placed),
        title=f"Land use of {names}",
        abstract=(
            f"Land use of {names}" + (f" ({', '.join(known)})" if known else "") + f", one square of "
            f"{imagery.grid.size:g} m per chip, classified by {contract.name} {contract.version} "
            f"on {model.device.name}, {now}. Probabilities are calibrated; uncertain chips are flagged, not hidden."
        ),
        attribution=f"Landchip {version()}; model {contract.name} ({contract.license})",
        provenance={
            "run": run,
            "created": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "request": request.to_json(),
            "model": {
                "name": contract.name,
                "version": contract.version,
                "digest": model.digest,
            },
            "rasters": [{"path": each.source.path, "fingerprint": each.source.fingerprint} for each in imagery.placed],
            "device": {
                "kind": model.device.kind,
                "name": model.device.name,
                "note": model.device.note,
            },
            "versions": versions(),
        },
        max_distance=distance,
    )


def versions() -> dict[str, str]:
    """Versions of all that has a say in the result."""
    return {
        "landchip": version(),
        "python": platform.python_version(),
        "onnxruntime": onnxruntime.__version__,
        "rasterio": rasterio.__version__,
        "gdal": rasterio.__gdal_version__,
        "numpy": np.__version__,
    }


def warnings_before(imagery: Imagery) -> list[str]:
    """What should be said about the imagery before anything is computed, a sentence each."""
    said = []
    gsd = imagery.wanted.gsd_m
    for each in imagery.placed:
        name = name_of(each.source.path)
        if each.coarse(imagery.wanted):
            said.append(
                f"{name} has pixels of {each.gsd_m:.3g} m, much coarser than the {gsd:g} m that the model was trained "
                "on: its chips are flagged coarse, and their classes are not to be relied on."
            )
        if each.way is Way.WARPED:
            said.append(f"{name} is warped into {imagery.grid.crs[:40]} on reading, because chips need ground metres.")
    return said + _lacking(imagery)


def _lacking(imagery: Imagery) -> list[str]:
    """Which rasters the model sees without a band: one sentence for all of them, for a mosaic may have hundreds."""
    sources = [each.source for each in imagery.placed]
    bands = sorted({imagery.wanted.bands[k] for each in sources for k in imagery.wanted.lacking(each)})
    if not bands:
        return []
    names = [name_of(each.path) for each in sources if imagery.wanted.lacking(each)]
    some = ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" if len(names) > NAMED else "")
    lost = " and ".join(TITLE_OF_BAND.get(each, each) for each in bands)
    sentence = (
        f"The model runs without {lost} on {some}: it states that it can, but its stated accuracy may hold for imagery "
        "with it only."
    )
    return [sentence]


def warnings_after(chips: Mapping[str, Any], imagery: Imagery) -> list[str]:
    """What should be said about a finished map, a sentence each."""
    if not chips["classified"]:
        side = imagery.grid.size
        empty = (
            f"No chip could be classified: each of the {chips['total']} has too little imagery. Is the raster empty "
            f"there, or smaller than a chip of {side:g} m? A smaller share of imagery can be accepted (min_valid)."
        )
        return [empty]
    said = []
    if chips["uncertain"] > MANY_UNCERTAIN * chips["classified"]:
        said.append(
            f"{chips['uncertain']} of {chips['classified']} chips are uncertain: this imagery is probably unlike what "
            "the model was trained on, so look at the map's confidence style before using it."
        )
    if (chips["unfamiliar"] or 0) > MANY_UNFAMILIAR * chips["classified"]:
        said.append(
            f"{chips['unfamiliar']} of {chips['classified']} chips are flagged unfamiliar, unlike anything that the "
            "model was trained on: their classes and confidences are not to be relied on."
        )
    return said
