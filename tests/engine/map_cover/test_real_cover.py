"""Land cover of real imagery by a foreign network, in the squares of a land-use map of the same imagery."""

from __future__ import annotations

from pathlib import Path

import pytest
import rasterio
from rasterio.windows import from_bounds

from plugin.engine.api.grid import Chip
from plugin.engine.cli.main import main
from plugin.engine.map_cover.add_land_cover import add_land_cover
from plugin.engine.outputs.read import read_map
from tests.data.cover_maps import COVERS
from tests.engine.segment.test_real_pixels import DATA, write_foreign

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="shared data is not here (set LANDCHIP_DATA)")


def test_the_shares_of_a_real_forest_and_its_lake_contradict_no_square_of_its_map(tmp_path: Path) -> None:
    raster, model = str(DATA / "rasters" / "naip_va_1m.tif"), write_foreign(tmp_path / "foreign")
    cover, land_use = tmp_path / "cover.tif", tmp_path / "map.gpkg"
    labelled = ["landcover", raster, "--model", str(model), "--device", "cpu", "-o", str(cover), "--quiet"]
    assert main(labelled) == 0
    assert main(["classify", raster, "--device", "cpu", "-o", str(land_use), "--quiet"]) == 0
    output = tmp_path / "explained.gpkg"
    params = {"map": str(land_use), "cover": str(cover), "outputs": {"gpkg": str(output)}}
    answer = add_land_cover(params, lambda _: None, lambda: False)
    found = read_map(output)
    rows = found.table.to_pylist()
    assert answer["contradictions"] == {"judged": len(rows), "flagged": 0}
    whole = [each for each in rows if each["cover_valid"] > 0.999]
    assert len(whole) >= 2
    with rasterio.open(cover) as pixels:
        for each in whole:
            bounds = found.metadata.grid.bounds(Chip(each["col"], each["row"]))
            codes = pixels.read(1, window=from_bounds(*bounds, pixels.transform).round_lengths().round_offsets())
            counted = {name: float((codes == number).mean()) for number, name in enumerate(COVERS, start=1)}
            assert {name: each[f"cover_{name}"] for name in COVERS} == pytest.approx(counted, abs=1e-5)
    lake = max(rows, key=lambda each: each["cover_water"])
    assert 0.3 < lake["cover_water"] < 0.6 and lake["cover_valid"] > 0.999
