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
from typing import Any

import numpy as np

from ..api.classes import CHANGE
from ..api.errors import RasterError, RequestError
from ..api.messages import Message
from ..api.owned_folder import temporary_folder
from ..api.redact import display_path, redact_address
from ..outputs.read import MapFile, map_files, read_map
from ..outputs.write import check_outputs
from ..refit.corrections import year_of
from ..run.inputs import check_no_input
from ..run.job import OnProgress, Progress, run
from .metadata import change_metadata, made_from, settings_provenance, write_change_map
from .product import change_product
from .published import change_shares, label_probabilities
from .request import ChangeRequest
from .rows import Compared, change_rows, check_columns, read_compared, state_land_cover
from .states import Floats, States, states_of
from .summary import Comparison, every_chip, summarise
from .threshold import choose_candidates
from .transitions import (
    Fit,
    by_likelihood,
    change_probability,
    fit_transitions,
    independent,
    prior_table,
    transition_probabilities,
)
from .warnings import change_warnings
from .witnesses import ModelStatistics, land_cover_likelihood, model_likelihood, statistics_of

DEFAULT_FROM_YEAR = 2011
LINEAGE = (
    "Land cover through its published accuracy and the model's probabilities through its prior and held-out confusion, "
    "joined by a table of transitions that was fitted to the area."
)


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
    land_cover = {"land_cover": redact_address(request.nlcd.address), **settings_provenance(request)}
    metadata = change_metadata(land_use.metadata, product, summary, "land cover", LINEAGE, land_cover)
    write_change_map(rows, metadata, request.outputs)
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
    statistics = statistics_of(land_use, states)
    years, messages = _years(request, land_use)
    with state_land_cover(request.nlcd, request.legend, states) as land_cover:
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
    return Comparison(states, compared, fit, every_chip(known, transitions), candidates, years), messages


def _fit(
    request: ChangeRequest, statistics: ModelStatistics, states: States, compared: Compared, years: tuple[int, int]
) -> tuple[Fit, Floats]:
    """The fitted table, and the probabilities (known chip, from, to) by it."""
    known = compared.known
    shares = compared.then[known]
    area_shares = shares.mean(axis=0)
    labels = label_probabilities(states, years[0], area_shares, request.accuracy)
    then = land_cover_likelihood(shares, labels)
    likelihood = independent(then, model_likelihood(compared.model[known], statistics))
    prior = prior_table(area_shares, change_shares(states, years[1] - years[0], request.rates))
    weights = (~compared.unfamiliar[known]).astype(np.float64)
    fit = fit_transitions(by_likelihood(likelihood), weights, prior, request.strength, states.seldom_seen)
    return fit, transition_probabilities(likelihood, fit.table)


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
    of_map = [] if request.map is None else map_files(request.map)
    of_run = [] if request.imagery is None else [*request.imagery.addresses, *request.imagery.outputs.values()]
    return [request.nlcd.address, *request.tables, *map(str, of_map), *of_run]
