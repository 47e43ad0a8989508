"""`change`, `change-between-dates` and `change-report` on the command line: options, parameters, results as text."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.messages import format_duration
from ...api.protocol import abbreviate_home
from ...api.requests.run_request import DEFAULT_MODEL, VERSION
from ...api.requests.service_text import raster_of_text
from .imagery import add_pixel_options, add_raster_options, pixel_fields, raster_field

OUTPUTS = {"output": "gpkg", "cog": "cog", "geoparquet": "geoparquet", "stac": "stac"}
MAP_SUFFIXES = (".gpkg", ".parquet", ".geoparquet", ".json")


def add_change(command: argparse.ArgumentParser) -> None:
    """Adds the options of `change` but --device, which all commands have."""
    command.add_argument("map", nargs="?", help="a finished land-use map: .gpkg, .parquet or .json (STAC)")
    command.add_argument("--nlcd", required=True, metavar="RASTER", help="land cover of an earlier year, any edition")
    _add_outputs(command)
    _add_settings(command, "of the land cover (default: of its name, or 2011)", "of the imagery (default: of the map)")
    imagery = command.add_argument_group("imagery to classify first, instead of a map")
    imagery.add_argument("--raster", nargs="+", help="files, URLs, VRTs, or tiles as xyz:https://…")
    imagery.add_argument("--model", default=DEFAULT_MODEL, help="an .onnx file, or default")
    imagery.add_argument("--map-output", metavar="FILE", help="keeps the land-use map, .gpkg")
    add_pixel_options(imagery)
    add_raster_options(imagery)


def add_change_between_dates(command: argparse.ArgumentParser) -> None:
    """Adds the options of `change-between-dates` but --device, which all commands have."""
    for name, year in (("before", "an earlier year"), ("after", "a later year")):
        command.add_argument(
            name, help=f"a finished land-use map of {year} (.gpkg, .parquet or .json), or imagery to classify first"
        )
    _add_outputs(command)
    _add_settings(command, "of the earlier imagery (default: of its map)", "of the later imagery (default: of its map)")
    command.add_argument("--nlcd", metavar="RASTER", help="land cover, a third witness; any edition")
    command.add_argument("--nlcd-year", type=int, metavar="YEAR", help="of the land cover (default: of its name)")
    command.add_argument(
        "--labels-alone", action="store_true", help="do not read imagery again where the labels leave a doubt"
    )
    imagery = command.add_argument_group("for imagery that is classified first")
    imagery.add_argument("--model", default=DEFAULT_MODEL, help="an .onnx file, or default")
    add_pixel_options(imagery)
    add_raster_options(imagery)


def _add_outputs(command: argparse.ArgumentParser) -> None:
    command.add_argument("--output", "-o", metavar="FILE", help="the change map, .gpkg")
    command.add_argument("--cog", metavar="FILE", help="the change map as a Cloud-Optimised GeoTIFF, .tif")
    command.add_argument("--geoparquet", metavar="FILE", help="the change map as GeoParquet, .parquet")
    command.add_argument("--stac", metavar="FILE", help="a STAC Item of the other files, .json")


def _add_settings(command: argparse.ArgumentParser, from_year: str, to_year: str) -> None:
    command.add_argument("--from-year", type=int, metavar="YEAR", help=from_year)
    command.add_argument("--to-year", type=int, metavar="YEAR", help=to_year)
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


SETTINGS = ("from_year", "to_year", "precision", "legend", "accuracy", "rates", "strength")


def _settings(arguments: argparse.Namespace) -> dict[str, Any]:
    outputs = {kind: getattr(arguments, name) for name, kind in OUTPUTS.items() if getattr(arguments, name)}
    return {"outputs": outputs, **{name: getattr(arguments, name) for name in SETTINGS}}


def build_change_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's change_since_nlcd. Raises RequestError."""
    imagery = None
    if arguments.raster:
        imagery = {
            **_imagery(arguments),
            "raster": raster_field(arguments),
            "outputs": {"gpkg": arguments.map_output} if arguments.map_output else {},
        }
    nlcd = raster_of_text(arguments.nlcd).to_json()
    return {"map": arguments.map, "imagery": imagery, "nlcd": nlcd, **_settings(arguments)}


def _imagery(arguments: argparse.Namespace) -> dict[str, Any]:
    """The request of a run but its rasters and outputs."""
    return {"version": VERSION, "model": arguments.model, "device": arguments.device, **pixel_fields(arguments)}


def build_dates_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's change_between_dates. Raises RequestError."""
    params = {**_settings(arguments), "nlcd_year": arguments.nlcd_year, "features": not arguments.labels_alone}
    if arguments.nlcd is not None:
        params["nlcd"] = raster_of_text(arguments.nlcd).to_json()
    for name in ("before", "after"):
        text = getattr(arguments, name)
        if text.lower().endswith(MAP_SUFFIXES):
            params[name] = text
        else:
            raster = raster_field(argparse.Namespace(**{**vars(arguments), "raster": [text]}))
            params[f"{name}_imagery"] = {**_imagery(arguments), "raster": raster, "outputs": {}}
    return params


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
    """answer: of change/since_nlcd.py, or of change/dates/between_dates.py"""
    chips, years, candidates = answer["chips"], answer["years"], answer["candidates"]
    lines = [*map(abbreviate_home, answer["outputs"].values()), ""]
    lines.append(f"{years['from']} to {years['to']}, {chips['compared']:,} of {chips['total']:,} chips compared")
    lines.append(
        f"  {candidates['chips']:,} shown as changed, from a probability of {candidates['p_change']:.2f}: "
        f"{candidates['expected_true']:,.0f} expected to be so, {candidates['expected_false']:,.0f} not; "
        f"{candidates['expected_missed']:,.0f} more expected among the others"
    )
    if "before" in answer:
        lines.append(f"  the maps of both dates simply differ in {answer['plain_rule']:,} chips")
        lines += _dates_lines(answer)
    else:
        lines.append(f"  land cover and model simply differ in {answer['plain_rule']:,} chips")
    lines += ["", *_matrix(answer), "", format_duration(answer["seconds"])]
    return "\n".join([*lines, *(each["text"] for each in answer["warnings"])])


def _dates_lines(answer: dict[str, Any]) -> list[str]:
    lines = [f"  imagery of {answer['read_again']:,} chips was read again"]
    for each in answer["colours"]:
        difference, images = each["difference"], f"{each['before']} in the colours of {each['after']}"
        lines.append(
            f"  {images}: unchanged chips differ by {difference['after']:.1f} instead of {difference['before']:.1f}"
        )
    return lines


def _matrix(answer: dict[str, Any]) -> list[str]:
    """Hectares from each state to each, as shown and, in brackets, as the probabilities add up."""
    states = answer["states"]
    shown, expected = answer["matrix"]["hectares"], answer["matrix"]["expected_hectares"]
    lines = [f"  {'hectares':<12}" + "".join(f"{name:>24}" for name in states)]
    for name, row, sums in zip(states, shown, expected):
        lines.append(f"  {name:<12}" + "".join(f"{a:>12,.1f} ({b:>9,.1f})" for a, b in zip(row, sums)))
    return lines
