"""Corrects the probabilities of a change map by the reviews of its sample, and writes a new map.

Parameters, of which `change`, `sample` and `outputs` are required:

    {"change": path of a change map, "sample": path of its reviewed sample (sample_file.py), "reviews": path,
     "outputs": {"gpkg": "/o/change2.gpkg", …}, "precision": 0.5}

Answer: what the map states of itself (since_nlcd.py), with the figures that follow from the probabilities (`chips`,
`matrix`, `candidates`) made anew; "outputs", "product", "grid", "made_from", "reviews": number that was used,
"curve": [[stated probability, corrected probability], …], "warnings", "seconds".

The correction is a non-decreasing curve (isotonic regression), fitted to the reviewed chips, each weighted by the
number of chips of its stratum that it stands for. PRIOR_REVIEWS made-up reviews, spread over all probabilities, say
that the stated probability is right, so that a few reviews do not bend the curve where nothing was reviewed. The
transitions of a chip keep their proportions. A list of candidates serves, too (candidates.py says why): each of its
reviews counts alike.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression

from ..api.classes import CHANGE
from ..api.errors import RasterError, RequestError
from ..api.json_fields import Fields
from ..api.owned_folder import OwnedFolder
from ..api.requests.change_limits import DEFAULT_PRECISION, MIN_REVIEWS
from ..api.requests.run_request import outputs_field
from ..change.metadata import made_from
from ..change.product import transition_name
from ..change.rows import shown_transition
from ..change.summary import map_matrix
from ..change.threshold import choose_candidates
from ..change.transitions import change_probability
from ..landcover.map_columns import FLAG
from ..map_cover.rows import judged_again
from ..outputs.read import map_files, read_map
from ..outputs.table import has_flag, spooled_table
from ..outputs.write import check_outputs, write_outputs
from ..run.inputs import check_no_input
from .area_estimate import REVIEW_COLUMNS, check_map, read_answers
from .reviewed_sample import Floats
from .sample_file import UNSURE_ANSWER, read_rows, read_sample

FIELDS = ("change", "sample", "reviews", "outputs", "precision")
PRIOR_REVIEWS = 10.0
PRIOR_POINTS = 21  # probabilities, from 0 to 1, at which made-up reviews stand


class Curve(NamedTuple):
    """A non-decreasing correction. stated, corrected: (k,), probabilities; between them it is linear"""

    stated: Floats
    corrected: Floats

    def of(self, probabilities: Floats) -> Floats:
        return np.asarray(np.interp(probabilities, self.stated, self.corrected))


def fit_curve(stated: Floats, changed: NDArray[np.bool_], weights: Floats) -> Curve:
    """stated: (n,), probabilities of the reviewed chips; weights: (n,), chips that each stands for"""
    points = np.linspace(0, 1, PRIOR_POINTS)
    x = np.concatenate([stated, points])
    y = np.concatenate([changed.astype(np.float64), points])
    w = np.concatenate([weights, np.full(PRIOR_POINTS, weights.mean() * PRIOR_REVIEWS / PRIOR_POINTS)])
    at, index = np.unique(x, return_inverse=True)  # equal probabilities have one corrected value
    total = np.bincount(index, w)
    fitted = isotonic_regression(np.bincount(index, w * y) / total, weights=total).x
    return Curve(points, np.maximum.accumulate(np.clip(np.interp(points, at, fitted), 0, 1)))


def recalibrated(transitions: Floats, curve: Curve) -> Floats:
    """(n, from, to): transitions whose sum off the diagonal is the corrected probability of change."""
    before = change_probability(transitions)
    after = curve.of(before)
    stays = np.eye(transitions.shape[1], dtype=bool)
    off = np.divide(after, before, out=np.zeros_like(after), where=before > 0)
    on = np.divide(1 - after, 1 - before, out=np.zeros_like(after), where=before < 1)
    scaled: Floats = transitions * np.where(stays[None], on[:, None, None], off[:, None, None])
    normalised: Floats = scaled / np.maximum(scaled.sum(axis=(1, 2), keepdims=True), np.finfo(float).tiny)
    return normalised


def recalibrate(params: Mapping[str, Any]) -> dict[str, Any]:
    """Writes the corrected map; see the module's docstring.

    Raises RequestError for too few reviews and for a sample of another map, RasterError, OutputError.
    """
    started = time.monotonic()
    fields = Fields("recalibration", dict(params), FIELDS, required=("change", "sample", "outputs"))
    change, sample, reviews = (fields.path(name) for name in ("change", "sample", "reviews"))
    assert change is not None and sample is not None  # noqa: S101 - both are required
    outputs = outputs_field(fields)
    check_outputs(outputs, CHANGE)
    check_no_input(outputs, map(str, [*map_files(change), sample, *([reviews] if reviews else [])]))
    metadata, table = read_map(change)
    if metadata.product.name != CHANGE:
        raise RasterError("recalibrate-no-change-map", "{path} is no change map: choose another file.", path=change)
    names = list(metadata.properties["states"])
    transitions = _transitions(table, names)
    known = np.logical_not(np.isnan(transitions).any(axis=(1, 2)))
    frame, rows = read_sample(sample)
    check_map(frame, change)
    answers, messages = read_answers(rows, rows if reviews is None else read_rows(reviews, None, REVIEW_COLUMNS))
    p_stated = change_probability(transitions)
    stated, changed, weights = _reviewed(table, p_stated, frame.strata, frame.chips, rows, answers)
    curve = fit_curve(stated, changed, weights)
    corrected = np.full_like(transitions, np.nan)
    corrected[known] = recalibrated(transitions[known], curve)
    p_change = change_probability(corrected[known])
    precision = fields.fraction("precision")
    candidates = choose_candidates(p_change, DEFAULT_PRECISION if precision is None else precision)
    corrected_rows, summary = _rows(table, names, corrected, known, candidates.p_change)
    corrected_rows = judged_again(corrected_rows, metadata)
    chips = {**metadata.properties["chips"], "changed": summary.pop("changed")}
    if any(each.name == FLAG.name for each in metadata.product.flags):
        chips[FLAG.count_key] = int(has_flag(corrected_rows, FLAG.name).sum())
    summary |= {"chips": chips, "candidates": candidates.to_json()}
    curve_points = [[round(a, 4), round(b, 4)] for a, b in zip(curve.stated.tolist(), curve.corrected.tolist())]
    properties = {**metadata.properties, **summary, "recalibration": {"reviews": len(stated), "curve": curve_points}}
    stating = replace(
        metadata, properties=properties, lineage=f"{metadata.lineage} Corrected by {len(stated)} reviews."
    )
    with OwnedFolder(Path(next(iter(outputs.values()))).parent) as scratch:
        write_outputs(spooled_table(metadata.product, [corrected_rows], scratch / "rows.arrow"), stating, outputs)
    return {
        **metadata.properties,
        "outputs": dict(outputs),
        "product": metadata.product.to_json(),
        "grid": metadata.grid.to_json(),
        "made_from": made_from(metadata),
        **summary,
        "reviews": len(stated),
        "curve": curve_points,
        "warnings": [each.to_json() for each in messages],
        "seconds": round(time.monotonic() - started, 3),
    }


def _transitions(table: pa.Table, names: list[str]) -> Floats:
    """(n, from, to) of the map's columns; NaN for a chip that was not compared."""
    columns = [table[f"p_{a}_{b}"].to_numpy().astype(np.float64) for a in names for b in names]
    return np.stack(columns, axis=1).reshape(table.num_rows, len(names), len(names))


def _reviewed(
    table: pa.Table, p_change: Floats, strata: tuple[str, ...], chips: Any, rows: Any, answers: Mapping[Any, Any]
) -> tuple[Floats, NDArray[np.bool_], Floats]:
    """(n,) each: stated probability, whether it had changed, and weight of the reviewed chips. Raises RequestError."""
    at = {place: k for k, place in enumerate(zip(table["col"].to_pylist(), table["row"].to_pylist()))}
    told = [(place, stratum) for place, stratum in zip(rows.places, rows.columns["stratum"])]
    usable = [
        (at[place], stratum, answers[place])
        for place, stratum in told
        if place in answers and place in at and UNSURE_ANSWER not in answers[place]
    ]
    usable = [each for each in usable if not np.isnan(p_change[each[0]])]
    if len(usable) < MIN_REVIEWS:
        raise RequestError(
            "recalibrate-few-reviews",
            "{n} chips of the map are reviewed, and at least {least} are needed to correct its probabilities: review "
            "more of the sample.",
            n=len(usable),
            least=MIN_REVIEWS,
        )
    counts = {name: sum(stratum == name for _, stratum, _ in usable) for name in strata}
    size = dict(zip(strata, np.asarray(chips).tolist()))
    return (
        np.array([p_change[k] for k, _, _ in usable]),
        np.array([answer[0] != answer[1] for _, _, answer in usable], bool),
        np.array([size[stratum] / counts[stratum] for _, stratum, _ in usable], np.float64),
    )


def _rows(
    table: pa.Table, names: list[str], corrected: Floats, known: NDArray[np.bool_], threshold: float
) -> tuple[pa.Table, dict[str, Any]]:
    """The map's rows with the corrected probabilities, and their figures."""
    p_change = np.where(known, change_probability(corrected), np.nan)
    changed = known & (p_change >= threshold)
    before, after = shown_transition(corrected, changed)
    n = len(names)
    pairs = pa.array([transition_name(a, b) for a in names for b in names])
    null = ~known
    new: dict[str, Any] = {
        "transition": pairs.take(pa.array(before * n + after, mask=null)),
        "from": pa.array(names).take(pa.array(before, mask=null)),
        "to": pa.array(names).take(pa.array(after, mask=null)),
        "p_change": pa.array(p_change.astype(np.float32), mask=null),
    }
    for i, a in enumerate(names):
        for j, b in enumerate(names):
            new[f"p_{a}_{b}"] = pa.array(corrected[:, i, j].astype(np.float32), mask=null)
    for name, values in new.items():
        table = table.set_column(table.column_names.index(name), name, values)
    hectares = np.nan_to_num(table["hectares"].to_numpy().astype(np.float64))[known]
    matrix = map_matrix(before[known], after[known], hectares, corrected[known])
    return table, {"matrix": matrix, "changed": int((before[known] != after[known]).sum())}
