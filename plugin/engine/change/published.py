"""Published figures on NLCD: how often its pixels are right, and how often land changes. A file can replace them.

Accuracy: overall agreement of map and reference labels at Level I, primary or alternate label, in the conterminous
United States: 0.89 for 2001 and 2006 and 0.88 for 2011 (Wickham et al. 2017, doi:10.1016/j.rse.2016.12.026), and 0.903
for 2016 and 2019 (Wickham et al. 2023, doi:10.1080/15481603.2023.2181143). Other editions take the nearest year's.
Wrong labels are spread over the other states in proportion to their share of the area. A file with a table of one's own
gives the probability of each label for each true state:

    {"source": "…", "accuracy": {"developed": {"developed": 0.9, "cultivated": 0.02, "undeveloped": 0.08}, …}}

Change: the developed area of the conterminous United States grew from 399,950 to 428,575 km2 between 2001 and 2016 in
NLCD 2016 (table 2 of pmc.ncbi.nlm.nih.gov/articles/PMC9214659): 0.025 % of the other land in a year. NLCD takes
no developed land away, so that rate is 0.001 %. 7.6 % of all land changed its class at least once in these 15 years,
0.5 % in a year, about half of it within forest (usgs.gov, "New Land Cover Maps Depict 15 Years of Change across
America"); no source was found for the part that crosses from cultivated to undeveloped land and back, which is taken as
0.2 % and 0.05 % in a year, nor for water: 0.01 % to it and 0.03 % from it. A file with rates of one's own:

    {"source": "…", "rates": {"undeveloped": {"developed": 0.002}, "cultivated": {"developed": 0.004}}}
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ..api.errors import LandchipError, RequestError
from ..api.json_fields import is_number
from ..api.json_load import read_json
from .states import Floats, States

LEVEL_1_ACCURACY = {2001: 0.89, 2006: 0.89, 2011: 0.88, 2016: 0.903, 2019: 0.903}
TO_DEVELOPED, FROM_DEVELOPED = 2.5e-4, 1e-5  # shares of the land of the state in a year
ANNUAL_RATES: Mapping[tuple[str, str], float] = {
    ("cultivated", "developed"): TO_DEVELOPED,
    ("undeveloped", "developed"): TO_DEVELOPED,
    ("cultivated", "undeveloped"): 2e-3,
    ("undeveloped", "cultivated"): 5e-4,
    ("undeveloped", "water"): 1e-4,
    ("cultivated", "water"): 1e-4,
    ("water", "undeveloped"): 3e-4,
}
OTHER_RATE = FROM_DEVELOPED
LEAST = 1e-6  # of a probability: none is impossible


def label_probabilities(states: States, year: int, area_shares: Floats, path: Path | None) -> Floats:
    """(state, label): the probability of each of NLCD's labels for a pixel of each true state; rows sum to 1.

    area_shares: (state,), the share of each label in the area; path: of a table to use instead, None for none
    Raises RequestError for a file that holds no such table.
    """
    n = len(states.names)
    if path is not None:
        return _normalised(_table(path, "accuracy", states))
    nearest = min(LEVEL_1_ACCURACY, key=lambda each: (abs(each - year), each))
    right = LEVEL_1_ACCURACY[nearest]
    others = np.where(np.eye(n, dtype=bool), 0.0, np.maximum(area_shares, LEAST)[None, :])
    return np.where(np.eye(n, dtype=bool), right, (1 - right) * others / others.sum(axis=1, keepdims=True))


def change_shares(states: States, years: float, path: Path | None) -> Floats:
    """(from, to): the share of the land of each state that is another `years` later; rows sum to 1.

    path: of a file with annual rates to use instead, None for none. Raises RequestError.
    """
    names = states.names
    if path is not None:
        rates = _table(path, "rates", states)
    else:
        rates = np.array([[ANNUAL_RATES.get((a, b), OTHER_RATE) for b in names] for a in names])
    np.fill_diagonal(rates, 0)
    kept = np.maximum(1 - rates.sum(axis=1), LEAST) ** years
    leaving = rates / np.maximum(rates.sum(axis=1, keepdims=True), LEAST)
    shares = np.maximum(leaving * (1 - kept)[:, None], LEAST)
    np.fill_diagonal(shares, kept)
    return _normalised(shares)


def _normalised(table: Floats) -> Floats:
    table = np.maximum(table, LEAST)
    normalised: Floats = table / table.sum(axis=1, keepdims=True)
    return normalised


def _table(path: Path, key: str, states: States) -> Floats:
    """(state, state) from a JSON file; what it leaves out is 0. Raises RequestError."""
    names = list(states.names)
    try:
        rows: Any = read_json(path)[key]
        table = np.zeros((len(names), len(names)))
        for name, row in rows.items():
            for other, value in row.items():
                if not is_number(value) or not 0 <= value <= 1:
                    raise ValueError(f"{value!r} is no share")
                table[names.index(name), names.index(other)] = value
    except (LandchipError, OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise RequestError(
            "change-table-wrong",
            "{path} is no table of {key}: write JSON with shares from 0 to 1, such as "
            '{{"{key}": {{"undeveloped": {{"developed": 0.01}}}}}}, for the states {states}.',
            path=path,
            key=key,
            states=", ".join(names),
        ) from error
    return table
