"""`import-predictions` on the command line: its options, parameters, and result as text."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.errors import RequestError
from ...api.messages import format_duration
from ...api.protocol import abbreviate_home
from .smoothing import add_map_outputs, output_fields


def add_import_predictions(command: argparse.ArgumentParser) -> None:
    """Adds the options of `import-predictions`."""
    command.add_argument("table", help="a row for each chip: .csv, or .gpkg with a square for each")
    add_map_outputs(command, "the map")
    command.add_argument("--layer", help="of the vector file (default: the first)")
    command.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="WHAT=NAME",
        help="of the table, where it has another name: west, south, east, north, col, row, prediction or p_<class>; "
        "may be given several times",
    )
    command.add_argument(
        "--name",
        action="append",
        default=[],
        metavar="NAME=CLASS",
        help="the class or group that a predicted name stands for, such as urban=developed; may be given several times",
    )
    command.add_argument("--crs", help="of the corners (default: degrees), or of the numbers of columns and rows")
    command.add_argument("--chip-size", type=float, metavar="M", help="side of a chip (default: 224)")
    command.add_argument(
        "--grid", choices=("own", "landchip"), help="own: as the chips lie, where that is regular (default)"
    )
    command.add_argument("--image-date", metavar="2016-05-21", help="of the image")
    command.add_argument("--made-by", metavar="TEXT", help="what made the predictions (default: the file's name)")


def build_import_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's import_predictions. Raises RequestError."""
    names = ("table", "layer", "crs", "chip_size", "grid", "image_date")
    return {
        "outputs": output_fields(arguments),
        "columns": _pairs(arguments.column),
        "names": _pairs(arguments.name),
        "model": arguments.made_by,
        **{name: getattr(arguments, name) for name in names},
    }


def _pairs(texts: list[str]) -> dict[str, str]:
    for text in texts:
        if not all(text.partition("=")):
            raise RequestError("cli-not-a-pair", "{text} is no pair: write it as NAME=VALUE.", text=text)
    return {text.partition("=")[0]: text.partition("=")[2] for text in texts}


def import_text(answer: dict[str, Any]) -> str:
    """answer: of predictions/import_predictions.py"""
    placed, chips = answer["placement"], answer["chips"]
    grid = "their own grid" if placed["own_grid"] else "Landchip's grid"
    lines = [*map(abbreviate_home, answer["outputs"].values()), ""]
    lines.append(
        f"{placed['placed']:,} of {placed['rows']:,} chips of {answer['grid']['size']:.1f} m on {grid}, "
        f"moved by at most {placed['moved_m']:.1f} m"
    )
    classified = max(chips["classified"], 1)
    lines += [
        f"  {each['title']:<14}{each['chips']:>9,} chips  {100 * each['chips'] / classified:5.1f} %"
        for each in answer["groups"]
    ]
    lines += ["", format_duration(answer["seconds"])]
    return "\n".join([*lines, *(f"warning: {each['text']}" for each in answer["warnings"])])
