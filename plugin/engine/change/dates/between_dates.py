"""Compares two land-use maps of one ground at two dates: what changed, with a probability for each chip.

Parameters, of which `outputs`, one of `before` and `before_imagery`, and one of `after` and `after_imagery` are
required:

    {"before", "after": paths of finished land-use maps by one model,
     "before_imagery", "after_imagery": requests of runs that are made first,
     "nlcd": a raster of land-cover codes, a third witness; "nlcd_year": 2011, "legend": path, "accuracy": path,
     "features": whether imagery is read again where the labels leave a doubt, true by default,
     "outputs": {"gpkg": "/o/change.gpkg", …}, "rates": path,
     "from_year": 2016, "to_year": 2020, "precision": 0.5, "strength": 0.1}

Answer: that of since_nlcd.py, but that `map` is the later map, with

    {"before": path of the earlier map or null,
     "read_again": number of chips whose imagery was read again,
     "colours": [{"before", "after": names of two images, "chips": number of unchanged chips that tell,
                  "bands": {"red": {"gain", "offset"}, …},
                  "difference": {"before", "after"}: mean difference of the chips' mean values, in pixel values}, …],
     "head": held-out figures of the model's change head, or null}

`plain_rule` is the number of chips whose main state differs between the two maps.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ...api.classes import CHANGE
from ...api.errors import AreaError, ModelError, RasterError, RequestError
from ...api.messages import Message
from ...api.owned_folder import temporary_folder
from ...api.redact import display_path, redact, redact_address
from ...api.requests.run_request import Request
from ...contract.change_head import ChangeHead
from ...model.model import open_model
from ...outputs.read import MapFile, map_files, read_map
from ...outputs.write import check_outputs
from ...refit.corrections import year_of
from ...refit.map_request import map_request
from ...refit.refit import stage_progress
from ...run.inputs import check_no_input
from ...run.job import OnProgress, run
from ..metadata import change_metadata, made_from, settings_provenance, write_change_map
from ..product import change_product
from ..published import change_shares, label_probabilities
from ..rows import (
    MIN_LAND_COVER,
    Compared,
    change_rows,
    float_column,
    land_cover_columns,
    state_land_cover,
    state_shares,
)
from ..states import Floats
from ..summary import Comparison, every_chip, summarise
from ..threshold import choose_candidates
from ..transitions import by_likelihood, change_probability, fit_transitions, independent, prior_table
from ..warnings import change_warnings
from ..witnesses import land_cover_likelihood, model_likelihood, statistics_of
from .joined import JoinedMaps, join_maps, model_digest
from .pair_evidence import agreement, pair_log_ratio, pair_posterior
from .request import DatesRequest
from .reread import Reread, StageProgress, check_model, not_read, read_again

LINEAGE = (
    "The model's probabilities and features at both dates through its change head, joined by a table of transitions "
    "that was fitted to the area; the shift of colour between the dates was removed where chips were read again."
)


class TwoDates(NamedTuple):
    """What is compared. messages: what is to be said of it"""

    joined: JoinedMaps
    reread: Reread
    head: ChangeHead | None
    years: tuple[int, int]
    messages: list[Message]


def change_between_dates(
    params: Mapping[str, Any], on_progress: OnProgress, cancelled: Callable[[], bool]
) -> dict[str, Any]:
    """Writes the change map and returns its figures; see the module's docstring.

    Raises RequestError for wrong parameters, RasterError and AreaError for maps or land cover that do not serve,
    OutputError, Cancelled. No output is written then. Imagery that cannot be read again costs a warning only.
    """
    started = time.monotonic()
    request = DatesRequest.from_json(params)
    check_outputs(request.outputs, CHANGE)
    _check_outputs_of(request)
    with temporary_folder() as folder:
        before, after = (
            read_map(path or _classified(imagery, folder / name, on_progress, cancelled))
            for name, path, imagery in (
                ("before", request.before, request.before_imagery),
                ("after", request.after, request.after_imagery),
            )
        )
        dates = _two_dates(request, before, after, lambda stage: stage_progress(on_progress, cancelled, stage, "map"))
    comparison = _compare(request, dates, after)
    product = change_product(comparison.states.states, request.nlcd is not None, dates=True)
    columns = {"before_date": dates.joined.before_date}
    rows = change_rows(comparison.compared, comparison.states, comparison.transitions, comparison.candidates, columns)
    summary = {
        **summarise(comparison, rows),
        "read_again": int((~np.isnan(dates.reread.similarity)).sum()),
        "colours": dates.reread.shifts,
        "head": dict(dates.head.held_out) if dates.head else None,
    }
    provenance = {
        "land_cover": None if request.nlcd is None else redact_address(request.nlcd.address),
        **settings_provenance(request),
        "before": before.metadata.provenance,
    }
    metadata = change_metadata(after.metadata, product, summary, "imagery", LINEAGE, provenance)
    write_change_map(rows, metadata, request.outputs)
    return {
        "outputs": dict(request.outputs),
        "product": product.to_json(),
        "grid": after.metadata.grid.to_json(),
        "map": str(request.after) if request.after else None,
        "before": str(request.before) if request.before else None,
        **summary,
        "made_from": made_from(metadata),
        "warnings": [each.to_json() for each in (*dates.messages, *change_warnings(summary, dates=True))],
        "seconds": round(time.monotonic() - started, 3),
    }


def _two_dates(request: DatesRequest, before: MapFile, after: MapFile, stage: StageProgress) -> TwoDates:
    """Joins the maps, and reads imagery again where that is wanted and can be done."""
    joined, years = join_maps(before, after), _years(request, before, after)
    reread, head, messages = not_read(joined), None, []
    try:
        head = _change_head(request, after)
        if head is None:
            messages.append(
                Message(
                    "dates-no-head",
                    "The model has no change head, so the two dates are compared by their labels alone, which finds "
                    "less: choose the default model, or train a head with `python -m trainer change`.",
                )
            )
        elif request.features and head.with_features is not None:
            earlier = _request_of(request.before, request.before_imagery)
            later = _request_of(request.after, request.after_imagery)
            reread = read_again(joined, after.metadata.grid, earlier, later, model_digest(after), stage)
    except (AreaError, RasterError, ModelError, RequestError) as error:
        messages.append(
            Message(
                "dates-labels-alone",
                "Imagery or model could not be read again, so the two dates are compared by their labels alone, which "
                "finds less: {reason}",
                {"reason": redact(str(error))},
            )
        )
    return TwoDates(joined, reread, head, years, messages)


def _request_of(path: Path | None, imagery: Request | None) -> Request:
    """The request of the run that made a map. Raises RasterError where its imagery is gone.

    A map that a GPU made is read again on a machine without one, too.
    """
    if imagery is not None:
        return imagery
    assert path is not None  # noqa: S101 - DatesRequest has one of both
    request = Request.from_json(map_request(path))
    return request if request.device == "cpu" else replace(request, device="auto")


def _change_head(request: DatesRequest, after: MapFile) -> ChangeHead | None:
    """Of the model that made the maps, which needs no imagery. Raises ModelError, and RasterError for another model."""
    stated = after.metadata.provenance.get("request")
    name = str(stated.get("model", "")) if isinstance(stated, Mapping) else ""
    with open_model(request.after_imagery.model if request.after_imagery else name, "cpu") as model:
        check_model(model, model_digest(after))
        return model.contract.change_head


def _compare(request: DatesRequest, dates: TwoDates, after: MapFile) -> Comparison:
    joined, reread = dates.joined, dates.reread
    states, names = joined.states, joined.states.names
    statistics = statistics_of(after, states)
    known = joined.known
    before, now = reread.before[known], joined.now[known]
    span = dates.years[1] - dates.years[0]
    prior = prior_table(before.mean(axis=0), change_shares(states, span, request.rates))
    columns = {f"before_{name}": float_column(reread.before[:, k]) for k, name in enumerate(names)}
    columns["similarity"] = float_column(reread.similarity)
    witness = None
    if request.nlcd is not None:
        with state_land_cover(request.nlcd, request.legend, states) as land_cover:
            shares, valid = state_shares(joined.table, after.metadata.grid, states, land_cover)
        columns.update(land_cover_columns(states, shares, valid))
        witness = _land_cover_witness(request, dates, shares[known], valid[known])
    if dates.head is None:
        likelihood = independent(model_likelihood(before, statistics), model_likelihood(now, statistics))
        posterior = by_likelihood(likelihood if witness is None else likelihood * witness)
    else:
        ratios = pair_log_ratio(dates.head, agreement(before, now), reread.similarity[known])
        posterior = pair_posterior(before, now, ratios, statistics.prior, witness)
    weights = (~joined.unfamiliar[known]).astype(np.float64)
    fit = fit_transitions(posterior, weights, prior, request.strength, states.seldom_seen)
    transitions = posterior(slice(None), fit.table)
    candidates = choose_candidates(change_probability(transitions), request.precision)
    compared = Compared(joined.table, reread.before, joined.now, known, joined.unfamiliar, {"no-data": ~known}, columns)
    return Comparison(states, compared, fit, every_chip(known, transitions), candidates, dates.years)


def _land_cover_witness(request: DatesRequest, dates: TwoDates, shares: Floats, valid: Floats) -> Floats:
    """(n, from, to): the likelihood of each transition by the land cover, a witness of the state at the nearer date.

    shares: (n, state); valid: (n,). Chips without land cover have the likelihood 1. Raises RequestError,
    RasterError where there is none of the ground.
    """
    assert request.nlcd is not None  # noqa: S101 - the caller asks
    states = dates.joined.states
    named = year_of(request.nlcd.path, None)
    year = request.nlcd_year or (int(named) if named.isdigit() else None)
    if year is None:
        raise RequestError(
            "dates-nlcd-year-unknown", "The land cover's name states no year: give the year of it (nlcd_year)."
        )
    labelled = valid >= MIN_LAND_COVER
    if not labelled.any():
        raise RasterError(
            "dates-nlcd-elsewhere",
            "{path} covers no chip of the maps: choose land cover of the same ground, or leave it out.",
            path=display_path(request.nlcd.address),
        )
    total = np.where(labelled, shares.sum(axis=1), 1.0)
    labels = label_probabilities(states, year, shares[labelled].mean(axis=0), request.accuracy)
    witness = np.ones_like(shares)
    witness[labelled] = land_cover_likelihood(shares[labelled] / total[labelled, None], labels)
    even = np.ones_like(witness)
    of_before = abs(year - dates.years[0]) <= abs(year - dates.years[1])
    return independent(witness, even) if of_before else independent(even, witness)


def _years(request: DatesRequest, before: MapFile, after: MapFile) -> tuple[int, int]:
    """Raises RequestError where the years are unknown, equal or in the wrong order."""
    years = []
    for stated, field, each in ((request.from_year, "from_year", before), (request.to_year, "to_year", after)):
        dates = [str(date)[:4] for date in each.metadata.properties.get("image_dates") or () if date]
        dates = [date for date in dates if date.isdigit()]
        if stated is None and not dates:
            raise RequestError(
                "dates-unknown",
                "One of the maps states no date of its imagery: give the year of it ({field}).",
                field=field,
            )
        years.append(stated or int(max(dates)))
    if years[0] == years[1]:
        raise RequestError(
            "dates-equal", "Both maps are of {year}: choose imagery of two different years.", year=years[0]
        )
    if years[0] > years[1]:
        raise RequestError(
            "dates-reversed",
            "The earlier map is of {start} and the later one of {end}: give them in the order of time.",
            start=years[0],
            end=years[1],
        )
    return years[0], years[1]


def _classified(imagery: Request | None, folder: Path, on_progress: OnProgress, cancelled: Callable[[], bool]) -> Path:
    """The land-use map of imagery that is classified first, in one of its outputs or in `folder`."""
    assert imagery is not None  # noqa: S101 - DatesRequest has one of both
    folder.mkdir()
    outputs = {"geoparquet": str(folder / "landuse.parquet"), **imagery.outputs}
    return Path(run(replace(imagery, outputs=outputs), on_progress, cancelled)["outputs"]["geoparquet"])


def _check_outputs_of(request: DatesRequest) -> None:
    """Raises OutputError where an output, of the runs that are made first too, would replace what is read or made."""
    maps = [str(file) for path in (request.before, request.after) if path is not None for file in map_files(path)]
    runs = [each for each in (request.before_imagery, request.after_imagery) if each is not None]
    read = [*([request.nlcd.address] if request.nlcd else []), *request.tables, *maps]
    read += [file for each in runs for file in each.addresses]
    for each in (*(each.outputs for each in runs), request.outputs):
        check_no_input(each, read)
        read += each.values()
