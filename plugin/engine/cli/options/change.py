"""`change` and `change-report` on the command line: their options, parameters, and results as text."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.messages import format_duration
from ...api.protocol import abbreviate_home
from ...api.requests.run_request import DEFAULT_MODEL, VERSION
from ...api.requests.service_text import raster_of_text
from .imagery import add_pixel_options, add_raster_options, pixel_fields, raster_field

OUTPUTS = {"output": "gpkg", "cog": "cog", "geoparquet": "geoparquet", "stac": "stac"}


def add_change(command: argparse.ArgumentParser) -> None:
    """Adds the options of `change` but --device, which all commands have."""
    command.add_argument("map", nargs="?", help="a finished land-use map: .gpkg, .parquet or .json (STAC)")
    command.add_argument("--nlcd", required=True, metavar="RASTER", help="land cover of an earlier year, any edition")
    command.add_argument("--output", "-o", metavar="FILE", help="the change map, .gpkg")
    command.add_argument("--cog", metavar="FILE", help="the change map as a Cloud-Optimised GeoTIFF, .tif")
    command.add_argument("--geoparquet", metavar="FILE", help="the change map as GeoParquet, .parquet")
    command.add_argument("--stac", metavar="FILE", help="a STAC Item of the other files, .json")
    command.add_argument(
        "--from-year", type=int, metavar="YEAR", help="of the land cover (default: of its name, or 2011)"
    )
    command.add_argument("--to-year", type=int, metavar="YEAR", help="of the imagery (default: of the map)")
    command.add_argument(
        "--precision",
        type=float,
        metavar="SHARE",
        help="of the chips that are shown as changed, the share that is to be so (default: 0.5)",
    )
    command.add_argument("--legend", metavar="FILE", help="codes and classes of another land cover than NLCD")
    command.add_argument("--accuracy", metavar="FILE", help="a table of the land cover's accuracy (default: published)")
    command.add_argument("--rates", metavar="FILE", help="annual rates of change (default: published)")
    command.add_argument(
        "--strength",
        type=float,
        metavar="W",
        help="weight of the rates, relative to that of all chips of the area (default: 0.1)",
    )
    imagery = command.add_argument_group("imagery to classify first, instead of a map")
    imagery.add_argument("--raster", nargs="+", help="files, URLs, VRTs, or tiles as xyz:https://…")
    imagery.add_argument("--model", default=DEFAULT_MODEL, help="an .onnx file, or default")
    imagery.add_argument("--map-output", metavar="FILE", help="keeps the land-use map, .gpkg")
    add_pixel_options(imagery)
    add_raster_options(imagery)


def build_change_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's change_since_nlcd. Raises RequestError."""
    imagery = None
    if arguments.raster:
        imagery = {
            "version": VERSION,
            "raster": raster_field(arguments),
            "model": arguments.model,
            "device": arguments.device,
            "outputs": {"gpkg": arguments.map_output} if arguments.map_output else {},
            **pixel_fields(arguments),
        }
    outputs = {kind: getattr(arguments, name) for name, kind in OUTPUTS.items() if getattr(arguments, name)}
    names = ("map", "from_year", "to_year", "precision", "legend", "accuracy", "rates", "strength")
    nlcd = raster_of_text(arguments.nlcd).to_json()
    return {"imagery": imagery, "nlcd": nlcd, "outputs": outputs, **{name: getattr(arguments, name) for name in names}}


def add_change_report(command: argparse.ArgumentParser) -> None:
    command.add_argument("change", help="a change map: .gpkg or .parquet")
    command.add_argument("--output", "-o", required=True, metavar="FILE", help="the report, .html")
    command.add_argument("--candidates", metavar="FILE", help="the chips that are shown as changed, .csv or .geojson")
    command.add_argument("--pairs", type=int, metavar="N", help="changes shown as pictures, at most (default: 12)")
    command.add_argument("--nlcd", metavar="RASTER", help="the land cover, where it has moved since")
    command.add_argument("--estimate", metavar="FILE", help="areas with intervals, as area-estimate wrote them, .json")


REPORT_FIELDS = ("change", "output", "candidates", "pairs", "estimate")


def build_report_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's write_change_report."""
    nlcd = None if arguments.nlcd is None else raster_of_text(arguments.nlcd).to_json()
    return {"nlcd": nlcd, **{name: getattr(arguments, name) for name in REPORT_FIELDS}}


def report_text(answer: dict[str, Any]) -> str:
    """answer: of report/change_report.py"""
    lines = [abbreviate_home(each) for each in (answer["output"], answer["candidates"]) if each]
    lines.append(f"{answer['shown']:,} changes, {answer['pairs']} of them as pictures")
    return "\n".join([*lines, *(each["text"] for each in answer["warnings"])])


def change_text(answer: dict[str, Any]) -> str:
    """answer: of change/since_nlcd.py"""
    chips, years, candidates = answer["chips"], answer["years"], answer["candidates"]
    lines = [*map(abbreviate_home, answer["outputs"].values()), ""]
    lines.append(f"{years['from']} to {years['to']}, {chips['compared']:,} of {chips['total']:,} chips compared")
    lines.append(
        f"  {candidates['chips']:,} shown as changed, from a probability of {candidates['p_change']:.2f}: "
        f"{candidates['expected_true']:,.0f} expected to be so, {candidates['expected_false']:,.0f} not; "
        f"{candidates['expected_missed']:,.0f} more expected among the others"
    )
    lines.append(f"  land cover and model simply differ in {answer['plain_rule']:,} chips")
    lines += ["", *_matrix(answer), "", format_duration(answer["seconds"])]
    return "\n".join([*lines, *(each["text"] for each in answer["warnings"])])


def _matrix(answer: dict[str, Any]) -> list[str]:
    """Hectares from each state to each, as shown and, in brackets, as the probabilities add up."""
    states = answer["states"]
    shown, expected = answer["matrix"]["hectares"], answer["matrix"]["expected_hectares"]
    lines = [f"  {'hectares':<12}" + "".join(f"{name:>24}" for name in states)]
    for name, row, sums in zip(states, shown, expected):
        lines.append(f"  {name:<12}" + "".join(f"{a:>12,.1f} ({b:>9,.1f})" for a, b in zip(row, sums)))
    return lines
