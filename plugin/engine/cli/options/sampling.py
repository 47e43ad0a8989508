"""`sample-from-change`, `area-estimate` and `area-trend` on the command line: options, and results as text."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from ...api.protocol import abbreviate_home
from ...api.requests.change_limits import REVIEW_ORDERS

ALLOCATIONS = ("neyman", "proportional", "equal", "power")
SAMPLE_FIELDS = ("map", "output", "reviews", "standard_error", "allocation", "least", "buffer", "seed", "order")
ESTIMATE_FIELDS = ("sample", "reviews", "map", "output")
RECALIBRATE_FIELDS = ("change", "sample", "reviews", "precision")


def add_sample_from_change(command: argparse.ArgumentParser) -> None:
    """Adds the options of `sample-from-change`."""
    command.add_argument("map", help="a change map: .gpkg, .parquet or .json (STAC)")
    command.add_argument("--output", "-o", required=True, metavar="FILE", help="the sample, a new .gpkg")
    command.add_argument("--reviews", type=int, metavar="N", help="chips to review (default: 400)")
    command.add_argument(
        "--order",
        choices=REVIEW_ORDERS,
        help="random: a sample, from which an area can be estimated (default); value: candidates, probability times "
        "area; threshold: candidates nearest to the threshold; contradictions: chips that land cover contradicts, "
        "of a land-use map, too",
    )
    command.add_argument(
        "--standard-error",
        type=float,
        metavar="SHARE",
        help="wanted, of the overall accuracy, such as 0.01, instead of a number of reviews",
    )
    command.add_argument("--allocation", choices=ALLOCATIONS, help="of the reviews to the strata (default: neyman)")
    command.add_argument("--least", type=int, metavar="N", help="reviews of each stratum (default: 30)")
    command.add_argument(
        "--no-buffer", dest="buffer", action="store_false", help="no stratum of the chips that touch a change"
    )
    command.add_argument("--seed", type=int, metavar="N", help="gives the same sample again (default: a random one)")


def add_area_estimate(command: argparse.ArgumentParser) -> None:
    """Adds the options of `area-estimate`."""
    command.add_argument("sample", help="a sample of sample-from-change, .gpkg")
    command.add_argument(
        "--reviews", metavar="FILE", help="answers in another file: columns col, row, reviewed_from, reviewed_to"
    )
    command.add_argument("--map", metavar="FILE", help="the change map, to check that the sample is of it")
    command.add_argument("--output", "-o", metavar="FILE", help="the figures as JSON")


def add_recalibrate(command: argparse.ArgumentParser) -> None:
    """Adds the options of `recalibrate`."""
    command.add_argument("change", help="a change map: .gpkg or .parquet")
    command.add_argument("sample", help="its reviewed sample, .gpkg")
    command.add_argument("--output", "-o", required=True, metavar="FILE", help="the corrected change map, .gpkg")
    command.add_argument("--reviews", metavar="FILE", help="answers in another file, as for area-estimate")
    command.add_argument("--precision", type=float, metavar="SHARE", help="as for change (default: 0.5)")


def build_recalibrate_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's recalibrate."""
    given = {name: getattr(arguments, name) for name in RECALIBRATE_FIELDS}
    return {**given, "outputs": {"gpkg": arguments.output}}


def recalibrate_text(answer: Mapping[str, Any]) -> str:
    """answer: of sampling/recalibration.py"""
    candidates = answer["candidates"]
    curve = ", ".join(f"{stated:.1f} → {corrected:.2f}" for stated, corrected in answer["curve"][::4])
    lines = [*map(abbreviate_home, answer["outputs"].values()), "", f"{answer['reviews']:,} reviews; {curve}"]
    lines.append(
        f"  {candidates['chips']:,} shown as changed, {candidates['expected_true']:,.0f} of them expected to be so"
    )
    return "\n".join([*lines, *(each["text"] for each in answer["warnings"])])


def add_area_trend(command: argparse.ArgumentParser) -> None:
    """Adds the options of `area-trend`."""
    command.add_argument("estimates", nargs="+", help="answers of area-estimate --output, .json, one a date")
    command.add_argument("--of", default="change", metavar="NAME", help="change, or a group such as developed")


def sample_text(answer: Mapping[str, Any]) -> str:
    """answer: of sampling/sample_from_change.py"""
    lines = [abbreviate_home(answer["output"]), ""]
    drawn = (
        f"seed {answer['seed']}" if answer["seed"] is not None else f"by {answer['order']}; no area can be estimated"
    )
    lines.append(f"  {answer['reviews']:,} of {answer['chips']:,} chips to review, {drawn}")
    lines.append(f"  {'stratum':<32}{'chips':>10}{'hectares':>14}{'reviews':>10}")
    lines += [
        f"  {each['name']:<32}{each['chips']:>10,}{each['hectares']:>14,.1f}{each['reviews']:>10,}"
        for each in answer["strata"]
    ]
    error = answer["expected"]["change_hectares_standard_error"]
    if error is not None:
        lines.append(f"  standard error to expect of the area of change: {error:,.0f} ha")
    return "\n".join([*lines, *(f"warning: {each['text']}" for each in answer["warnings"])])


def area_text(answer: Mapping[str, Any]) -> str:
    """answer: of sampling/area_estimate.py"""
    lines = [answer["sentence"]["text"], ""]
    lines.append(f"  {answer['reviewed']:,} of {answer['of']:,} sampled chips are reviewed")
    overall = answer["change"]["overall"]
    lines.append(f"  overall accuracy of change against no change: {_interval(overall, '.3f')}")
    lines.append(f"  {'':<32}{'mapped ha':>12}{'estimated ha, 95% interval':>36}")
    for each in (*answer["change"]["classes"], *answer["transitions"]["classes"]):
        hectares = _interval(each["hectares"], ",.0f")
        lines.append(f"  {each['name']:<32}{each['mapped_hectares']:>12,.0f}{hectares:>36}")
    return "\n".join([*lines, *(f"warning: {each['text']}" for each in answer["warnings"])])


def trend_text(answer: Mapping[str, Any]) -> str:
    """answer: of sampling/trend.py"""
    lines = [answer["message"]["text"], ""]
    lines += [
        f"  {each['year']}  {each['hectares']:>12,.0f} ha ({each['low']:,.0f} to {each['high']:,.0f})"
        for each in answer["dates"]
    ]
    return "\n".join([*lines, *(f"warning: {each['text']}" for each in answer["warnings"])])


def _interval(figure: Mapping[str, Any], form: str) -> str:
    if figure["value"] is None:
        return "unknown"
    return f"{figure['value']:{form}} ({figure['low']:{form}} to {figure['high']:{form}})"
