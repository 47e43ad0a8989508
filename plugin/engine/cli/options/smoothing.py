"""`smooth` on the command line: its options, parameters, and result as text."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.messages import format_duration
from ...api.protocol import abbreviate_home
from ...api.requests.change_limits import SMOOTHING_WEIGHTS
from .change import OUTPUTS

PROBABILITY, VOTE = SMOOTHING_WEIGHTS


def add_smooth(command: argparse.ArgumentParser) -> None:
    """Adds the options of `smooth`."""
    command.add_argument("map", help="a land-use map: .gpkg, .parquet or .json (STAC)")
    add_map_outputs(command, "the smoothed map")
    command.add_argument(
        "--method",
        choices=tuple(SMOOTHING_WEIGHTS),
        default=PROBABILITY,
        help="probability: a chip's probabilities with those of its neighbours; vote: the plurality of 3 x 3 chips "
        "(default: probability)",
    )
    command.add_argument(
        "--weight",
        type=float,
        metavar="W",
        help=f"of the neighbours for probability (default: {SMOOTHING_WEIGHTS[PROBABILITY]:g}), of the centre for vote "
        f"(default: {SMOOTHING_WEIGHTS[VOTE]:g})",
    )


def add_map_outputs(command: argparse.ArgumentParser, what: str) -> None:
    """Adds the options that name a map's files."""
    command.add_argument("--output", "-o", metavar="FILE", help=f"{what}, .gpkg")
    command.add_argument("--cog", metavar="FILE", help=f"{what} as a Cloud-Optimised GeoTIFF, .tif")
    command.add_argument("--geoparquet", metavar="FILE", help=f"{what} as GeoParquet, .parquet")
    command.add_argument("--stac", metavar="FILE", help="a STAC Item of the other files, .json")


def output_fields(arguments: argparse.Namespace) -> dict[str, str]:
    """kind -> path of the named files."""
    return {kind: getattr(arguments, name) for name, kind in OUTPUTS.items() if getattr(arguments, name)}


def build_smooth_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's smooth_map."""
    names = ("map", "method", "weight")
    return {"outputs": output_fields(arguments), **{name: getattr(arguments, name) for name in names}}


def smooth_text(answer: dict[str, Any]) -> str:
    """answer: of smoothing/smooth_map.py"""
    chips = answer["chips"]
    lines = [*map(abbreviate_home, answer["outputs"].values()), ""]
    lines.append(f"{answer['method']}, weight {answer['weight']:g}; the raw map stays as it is")
    lines.append(
        f"  {chips['other_class']:,} of {chips['classified']:,} chips have another class than in the raw map, "
        f"{chips['other_group']:,} another group"
    )
    lines.append(f"  {'':<14}{'raw chips':>12}{'smoothed':>12}")
    for raw, smoothed in zip(answer["raw_groups"], answer["groups"]):
        lines.append(f"  {raw['title']:<14}{raw['chips']:>12,}{smoothed['chips']:>12,}")
    return "\n".join([*lines, "", format_duration(answer["seconds"])])
