"""`refit`, `refit-pixels` and `tabulate-area` on the command line: their options and parameters."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.messages import format_duration
from ...api.protocol import abbreviate_home
from ...api.requests.corrections_schema import STROKE_CLASS
from ...api.requests.run_request import DEFAULT_MODEL, DEFAULT_PIXEL_MODEL, VERSION
from ...api.requests.service_text import raster_of_text
from .area import add_area_options, area_field
from .imagery import add_pixel_options, add_raster_options, pixel_fields, raster_field


def add_tabulate_area(command: argparse.ArgumentParser) -> None:
    """Adds the options of `tabulate-area`."""
    command.add_argument("map", help="a map that Landchip wrote: .gpkg, .parquet, .json (STAC); of land cover: .tif")
    polygons = command.add_mutually_exclusive_group(required=True)
    polygons.add_argument("polygons", nargs="?", help="a vector file, such as parcels.gpkg")
    polygons.add_argument("--chips", action="store_true", help="the chips of 224 m over a land-cover map")
    command.add_argument("--layer", help="of the vector file (default: the first)")
    command.add_argument("--output", "-o", metavar="FILE", help="the table, .csv or .gpkg (default: printed only)")


def add_refit(command: argparse.ArgumentParser) -> None:
    """Adds the options of `refit` but --device."""
    command.add_argument("--model", default=DEFAULT_MODEL, help="an .onnx file, or default")
    command.add_argument(
        "--corrections", required=True, metavar="FILE", help="the GeoPackage that the plugin keeps them in"
    )
    command.add_argument("--output", "-o", required=True, metavar="FILE", help="the new model, .onnx")
    command.add_argument("--name", help="of the new model (default: the old one's, with -refit)")
    add_pixel_options(command)
    command.add_argument(
        "--raster",
        action="append",
        metavar="ADDRESS",
        help="the full address of a raster whose password or signature the corrections do not keep; may be given "
        "several times",
    )


def build_refit_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of a refit. Raises RequestError."""
    names = ("model", "corrections", "output", "name", "device")
    values = {name: getattr(arguments, name) for name in names}
    rasters = [raster_of_text(text).to_json() for text in arguments.raster or []]
    return {**values, **pixel_fields(arguments), "rasters": rasters}


def add_refit_pixels(command: argparse.ArgumentParser) -> None:
    """Adds the options of `refit-pixels` but --device, which all commands have."""
    command.add_argument("raster", nargs="+", help="the imagery that the strokes say what it is; as for landcover")
    command.add_argument(
        "--model", default=DEFAULT_PIXEL_MODEL, help="an .onnx file of a model of pixels (default: Landchip's own)"
    )
    command.add_argument(
        "--strokes", required=True, metavar="FILE", help="a vector file of lines, points or polygons, a class for each"
    )
    command.add_argument("--strokes-layer", metavar="LAYER", help="of the vector file (default: the first)")
    command.add_argument(
        "--field", default=STROKE_CLASS, help=f"the attribute that names the class (default: {STROKE_CLASS})"
    )
    command.add_argument("--output", "-o", required=True, metavar="FILE", help="the new model, .onnx")
    command.add_argument("--name", help="of the new model (default: the old one's, with -refit)")
    add_area_options(command)
    imagery = command.add_argument_group("imagery")
    add_pixel_options(imagery)
    add_raster_options(imagery)


def build_refit_pixels_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of pixel_refit/request.py. Raises RequestError, AreaError or RasterError."""
    request = {
        "version": VERSION,
        "raster": raster_field(arguments),
        "model": arguments.model,
        "area": area_field(arguments),
        **pixel_fields(arguments),
        "device": arguments.device,
    }
    named = {name: getattr(arguments, name) for name in ("strokes", "field", "output", "name")}
    return {"request": request, "layer": arguments.strokes_layer, **named}


def refit_pixels_text(result: dict[str, Any]) -> str:
    """result: of pixel_refit/refit_pixels.py"""
    labels = ", ".join(f"{name} {n}" for name, n in result["labels"].items())
    stroked, accuracy = result["stroked"], result["accuracy"]
    lines = [abbreviate_home(result["output"]), "", f"  {result['name']} {result['version']}, {result['digest'][:12]}"]
    lines.append(f"  {result['used']} of {result['strokes']} strokes: {labels}")
    lines.append(f"  right under the strokes: {stroked['before']:.0%} before, {stroked['after']:.0%} after")
    if accuracy is not None:
        lines.append(
            f"  right under strokes that were not learnt from: {accuracy['before']:.0%} before, "
            f"{accuracy['after']:.0%} after (mean of {accuracy['strokes']})"
        )
    lines.append(f"  other pixels whose class changes: {result['changed']:.1%}")
    return "\n".join([*lines, "", format_duration(result["seconds"]), *(each["text"] for each in result["left_out"])])
