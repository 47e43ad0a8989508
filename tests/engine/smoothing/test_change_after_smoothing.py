"""A smoothed map is compared with land cover as any other; where it states no probabilities of a model it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.api.errors import RasterError
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.predictions.import_predictions import import_predictions
from plugin.engine.smoothing.smooth_map import smooth_map
from tests.data.changed_land import CRS, SIZE, MadeUp, land, make_map
from tests.messages import refused


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> MadeUp:
    return make_map(tmp_path_factory.mktemp("land"), *land(2, 0.08))


def compared(made_up: MadeUp, path: Path) -> dict[str, object]:
    params = {**made_up.params(path.with_name(f"{path.stem}_change.gpkg"), to_year=2016), "map": str(path)}
    return change_since_nlcd(params, lambda _: None, lambda: False)


def smoothed(made_up: MadeUp, method: str, weight: float) -> Path:
    path = made_up.map.with_name(f"{method}{weight:g}.gpkg")
    smooth_map({"map": str(made_up.map), "outputs": {"gpkg": str(path)}, "method": method, "weight": weight})
    return path


def test_weight_nought_finds_the_same_change(made_up: MadeUp) -> None:
    raw, after = compared(made_up, made_up.map), compared(made_up, smoothed(made_up, "probability", 0))
    for figure in ("chips", "matrix", "transitions", "candidates"):
        assert after[figure] == raw[figure]


def test_a_smoothed_map_is_compared(made_up: MadeUp) -> None:
    assert compared(made_up, smoothed(made_up, "probability", 0.2))["chips"]["compared"] > 0  # type: ignore[index]


def test_shares_of_votes_are_not_taken_for_probabilities(made_up: MadeUp) -> None:
    with refused(RasterError, "change-map-too-old"):
        compared(made_up, smoothed(made_up, "vote", 2))


def test_an_imported_map_says_why_it_cannot_be_compared(made_up: MadeUp) -> None:
    table, path = made_up.map.with_name("chips.csv"), made_up.map.with_name("imported.gpkg")
    table.write_text("col,row,class\n1800,17000,forest\n1801,17000,shrub\n")
    import_predictions({"table": str(table), "outputs": {"gpkg": str(path)}, "crs": CRS, "chip_size": SIZE})
    with refused(RasterError, "change-map-too-old"):
        compared(made_up, path)
