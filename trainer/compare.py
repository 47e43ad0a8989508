"""`python -m trainer compare [RUNS]`: the run history as a table and curves.

    runs/comparison/comparison.md   the table, the best group accuracy on the test split first
                    curves.png      loss and error by epoch

`mlflow ui --backend-store-uri sqlite:///runs/history.db` shows the same runs, and each one's files.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugin.engine.api.owned_folder import staged_file
from plugin.engine.storage.store import write_atomic

from .errors import TrainingError
from .history.run_history import EXPERIMENT, STORE_FILE, default_history, hide_password, open_history

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from mlflow import MlflowClient

OUT_FOLDER, TABLE_FILE, CURVES_FILE = "comparison", "comparison.md", "curves.png"
MAX_RUNS = 1000
# Okabe and Ito (2008), for colour-blind readers; the line style distinguishes runs of the same colour.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#000000")
STYLES = ("-", "--", ":", "-.")
PANELS = (
    ("loss", "training loss"),
    ("val_loss", "validation loss"),
    ("val_group_error", "validation chips in the wrong group"),
)


@dataclass(frozen=True)
class RunSummary:
    """A run of the history.

    params:  name -> value as text
    metrics: name -> last value
    seconds: from start to end; NaN if it has not ended
    curves:  metric -> (epoch, value), in the order of epochs
    """

    name: str
    status: str
    params: dict[str, str]
    metrics: dict[str, float]
    seconds: float = math.nan
    curves: dict[str, list[tuple[int, float]]] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """`train` or `features`."""
        return self.params.get("kind", "")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("runs", nargs="?", type=Path, default=Path("runs"), help="folder of run folders (runs)")
    parser.add_argument("--history", metavar="URI", help=f"an MLflow store or server instead of RUNS/{STORE_FILE}")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help=f"for table and curves (RUNS/{OUT_FOLDER})")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table here too, for documents")


def main(options: argparse.Namespace) -> None:
    """Print the table; write it and the curves. Raises TrainingError if there is no history or it is empty."""
    if options.history is None and not (options.runs / STORE_FILE).is_file():
        raise TrainingError(
            f"There is no run history in {options.runs}: give the folder of the run folders, or --history."
        )
    uri = options.history or default_history(options.runs)
    rows = load_runs(open_history(uri))
    if not rows:
        raise TrainingError(f"The run history at {hide_password(uri)} has no runs: train first.")
    print(to_text(rows))
    out = options.out or options.runs / OUT_FOLDER
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrainingError(
            f"The comparison cannot be kept in {out} ({error.strerror}): choose another --out."
        ) from error
    table = to_markdown(rows)
    for path in (out / TABLE_FILE, *([options.markdown] if options.markdown else [])):
        write_atomic(path, table.encode())
    if any(row.curves for row in rows):
        plot_curves(rows, out / CURVES_FILE)
    print(f"{out}")


def load_runs(client: MlflowClient) -> list[RunSummary]:
    """All runs of the experiment, the best group accuracy first, those without one last."""
    experiment = client.get_experiment_by_name(EXPERIMENT)
    if experiment is None:
        return []
    rows = [_run_summary(client, each) for each in client.search_runs([experiment.experiment_id], max_results=MAX_RUNS)]
    return sorted(rows, key=lambda row: (-row.metrics.get("test.group_accuracy", -1.0), row.name))


def _run_summary(client: MlflowClient, run: Any) -> RunSummary:
    metrics = dict(run.data.metrics)
    curves = {}
    for name, _ in PANELS:
        if name in metrics:
            values = {each.step: each.value for each in client.get_metric_history(run.info.run_id, name)}
            curves[name] = sorted(values.items())
    end = run.info.end_time
    seconds = (end - run.info.start_time) / 1000 if end else math.nan
    return RunSummary(run.info.run_name, run.info.status, dict(run.data.params), metrics, seconds, curves)


COLUMNS = (
    "run",
    "kind",
    "network",
    "weights",
    "depth or head",
    "chips",
    "epochs",
    "val. loss",
    "classes right",
    "groups right",
    "ECE",
    "time",
    "images/s",
)


def table_cells(row: RunSummary) -> tuple[str, ...]:
    """A run as texts in the order of COLUMNS; "" if it has no such value."""
    params, metrics = row.params, row.metrics
    status = "" if row.status == "FINISHED" else f" ({row.status.lower()})"
    seconds = metrics.get("train_seconds", row.seconds)
    return (
        row.name + status,
        row.kind,
        params.get("network", ""),
        Path(params.get("weights", "")).name,
        params.get("depth", "") if row.kind == "train" else params.get("head", ""),
        params.get("chips_train", ""),
        _format_number(metrics.get("epoch"), ".0f"),
        _format_number(metrics.get("best_val_loss", metrics.get("val_loss")), ".3f"),
        _format_estimate(metrics, "test.accuracy"),
        _format_estimate(metrics, "test.group_accuracy"),
        _format_number(metrics.get("test.ece"), ".3f"),
        _format_duration(seconds),
        _format_number(metrics.get("images_per_second_median", metrics.get("images_per_second")), ".1f"),
    )


def _format_number(value: float | None, form: str) -> str:
    return "" if value is None or not math.isfinite(value) else format(value, form)


def _format_estimate(metrics: dict[str, float], name: str) -> str:
    """In per cent, with the interval if there is one."""
    value, low, high = (metrics.get(f"{name}{suffix}") for suffix in ("", ".low", ".high"))
    if value is None:
        return ""
    return f"{value:.1%}" + ("" if low is None or high is None else f" ({100 * low:.0f}–{100 * high:.0f})")


def _format_duration(seconds: float) -> str:
    if not math.isfinite(seconds):
        return ""
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"


def to_text(rows: Sequence[RunSummary]) -> str:
    """The table in aligned columns, for a terminal."""
    lines = [COLUMNS, *map(table_cells, rows)]
    widths = [max(len(line[k]) for line in lines) for k in range(len(COLUMNS))]
    return "\n".join("  ".join(f"{text:{width}}" for text, width in zip(line, widths)).rstrip() for line in lines)


def to_markdown(rows: Sequence[RunSummary]) -> str:
    """The table in Markdown."""
    lines = [
        COLUMNS,
        ("---",) * len(COLUMNS),
        *(tuple(each.replace("|", "\\|") for each in table_cells(row)) for row in rows),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def plot_curves(rows: Sequence[RunSummary], path: Path) -> None:
    """Plot the curves of all runs that have epochs, a panel for each metric, as PNG."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.ticker import PercentFormatter

    plotted = [row for row in rows if row.curves]
    figure = Figure(figsize=(13, 4.2 + 0.18 * len(plotted)), layout="constrained")
    axes = figure.subplots(1, len(PANELS))
    for (name, title), panel in zip(PANELS, axes):
        for number, row in enumerate(plotted):
            _plot_curve(panel, row, name, number)
        panel.set_title(title, loc="left", fontsize=11)
        panel.set_xlabel("epoch")
        panel.set_ylim(bottom=0)
        panel.xaxis.get_major_locator().set_params(integer=True)
        panel.grid(alpha=0.3)
        panel.spines[["top", "right"]].set_visible(False)
    axes[-1].yaxis.set_major_formatter(PercentFormatter(1.0))
    handles, labels = axes[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=min(len(plotted), 3), frameon=False)
    with staged_file(path) as draft:
        FigureCanvasAgg(figure).print_png(str(draft))  # type: ignore[no-untyped-call]


def _plot_curve(panel: Axes, row: RunSummary, name: str, number: int) -> None:
    points = row.curves.get(name, [])
    colour, style = COLOURS[number % len(COLOURS)], STYLES[number // len(COLOURS) % len(STYLES)]
    detail = " ".join(each for each in (row.params.get("network"), row.params.get("depth")) if each)
    label = f"{row.name} ({detail})" if detail else row.name
    mark = "o" if len(points) == 1 else None  # a line of one point is invisible
    panel.plot(*zip(*points) if points else ([], []), style, color=colour, label=label, marker=mark)
