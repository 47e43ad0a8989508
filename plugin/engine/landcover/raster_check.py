"""Checks whether a raster can be used as land cover: one band of codes with a CRS and a georeference."""

from __future__ import annotations

from typing import Any

from rasterio.enums import ColorInterp

from ..api.errors import AreaError, RasterError
from ..api.redact import display_path
from ..imagery.content.void import void_rectangles
from ..imagery.crs import crs_text, parse_crs
from ..imagery.inspect import has_valid_transform, require_crs


def check_code_raster(dataset: Any, path: str, assigned: str | None = None) -> str:
    """The CRS of an open raster, as text.

    dataset:  a rasterio dataset
    assigned: a CRS that replaces the one that the file states
    Raises RasterError for one that has no CRS or no georeference, or holds no codes, and for a VRT that names a file
    which is not there.
    """
    if dataset.driver == "VRT":
        void_rectangles(dataset, (1,))  # for its error: it is better had now than in the middle of a run
    if assigned is None:
        require_crs(dataset, path)
    if not has_valid_transform(dataset):
        raise RasterError(
            "nlcd-not-georeferenced",
            "{path} is not georeferenced: choose the NLCD raster as it was published.",
            path=display_path(path),
        )
    bands = sum(each != ColorInterp.alpha for each in dataset.colorinterp)
    if bands != 1 or "complex" in dataset.dtypes[0]:
        raise RasterError(
            "nlcd-not-codes",
            "{path} holds {bands} bands of {dtype} and not one of land-cover codes: choose the NLCD "
            "raster itself, not a picture of it.",
            path=display_path(path),
            bands=bands,
            dtype=dataset.dtypes[0],
        )
    try:
        crs = parse_crs(assigned or dataset.crs.to_wkt())
    except AreaError as error:
        raise RasterError(
            "nlcd-crs-unknown",
            "{path} has a CRS that PROJ does not know: assign the right one first.",
            path=display_path(path),
        ) from error
    if crs.geodetic_crs is None:
        raise RasterError(
            "nlcd-crs-local",
            "{path} has a local CRS without a place on Earth: assign its true CRS first.",
            path=display_path(path),
        )
    return crs_text(crs)
