"""The report of an evaluation: one self-contained HTML file.

The headline comes first, then plots, tables, the worst errors, the method with its sources, and what was evaluated. The
template engine escapes every text from data; the file holds no scripts and loads nothing.
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
WHITE_TEXT_FROM = 0.93  # share above which white text on _BLUE has the larger contrast


def render_report(metrics: dict[str, Any], scored: ScoredChips, images: Sequence[str]) -> str:
    """The HTML page. metrics: as `evaluate_file` returns it; images: data URLs of the chips in `metrics["worst"]`."""
    colours = {each.name: each.colour for each in GROUPS} | metrics["colours"]
    template = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    ).get_template(TEMPLATE)
    names = (*metrics["classes"]["names"], *metrics["groups"]["names"])
    return template.render(
        found=metrics,
        figures=FIGURES,
        pictures=images,
        most_rows=plots.MAX_ROWS,
        colours={name: _safe_colour(colours.get(name, GREY)) for name in names},
        heat=cell_style,
        number=format_number,
        plots={
            "reliability": plots.reliability(metrics),
            "risk_coverage": plots.risk_coverage(metrics),
            "per_class": plots.per_class(metrics["classes"]["per_class"]),
            "place": plots.accuracy_by_row(metrics["by"]["place"]),
            "shares": plots.shares(scored) if metrics["shares"]["mixed"] else "",
        },
    )


def cell_style(share: float | None) -> str:
    """CSS of a table cell: white at 0 to blue at 1, with text of a contrast of at least 4.5."""
    if not share:
        return ""
    red, green, blue = (round(255 + (end - 255) * share) for end in _BLUE)
    return f"background:rgb({red},{green},{blue});color:{'#fff' if share > WHITE_TEXT_FROM else '#000'}"


def format_number(value: float, digits: int) -> str:
    """A number with that many decimals; never -0."""
    return f"{round(value, digits) + 0.0:.{digits}f}"


def _safe_colour(colour: str) -> str:
    """The colour, or GREY if it is not #rrggbb, so that it can be put into CSS unescaped."""
    return colour if COLOUR.fullmatch(colour) else GREY
