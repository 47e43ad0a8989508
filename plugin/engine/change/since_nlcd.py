"""Compares a land-use map with older land cover: what changed, with a probability for each chip.

Parameters, of which `nlcd`, `outputs` and one of `map` and `imagery` are required:

    {"map": path of a finished land-use map, "imagery": request of a run that is made first,
     "nlcd": a raster of land-cover codes, as an entry of a run's `raster`,
     "outputs": {"gpkg": "/o/change.gpkg", …}, "legend": path, "accuracy": path, "rates": path,
     "from_year": 2011, "to_year": 2016, "precision": 0.5, "strength": 0.1}

Answer:

    {"outputs", "product", "grid": as of a run, "map": path of the land-use map or null,
     "made_from": {"created": "2026-11-28T05:00:00Z", "land_cover", "model", "imagery": [names]},
     "years": {"from": 2011, "to": 2016},
     "chips": {"total", "compared", "changed", and a count for each flag},
     "states": ["developed", …],
     "transitions": {"prior": [[…], …], "fitted": [[…], …]}   shares of the area, from x to
     "matrix": {"chips": [[…]], "hectares": [[…]], "expected_hectares": [[…]]}   from x to
     "candidates": Candidates.to_json(),
     "plain_rule": number of chips whose main state differs between land cover and model,
     "warnings": [Messages as JSON], "seconds": 4.2}

`matrix.chips` and `.hectares` count what is shown: a chip is shown as changed where it is one of `candidates`.
`expected_hectares` adds up the probabilities. Neither is an estimate with a known error: for that, draw a sample and
review it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.classes import CHANGE
from ..api.errors import RasterError, RequestError
from ..api.messages import Message
from ..api.owned_folder import OwnedFolder, temporary_folder
from ..api.redact import display_path
from ..landcover.legend import NLCD_LEGEND, read_legend
from ..landcover.shares import open_land_cover
from ..outputs.read import MapFile, map_files, read_map
from ..outputs.table import has_flag, spooled_table
from ..outputs.write import check_outputs, write_outputs
from ..refit.corrections import year_of
from ..run.inputs import check_no_input
from ..run.job import OnProgress, Progress, run
from .metadata import change_metadata, made_from
from .product import FLAGS, change_product
from .published import change_shares, label_probabilities
from .request import ChangeRequest
from .rows import Compared, change_rows, check_columns, read_compared
from .states import Floats, States, states_of
from .threshold import Candidates, choose_candidates
from .transitions import Fit, change_probability, fit_transitions, prior_table, transition_probabilities
from .warnings import change_warnings
from .witnesses import ModelStatistics, land_cover_likelihood, model_likelihood, model_statistics

DEFAULT_FROM_YEAR = 2011


class Comparison(NamedTuple):
    """transitions: (n, from, to), NaN for chips that are not compared"""

    states: States
    compared: Compared
    fit: Fit
    transitions: Floats
    candidates: Candidates
    years: tuple[int, int]


def change_since_nlcd(
    params: Mapping[str, Any], on_progress: OnProgress, cancelled: Callable[[], bool]
) -> dict[str, Any]:
    """Writes the change map and returns its figures; see the module's docstring.

    Raises RequestError for wrong parameters, RasterError and AreaError for a map or land cover that do not serve,
    OutputError, Cancelled. No output is written then.
    """
    started = time.monotonic()
    request = ChangeRequest.from_json(params)
    check_outputs(request.outputs, CHANGE)
    check_no_input(request.outputs, _inputs(request))
    with temporary_folder() as folder:
        path = request.map or _classified(request, folder, on_progress, cancelled)
        land_use = read_map(path)
    on_progress(Progress(0, land_use.table.num_rows, 0.0, None, "compare"))
    comparison, messages = compare(request, land_use)
    product = change_product(comparison.states.states)
    rows = change_rows(comparison.compared, comparison.states, comparison.transitions, comparison.candidates)
    summary = summarise(comparison, rows)
    metadata = change_metadata(request, land_use.metadata, product, summary)
    with OwnedFolder(Path(next(iter(request.outputs.values()))).parent) as scratch:
        table = spooled_table(product, [rows], scratch / "rows.arrow")
        write_outputs(table, metadata, request.outputs)
    return {
        "outputs": dict(request.outputs),
        "product": product.to_json(),
        "grid": land_use.metadata.grid.to_json(),
        "map": str(request.map) if request.map else None,
        "made_from": made_from(metadata),
        **summary,
        "warnings": [each.to_json() for each in (*messages, *change_warnings(summary))],
        "seconds": round(time.monotonic() - started, 3),
    }


def compare(request: ChangeRequest, land_use: MapFile) -> tuple[Comparison, list[Message]]:
    """The comparison, and what is to be said of its years. Raises as `change_since_nlcd`."""
    states = states_of(land_use.metadata.product)
    check_columns(land_use.table)
    statistics = _statistics(land_use, states)
    years, messages = _years(request, land_use)
    legend = NLCD_LEGEND if request.legend is None else read_legend(request.legend)
    with open_land_cover(request.nlcd, legend) as land_cover:
        if unknown := [name for name in land_cover.classes if name not in states.by_class]:
            raise RasterError(
                "change-legend-classes",
                "The table of classes names {name}, which is none of the map's uses: name classes of {known}.",
                name=unknown[0],
                known=", ".join(states.by_class),
            )
        compared = read_compared(land_use.table, land_use.metadata.grid, states, land_cover)
    known = compared.known
    if not known.any():
        raise RasterError(
            "change-nothing-in-common",
            "No chip of the map has both a land use and a land cover of {path}: choose land cover of the same ground.",
            path=display_path(request.nlcd.address),
        )
    fit, transitions = _fit(request, statistics, states, compared, years)
    candidates = choose_candidates(change_probability(transitions), request.precision)
    every = np.full((len(known), *fit.table.shape), np.nan)
    every[known] = transitions
    return Comparison(states, compared, fit, every, candidates, years), messages


def _fit(
    request: ChangeRequest, statistics: ModelStatistics, states: States, compared: Compared, years: tuple[int, int]
) -> tuple[Fit, Floats]:
    """The fitted table, and the probabilities (known chip, from, to) by it."""
    known = compared.known
    shares = compared.nlcd[known]
    area_shares = shares.mean(axis=0)
    labels = label_probabilities(states, years[0], area_shares, request.accuracy)
    then = land_cover_likelihood(shares, labels)
    now = model_likelihood(compared.model[known], statistics)
    prior = prior_table(area_shares, change_shares(states, years[1] - years[0], request.rates))
    weights = (~has_flag(compared.table, "unfamiliar")[known]).astype(np.float64)
    fit = fit_transitions(then, now, weights, prior, request.strength, states.seldom_seen)
    return fit, transition_probabilities(then, now, fit.table)


def _statistics(land_use: MapFile, states: States) -> ModelStatistics:
    """The model's prior and confusion, from the map's metadata. Raises RasterError for a map that states none."""
    stated = land_use.metadata.properties.get("model_statistics")
    if not isinstance(stated, Mapping):
        raise RasterError(
            "change-map-too-old",
            "The map does not state how its model errs, as maps of earlier versions, imported ones and those smoothed "
            "by vote do not: classify the area again, or give the map before the vote.",
        )
    classes = [each.name for each in _classes(land_use)]
    prior, counts = stated.get("prior"), stated.get("confusion")
    try:
        return model_statistics(
            None if prior is None else np.array(prior, np.float64),
            None if counts is None else np.array(counts, np.int64),
            states.columns(classes),
        )
    except (ValueError, TypeError) as error:
        raise RasterError("change-map-statistics", "The map's metadata is damaged: classify the area again.") from error


def _classes(land_use: MapFile) -> Any:
    return next(each.categories for each in land_use.metadata.product.categorical if each.name == "class")


def summarise(comparison: Comparison, rows: pa.Table) -> dict[str, Any]:
    """The figures of the answer. rows: of `change_rows`"""
    states, compared = comparison.states, comparison.compared
    known = compared.known
    index = {name: k for k, name in enumerate(states.names)}
    before, after = (
        np.array([index[name] for name in rows[column].to_pylist() if name is not None], np.int64)
        for column in ("from", "to")
    )
    hectares = np.nan_to_num(rows["hectares"].to_numpy().astype(np.float64))[known]
    differ = compared.nlcd[known].argmax(axis=1) != compared.model[known].argmax(axis=1)
    flags = rows["flags"].to_pylist()
    return {
        "years": {"from": comparison.years[0], "to": comparison.years[1]},
        "chips": {
            "total": rows.num_rows,
            "compared": int(known.sum()),
            "changed": int((before != after).sum()),
            **{each.count_key: sum(each.name in text.split(",") for text in flags) for each in FLAGS},
        },
        "states": list(states.names),
        "transitions": {"prior": _rounded(comparison.fit.prior, 8), "fitted": _rounded(comparison.fit.table, 8)},
        "matrix": map_matrix(before, after, hectares, comparison.transitions[known]),
        "candidates": comparison.candidates.to_json(),
        "plain_rule": int(differ.sum()),
    }


def map_matrix(
    before: NDArray[np.int64], after: NDArray[np.int64], hectares: Floats, transitions: Floats
) -> dict[str, Any]:
    """The field `matrix` of the answer.

    before, after: (n,), states that are shown; hectares: (n,); transitions: (n, from, to), probabilities
    """
    n = transitions.shape[1]
    counts = np.bincount(before * n + after, minlength=n * n).reshape(n, n)
    mapped = np.bincount(before * n + after, hectares, n * n).reshape(n, n)
    return {
        "chips": counts.tolist(),
        "hectares": _rounded(mapped, 4),
        "expected_hectares": _rounded(np.einsum("n,nij->ij", hectares, transitions), 4),
    }


def _rounded(table: NDArray[Any], digits: int) -> list[list[float]]:
    rounded: list[list[float]] = np.round(table, digits).tolist()
    return rounded


def _years(request: ChangeRequest, land_use: MapFile) -> tuple[tuple[int, int], list[Message]]:
    """The years of the land cover and of the imagery. Raises RequestError where they are unknown, equal or reversed."""
    messages = []
    named = year_of(request.nlcd.path, None)
    if request.from_year is None and not named.isdigit():
        messages.append(
            Message(
                "change-from-year-assumed",
                "The land cover's name states no year, so it is taken as that of {year}: give its year if that is "
                "wrong.",
                {"year": DEFAULT_FROM_YEAR},
            )
        )
    start = request.from_year or (int(named) if named.isdigit() else DEFAULT_FROM_YEAR)
    dates = [each for each in land_use.metadata.properties.get("image_dates", ()) if each]
    end = request.to_year or (int(max(dates)[:4]) if dates else None)
    if end is None:
        raise RequestError("change-to-year-unknown", "The map states no date of its imagery: give the year (to_year).")
    if end == start:
        raise RequestError(
            "change-years-equal",
            "Land cover and imagery are both of {year}: choose an older edition or newer imagery.",
            year=start,
        )
    if end < start:
        raise RequestError(
            "change-years-reversed",
            "The land cover is of {start} and the imagery of {end}: choose an edition that is older than the imagery.",
            start=start,
            end=end,
        )
    return (start, end), messages


def _classified(request: ChangeRequest, folder: Path, on_progress: OnProgress, cancelled: Callable[[], bool]) -> Path:
    """The land-use map of the request's imagery, in one of its outputs or in `folder`."""
    assert request.imagery is not None  # noqa: S101 - ChangeRequest has one of both
    outputs = {"geoparquet": str(folder / "landuse.parquet"), **request.imagery.outputs}
    return Path(run(replace(request.imagery, outputs=outputs), on_progress, cancelled)["outputs"]["geoparquet"])


def _inputs(request: ChangeRequest) -> list[str]:
    """Every file that is read, or that a run makes first, and so must not be replaced."""
    tables = (each for each in (request.legend, request.accuracy, request.rates) if each is not None)
    of_map = [] if request.map is None else map_files(request.map)
    of_run = [] if request.imagery is None else [*request.imagery.addresses, *request.imagery.outputs.values()]
    return [request.nlcd.address, *map(str, (*tables, *of_map)), *of_run]
