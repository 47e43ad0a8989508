"""Finished maps with the provenance of another machine, another model or a damaged one; files that are not replaced."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from plugin.engine.api.errors import LandchipError, OutputError
from plugin.engine.api.requests.run_request import Request
from plugin.engine.change.dates.reread import _image_name
from plugin.engine.contract.change_head import ChangeHead
from plugin.engine.run import job
from tests.engine.change.two_dates import CHANGED, HEAD, Dates, compare, make_dates, model_with
from tests.messages import codes

Metadata = dict[str, Any]


@pytest.fixture(scope="module")
def dates(tmp_path_factory: pytest.TempPathFactory) -> Dates:
    return make_dates(tmp_path_factory.mktemp("dates"))


def with_maps(dates: Dates, folder: Path, change: Callable[[Metadata], None] = lambda _: None) -> dict[str, Any]:
    """Parameters with finished maps, of whose metadata `change` made others."""
    maps = {}
    for name in ("before", "after"):
        maps[name] = str(folder / f"{name}.parquet")
        request = {"version": 1, "raster": [str(getattr(dates, name))], "model": str(dates.model), "device": "cpu"}
        outputs = {"geoparquet": maps[name]}
        job.run(Request.from_json({**request, "outputs": outputs}), lambda _: None, lambda: False)
        table = pq.read_table(maps[name])
        metadata = json.loads(table.schema.metadata[b"landchip"])
        change(metadata)
        changed = {**table.schema.metadata, b"landchip": json.dumps(metadata).encode()}
        pq.write_table(table.replace_schema_metadata(changed), maps[name])
    return dates.params(folder / "c.gpkg", before_imagery=None, after_imagery=None, **maps)


def test_maps_that_a_gpu_made_are_read_again_on_any_machine(dates: Dates, tmp_path: Path) -> None:
    def by_gpu(metadata: Metadata) -> None:
        metadata["provenance"]["request"]["device"] = "cuda"

    answer = compare(with_maps(dates, tmp_path, by_gpu))
    assert answer["read_again"] == answer["candidates"]["chips"] == CHANGED


@pytest.mark.parametrize("model", [None, {}, {"name": "tiny"}, "tiny 1"])
def test_maps_that_state_no_model_are_compared_without_its_head(
    dates: Dates, tmp_path: Path, model: dict[str, str] | str | None
) -> None:
    answer = compare(with_maps(dates, tmp_path, lambda metadata: metadata["provenance"].update(model=model)))
    assert codes(answer["warnings"])[0] == "dates-labels-alone" and answer["head"] is None


@pytest.mark.parametrize("features", [True, False])
def test_the_head_of_a_model_that_did_not_make_the_maps_is_not_used(tmp_path: Path, features: bool) -> None:
    dates = make_dates(tmp_path)
    params = with_maps(dates, tmp_path)
    model_with(dates.model, ChangeHead(HEAD.labels_alone))
    answer = compare({**params, "features": features})
    assert codes(answer["warnings"])[0] == "dates-labels-alone" and answer["head"] is None


@pytest.mark.parametrize("stated", [None, ["yesterday"], [None]])
def test_dates_that_are_none_are_asked_for(dates: Dates, tmp_path: Path, stated: Any) -> None:
    params = with_maps(dates, tmp_path, lambda metadata: metadata["properties"].update(image_dates=stated))
    with pytest.raises(LandchipError) as caught:
        compare({**params, "from_year": None})
    assert caught.value.code == "dates-unknown"


def test_a_run_that_is_made_first_replaces_nothing_that_is_read_or_made(dates: Dates, tmp_path: Path) -> None:
    params, imagery = with_maps(dates, tmp_path), dates.params(tmp_path / "c.gpkg")
    for name, other in (("before", "after"), ("after", "before")):
        run = {**imagery[f"{name}_imagery"], "outputs": {"geoparquet": params[other]}}
        content = Path(params[other]).read_bytes()
        with pytest.raises(OutputError):
            compare({**params, name: None, f"{name}_imagery": run})
        assert Path(params[other]).read_bytes() == content
        overwrites = {**imagery[f"{name}_imagery"], "outputs": {"cog": str(getattr(dates, other))}}
        content = getattr(dates, other).read_bytes()
        with pytest.raises(OutputError):
            compare({**imagery, f"{name}_imagery": overwrites})
        assert getattr(dates, other).read_bytes() == content
    one = {"gpkg": str(tmp_path / "one.gpkg")}
    both = {key: {**imagery[key], "outputs": one} for key in ("before_imagery", "after_imagery")}
    with pytest.raises(OutputError):
        compare({**imagery, **both})


def test_names_of_images_have_no_secret_and_no_xml() -> None:
    assert _image_name("/data/county_2016.tif") == "county_2016.tif"
    assert _image_name("/vsicurl/https://h.org/a/x.tif?sv=1&sig=SEC/RET") == "x"
    assert _image_name("<VRTDataset><SourceFilename>/a/b.tif</SourceFilename></VRTDataset>").startswith("VRTDataset ")
