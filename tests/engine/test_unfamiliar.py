"""Chips unlike the training data, from a model's second output to every file of the map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pyogrio
import pytest
import rasterio

from plugin.engine.api.errors import RequestError
from plugin.engine.api.requests.run_request import Request
from plugin.engine.cli.main import main
from plugin.engine.contract.mlm_fields import Novelty
from plugin.engine.model import throughput
from plugin.engine.run import job
from plugin.engine.run.map_metadata import warnings_after
from tests.data import rasters
from tests.data.models import GREY, mean_colour
from tests.engine.job.requests import cancel_after_a_part
from tests.messages import codes, params

PX = 32
SIDE = 20  # chips
BRIGHT = 12  # columns of chips from the west that are brighter than anything "in training"
NOVELTY = Novelty("distance", 60.0, "from a grey of 110")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def pixels() -> np.ndarray:
    """(band, y, x): dark noise about the grey that the model knows; white in the west."""
    noise = np.random.default_rng(2).integers(60, 160, (3, SIDE * PX, SIDE * PX)).astype(np.uint8)
    noise[:, :, : BRIGHT * PX] += 95
    return noise


@pytest.fixture
def raster(tmp_path: Path, pixels: np.ndarray) -> str:
    return rasters.write(tmp_path / "a.tif", pixels, tiled=True)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX, novelty=NOVELTY)


def request(raster: str, model: Path, folder: Path, **more: Any) -> Request:
    folder.mkdir(exist_ok=True)
    kinds = {"gpkg": ".gpkg", "cog": ".tif", "geoparquet": ".parquet", "stac": ".json"}
    outputs = {kind: str(folder / f"map{suffix}") for kind, suffix in kinds.items()}
    fields = {"version": 1, "raster": [raster], "model": str(model), "outputs": outputs, "batch": 8, "device": "cpu"}
    return Request.from_json({**fields, **more})


def run(run_request: Request) -> dict[str, Any]:
    return job.run(run_request, lambda _: None, lambda: False)


def distances(folder: Path) -> dict[tuple[int, int], float]:
    table = pq.read_table(folder / "map.parquet")
    return dict(zip(zip(table["col"].to_pylist(), table["row"].to_pylist()), table["distance"].to_pylist()))


def test_chips_beyond_the_threshold_are_flagged_in_both_tables_counted_and_warned_of(
    raster: str, model: Path, tmp_path: Path, pixels: np.ndarray
) -> None:
    result = run(request(raster, model, tmp_path / "o"))
    assert result["chips"]["unfamiliar"] == BRIGHT * SIDE
    assert result["chips"]["classified"] == SIDE * SIDE
    warning_params = params(result["warnings"], "many-unfamiliar")
    assert warning_params == {"n": BRIGHT * SIDE, "classified": SIDE * SIDE}
    table = pq.read_table(tmp_path / "o" / "map.parquet")
    mean = pixels.astype(np.float64).reshape(3, SIDE, PX, SIDE, PX).mean(axis=(2, 4))
    far = np.linalg.norm(mean - GREY, axis=0)  # (row from the north, col), as the table's order
    np.testing.assert_allclose(table["distance"].to_numpy(), far.ravel(), rtol=1e-5)
    flagged = np.array(["unfamiliar" in each.split(",") for each in table["flags"].to_pylist()])
    assert np.array_equal(flagged, far.ravel() > NOVELTY.threshold)
    assert table["class"].null_count == 0
    _, package = pyogrio.read_arrow(tmp_path / "o" / "map.gpkg", layer="landuse")
    for name in ("distance", "flags"):
        assert package[name].to_pylist() == table[name].to_pylist()
    item = json.loads((tmp_path / "o" / "map.json").read_text("utf-8"))["properties"]
    assert item["landchip:chips"]["unfamiliar"] == BRIGHT * SIDE
    assert item["landchip:abstain"]["distance"] == NOVELTY.threshold


def test_the_cog_has_the_bands_that_it_had(raster: str, model: Path, tmp_path: Path) -> None:
    run(request(raster, model, tmp_path / "o"))
    run(request(raster, mean_colour(tmp_path / "plain.onnx", PX), tmp_path / "p"))
    with rasterio.open(tmp_path / "o" / "map.tif") as one, rasterio.open(tmp_path / "p" / "map.tif") as other:
        assert one.descriptions == other.descriptions
        assert np.array_equal(one.read(), other.read())


def test_another_threshold_is_another_map_of_the_same_run(raster: str, model: Path, tmp_path: Path) -> None:
    first = run(request(raster, model, tmp_path / "o"))
    second = run(request(raster, model, tmp_path / "o", abstain={"distance": 1000.0}))
    assert first["run"] == second["run"]
    assert second["chips"]["resumed"] == SIDE * SIDE
    assert second["chips"]["unfamiliar"] == 0
    assert "many-unfamiliar" not in codes(second["warnings"])


def test_a_cancelled_run_ends_in_the_same_distances(raster: str, model: Path, tmp_path: Path) -> None:
    run(request(raster, model, tmp_path / "o"))
    run_request = request(raster, model, tmp_path / "p")
    cancel_after_a_part(run_request)
    assert 0 < run(run_request)["chips"]["resumed"] < SIDE * SIDE
    assert distances(tmp_path / "p") == distances(tmp_path / "o")


def test_batches_change_no_distance_by_more_than_rounding(raster: str, model: Path, tmp_path: Path) -> None:
    run(request(raster, model, tmp_path / "o", batch=1))
    run(request(raster, model, tmp_path / "p", batch=7))
    one, other = distances(tmp_path / "o"), distances(tmp_path / "p")
    assert one.keys() == other.keys()
    assert max(abs(one[chip] - other[chip]) for chip in one) <= 1e-4


def test_a_chip_that_is_not_classified_has_no_distance(model: Path, tmp_path: Path) -> None:
    result = run(request(rasters.nodata_half(tmp_path), model, tmp_path / "o"))
    table = pq.read_table(tmp_path / "o" / "map.parquet")
    assert table["distance"].null_count == result["chips"]["no_data"] == 3
    assert table.filter(table["class"].is_null())["flags"].to_pylist() == ["no-data"] * 3


def test_a_model_without_a_distance_flags_no_chip_and_counts_null(raster: str, tmp_path: Path) -> None:
    plain = mean_colour(tmp_path / "plain.onnx", PX)
    result = run(request(raster, plain, tmp_path / "o"))
    assert result["chips"]["unfamiliar"] is None
    table = pq.read_table(tmp_path / "o" / "map.parquet")
    assert table["distance"].null_count == SIDE * SIDE
    with pytest.raises(RequestError, match="states no distance to its training data"):
        run(request(raster, plain, tmp_path / "o", abstain={"distance": 3.0}))


def test_a_few_unfamiliar_chips_are_no_warning() -> None:
    chips: dict[str, Any] = {"total": 10, "classified": 10, "uncertain": 0}
    for unfamiliar, warned in ((None, 0), (0, 0), (2, 0), (3, 1)):
        assert len(warnings_after({**chips, "unfamiliar": unfamiliar}, None)) == warned  # type: ignore[arg-type]
    assert len(warnings_after({**chips, "unfamiliar": 10, "uncertain": 10}, None)) == 2  # type: ignore[arg-type]


def test_the_command_line_counts_them_and_takes_a_threshold(
    raster: str, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["classify", raster, "--model", str(model), "-o", str(tmp_path / "map.gpkg"), "--device", "cpu"]
    assert main(arguments) == 0
    assert f"{BRIGHT * SIDE} unfamiliar, 0 partial" in capsys.readouterr().out
    assert main([*arguments, "--max-distance", "1000"]) == 0
    assert "0 unfamiliar" in capsys.readouterr().out
    assert main(["inspect", str(model), "--device", "cpu"]) == 0
    assert "unfamiliar beyond 60 (from a grey of 110)" in capsys.readouterr().out


def test_without_a_distance_the_command_line_does_not_mention_unfamiliar_chips(
    raster: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["classify", raster, "--model", str(mean_colour(tmp_path / "m.onnx", PX)), "--device", "cpu", "--quiet"]
    assert main([*arguments, "-o", str(tmp_path / "map.gpkg")]) == 0
    assert "unfamiliar" not in capsys.readouterr().out
