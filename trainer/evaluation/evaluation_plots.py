"""The plots of an evaluation's report, as data URLs of SVG images.

Colours are Okabe & Ito's (2008), which colour-blind readers can distinguish; classes and groups also differ by marker.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .scored_chips import ScoredChips

BLUE, ORANGE, GREY = "#0072b2", "#d55e00", "#6b7280"
GROUPS: Any = {"color": BLUE, "marker": "o"}
CLASSES: Any = {"color": ORANGE, "marker": "s"}
MAX_ROWS = 40  # in the plot by place
MAX_POINTS = 1500  # in a scatter plot
STYLE: Any = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#4b5563",
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#e5e7eb",
    "text.parse_math": False,
    "svg.hashsalt": "landchip",
    "figure.constrained_layout.use": True,
}
Json = dict[str, Any]


def reliability(metrics: Json) -> str:
    """Reliability diagram: accuracy against confidence; above the diagonal underconfident, below it overconfident."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(4.6, 4.6))
        upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=[4, 1])
        upper.plot([0, 1], [0, 1], color=GREY, linewidth=1, linestyle="--", label="calibrated")
        for shift, (name, style) in zip((-0.006, 0.006), (("groups", GROUPS), ("classes", CLASSES))):
            rows = [row for row in metrics[name]["reliability"] if row["chips"]]
            x = np.array([row["confidence"]["value"] for row in rows])
            _vertical_intervals(upper, x + shift, [row["accuracy"] for row in rows], style, name)
            lower.step(*_histogram_steps(metrics[name]["reliability"]), color=style["color"], where="post")
        upper.set(xlim=(0, 1.01), ylim=(0, 1.03), ylabel="share right")
        upper.legend(frameon=False, loc="lower right")
        lower.set(xlabel="confidence (largest probability)", ylabel="chips", ylim=(0, None))
        return _data_url(figure)


def risk_coverage(metrics: Json) -> str:
    """Risk-coverage curve: error rate among the kept chips, the most confident first."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(4.6, 4.6))
        axes = figure.subplots()
        for name, style in (("groups", GROUPS), ("classes", CLASSES)):
            curve = [point for point in metrics[name]["risk_coverage"]["curve"] if point["risk"]["value"] is not None]
            x = np.array([point["coverage"] for point in curve])
            axes.plot(x, [point["risk"]["value"] for point in curve], markersize=4, label=name, **style)
            with_interval = [point for point in curve if point["risk"]["low"] is not None]
            axes.fill_between(
                [point["coverage"] for point in with_interval],
                [point["risk"]["low"] for point in with_interval],
                [point["risk"]["high"] for point in with_interval],
                color=style["color"],
                alpha=0.15,
                linewidth=0,
            )
        kept_share = metrics["abstain"]["kept"]["value"]
        if kept_share is not None and kept_share < 1:
            axes.axvline(kept_share, color=GREY, linestyle=":", label="kept by the model's thresholds")
        axes.set(xlim=(0, 1.01), ylim=(0, None), xlabel="share of chips kept", ylabel="share wrong among them")
        axes.legend(frameon=False, loc="upper left")
        return _data_url(figure)


def per_class(rows: Sequence[Json]) -> str:
    """Recall and precision of each class that has chips or was predicted."""
    shown_rows = [row for row in rows if row["chips"] or row["found"]][::-1]
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(7.2, 0.9 + 0.42 * len(shown_rows)))
        axes = figure.subplots()
        positions = np.arange(len(shown_rows))
        _horizontal_intervals(axes, positions + 0.13, [row["recall"] for row in shown_rows], GROUPS, "recall")
        _horizontal_intervals(axes, positions - 0.13, [row["precision"] for row in shown_rows], CLASSES, "precision")
        axes.set_yticks(positions, [row["name"] for row in shown_rows])
        axes.set(xlim=(-0.01, 1.01), ylim=(-0.6, len(shown_rows) - 0.4))
        axes.grid(axis="y", visible=False)
        figure.legend(frameon=False, loc="outside upper left", ncols=2)
        return _data_url(figure)


def accuracy_by_row(rows: Sequence[Json]) -> str:
    """Group and class accuracy of each row of a table; of more than MAX_ROWS rows those with the worst groups."""
    shown_rows = (
        sorted(rows, key=lambda row: row["group_accuracy"]["value"])[:MAX_ROWS] if len(rows) > MAX_ROWS else rows
    )
    shown_rows = list(shown_rows)[::-1]
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(7.2, 0.9 + 0.36 * len(shown_rows)))
        axes = figure.subplots()
        positions = np.arange(len(shown_rows))
        _horizontal_intervals(
            axes, positions + 0.13, [row["group_accuracy"] for row in shown_rows], GROUPS, "groups right"
        )
        _horizontal_intervals(axes, positions - 0.13, [row["accuracy"] for row in shown_rows], CLASSES, "classes right")
        axes.set_yticks(positions, [f"{_shorten(row['name'])} ({row['chips']:,})" for row in shown_rows])
        axes.set(xlim=(-0.01, 1.01), ylim=(-0.6, len(shown_rows) - 0.4))
        axes.grid(axis="y", visible=False)
        figure.legend(frameon=False, loc="outside upper left", ncols=2)
        return _data_url(figure)


def shares(scored: ScoredChips) -> str:
    """Predicted against true shares, a plot for each class that has any; at most MAX_POINTS randomly drawn chips."""
    predictions = scored.classes
    class_indices = [k for k in range(len(predictions.names)) if predictions.shares[:, k].any()]
    rows = np.random.default_rng(0).permutation(len(scored))[:MAX_POINTS]
    n_columns = 3 if len(class_indices) in {3, 5, 6, 9} else min(4, len(class_indices))
    n_rows = -(-len(class_indices) // n_columns)
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(7.2, (2.6 if n_columns == 3 else 2.1) * n_rows))
        plots = figure.subplots(n_rows, n_columns, sharex=True, sharey=True, squeeze=False)
        for axes in plots.ravel()[len(class_indices) :]:
            axes.set_visible(False)
        for k, axes in zip(class_indices, plots.ravel()):
            axes.plot([0, 1], [0, 1], color=GREY, linewidth=1, linestyle="--")
            points = predictions.shares[rows, k], predictions.probabilities[rows, k]
            axes.scatter(*points, s=6, color=BLUE, alpha=0.35, linewidths=0, rasterized=True)
            axes.set_title(predictions.names[k], fontsize=9)
            axes.set(xlim=(-0.03, 1.03), ylim=(-0.03, 1.03))
            axes.tick_params(labelbottom=True)
        figure.supxlabel("true share of the chip", fontsize=9)
        figure.supylabel("probability", fontsize=9)
        return _data_url(figure)


def _vertical_intervals(axes: Axes, x: np.ndarray, estimates: Sequence[Json], style: Json, label: str) -> None:
    y = np.array([each["value"] for each in estimates])
    axes.errorbar(
        x, y, yerr=_interval_lengths(estimates), fmt=style["marker"], color=style["color"], markersize=5, label=label
    )


def _horizontal_intervals(axes: Axes, y: np.ndarray, estimates: Sequence[Json], style: Json, label: str) -> None:
    defined = [k for k, each in enumerate(estimates) if each["value"] is not None]
    defined_estimates = [estimates[k] for k in defined]
    x = np.array([each["value"] for each in defined_estimates])
    axes.errorbar(
        x,
        y[defined],
        xerr=_interval_lengths(defined_estimates),
        fmt=style["marker"],
        color=style["color"],
        markersize=5,
        label=label,
    )


def _interval_lengths(estimates: Sequence[Json]) -> np.ndarray:
    """(2, n) lengths of the error bars down and up; 0 where there is no interval."""
    return np.array(
        [[0 if each[end] is None else abs(each["value"] - each[end]) for each in estimates] for end in ("low", "high")]
    ).reshape(2, -1)


def _histogram_steps(rows: Sequence[Json]) -> tuple[list[float], list[int]]:
    return [*(row["from"] for row in rows), 1.0], [*(row["chips"] for row in rows), rows[-1]["chips"]]


def _shorten(name: str) -> str:
    return name if len(name) <= 32 else name[:31] + "…"


def _data_url(figure: Figure) -> str:
    file = io.BytesIO()
    figure.savefig(file, format="svg", dpi=160, metadata={"Date": None})
    return "data:image/svg+xml;base64," + base64.b64encode(file.getvalue()).decode("ascii")
