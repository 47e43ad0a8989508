"""Corrections of a raster whose address holds a secret become training data, and no file of the chip set repeats it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.api.redact import raster_identity
from plugin.engine.imagery.source import GDAL_OPTIONS
from tests.engine.range_server import RangeServer
from tests.trainer import made_up_county as land
from tests.trainer.test_corrections_source import chips, corrections, scattered
from trainer.chipsets.chipset import open_chipset

SECRET = "S3CRET42"


def files_with_the_secret(folder: Path) -> list[str]:
    return [str(each) for each in folder.rglob("*") if each.is_file() and SECRET.encode() in each.read_bytes()]


@pytest.mark.parametrize("kept", ["identity", "full address, as before"])
def test_the_address_is_given_and_not_written(
    tmp_path: Path, kept: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(GDAL_OPTIONS, "GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR")
    land.county(tmp_path / "land")
    with RangeServer(tmp_path / "land" / "naip_2016.tif") as server:
        address = server.address(f"?sig={SECRET}", user=f"ada:{SECRET}")
        line = raster_identity(address) if kept == "identity" else address
        file = corrections(tmp_path / "mine.gpkg", scattered(line))
        options = ["--corrections", file, "--val", 0, "--test", 0, "--out", tmp_path / "set"]
        assert chips(*options, "--raster", server.address("?sig=renewed")) == 0
    chipset = open_chipset(tmp_path / "set")
    assert len(chipset.column("id")) == 12 and set(chipset.column("source")) == {"naip_2016"}
    assert files_with_the_secret(tmp_path / "set") == []
    printed = capsys.readouterr()
    assert SECRET not in printed.out + printed.err
