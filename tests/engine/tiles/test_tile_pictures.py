"""What servers send besides PNG with alpha: other formats and sizes, slow answers, and no pictures at all."""

from __future__ import annotations

from time import sleep

import numpy as np
import pytest
import rasterio
from rasterio.enums import ColorInterp
from rasterio.io import MemoryFile

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.tiles import description, reader
from plugin.engine.imagery.tiles.failure import TileFailure, tile_error
from tests.engine.tiles.fake_service import COL, LEVEL, ROW, TILE, serving
from tests.engine.tiles.requests import area, request, rows, run, tiles
from tests.messages import codes, params, refused

SMALL = area(columns=0.6, rows=0.6)


def picture(pixels, driver="PNG", colours=None):
    """(band, y, x) as the bytes of a file."""
    count, height, width = pixels.shape
    with MemoryFile() as file:
        with file.open(driver=driver, width=width, height=height, count=count, dtype="uint8") as out:
            if colours is not None:
                out.write_colormap(1, colours)
            out.write(pixels)
        return bytes(file.read())


def of_plain(server, model, folder, content):
    """The rows of a run where each tile is the same picture."""
    server.answer = lambda path: (200, content)
    result = run(request(tiles(server), model, folder, area=SMALL))
    assert codes(result["warnings"]) == ["raster-warped"]
    return [{name: row[name] for name in ("valid", "confidence", "class")} for row in rows(result)]


def test_grey_and_palette_tiles_are_read_as_their_colours(server, model, tmp_path):
    colour = np.array([90, 90, 90])
    expected = of_plain(server, model, tmp_path / "rgb", picture(np.full((3, TILE, TILE), 90, np.uint8)))
    grey = picture(np.full((1, TILE, TILE), 90, np.uint8))
    assert of_plain(server, model, tmp_path / "grey", grey) == expected
    palette = picture(np.ones((1, TILE, TILE), np.uint8), colours={0: (0, 0, 0, 255), 1: (*colour, 255)})
    assert of_plain(server, model, tmp_path / "palette", palette) == expected


def test_a_transparent_tile_is_void(server, model, tmp_path):
    clear = np.concatenate([np.full((3, TILE, TILE), 90), np.zeros((1, TILE, TILE))]).astype(np.uint8)
    server.answer = lambda path: (200, picture(clear))
    result = run(request(tiles(server), model, tmp_path / "o", area=SMALL))
    assert result["chips"]["no_data"] == result["chips"]["total"]


@pytest.mark.parametrize(("driver", "most"), [("WEBP", 0.0), ("JPEG", 0.05)])
def test_tiles_in_other_formats_give_the_map(source, server, model, tmp_path, driver, most):
    server.format = driver
    of_tiles = rows(run(request(tiles(server), model, tmp_path / "tiles")))
    of_file = rows(run(request(str(source), model, tmp_path / "file")))
    assert max(abs(a["confidence"] - b["confidence"]) for a, b in zip(of_tiles, of_file)) <= most


def test_tiles_of_twice_the_pixels_are_recognized(source, server, model, tmp_path):
    """Tiles for dense screens, at an address that does not say so."""

    def answer(path):
        z, x, y = (int(each.split(".")[0]) for each in path.split("/")[2:])
        parts = [[server.tile(z + 1, 2 * x + i, 2 * y + j) for i in (0, 1)] for j in (0, 1)]
        return (200, picture(joined(parts)))

    server.answer = answer
    of_tiles = run(request(tiles(server), model, tmp_path / "tiles"))
    of_file = run(request(str(source), model, tmp_path / "file"))
    assert rows(of_tiles) == rows(of_file)


def joined(parts):
    """(4, 512, 512) of two rows of two tiles, void where there is none."""

    def pixels(content):
        if content is None:
            return np.zeros((4, TILE, TILE), np.uint8)
        with MemoryFile(content) as file, file.open() as opened:
            assert opened.colorinterp[3] == ColorInterp.alpha
            return opened.read()

    return np.concatenate([np.concatenate([pixels(each) for each in row], axis=2) for row in parts], axis=1)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<html><body>Log in</body></html>", "the answer is no picture"),
        (b"", "the answer is no picture"),
        (b"\x89PNG\r\n\x1a\n broken", "the answer is no picture"),
    ],
)
def test_an_answer_that_is_no_picture_is_named(server, model, tmp_path, content, reason):
    server.answer = lambda path: (200, content)
    result = run(request(tiles(server), model, tmp_path / "o", area=SMALL))
    assert params(result["warnings"], "tiles-failed")["reason"] == reason


def test_a_server_that_does_not_answer_in_time_is_an_error(server, model, tmp_path, monkeypatch):
    monkeypatch.setattr(description, "TIMEOUT_S", 1)
    server.delay_s = 30
    with refused(RasterError, "service-slow", service="Made-up tiles"):
        run(request(tiles(server), model, tmp_path / "o", area=SMALL))


def test_a_tile_that_takes_too_long_is_void_and_the_others_are_read(server, model, tmp_path, monkeypatch):
    monkeypatch.setattr(description, "TIMEOUT_S", 1)
    slow = f"/xyz/{LEVEL}/{COL + 1}/{ROW + 1}.png"
    server.answer = lambda path: sleep(5) if path == slow else None
    result = run(request(tiles(server), model, tmp_path / "o"))
    assert 0 < result["chips"]["no_data"] < result["chips"]["total"]
    assert "timed out" in params(result["warnings"], "tiles-failed")["reason"]


def test_a_lost_connection_is_waited_for(monkeypatch):
    pauses = []
    monkeypatch.setattr(reader.time, "sleep", pauses.append)

    def read():
        if len(pauses) < 3:
            raise tile_error("Tiles", TileFailure(0, "Could not resolve host: tiles.invalid")) from OSError(
                "HTTP status code: 0, error: Could not resolve host: tiles.invalid.\n"
            )
        return "read"

    assert reader.with_retries(read, "Tiles", patient=True) == "read"
    assert pauses == [*reader.PAUSES_S, reader.OFFLINE_PAUSES_S[0]]
    pauses.clear()
    with refused(RasterError, "service-unreachable"):
        reader.with_retries(read, "Tiles")


def test_a_server_that_is_not_there_is_an_error(server, model, tmp_path):
    gone = {**tiles(server)["service"], "url": "http://127.0.0.1:9/{z}/{x}/{y}.png"}
    with refused(RasterError, "service-unreachable"):
        run(request({"service": gone}, model, tmp_path / "o", area=SMALL))


def test_a_slow_server_gives_the_same_map(source, server, model, tmp_path):
    server.delay_s = 0.2
    assert rows(run(request(tiles(server), model, tmp_path / "tiles", area=SMALL))) == rows(
        run(request(str(source), model, tmp_path / "file", area=SMALL))
    )


def test_requests_go_through_the_proxy_that_is_stated(source, server, model, tmp_path):
    with serving(type(server)(source)) as other:
        through = {
            **tiles(other)["service"],
            "url": "http://tiles.invalid/xyz/{z}/{x}/{y}.png",
            "proxy": server.address,
        }
        result = run(request({"service": through}, model, tmp_path / "o", area=SMALL))
        assert result["chips"]["classified"] == result["chips"]["total"]
        assert not other.asked
    assert all(path.startswith("http://tiles.invalid/xyz/") for path in server.asked)


def test_white_can_be_stated_as_no_imagery(server, model, tmp_path):
    with rasterio.open(server.raster) as dataset:
        shape = (3, TILE, TILE)
        assert dataset.count == 3
    white = picture(np.full(shape, 255, np.uint8))
    server.answer = lambda path: (200, white)
    entry = {**tiles(server), "nodata": [255]}
    result = run(request(entry, model, tmp_path / "o", area=SMALL))
    assert result["chips"]["no_data"] == result["chips"]["total"]


def test_a_nodata_value_counts_beside_an_alpha_band_in_a_warped_file_too(server, model, tmp_path):
    """GDAL's warper takes the alpha band and leaves the nodata value out."""
    with rasterio.open(server.raster) as dataset:
        profile = {**dataset.profile, "count": 4, "photometric": "RGB", "alpha": "yes"}
        white = np.full((4, dataset.height, dataset.width), 255, np.uint8)
    with rasterio.open(tmp_path / "white.tif", "w", **profile) as out:
        out.write(white)
    entry = {"path": str(tmp_path / "white.tif"), "nodata": [255]}
    result = run(request(entry, model, tmp_path / "o", area=SMALL))
    assert result["chips"]["no_data"] == result["chips"]["total"]
