"""`fit-to-place` on the command line: its options, its parameters, and its result as text."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.errors import RequestError
from ...api.messages import format_duration
from ...api.protocol import abbreviate_home
from ...api.requests.run_request import DEFAULT_MODEL, DEVICES, VERSION
from ...api.requests.service_text import raster_of_text
from .area import add_area_options, area_field
from .imagery import add_pixel_options, add_raster_options, pixel_fields, raster_field

# Options that state imagery or area, which a map has itself.
OF_IMAGERY = (
    "raster", "extent", "extent_crs", "polygons", "layer", "bands", "nodata", "nodata_tolerance", "transparency",
    "no_source_nodata", "assign_crs",
)  # fmt: skip
MOST_SHOWN = 10  # chips whose label was not learnt


def add_fit_to_place(command: argparse.ArgumentParser) -> None:
    """Adds the options of `fit-to-place` but --device, which all commands have."""
    command.add_argument("raster", nargs="*", help="files, URLs, VRTs, or tiles as xyz:https://…")
    command.add_argument("--map", metavar="FILE", help="a finished map: its imagery, area and model are taken")
    command.add_argument("--nlcd", required=True, metavar="RASTER", help="land cover of the same ground, any edition")
    command.add_argument("--output", "-o", required=True, metavar="FILE", help="the new model, .onnx")
    command.add_argument("--model", help="an .onnx file, default or fast (default: the map's own, or default)")
    command.add_argument("--name", help="of the new model (default: the old one's, with -place)")
    command.add_argument("--legend", metavar="FILE", help="codes and classes of another land cover than NLCD")
    command.add_argument("--corrections", metavar="FILE", help="a GeoPackage of corrections, which weigh more")
    command.add_argument("--chips", type=int, metavar="N", help="to learn from, at most (default: 400)")
    add_area_options(command)
    imagery = command.add_argument_group("imagery")
    add_pixel_options(imagery)
    add_raster_options(imagery)


def build_place_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's fit_to_place. Raises RequestError, AreaError or RasterError."""
    names = ("output", "name", "legend", "corrections", "chips")
    nlcd = raster_of_text(arguments.nlcd).to_json()
    stated = {"nlcd": nlcd, **{name: getattr(arguments, name) for name in names}}
    return {**(_imagery(arguments) if arguments.map is None else _map(arguments)), **stated}


def _imagery(arguments: argparse.Namespace) -> dict[str, Any]:
    if not arguments.raster:
        raise RequestError(
            "cli-place-no-imagery", "Neither imagery nor a map is given: name rasters, or a map with --map."
        )
    request = {
        "version": VERSION,
        "raster": raster_field(arguments),
        "model": arguments.model or DEFAULT_MODEL,
        "area": area_field(arguments),
        "device": arguments.device,
        **pixel_fields(arguments),
    }
    return {"imagery": request}


def _map(arguments: argparse.Namespace) -> dict[str, Any]:
    """The map, and what is stated beside it. Raises RequestError for what the map states itself."""
    given = [each for each in OF_IMAGERY if getattr(arguments, each) not in (None, False, [])]
    if given:
        name = "the raster" if given[0] == "raster" else f"--{given[0].replace('_', '-')}"
        raise RequestError(
            "cli-map-and-imagery",
            "--map takes imagery and area of the map, as they were: leave {option} out, or leave --map out.",
            option=name,
        )
    device = None if arguments.device == DEVICES[0] else arguments.device
    return {"map": arguments.map, "model": arguments.model, "device": device}


def place_text(answer: dict[str, Any]) -> str:
    """answer: of place/fit_to_place.py"""
    chips = answer["chips"]
    labels = ", ".join(f"{name} {n}" for name, n in answer["labels"].items())
    lines = [abbreviate_home(answer["output"] or answer["model"]), ""]
    lines.append(f"  {answer['name']} {answer['version']}, {answer['digest'][:12]}")
    lines.append(f"  learnt from {chips['learnt']} chips in {answer['blocks']} blocks of ground: {labels}")
    for title, key in (("the land cover's group", "nlcd"), ("the corrected group", "corrections")):
        figures = answer["accuracy"][key]
        if figures:
            before, after = (_share(figures[each]["group_accuracy"]) for each in ("before", "after"))
            lines.append(f"  {title} when held out, of {figures['chips']} chips: {after}, before {before}")
    if chips["set_aside"]:
        lines.append(f"  not learnt, because the others contradict the label: {chips['set_aside']} chips")
        lines += [
            f"    chip {each['chip'][0]}, {each['chip'][1]}: {each['nlcd']} in the land cover, "
            f"{each['model']} by {each['probability']:.0%}"
            for each in answer["set_aside"][:MOST_SHOWN]
        ]
    lines += ["", format_duration(answer["seconds"]), *(each["text"] for each in answer["left_out"])]
    return "\n".join([*lines, *(f"warning: {each['text']}" for each in answer["warnings"])])


def _share(estimate: dict[str, Any]) -> str:
    low, high = estimate["low"], estimate["high"]
    interval = "" if low is None else f" (95% interval {low:.2f} to {high:.2f})"
    return f"{estimate['value']:.2f}{interval}"
