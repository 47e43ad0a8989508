"""The original's map of Middlesex County: what its published tables allow to be reproduced (docs/smoothing.md)."""

from __future__ import annotations

import csv
import os
from collections import Counter
from pathlib import Path

import numpy as np
import pyproj
import pytest

from plugin.engine.api.grid import Chip
from plugin.engine.outputs.read import MapFile, read_map
from plugin.engine.predictions.import_predictions import import_predictions
from plugin.engine.smoothing.smooth_map import smooth_map

DATA = Path(os.environ.get("LANDCHIP_DATA", Path(__file__).resolve().parents[4] / "shared" / "data"))
SAMPLE = DATA / "tables" / "middlesex_2016_predicted_tiles_sample.csv"
COUNTS = DATA / "tables" / "epic_middlesex_tile_counts.csv"
GROUPS = ("developed", "cultivated", "undeveloped")
CHIPS = 65_563  # of the county

pytestmark = pytest.mark.skipif(not SAMPLE.exists(), reason="shared data is not here (set LANDCHIP_DATA)")


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("middlesex") / "map.gpkg"
    answer = import_predictions({"table": str(SAMPLE), "outputs": {"gpkg": str(path)}, "image_date": "2016-07-01"})
    assert answer["placement"] == {"own_grid": True, "rows": 6880, "placed": 6880, "not_placed": 0, "moved_m": 0.0}
    assert not answer["warnings"]
    return path


@pytest.fixture(scope="module")
def imported(county: Path) -> MapFile:
    return read_map(county)


def published() -> dict[str, dict[str, int]]:
    with COUNTS.open(encoding="utf-8") as file:
        return {row["source"]: {name: int(row[name]) for name in (*GROUPS, "total")} for row in csv.DictReader(file)}


def groups_of(found: MapFile) -> dict[tuple[int, int], str]:
    return {(each["col"], each["row"]): each["group"] for each in found.table.to_pylist()}


def test_every_chip_lies_where_its_corners_say(imported: MapFile) -> None:
    grid = imported.metadata.grid
    assert grid.size == pytest.approx(224, abs=0.5)
    to_degrees = pyproj.Transformer.from_crs(grid.crs, "EPSG:4326", always_xy=True)
    groups = groups_of(imported)
    with SAMPLE.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        chip = Chip(int(row["grid_col_from_west"]), int(row["grid_row_from_south"]))
        assert groups[chip] == row["pred_group"].lower()
    some = rows[::100]
    chips = [Chip(int(row["grid_col_from_west"]), int(row["grid_row_from_south"])) for row in some]
    bounds = np.array([grid.bounds(each) for each in chips])
    for corner, names in ((0, ("llcrnrlon", "llcrnrlat")), (2, ("urcrnrlon", "urcrnrlat"))):
        found = np.column_stack(to_degrees.transform(bounds[:, corner], bounds[:, corner + 1]))
        assert np.abs(found - [[float(row[name]) for name in names] for row in some]).max() < 1.5e-6  # 0.2 m


@pytest.mark.parametrize(
    ("source", "shares"),
    [("2010 predicted", (42.1, 1.4, 56.5)), ("NLCD 2011", (43.5, 3.6, 52.9)), ("2016 predicted", (44.1, 6.1, 49.8))],
)
def test_the_published_counts_give_the_published_shares(source: str, shares: tuple[float, ...]) -> None:
    """The publication rounds 56.49% of 2010 down to 56.4%."""
    counts = published()[source]
    assert counts["total"] == sum(counts[name] for name in GROUPS) == CHIPS
    assert tuple(round(100 * counts[name] / CHIPS, 1) for name in GROUPS) == shares


def test_the_samples_cultivated_share_is_that_of_the_county_and_the_others_are_not(imported: MapFile) -> None:
    """So the sample was not predicted by the model revision that the counts were published of, or was not drawn at
    random among groups: a random tenth of the county would lie within two standard errors in each group.
    """
    found, counts = Counter(groups_of(imported).values()), published()["2016 predicted"]
    assert [found[name] for name in GROUPS] == [2172, 420, 4288]
    shares = np.array([counts[name] / CHIPS for name in GROUPS])
    error = np.sqrt(shares * (1 - shares) / 6880 * (1 - 6880 / CHIPS))
    off = (np.array([found[name] / 6880 for name in GROUPS]) - shares) / error
    assert np.round(off, 1).tolist() == [-22.1, 0.0, 22.0]


def test_the_sample_is_too_thin_for_the_vote(imported: MapFile) -> None:
    """The effect of the vote in the county cannot be reproduced: no chip of the sample has its eight neighbours."""
    chips = set(groups_of(imported))
    neighbours = Counter(
        sum((col + x, row + y) in chips for x in (-1, 0, 1) for y in (-1, 0, 1)) - 1 for col, row in chips
    )
    assert dict(neighbours) == {0: 2951, 1: 2608, 2: 1040, 3: 241, 4: 37, 5: 3}


@pytest.mark.parametrize(("weight", "moved"), [(1, 177), (2, 15), (3, 0)])
def test_the_vote_moves_the_chips_that_a_plain_count_of_neighbours_moves(
    county: Path, imported: MapFile, weight: int, moved: int
) -> None:
    output = county.with_name(f"vote{weight}.gpkg")
    params = {"map": str(county), "outputs": {"gpkg": str(output)}, "method": "vote", "weight": weight}
    assert smooth_map(params)["chips"]["other_group"] == moved
    raw = groups_of(imported)
    for (col, row), group in groups_of(read_map(output)).items():
        votes = Counter({raw[col, row]: weight})
        votes.update(
            raw[col + x, row + y]
            for x in (-1, 0, 1)
            for y in (-1, 0, 1)
            if (x, y) != (0, 0) and (col + x, row + y) in raw
        )
        assert votes[group] == max(votes.values())
        assert group == raw[col, row] or votes[group] > votes[raw[col, row]]
