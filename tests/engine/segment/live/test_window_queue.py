"""The order of windows, and the bounds of what is kept of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from plugin.engine.api.errors import OutputError
from plugin.engine.segment.geometry import Geometry
from plugin.engine.segment.live.grid_windows import GridWindow, PixelFrame, windows_of
from plugin.engine.segment.live.window_cache import DiskCache, MemoryCache
from plugin.engine.segment.live.window_queue import WindowQueue
from plugin.engine.segment.parts import BlockPart
from tests.messages import refused

GEOMETRY = Geometry(64, 12, 8)
CLASSES = 3


def part(value: int = 7) -> BlockPart:
    shares = np.full((CLASSES, GEOMETRY.share, GEOMETRY.share), value, np.uint8)
    return BlockPart(shares, np.ones((GEOMETRY.step, GEOMETRY.step), bool))


BYTES = part().shares.nbytes + part().mask.nbytes


class SlowFunction:
    """Computes windows one by one, as the test lets it."""

    def __init__(self) -> None:
        self.order: list[GridWindow] = []
        self.started, self.go_on = Event(), Event()

    @contextmanager
    def open(self) -> Iterator[Callable[[GridWindow], BlockPart]]:
        def compute(window: GridWindow) -> BlockPart:
            self.order.append(window)
            self.started.set()
            self.go_on.wait(60)
            return part()

        yield compute


def queue_of(tmp_path: Path, function: SlowFunction) -> WindowQueue:
    return WindowQueue(function.open, 1, MemoryCache(), DiskCache(tmp_path / "cache", "id", GEOMETRY, CLASSES))


def square(col: int, row: int, side: int) -> list[GridWindow]:
    return [GridWindow(col + x, row + y) for y in range(side) for x in range(side)]


def test_a_frame_has_all_windows_with_a_share_in_it_and_no_other() -> None:
    for left in range(-90, 90, 7):
        frame = PixelFrame(left, -left, 13, 30)
        found = set(windows_of(frame, GEOMETRY))
        for col in range(-6, 6):
            for row in range(-6, 6):
                west, north = col * GEOMETRY.step - 4, row * GEOMETRY.step - 4
                across = west < left + 13 and west + GEOMETRY.share > left
                down = north < -left + 30 and north + GEOMETRY.share > -left
                assert (GridWindow(col, row) in found) == (across and down)


def test_blocks_are_counted_northwards_and_windows_in_them_southwards() -> None:
    assert (GridWindow(0, -1).block, GridWindow(0, -1).in_block) == ((0, 0), (3, 0))
    assert (GridWindow(5, -4).block, GridWindow(5, -4).in_block) == ((1, 0), (0, 1))
    assert (GridWindow(-1, 0).block, GridWindow(-1, 0).in_block) == ((-1, -1), (0, 3))


def test_the_newest_view_comes_first_and_its_middle_before_its_edge(tmp_path: Path) -> None:
    function = SlowFunction()
    queue = queue_of(tmp_path, function)
    old = queue.demand(square(0, 0, 3), 17)
    assert function.started.wait(60)
    new = queue.demand(square(100, 100, 3), 18)
    function.go_on.set()
    while not (queue.wait(old, 60) and queue.wait(new, 60)):
        pass
    queue.close()
    assert function.order[0] == GridWindow(1, 1)
    assert function.order[1] == GridWindow(101, 101)
    assert set(function.order[2:10]) == set(square(100, 100, 3)) - {GridWindow(101, 101)}
    assert function.order[2] in [GridWindow(100, 101), GridWindow(101, 100), GridWindow(102, 101), GridWindow(101, 102)]
    assert set(function.order[10:]) == set(square(0, 0, 3)) - {GridWindow(1, 1)}


def test_a_dropped_demand_leaves_only_what_others_want(tmp_path: Path) -> None:
    function = SlowFunction()
    queue = queue_of(tmp_path, function)
    dropped, kept = queue.demand(square(0, 0, 4), 17), queue.demand(square(3, 3, 2), 17)
    assert function.started.wait(60)
    queue.drop(dropped)
    function.go_on.set()
    assert queue.wait(kept, 60)
    queue.close()
    assert set(function.order[1:]) <= set(square(3, 3, 2))
    assert len(function.order) == len(set(function.order))
    assert not dropped.is_done


def test_memory_holds_no_more_than_its_limit_and_the_last_used() -> None:
    memory = MemoryCache(limit=5 * BYTES)
    for col in range(20):
        memory.put(GridWindow(col, 0), part(col))
        memory.get(GridWindow(0, 0))
        assert memory.held_bytes <= 5 * BYTES
    memory.put(GridWindow(19, 0), part(19))
    assert memory.held_bytes == 5 * BYTES
    assert [col for col in range(20) if memory.get(GridWindow(col, 0)) is not None] == [0, 16, 17, 18, 19]


def test_the_disk_holds_no_more_than_its_limit_over_all_maps(tmp_path: Path) -> None:
    first = DiskCache(tmp_path / "cache", "first", GEOMETRY, CLASSES)
    for col in range(10):
        first.put(GridWindow(col, 0), part(col))
    size = sum(each.stat().st_size for each in (tmp_path / "cache" / "first").iterdir())
    second = DiskCache(tmp_path / "cache", "second", GEOMETRY, CLASSES, limit=size // 2)
    left = [each for col in range(10) if (each := first.get(GridWindow(col, 0))) is not None]
    assert 3 <= len(left) <= 5
    assert second.get(GridWindow(9, 0)) is None
    found = first.get(GridWindow(9, 0))
    assert found is not None
    assert (found.shares == 9).all()
    assert found.mask.all()


def test_a_damaged_file_is_computed_again_and_a_folder_of_the_users_is_left_alone(tmp_path: Path) -> None:
    disk = DiskCache(tmp_path / "cache", "id", GEOMETRY, CLASSES)
    disk.put(GridWindow(0, -1), part())
    (file,) = (tmp_path / "cache" / "id").iterdir()
    file.write_bytes(file.read_bytes()[:50])
    assert disk.get(GridWindow(0, -1)) is None
    assert not file.exists()
    (tmp_path / "letter.txt").write_text("mine")
    with refused(OutputError, "live-cache-elsewhere", folder=str(tmp_path)):
        DiskCache(tmp_path, "id", GEOMETRY, CLASSES)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["cache", "letter.txt"]


def test_an_error_of_a_window_reaches_the_tiles_that_wait_for_it_and_no_others(tmp_path: Path) -> None:
    @contextmanager
    def failing() -> Iterator[Callable[[GridWindow], BlockPart]]:
        def compute(window: GridWindow) -> BlockPart:
            if window.col == 0:
                raise ValueError("made up")
            return part()

        yield compute

    queue = WindowQueue(failing, 1, MemoryCache(), DiskCache(tmp_path / "cache", "id", GEOMETRY, CLASSES))
    broken, whole = queue.demand([GridWindow(0, 0), GridWindow(1, 0)], 17), queue.demand([GridWindow(1, 0)], 17)
    with pytest.raises(ValueError, match="made up"):
        while not queue.wait(broken, 60):
            pass
    assert queue.wait(whole, 60)
    queue.close()
