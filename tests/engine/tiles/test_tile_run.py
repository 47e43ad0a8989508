"""A run on tiles: the map of the raster that they are cut from; what fails is retried, named, and asked for again."""

from __future__ import annotations

from collections import Counter

import pytest

from plugin.engine.api.errors import AreaError, RasterError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.run import job
from tests.engine.tiles.fake_service import COL, LEVEL, ROW
from tests.engine.tiles.requests import XYZ, area, request, rows, run, tiles
from tests.messages import codes, params, refused

TILE_3_3 = f"/xyz/{LEVEL}/{COL + 2}/{ROW + 2}.png"  # in the middle of the area


@pytest.mark.parametrize("path", [XYZ, "/tms/{z}/{x}/{-y}.png", "/quad/{q}.png", "/xyz/{z}/{x}/{y}.png?a=%7B&b=<&c=1"])
def test_a_run_on_tiles_gives_the_map_of_their_raster(source, server, model, tmp_path, path):
    of_file = run(request(str(source), model, tmp_path / "file"))
    of_tiles = run(request(tiles(server, path), model, tmp_path / "tiles"))
    assert rows(of_tiles) == rows(of_file)
    assert of_tiles["chips"]["classified"] == of_tiles["chips"]["total"] > 50
    assert codes(of_tiles["warnings"]) == codes(of_file["warnings"]) == ["raster-warped"]


@pytest.mark.parametrize("status", [404, 204])
def test_a_tile_that_the_service_lacks_is_void_and_not_black(server, model, tmp_path, status):
    server.answer = lambda path: status if path == TILE_3_3 else None
    result = run(request(tiles(server), model, tmp_path / "o"))
    assert 0 < result["chips"]["no_data"] < result["chips"]["total"]
    assert "tiles-failed" not in codes(result["warnings"])


def test_a_tile_that_fails_twice_is_fetched_at_the_third_try(source, server, model, tmp_path):
    tries = Counter()

    def answer(path):
        tries[path] += 1
        return 500 if path == TILE_3_3 and tries[path] <= 2 else None

    server.answer = answer
    result = run(request(tiles(server), model, tmp_path / "o"))
    assert rows(result) == rows(run(request(str(source), model, tmp_path / "file")))
    assert codes(result["warnings"]) == ["raster-warped"]
    assert server.asked[TILE_3_3] == 3


def test_a_tile_that_always_fails_is_named_and_asked_for_again_by_the_next_run(source, server, model, tmp_path):
    server.answer = lambda path: 500 if path == TILE_3_3 else None
    work = request(tiles(server), model, tmp_path / "o")
    first = run(work)
    warning = params(first["warnings"], "tiles-failed")
    assert warning["n"] == first["chips"]["no_data"] > 0
    assert (warning["service"], warning["reason"]) == ("Made-up tiles", "HTTP 500")
    server.answer = lambda path: None
    asked = Counter(server.asked)
    second = run(work)
    assert rows(second) == rows(run(request(str(source), model, tmp_path / "file")))
    assert set(server.asked - asked) == {TILE_3_3}


@pytest.mark.parametrize(("status", "code"), [(401, "service-refuses"), (403, "service-refuses")])
def test_a_service_that_refuses_access_is_an_error_at_once(server, model, tmp_path, status, code):
    server.answer = lambda path: status
    for action in (run, job.plan):
        with refused(RasterError, code, service="Made-up tiles", reason=f"HTTP {status}"):
            action(request(tiles(server), model, tmp_path / "o"))
    assert set(server.asked.values()) == {2}  # once for each action: no tile is asked for again


def test_a_service_out_of_order_ends_the_run_and_keeps_what_was_done(source, server, model, tmp_path):
    asked = Counter()

    def answer(path):
        asked[path] += 1
        return 503 if len(asked) > 4 else None

    server.answer = answer
    work = request(tiles(server), model, tmp_path / "o", area=area(0.7, 0.7, 4.6, 4.6))
    with refused(RasterError, "service-tile-failed", reason="HTTP 503"):
        run(work)
    server.answer = lambda path: None
    whole = request(str(source), model, tmp_path / "file", area=area(0.7, 0.7, 4.6, 4.6))
    assert rows(run(work)) == rows(run(whole))


def test_a_redirected_tile_is_followed(source, server, model, tmp_path):
    server.answer = lambda path: path.replace("/old/", "/xyz/") if path.startswith("/old/") else None
    result = run(request(tiles(server, "/old/{z}/{x}/{y}.png"), model, tmp_path / "o"))
    assert rows(result) == rows(run(request(str(source), model, tmp_path / "file")))


def test_a_cancelled_run_asks_for_no_tile_twice(source, server, model, tmp_path):
    work, calls = request(tiles(server), model, tmp_path / "o", area=area(0.7, 0.7, 4.6, 4.6)), []
    with pytest.raises(Cancelled):
        run(work, lambda: calls.append(0) or len(calls) > 20)
    before = sum(server.asked.values())
    assert 0 < before
    result = run(work)
    assert rows(result) == rows(run(request(str(source), model, tmp_path / "file", area=area(0.7, 0.7, 4.6, 4.6))))
    assert max(count for path, count in server.asked.items() if path in inside()) == 1


def test_a_world_wide_service_asks_for_an_area(server, model, tmp_path):
    """C10."""
    for action in (run, job.plan):
        for extent in (None, [-20037508, -20037508, 20037508, 20037508]):
            with refused(AreaError, "service-needs-area", service="Made-up tiles"):
                action(request(tiles(server, extent=extent), model, tmp_path / "o", area=None))
    assert not server.asked


def test_the_plan_states_the_disk_that_tiles_take(source, server, model, tmp_path):
    of_file = job.plan(request(str(source), model, tmp_path / "file"))
    of_png, of_others = (
        job.plan(request(tiles(server, path), model, tmp_path / "o")) for path in (XYZ, "/xyz/{z}/{x}/{y}")
    )
    assert of_png["chips"] == of_file["chips"]
    assert of_file["disk_mb"] < of_others["disk_mb"] < of_png["disk_mb"]
    run(request(tiles(server), model, tmp_path / "o"))
    kept = sum(path.stat().st_size for path in (tmp_path / "o").rglob("tiles/**/*") if path.is_file())
    assert 0.3 * kept < (of_png["disk_mb"] - of_file["disk_mb"]) * 1e6 < 3 * kept


def test_a_service_of_one_place_is_mapped_whole(server, model, tmp_path):
    extent = area(1.3, 1.3, 1, 1)["extent"]
    whole = run(request(tiles(server, extent=extent), model, tmp_path / "whole", area=None))
    assert whole["chips"]["classified"] > 40


def test_an_area_without_tiles_is_said_to_be_void(server, model, tmp_path):
    result = run(request(tiles(server), model, tmp_path / "o", area=area(-30, -30, 1, 1)))
    assert "nothing-classified" in codes(result["warnings"])


def inside():
    """Paths of the tiles that the raster holds."""
    return {f"/xyz/{LEVEL}/{COL + x}/{ROW + y}.png" for x in range(6) for y in range(6)}
