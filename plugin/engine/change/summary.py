"""The figures of a change map, which its answer and its metadata state."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from .product import FLAGS
from .rows import Compared
from .states import Floats, States
from .threshold import Candidates
from .transitions import Fit


class Comparison(NamedTuple):
    """transitions: (n, from, to), NaN for chips that are not compared"""

    states: States
    compared: Compared
    fit: Fit
    transitions: Floats
    candidates: Candidates
    years: tuple[int, int]


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
    differ = compared.then[known].argmax(axis=1) != compared.model[known].argmax(axis=1)
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


def every_chip(known: NDArray[np.bool_], transitions: Floats) -> Floats:
    """(n, from, to): the transitions of the known chips, NaN for the others. transitions: (known chip, from, to)"""
    every = np.full((len(known), *transitions.shape[1:]), np.nan)
    every[known] = transitions
    return every


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
