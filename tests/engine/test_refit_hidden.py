"""Corrections of a raster whose address holds a secret: kept by its identity, and found again by its address (F3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.api.errors import RasterError
from plugin.engine.api.redact import is_identity, raster_identity
from tests.data.corrected import tiny_refittable, write_corrections
from tests.engine.coloured_county import GRID, make_county, refit, rows_of
from tests.engine.range_server import RangeServer
from tests.messages import refused

SIGNED, RENEWED = "?se=1&sig=S3CRET1", "?se=2&sig=S3CRET2"


def test_the_address_finds_the_corrections_also_after_it_was_signed_anew(tmp_path: Path) -> None:
    raster, truth = make_county(tmp_path)
    with RangeServer(raster) as server:
        rows = [
            (chip, raster_identity(server.address(SIGNED, "ada:S3CRET")), label)
            for chip, _, label in rows_of((raster, truth), 8)
        ]
        corrections = write_corrections(tmp_path / "mine.gpkg", GRID, rows)
        assert b"S3CRET" not in corrections.read_bytes()
        model = tiny_refittable(tmp_path / "tiny.onnx")
        with refused(RasterError, "corrections-none-readable") as caught:
            refit(model, corrections, tmp_path / "new.onnx")
        assert caught.value.params["first"].params["reason"].code == "correction-raster-hidden"
        for query in (SIGNED, RENEWED):
            result = refit(model, corrections, tmp_path / "new.onnx", rasters=[server.address(query)])
            assert result["used"] == 8 and result["left_out"] == []
    assert b"S3CRET" not in (tmp_path / "new.onnx").read_bytes()


@pytest.mark.parametrize(
    "path", ["/data/a.tif", "https://h/a.tif", "/vsis3/bucket/a.tif", "C:\\quads\\a.tif", "quads/a#1.tif"]
)
def test_the_identity_of_a_raster_without_secrets_is_its_path(path: str) -> None:
    assert raster_identity(path) == path and not is_identity(path)


def test_an_identity_is_its_own_identity() -> None:
    for path in ("https://h/a.tif?sig=S3CRET", "PG:dbname=x password=S3CRET", "<GDAL_WMS></GDAL_WMS>"):
        identity = raster_identity(path)
        assert is_identity(identity) and raster_identity(identity) == identity and "S3CRET" not in identity
