"""`fit-to-place` on the command line: its options, its parameters, and its result as text."""

from __future__ import annotations

import argparse
from typing import Any

from ..api.messages import format_duration
from ..api.protocol import abbreviate_home
from ..api.requests.run_request import DEFAULT_MODEL, VERSION
from ..api.requests.service_text import raster_of_text
from .area import add_area_options, area_field
from .imagery import add_pixel_options, add_raster_options, pixel_fields, raster_field

MOST_SHOWN = 10  # chips whose label was not learnt


def add_fit_to_place(command: argparse.ArgumentParser) -> None:
    """Adds the options of `fit-to-place` but --device, which all commands have."""
    command.add_argument("raster", nargs="+", help="files, URLs, VRTs, or tiles as xyz:https://…")
    command.add_argument("--nlcd", required=True, metavar="RASTER", help="land cover of the same ground, any edition")
    command.add_argument("--output", "-o", required=True, metavar="FILE", help="the new model, .onnx")
    command.add_argument("--model", default=DEFAULT_MODEL, help="an .onnx file, or default")
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
    imagery = {
        "version": VERSION,
        "raster": raster_field(arguments),
        "model": arguments.model,
        "area": area_field(arguments),
        "device": arguments.device,
        **pixel_fields(arguments),
    }
    names = ("output", "name", "legend", "corrections", "chips")
    nlcd = raster_of_text(arguments.nlcd).to_json()
    return {"imagery": imagery, "nlcd": nlcd, **{name: getattr(arguments, name) for name in names}}


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
