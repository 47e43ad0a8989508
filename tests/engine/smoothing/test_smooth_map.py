"""A map smoothed: what is recomputed, what is kept, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from plugin.engine.api.classes import CLASSES, GROUPS
from plugin.engine.api.errors import OutputError, RasterError, RequestError
from plugin.engine.cli.main import main
from plugin.engine.outputs.read import MapFile, read_map
from plugin.engine.outputs.write import write_outputs
from plugin.engine.smoothing.smooth_map import smooth_map
from tests.engine.made_up_map import METADATA, RULES, all_outputs, map_rows, parts, rows_of, sample_parts
from tests.messages import refused

STATISTICS = {"prior": [1 / 7] * 7, "confusion": (np.eye(7, dtype=int) * 20 + 1).tolist()}
STATED = replace(
    METADATA,
    properties={
        **METADATA.properties,
        "abstain": {"confidence": RULES.min_confidence, "margin": RULES.min_margin, "distance": None},
        "model": RULES.model,
        "model_statistics": STATISTICS,
    },
)
NAMES = [each.name for each in CLASSES]


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A map of 300 chips with all that a run leaves: no-data, partial and coarse chips, two dates."""
    write_outputs(rows_of(sample_parts()), STATED, all_outputs(tmp_path))
    return tmp_path / "map.gpkg"


def square(path: Path, centre: dict[str, float], others: dict[str, float], **columns: object) -> Path:
    """A map of 3 x 3 chips whose centre has other probabilities."""
    shares = np.array([[each.get(name, 0.0) for name in NAMES] for each in [*[others] * 4, centre, *[others] * 4]])
    place = {"col": np.tile([5, 6, 7], 3), "row": np.repeat([9, 8, 7], 3)}
    write_outputs(rows_of(parts(shares, **place, **columns)), STATED, {"gpkg": str(path)})
    return path


def smoothed(path: Path, **params: object) -> tuple[dict[str, object], MapFile]:
    output = path.with_name("smoothed.gpkg")
    answer = smooth_map({"map": str(path), "outputs": {"gpkg": str(output)}, **params})
    return answer, read_map(output)


def centre_of(found: MapFile) -> dict[str, object]:
    return next(each for each in found.table.to_pylist() if (each["col"], each["row"]) == (6, 8))


@pytest.mark.parametrize("suffix", [".gpkg", ".parquet", ".json"])
def test_weight_nought_gives_the_map_again_to_the_bit(raw: Path, suffix: str) -> None:
    _, found = smoothed(raw.with_suffix(suffix), weight=0)
    assert found.table.equals(map_rows(sample_parts()).cast(found.table.schema))


def test_the_raw_map_is_kept_to_the_byte(raw: Path) -> None:
    before = raw.read_bytes()
    answer, _ = smoothed(raw)
    assert raw.read_bytes() == before
    assert answer["map"] == str(raw)


def test_an_unsure_chip_takes_class_group_confidence_and_flag_from_its_new_probabilities(tmp_path: Path) -> None:
    path = square(tmp_path / "map.gpkg", {"shrub": 0.5, "developed": 0.45, "forest": 0.05}, {"developed": 1.0})
    assert centre_of(read_map(path))["flags"] == "uncertain"
    answer, found = smoothed(path)
    centre = centre_of(found)
    assert (centre["class"], centre["group"], centre["flags"]) == ("developed", "developed", "")
    assert centre["confidence"] == pytest.approx(centre["p_developed"])
    assert centre["margin"] == pytest.approx(2 * centre["g_developed"] - 1, abs=1e-6)
    assert answer["chips"]["other_class"] == answer["chips"]["other_group"] == 1  # type: ignore[index]
    assert [each["chips"] for each in answer["raw_groups"]] == [8, 0, 1]  # type: ignore[attr-defined]
    assert [each["chips"] for each in answer["groups"]] == [9, 0, 0]  # type: ignore[attr-defined]


def test_unfamiliar_neighbours_do_not_count_and_stay_flagged(tmp_path: Path) -> None:
    stated = replace(STATED, properties={**STATED.properties, "abstain": {"distance": 2.0}})
    rules = replace(RULES, max_distance=2.0, min_confidence=0.0, min_margin=0.0)
    shares = np.zeros((9, len(NAMES)))
    shares[:, NAMES.index("developed")] = 1.0
    shares[4] = 1 / len(NAMES)
    distance = np.array([9.0] * 4 + [1.0] + [9.0] * 4)
    place = {"col": np.tile([5, 6, 7], 3), "row": np.repeat([9, 8, 7], 3), "distance": distance}
    path = tmp_path / "map.parquet"
    table = rows_of(parts(shares, **place))
    rows = map_rows(parts(shares, **place), rules).cast(table.schema)
    table._batches = lambda: _Batches(rows)  # type: ignore[assignment]
    write_outputs(table, stated, {"geoparquet": str(path)})
    _, found = smoothed(path)
    assert found.table.equals(rows)


class _Batches:
    def __init__(self, rows: pa.Table) -> None:
        self.rows = rows

    def __enter__(self) -> object:
        return iter(self.rows.to_batches())

    def __exit__(self, *_: object) -> None:
        pass


def test_the_vote_takes_the_plurality_and_its_figures_are_shares_of_votes(tmp_path: Path) -> None:
    path = square(tmp_path / "map.gpkg", {"shrub": 1.0}, {"cultivated": 0.6, "forest": 0.4})
    _, found = smoothed(path, method="vote")
    centre = centre_of(found)
    assert (centre["class"], centre["group"]) == ("cultivated", "cultivated")
    assert centre["confidence"] == pytest.approx(0.8)
    assert centre["p_shrub"] == pytest.approx(0.2)


def test_a_chip_votes_with_the_class_of_its_group(tmp_path: Path) -> None:
    path = square(
        tmp_path / "map.gpkg", {"developed": 1.0}, {"developed": 0.4, "forest": 0.35, "shrub": 0.25}
    )  # the group is undeveloped, although the likeliest class is developed
    _, found = smoothed(path, method="vote")
    assert centre_of(found)["class"] == "forest"


def test_the_map_states_how_it_was_smoothed_and_of_which(raw: Path) -> None:
    _, found = smoothed(raw)
    stated = found.metadata
    assert stated.product == STATED.product
    assert stated.title == "Land use of a quad, smoothed"
    assert "map.gpkg" in stated.abstract
    assert "Potts model, weight 0.2" in stated.lineage
    assert stated.properties["smoothing"] == {"method": "probability", "weight": 0.2, "map": "map.gpkg"}
    assert stated.properties["model_statistics"] == STATISTICS  # so that it can be compared with land cover
    assert stated.provenance["map"]["created"] == METADATA.provenance["created"]


def test_shares_of_votes_are_not_handed_on_as_probabilities_of_the_model(raw: Path) -> None:
    _, found = smoothed(raw, method="vote")
    assert "model_statistics" not in found.metadata.properties
    assert "no calibrated probabilities" in found.metadata.abstract


def test_a_smoothed_map_can_be_smoothed_again(raw: Path) -> None:
    _, once = smoothed(raw)
    second = raw.with_name("twice.gpkg")
    smooth_map({"map": str(raw.with_name("smoothed.gpkg")), "outputs": {"gpkg": str(second)}, "weight": 0})
    assert read_map(second).table.equals(once.table)


def test_a_raster_has_no_flags_and_is_refused(raw: Path) -> None:
    with refused(RasterError, "smooth-map-columns", column="valid"):
        smoothed(raw.with_suffix(".tif"))


def test_a_map_of_another_product_is_refused(tmp_path: Path) -> None:
    from tests.engine.sampling.conftest import make_change_map

    path = make_change_map(tmp_path).path
    with refused(RasterError, "smooth-not-land-use"):
        smoothed(path)


@pytest.mark.parametrize("read", [".gpkg", ".parquet", ".json"])
@pytest.mark.parametrize(("kind", "written"), [("gpkg", ".gpkg"), ("cog", ".tif"), ("geoparquet", ".parquet")])
def test_no_file_of_the_raw_map_is_ever_replaced(raw: Path, read: str, kind: str, written: str) -> None:
    with refused(OutputError, "output-is-run-input"):
        smooth_map({"map": str(raw.with_suffix(read)), "outputs": {kind: str(raw.with_suffix(written))}})


def test_nor_is_a_file_of_another_name_that_its_stac_item_names(raw: Path) -> None:
    item = raw.with_name("item.json")
    raw.with_suffix(".json").rename(item)
    with refused(OutputError, "output-is-run-input"):
        smooth_map({"map": str(item), "outputs": {"gpkg": str(raw)}})


@pytest.mark.parametrize("wrong", [{"method": "median"}, {"weight": -1}, {"weight": "much"}, {"radius": 3}])
def test_wrong_parameters_are_refused(raw: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(RequestError):
        smoothed(raw, **wrong)


def test_the_command_writes_the_map_and_prints_what_it_changed(raw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = raw.with_name("voted.gpkg")
    assert main(["smooth", str(raw), "-o", str(output), "--method", "vote", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["method"] == "vote"
    assert answer["weight"] == 2
    assert main(["smooth", str(raw), "-o", str(output)]) == 0
    assert "the raw map stays as it is" in capsys.readouterr().out
    assert [each.name for each in GROUPS] == [each["name"] for each in answer["groups"]]
