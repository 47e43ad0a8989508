"""The report of an evaluation: one HTML file that needs nothing else, for people.

The answer comes first, then plots, tables, the worst errors, the method with its sources, and what was evaluated. Every
text from data is escaped by the template engine; nothing in the file runs, and nothing is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugin.engine.api.classes import GROUPS

from . import evaluation_plots as plots
from .scored_chips import ScoredChips

TEMPLATE = "evaluation_report.html.jinja"
FIGURES = (
    ("accuracy", "share right (accuracy)", 1),
    ("balanced_accuracy", "mean recall (balanced accuracy)", 1),
    ("ece", "calibration error", 0),
    ("brier", "Brier score", 0),
    ("log_loss", "log loss", 0),
    ("aurc", "area under the risk-coverage curve", 0),
)
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
GREY = "#808080"
_BLUE = (0, 114, 178)
WHITE_TEXT_FROM = 0.93  # above it white letters have the larger contrast


def render_report(found: dict[str, Any], scored: ScoredChips, pictures: Sequence[str]) -> str:
    """The page. found: all figures; pictures: data addresses of the chips in `found["worst"]`."""
    colours = {each.name: each.colour for each in GROUPS} | found["colours"]
    page = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    ).get_template(TEMPLATE)
    named = (*found["classes"]["names"], *found["groups"]["names"])
    return page.render(
        found=found,
        figures=FIGURES,
        pictures=pictures,
        most_rows=plots.MAX_ROWS,
        colours={name: _safe_colour(colours.get(name, GREY)) for name in named},
        heat=cell_style,
        number=format_number,
        plots={
            "reliability": plots.reliability(found),
            "risk_coverage": plots.risk_coverage(found),
            "per_class": plots.per_class(found["classes"]["per_class"]),
            "place": plots.accuracy_by_row(found["by"]["place"]),
            "shares": plots.shares(scored) if found["shares"]["mixed"] else "",
        },
    )


def cell_style(share: float | None) -> str:
    """Style of a table's cell: the more, the bluer, with text that stays readable (contrast of at least 4.5)."""
    if not share:
        return ""
    red, green, blue = (round(255 + (end - 255) * share) for end in _BLUE)
    return f"background:rgb({red},{green},{blue});color:{'#fff' if share > WHITE_TEXT_FROM else '#000'}"


def format_number(value: float, digits: int) -> str:
    """A figure as it is shown; never -0."""
    return f"{round(value, digits) + 0.0:.{digits}f}"


def _safe_colour(colour: str) -> str:
    """A colour that may stand in a style."""
    return colour if COLOUR.fullmatch(colour) else GREY
