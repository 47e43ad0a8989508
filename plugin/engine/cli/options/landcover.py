"""`landcover` on the command line: its options, its request, and its result as text."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.errors import RequestError
from ...api.messages import format_duration
from ...api.protocol import abbreviate_home
from ...api.requests.run_request import DEFAULT_MIN_MAPPING_UNIT_M2, DEFAULT_PIXEL_MODEL, VERSION
from ..texts import model_text, notes_and_warnings
from .area import add_area_options, area_field
from .imagery import add_pixel_options, add_raster_options, pixel_fields, raster_field

OUTPUTS = {"output": "cog", "probabilities": "probabilities", "soft": "soft", "vector": "polygons"}  # option -> kind


def add_landcover(command: argparse.ArgumentParser) -> None:
    """Adds the options of `landcover` but --device, which all commands have."""
    command.add_argument("raster", nargs="+", help="files, URLs, VRTs, or tiles as xyz:https://…; the first wins")
    command.add_argument(
        "--model", default=DEFAULT_PIXEL_MODEL, help="an .onnx file of a model of pixels (default: Landchip's own)"
    )
    command.add_argument("--output", "-o", metavar="FILE", help="a class for each pixel, .tif")
    command.add_argument("--probabilities", metavar="FILE", help="a band for each class, .tif")
    command.add_argument("--soft", metavar="FILE", help="the classes' colours blended by their probabilities, .tif")
    command.add_argument("--vector", metavar="FILE", help="the patches of each class as polygons, .gpkg")
    command.add_argument(
        "--min-mapping-unit",
        type=float,
        metavar="M2",
        help="square metres below which a patch of the polygons is merged into what it shares the longest border with "
        f"(default: {DEFAULT_MIN_MAPPING_UNIT_M2:g}; 0: none is)",
    )
    command.add_argument(
        "--run-dir", metavar="FOLDER", help="where the parts are kept (default: beside the first output)"
    )
    add_area_options(command)
    imagery = command.add_argument_group("imagery")
    add_pixel_options(imagery)
    add_raster_options(imagery)
    imagery.add_argument("--image-date", metavar="2016-05-21", help="of the image (default: as the raster says)")


def build_landcover_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The request of segment/request.py. Raises RequestError, AreaError or RasterError."""
    named = {kind: getattr(arguments, option) for option, kind in OUTPUTS.items()}
    if not any(named.values()):
        raise RequestError("cli-no-output", "No output is named: add --output {file}.", file="cover.tif")
    return {
        "version": VERSION,
        "raster": raster_field(arguments),
        "model": arguments.model,
        "area": area_field(arguments),
        **pixel_fields(arguments),
        "device": arguments.device,
        "image_date": arguments.image_date,
        "outputs": {kind: path for kind, path in named.items() if path},
        "min_mapping_unit": arguments.min_mapping_unit,
        "run_dir": arguments.run_dir,
    }


def landcover_text(result: dict[str, Any]) -> str:
    """result: of segment/job.py"""
    lines = [*map(abbreviate_home, result["outputs"].values()), ""]
    total = max(result["pixels"]["total"], 1)
    width = max(len(each["title"]) for each in result["classes"])
    for each in result["classes"]:
        share = 100 * each["pixels"] / total
        lines.append(f"  {each['title']:<{width}}  {each['hectares']:>12,.2f} ha  {share:>5.1f} %")
    windows = result["windows"]
    lines += ["", f"{result['hectares']['classified']:,.2f} ha in pixels of {result['grid']['size']:g} m"]
    if polygons := result["polygons"]:
        unit = polygons["min_mapping_unit_m2"]
        merged = f"patches below {unit:g} m² are merged" if unit else "no patch is merged"
        lines.append(f"{polygons['count']:,} polygons, {merged}")
    if windows["resumed"]:
        lines.append(f"{windows['resumed']:,} of {windows['total']:,} windows were done before")
    rate = f", {result['megapixels_per_second']:.2f} megapixels/s" if windows["resumed"] < windows["total"] else ""
    lines.append(f"{format_duration(result['seconds'])}{rate} on {result['device']['name']}")
    return "\n".join([*lines, model_text(result["model"]), *notes_and_warnings(result)])
