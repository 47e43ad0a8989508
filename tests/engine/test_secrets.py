"""Secrets of every kind are planted, and everything that a run, a failure, `--json`, logs and files leave is searched
(F3, F4, B2, B11).
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
from base64 import b64encode
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from plugin.client.engine import Engine
from plugin.engine.api.errors import LandchipError
from plugin.engine.cli.main import main
from plugin.engine.imagery.source import GDAL_OPTIONS
from plugin.engine.model import throughput
from tests.data import rasters
from tests.data.models import mean_colour
from tests.engine.range_server import RangeServer

WEST, NORTH = rasters.WEST, rasters.NORTH
PASSWORD, SIGNATURE, TOKEN, KEY = "PASS/w@RD42", "SIGNATURE42", "TOKEN/42", "APIKEY42"
SECRETS = ("RD42", "SIGNATURE42", "TOKEN", "APIKEY42")  # the parts that must not be found; PASS/w is before an @
OUTPUTS = ("map.gpkg", "map.tif", "map.parquet", "map.json")


def signed(server: RangeServer) -> str:
    return server.address(f"?se=2026-12-01&sig={SIGNATURE}")


def with_password(server: RangeServer) -> str:
    return "/vsicurl/" + server.address(user=f"ada:{quote(PASSWORD, safe='')}")


def with_header(server: RangeServer) -> str:
    return f"/vsicurl?header.X-Api-Token={quote(TOKEN, safe='')}&use_head=no&url={quote(server.address(), safe='')}"


def vrt(server: RangeServer) -> str:
    band = (
        '<VRTRasterBand dataType="Byte" band="{0}"><ColorInterp>{1}</ColorInterp><SimpleSource>'
        f"<SourceFilename>{with_password(server)}?sig={SIGNATURE}</SourceFilename>"
        "<SourceBand>{0}</SourceBand></SimpleSource></VRTRasterBand>"
    )
    bands = "".join(band.format(k + 1, name) for k, name in enumerate(("Red", "Green", "Blue")))
    return (
        f'<VRTDataset rasterXSize="128" rasterYSize="128"><SRS>{rasters.CRS}</SRS>'
        f"<GeoTransform>{WEST}, 1, 0, {NORTH}, 0, -1</GeoTransform>{bands}</VRTDataset>"
    )


def wms(server: RangeServer) -> str:
    """Its tiles are not there, so it is black."""
    return (
        '<GDAL_WMS><Service name="TMS"><ServerUrl>'
        f"http://127.0.0.1:{server.server_port}/tiles/${{z}}/${{x}}/${{y}}.png?key={KEY}</ServerUrl></Service>"
        f"<DataWindow><UpperLeftX>{WEST}</UpperLeftX><UpperLeftY>{NORTH}</UpperLeftY>"
        f"<LowerRightX>{WEST + 128}</LowerRightX><LowerRightY>{NORTH - 128}</LowerRightY><SizeX>128</SizeX>"
        "<SizeY>128</SizeY><TileLevel>0</TileLevel></DataWindow><BlockSizeX>128</BlockSizeX><BlockSizeY>128</BlockSizeY>"
        f"<Projection>{rasters.CRS}</Projection><BandsCount>3</BandsCount>"
        f"<ZeroBlockHttpCodes>404</ZeroBlockHttpCodes><UserPwd>ada:{PASSWORD}</UserPwd></GDAL_WMS>"
    )


def postgis(_: RangeServer) -> str:
    return f"PG:host=127.0.0.1 dbname=x user=ada password='{PASSWORD}' table=t"


PLANTED = {each.__name__: each for each in (signed, with_password, with_header, vrt, wms)}


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds all that a run writes: outputs, cache, temporary files."""
    for name in ("out", "cache", "tmp"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    # GDAL holds Python's lock while a VRT's sources are looked at, and so would keep this process from serving itself
    monkeypatch.setitem(GDAL_OPTIONS, "GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR")
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    return tmp_path


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", 32))


@pytest.fixture(scope="module")
def quad(tmp_path_factory: pytest.TempPathFactory) -> str:
    return rasters.write(tmp_path_factory.mktemp("quad") / "quad.tif", rasters.noise(size=128), tiled=True)


def found(content: bytes) -> list[str]:
    """The secrets that some bytes hold: as they are, in an address, or in base64."""
    holders = {each: (each, quote(each, safe="")) for each in SECRETS}
    plain = [each for each, forms in holders.items() if any(form.encode() in content for form in forms)]
    return plain + [each for each in (PASSWORD, TOKEN) if b64encode(each.encode())[:12] in content]


def check_places(folder: Path, but: tuple[Path, ...] = ()) -> int:
    """Searches every file below `folder`, and every name of one; gives their number."""
    files = [each for each in folder.rglob("*") if each.is_file() and each not in but]
    assert {str(each): found(each.read_bytes()) for each in files if found(each.read_bytes())} == {}
    assert [each for each in files if found(str(each).encode())] == []
    return len(files)


def outputs(folder: Path) -> list[str]:
    return [argument for name in OUTPUTS for argument in ("-o", str(folder / "out" / name))]


def test_the_search_finds_what_is_planted(tmp_path: Path) -> None:
    for k, secret in enumerate((PASSWORD, SIGNATURE, TOKEN, quote(TOKEN, safe=""), KEY)):
        (tmp_path / f"{k}.txt").write_text(f"x{secret}y")
        with pytest.raises(AssertionError):
            check_places(tmp_path)
        (tmp_path / f"{k}.txt").unlink()


@pytest.mark.parametrize("plant", PLANTED)
def test_nothing_of_a_run_holds_a_secret(
    places: Path, model: str, quad: str, plant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with RangeServer(quad) as server:
        address = PLANTED[plant](server)
        for command in (["classify", *outputs(places)], ["plan"]):
            assert main([*command, address, "--model", model, "--json", "--debug"]) == 0
            printed = capsys.readouterr()
            assert json.loads(printed.out)["raster_ids"] and found((printed.out + printed.err).encode()) == []
        assert main(["describe", str(places / "out" / "map.gpkg")]) == 0
        assert found(capsys.readouterr().out.encode()) == []
    assert check_places(places) >= len(OUTPUTS) + 2  # outputs, run.json, a part
    with closing(sqlite3.connect(places / "out" / "map.gpkg")) as file:
        assert "***" in "".join(row[0] for row in file.execute("SELECT metadata FROM gpkg_metadata")) or plant in (
            "vrt", "wms",
        )  # fmt: skip


@pytest.mark.parametrize("plant", [*PLANTED, "postgis"])
def test_nothing_of_a_failure_holds_a_secret(
    places: Path, model: str, quad: str, plant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with RangeServer(quad, then=403) as server:
        address = postgis(server) if plant == "postgis" else PLANTED[plant](server)
        status = main(["classify", address, *outputs(places), "--model", model, "--debug"])
    printed = capsys.readouterr()
    assert status != 0 and "Traceback" in printed.err
    assert found((printed.out + printed.err).encode()) == []
    check_places(places)


def test_an_unforeseen_error_is_saved_and_printed_without_secrets(
    places: Path, model: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from plugin.engine.run import job

    def fail(*_: Any) -> None:
        raise ZeroDivisionError(f"at http://ada:{PASSWORD}@h/a.tif?sig={SIGNATURE} with X-Api-Key: {KEY}")

    monkeypatch.setattr(job, "run", fail)
    assert main(["classify", "a.tif", *outputs(places), "--model", model, "--debug"]) == 6
    assert found(capsys.readouterr().err.encode()) == []
    assert check_places(places / "cache") == 1


@pytest.mark.parametrize("refuses", [False, True])
def test_nothing_that_the_worker_sends_or_logs_and_no_command_line_holds_a_secret(
    places: Path, model: str, quad: str, refuses: bool
) -> None:
    seen: list[str] = []

    def ask(engine: Engine, method: str, params: dict[str, Any]) -> None:
        try:
            result = engine.call(
                method,
                params,
                on_progress=lambda progress: seen.append(json.dumps(progress)),
                on_log=lambda level, text: seen.append(f"{level}: {text}"),
                on_block=lambda block: seen.append(json.dumps(block)),
            )
            seen.append(json.dumps(result))
        except LandchipError as error:
            seen.extend([str(error), repr(dict(error.params)), error.log])

    with RangeServer(quad, then=403 if refuses else None) as server, Engine(Path(sys.executable)) as engine:
        for plant in PLANTED.values():
            request = {"version": 1, "raster": [plant(server)], "model": model, "device": "cpu"}
            paths = {"gpkg": str(places / "out" / f"{plant.__name__}.gpkg")}
            point = {"point": [WEST + 40, NORTH - 40], "crs": rasters.CRS, "nlcd": plant(server)}
            ask(engine, "classify", {**request, "outputs": paths})
            ask(engine, "plan", {**request, "outputs": {}})
            ask(engine, "chip", {"imagery": request, **point})
        command_line = Path(f"/proc/{engine.pid}/cmdline")
        seen.append(command_line.read_text() if command_line.exists() else "")
    assert len(seen) > 15 and found("\n".join(seen).encode()) == []
    check_places(places)
