"""The request of the run that made a finished map, so that its imagery can be read again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..api.classes import LANDUSE
from ..api.errors import RasterError
from ..api.redact import MASK, is_remote, redact
from ..api.requests.run_request import Request
from ..imagery.content.vrt_sources import path_is
from ..outputs.read import read_map


def map_request(path: Path) -> dict[str, Any]:
    """The request of the run that made a map, as JSON, without its files. Paths may be relative to the map's folder.

    Raises RasterError for a file that is no map, a map of another kind, and one whose rasters are not there any more or
    need a secret, which maps do not keep.
    """
    metadata = read_map(path).metadata
    request = metadata.provenance.get("request")
    if metadata.product.name != LANDUSE or not isinstance(request, Mapping):
        raise RasterError(
            "map-of-another-kind",
            "{path} is no land-use map that a run of Landchip made: give such a map, or the imagery itself.",
            path=path,
        )
    request = {**request, "outputs": {}, "run_dir": None}
    if MASK in json.dumps(request):
        raise RasterError(
            "map-secret",
            "{path} was made from imagery that needs a password or a signed address, which maps do not keep: give the "
            "imagery itself.",
            path=path,
        )
    rasters = [each.to_json() for each in Request.from_json(request).raster]
    return {**request, "raster": [_found(each, path) for each in rasters]}


def _found(entry: str | dict[str, Any], map_path: Path) -> str | dict[str, Any]:
    """An entry of `raster` whose file is where it states, or beside the map where it states a relative path."""
    raster = entry if isinstance(entry, str) else str(entry.get("path") or "")
    if (
        not raster
        or is_remote(raster)
        or raster.lstrip().startswith("<")
        or ":" in raster[2:]
        or path_is(raster, Path.exists)
    ):
        return entry  # a service, an address, a VRT as text, a part of a file as GDAL names it, or a file that is there
    beside = map_path.parent / raster
    if not path_is(str(beside), Path.exists):
        raise RasterError(
            "map-raster-gone",
            "{path} was made from {raster}, which is not there any more: give the imagery itself, where it is now.",
            path=map_path,
            raster=redact(raster),
        )
    return str(beside) if isinstance(entry, str) else {**entry, "path": str(beside)}
