"""Draws a sample of a change map's chips for review.

Parameters, of which `map` and `output` are required:

    {"map": path of a change map, "output": path of the sample, .gpkg, "reviews": 400, "standard_error": 0.01,
     "allocation": "neyman", "least": 30, "buffer": true, "seed": 7, "order": "random"}

`reviews` or `standard_error` (wanted, of the overall accuracy) says how many chips; neither takes DEFAULT_REVIEWS.
`order` "value" or "threshold" (candidates.py) chooses candidates in place of a random sample: `reviews` alone counts.
`order` "contradictions" lists chips that land cover contradicts (map_cover/add_land_cover.py), of a land-use map, too.

Answer:

    {"output", "order", "seed": null for candidates, "allocation", "reviews": in all, "chips": that were compared,
     "left_out": other chips of the map,
     "hectares": of the compared chips,
     "groups": [{"name", "title": English, "colour"}]: the answers that a reviewer may give, besides "unsure",
     "strata": [{"name", "chips", "hectares", "reviews", "expected_change": mean probability or null}],
     "expected": {"overall_standard_error", "change_hectares_standard_error"}: by the map's probabilities, or null,
     "warnings": [Messages as JSON]}
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.classes import CHANGE
from ..api.errors import OutputError, RequestError
from ..api.json_fields import Fields
from ..api.messages import Message
from ..api.requests.change_limits import (
    CANDIDATES,
    CONTRADICTIONS,
    DEFAULT_ALLOCATION,
    DEFAULT_PRECISION,
    DEFAULT_REVIEWS,
    FEW_REVIEWS,
    REVIEW_ORDERS,
)
from ..landcover.map_columns import EXCESS, PROPERTY
from .allocation import allocate, expected_error, sample_size
from .candidates import choose_candidates_for_review, choose_contradictions
from .draw import ChipSample, draw_sample
from .sample_file import SampleFrame, write_sample
from .strata import Population, read_population, strata_of_change

FIELDS = ("map", "output", "reviews", "standard_error", "allocation", "least", "buffer", "seed", "order")
UNKNOWN_CHANGE = 0.5  # expected share of change in a stratum of a map without probabilities


def sample_from_change(params: Mapping[str, Any]) -> dict[str, Any]:
    """Writes the sample and returns its design; see the module's docstring.

    Raises RequestError for wrong parameters, RasterError for a file that is no change map, OutputError.
    """
    fields = Fields("sample", dict(params), FIELDS, required=("map", "output"))
    path, output = fields.path("map"), fields.path("output")
    assert path is not None and output is not None  # noqa: S101 - both are required
    _check_output(output)
    order = _order(fields)
    population = read_population(path, contradictions=order == CONTRADICTIONS)
    if order != REVIEW_ORDERS[0]:
        return _write_candidates(population, output, order, fields)
    least = fields.count("least") or FEW_REVIEWS
    buffer = fields.values.get("buffer")
    if buffer not in (None, True, False):
        raise fields.wrong("buffer", "true or false")
    rows, cols = (population.table[name].to_numpy() for name in ("row", "col"))
    strata = strata_of_change(
        population.transition, population.changed, rows, cols, buffer=buffer is not False, least=least
    )
    design = _Design.of(population, strata)
    method = fields.text("allocation") or DEFAULT_ALLOCATION
    reviews = allocate(_effort(fields, design), design.chips, method, share=design.change, least=least)
    sample = draw_sample(strata, reviews, _seed(fields))
    frame = _frame(population, design, {"order": order, "allocation": method, "least": least, **sample.to_json()})
    write_sample(output, frame, sample, population.table)
    return _answer(output, population, design, reviews, method, sample)


def _order(fields: Fields) -> str:
    order = fields.text("order") or REVIEW_ORDERS[0]
    if order not in REVIEW_ORDERS:
        raise fields.wrong("order", " or ".join(REVIEW_ORDERS))
    return order


def _write_candidates(population: Population, output: Path, order: str, fields: Fields) -> dict[str, Any]:
    """A list of candidates: a sample file whose only stratum is the list itself."""
    probability = population.table["p_change"].to_numpy().astype(np.float64)
    stated = population.metadata.properties.get("candidates")
    threshold = float(stated["p_change"]) if isinstance(stated, Mapping) else DEFAULT_PRECISION
    n = fields.count("reviews") or DEFAULT_REVIEWS
    if order == CONTRADICTIONS:
        sample = choose_contradictions(population.table[EXCESS].to_numpy(), n)
    else:
        sample = choose_candidates_for_review(order, probability, population.hectares, threshold, n)
    chosen = replace(population, table=population.table.take(pa.array(sample.chips)))
    design = _Design.of(chosen, sample.strata)
    described = {"order": order, "random": False, "seed": None, "reviews": {CANDIDATES: len(sample.chips)}}
    frame = replace(_frame(chosen, design, described), digest=population.digest())
    write_sample(output, frame, sample, population.table)
    answer = _answer(output, population, design, design.chips, "", sample)
    unknown = {"overall_standard_error": None, "change_hectares_standard_error": None}
    hectares = round(float(population.hectares.sum()), 4)
    return {**answer, "order": order, "seed": None, "hectares": hectares, "expected": unknown}


@dataclass(frozen=True)
class _Design:
    """names (h,), number (N,), chips (h,), hectares (h,), change (h,): mean probability of change"""

    names: NDArray[np.str_]
    number: NDArray[np.int64]
    chips: NDArray[np.int64]
    hectares: NDArray[np.float64]
    change: NDArray[np.float64]

    @classmethod
    def of(cls, population: Population, strata: NDArray[np.str_]) -> _Design:
        names, number = np.unique(strata, return_inverse=True)
        chips = np.bincount(number)
        probability = population.table["p_change"].to_numpy().astype(np.float64)
        known = np.where(np.isfinite(probability), probability, UNKNOWN_CHANGE)
        change = np.bincount(number, known) / chips
        hectares = np.bincount(number, population.hectares).astype(np.float64)
        return cls(names, number, chips, hectares, change)


def _effort(fields: Fields, design: _Design) -> int:
    reviews, error = fields.count("reviews"), fields.number("standard_error")
    if reviews is not None and error is not None:
        raise RequestError(
            "sample-two-efforts",
            "Give either the number of reviews or the wanted standard error: one follows from the other.",
        )
    if error is None:
        return reviews or max(DEFAULT_REVIEWS, 2 * len(design.names))
    return max(sample_size(design.chips, design.change, error), 2 * len(design.names))


def _seed(fields: Fields) -> int:
    seed = fields.values.get("seed")
    if seed is None:
        return secrets.randbelow(2**31)
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise fields.wrong("seed", "a whole number")
    return seed


def _frame(population: Population, design: _Design, described: Mapping[str, Any]) -> SampleFrame:
    metadata = population.metadata
    transition = population.transition
    classes, number = np.unique(transition, return_inverse=True)
    area = np.zeros((len(design.names), len(classes)))
    np.add.at(area, (design.number, number), population.hectares)
    years = metadata.properties.get("years")
    return SampleFrame(
        grid=metadata.grid,
        digest=population.digest(),
        title=metadata.title,
        years=(int(years["from"]), int(years["to"])) if isinstance(years, Mapping) else None,
        groups=tuple(each.name for each in population.groups),
        classes=tuple(map(str, classes)),
        strata=tuple(map(str, design.names)),
        chips=design.chips,
        mapped_hectares=area,
        design=described,
        product=metadata.product.name,
        land_cover=metadata.properties.get(PROPERTY) or {},
    )


def _answer(
    output: Path,
    population: Population,
    design: _Design,
    reviews: NDArray[np.int64],
    method: str,
    sample: ChipSample,
) -> dict[str, Any]:
    error = expected_error(design.chips, reviews, design.change)
    total = float(design.hectares.sum())
    columns = zip(design.names, design.chips, design.hectares, reviews, design.change)
    return {
        "output": str(output),
        "order": REVIEW_ORDERS[0],
        "seed": sample.seed,
        "allocation": method,
        "reviews": int(reviews.sum()),
        "chips": population.table.num_rows,
        "left_out": population.left_out,
        "hectares": round(total, 4),
        "groups": [{"name": each.name, "title": each.title, "colour": each.colour} for each in population.groups],
        "strata": [
            {
                "name": str(name),
                "chips": int(chips),
                "hectares": round(float(hectares), 4),
                "reviews": int(n),
                "expected_change": round(float(change), 6),
            }
            for name, chips, hectares, n, change in columns
        ],
        "expected": {
            "overall_standard_error": round(error, 6),
            "change_hectares_standard_error": round(error * total, 4),
        },
        "warnings": [each.to_json() for each in _warnings(population)],
    }


def _warnings(population: Population) -> list[Message]:
    found = []
    if population.left_out:
        found.append(
            Message(
                "sample-chips-left-out",
                "{n:,} chips of the map were not compared and are left out: the estimate will not speak of them.",
                {"n": population.left_out},
                "One chip of the map was not compared and is left out: the estimate will not speak of it.",
            )
        )
    if population.metadata.product.name == CHANGE and not population.changed.any():
        found.append(
            Message(
                "sample-no-change",
                "The map shows no change, so the sample can find only what it missed: expect a wide interval.",
            )
        )
    return found


def _check_output(output: Path) -> None:
    if output.suffix.lower() != ".gpkg":
        raise OutputError("sample-suffix", "The sample {path} must end in .gpkg: give it another name.", path=output)
    if not output.parent.is_dir():
        raise OutputError(
            "sample-folder-missing",
            "The folder {folder} of the sample does not exist: create it or choose another one.",
            folder=output.parent,
        )
    if output.exists():  # it may hold weeks of reviews
        raise OutputError(
            "sample-exists", "There is a file {path} already, perhaps with reviews: choose another name.", path=output
        )
