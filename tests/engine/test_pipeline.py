from __future__ import annotations

import threading
import time
from contextlib import closing
from threading import Event

import numpy as np
import pytest

from plugin.engine.api.errors import RasterError
from plugin.engine.api.grid import Block, Chip
from plugin.engine.imagery.blocks import BlockChips
from plugin.engine.imagery.compose import ChipPixels
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.model.signature import Prediction
from plugin.engine.run.chips import classify, reading_order
from tests.waiting import LONG_S


class Imagery:
    """Chips of 1 x 2 x 2 pixels that hold their column number; rows below 0 are half valid, columns over 99 break."""

    striped = False

    spec = InputSpec(("red",), "uint8", 1.0, 2)

    def __init__(self):
        self.open = 0
        self.read_chips = 0

    def reader(self):
        return self

    def __enter__(self):
        self.open += 1
        return self

    def __exit__(self, *_):
        self.open -= 1

    def read(self, chips):
        if any(chip.col > 99 for chip in chips):
            raise RasterError("made-up", "broken")
        self.read_chips += len(chips)
        pixels = np.stack([np.full((1, 2, 2), chip.col, np.uint8) for chip in chips])
        pixels[:, :, 1, 1] = 7  # no chip is of one value throughout
        valid = np.array([0.4 if chip.row < 0 else 1 for chip in chips], np.float32)
        return ChipPixels(pixels, valid, np.zeros(len(chips), np.int16))


class Scorer:
    """Gives (column, 1) as "probabilities", 10 times the column as distance; remembers how many chips came at once."""

    concurrency = 2

    def __init__(self, seconds=0.0):
        self.seconds, self.batches = seconds, []

    def predict(self, pixels):
        time.sleep(self.seconds)
        self.batches.append(len(pixels))
        first = pixels[:, 0, 0, 0].astype(np.float32)
        return Prediction(np.column_stack([first, np.ones_like(first)]), 10 * first)


def block(col, chips):
    return BlockChips(Block(col, 0), chips)


def blocks(n=3, each=5):
    return [block(k, [Chip(k * each + i, 0) for i in range(each)]) for k in range(n)]


def run(work, scorer=None, imagery=None, batch=2, **options):
    return list(classify(imagery or Imagery(), work, scorer or Scorer(), 2, batch, **options))


def threads():
    return [each for each in threading.enumerate() if each.name.startswith("landchip-")]


def test_every_chip_is_scored_once_with_its_own_pixels():
    scored = run(blocks())
    columns = {chip.col: p[0] for each in scored for chip, p in zip(each.chips, each.probabilities)}
    assert columns == {col: col for col in range(15)}
    far = {chip.col: distance for each in scored for chip, distance in zip(each.chips, each.distance)}
    assert far == {col: 10 * col for col in range(15)}
    assert sum(len(each.chips) for each in scored) == 15


@pytest.mark.parametrize("batch", [1, 2, 5, 64])
@pytest.mark.parametrize("readers", [1, 4])
def test_neither_batch_size_nor_readers_change_the_result(batch, readers):
    scored = run(blocks(), batch=batch, readers=readers)
    assert {chip.col: p[0] for each in scored for chip, p in zip(each.chips, each.probabilities)} == {
        col: col for col in range(15)
    }


def test_a_batch_never_spans_two_blocks():
    scorer = Scorer()
    run(blocks(n=3, each=5), scorer, batch=4)
    assert sorted(scorer.batches) == [1, 1, 1, 4, 4, 4]


def test_chips_with_too_little_imagery_never_reach_the_model():
    scorer = Scorer()
    (scored,) = run([block(0, [Chip(1, 0), Chip(2, -1)])], scorer)
    assert scorer.batches == [1]
    assert np.isnan(scored.probabilities[1]).all()
    assert np.isnan(scored.distance[1])
    assert scored.distance[0] == 10
    assert scored.probabilities[0].tolist() == [1, 1]
    assert scored.valid.tolist() == pytest.approx([1, 0.4])


def test_a_smaller_share_of_imagery_can_be_accepted():
    (scored,) = run([block(0, [Chip(2, -1)])], min_valid=0.3)
    assert scored.probabilities.tolist() == [[2, 1]]


def test_no_blocks_give_no_batches():
    assert run([]) == []


def test_an_error_of_a_reader_reaches_the_caller_and_ends_all_threads():
    imagery = Imagery()
    with pytest.raises(RasterError, match="broken"):
        run([*blocks(), block(9, [Chip(100, 0)])], imagery=imagery)
    assert not threads()
    assert imagery.open == 0


def test_an_error_of_the_model_reaches_the_caller():
    class Broken(Scorer):
        def predict(self, pixels):
            raise MemoryError("no room on the device")

    with pytest.raises(MemoryError, match="no room"):
        run(blocks(), Broken())
    assert not threads()


def test_cancelling_is_not_requesting_the_next_batch():
    imagery = Imagery()
    loop = classify(imagery, blocks(n=1000), Scorer(seconds=0.01), 2, 2)
    with closing(loop):
        next(loop)
    assert not threads()
    assert imagery.read_chips < 200


def test_a_reader_that_waits_for_a_server_does_not_hold_up_a_cancel():
    reading, response, ended = Event(), Event(), Event()

    class Slow(Imagery):
        def read(self, chips):
            reading.set()
            response.wait(LONG_S)
            ended.set()
            return super().read(chips)

    assert run(blocks(), imagery=Slow(), cancelled=reading.is_set) == []
    assert not ended.is_set()
    response.set()


def test_the_queues_stay_short_when_the_caller_is_slow():
    imagery = Imagery()
    with closing(classify(imagery, blocks(n=1000), Scorer(), 2, 1)) as loop:
        next(loop)
        time.sleep(0.3)
        assert imagery.read_chips < 100  # of 5,000: two short queues, and what the threads hold


class TestReadingOrder:
    blocks = [block(k, [Chip(k * 2 + i, row) for row in (1, 0) for i in (0, 1)]) for k in (0, 1)]

    def order(self, batch, striped):
        return [[chips[0] for _, chips in work] for work in reading_order(self.blocks, batch, striped)]

    def test_tiles_are_read_block_by_block(self):
        assert self.order(2, striped=False) == [[(0, 1), (0, 0)], [(2, 1), (2, 0)]]

    def test_strips_are_read_row_by_row_across_blocks(self):
        assert self.order(2, striped=True) == [[(0, 1), (2, 1), (0, 0), (2, 0)]]

    def test_a_block_s_batches_hold_the_same_chips_either_way(self):
        def batches(striped):
            return sorted(chips for work in reading_order(self.blocks, 3, striped) for _, chips in work)

        assert batches(True) == batches(False)
