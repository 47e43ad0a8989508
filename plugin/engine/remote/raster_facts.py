"""The facts of a raster's files, by which a job's tasks know that they read what the user saw."""

from __future__ import annotations

import os

from ..api.errors import RasterError
from ..api.redact import display_path
from ..api.requests.raster_input import RasterInput
from ..imagery.fingerprint import DERIVED
from ..imagery.source import gdal_env, open_dataset
from ..storage.address import gdal_environment, gdal_path, scheme
from ..storage.file_facts import FileFacts, file_facts

VSI_SCHEMES = {"/vsis3/": "s3://", "/vsigs/": "gs://"}


def raster_facts(raster: RasterInput) -> tuple[FileFacts, ...]:
    """The facts of the file of a raster and, for a VRT, of all of its sources, in GDAL's order.

    Raises RasterError where the raster does not open, or a file of it cannot be read.
    """
    os.environ.update(gdal_environment())
    path = gdal_path(raster.path)
    try:
        if not raster.path.lower().endswith(".vrt"):
            return (file_facts(raster.path),)
        with gdal_env(), open_dataset(path, raster.open_options) as dataset:
            files = [each for each in dataset.files if not each.lower().endswith(DERIVED)]
        return tuple(file_facts(_address(each, raster.path)) for each in files)
    except OSError as error:
        raise RasterError(
            "job-raster-unread",
            "The files of {path} cannot be read on {machine} ({reason}): check the address, and that the machine may "
            "read it.",
            path=display_path(raster.path),
            machine=os.uname().nodename if hasattr(os, "uname") else "this machine",
            reason=error.strerror or str(error)[:160] or type(error).__name__,
        ) from error


def _address(path: str, vrt: str) -> str:
    """The address of a file that GDAL names; vrt: address of the VRT that it is a source of."""
    for prefix, start in VSI_SCHEMES.items():
        if path.startswith(prefix):
            return start + path[len(prefix) :]
    if path.startswith("/vsicurl/"):
        return path[len("/vsicurl/") :]
    if path.startswith("/vsiadls/"):
        server = vrt.partition("@")[2].partition("/")[0]
        container, _, rest = path[len("/vsiadls/") :].partition("/")
        return f"{scheme(vrt)}://{container}@{server}/{rest}"
    return path
