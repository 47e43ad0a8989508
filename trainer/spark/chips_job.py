"""The parts of a chip set that come from NAIP and NLCD as a job: one part of the job is one of the chip set.

params of the job:
    naip, nlcd: addresses as the cluster reads them
    options:    those of the command that determine a part (BUILD_OPTIONS)
    legend:     NLCD's code -> class, null for no data
    classes:    names of the share columns; crs: of the chips' geometry
    identity:   SHA-256 of what determines the parts besides the options, such as the fingerprints of the rasters
"""

from __future__ import annotations

import argparse
import hashlib
import json
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from rasterio.errors import NotGeoreferencedWarning

from plugin.engine.imagery.reader import InputSpec
from plugin.engine.landcover.legend import LandCoverLegend
from plugin.engine.storage.address import gdal_path

from ..chipsets.chipset_writer import encode_part
from ..chipsets.sources.chip_source import ChipSource, ImageryParts
from ..chipsets.sources.naip_nlcd_source import naip_nlcd_source, open_naip_years
from ..errors import ChipSetError
from .job_file import CHIPS, TrainingJob

BUILD_OPTIONS = (
    *("bands", "gsd", "chip_px", "nodata", "nodata_tolerance", "assign_crs", "label_rule", "purity", "mixed"),
    *("min_valid", "min_labelled", "min_contrast", "max_white", "block_chips"),
)


def chips_job(options: argparse.Namespace, imagery: ImageryParts, cluster_address: Callable[[str], str]) -> TrainingJob:
    """The job of the command's options. cluster_address: from a path here to the address that the cluster reads"""
    params = {
        "naip": [cluster_address(str(each)) for each in options.naip],
        "nlcd": [cluster_address(str(each)) for each in options.nlcd],
        "options": {name: getattr(options, name) for name in BUILD_OPTIONS},
        "legend": dict(imagery.legend),
        "classes": list(imagery.classes),
        "crs": imagery.crs,
        "identity": identity_digest(imagery.identity),
    }
    return TrainingJob(CHIPS, params)


def identity_digest(identity: Mapping[str, Any]) -> str:
    """SHA-256 of JSON values."""
    return hashlib.sha256(json.dumps(identity, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def open_chips_source(params: Mapping[str, Any]) -> ChipSource:
    """Opens the rasters of a job on this machine.

    Raises RasterError where one cannot be opened, ChipSetError where they are not those that the job was made with.
    """
    stated = params["legend"]
    legend = LandCoverLegend(
        {int(code): name for code, name in stated.items() if name},
        frozenset(int(code) for code, name in stated.items() if not name),
    )
    paths = {
        "naip": [gdal_path(each) for each in params["naip"]],
        "nlcd": [Path(gdal_path(each)) for each in params["nlcd"]],
    }
    options = argparse.Namespace(**params["options"], **paths, table=None)
    spec = InputSpec(tuple(options.bands.split(",")), "uint8", options.gsd, options.chip_px)
    years = open_naip_years(options, spec, legend)
    source = naip_nlcd_source(options, years, legend, params["classes"], params["crs"])
    if identity_digest(source.identity) != params["identity"]:
        raise ChipSetError(
            "The rasters have changed since the job was made, or the cluster sees others under their addresses: run "
            "the command again, or correct the folders of the connection profile."
        )
    return source


def part_of(source: ChipSource, name: str) -> bytes:
    """The content of a part's file in the chip set."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        part = source.build_part(name)
    return bytes(encode_part(part.records, part.pixels, part.notes).to_pybytes())
