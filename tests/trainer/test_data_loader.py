"""Chips come in an order that follows from the seed, each as often as wanted, on any number of processes."""

from __future__ import annotations

import threading
import time
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tests.data.tiny_training import tiny_chips
from trainer.chipsets.chipset import ChipSet
from trainer.errors import ChipSetError
from trainer.training.data_loader import PREFETCH, ChipLoader, epoch_order, plan_micro_batches, sequential_micro_batches
from trainer.training.distributed import ProcessGroup

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> ChipSet:
    return tiny_chips(tmp_path_factory.mktemp("chips") / "set")


@given(st.integers(1, 300), st.integers(0, 9), st.integers(0, 9))
def test_an_epoch_holds_each_chip_once_where_all_weigh_alike(n: int, seed: int, epoch: int) -> None:
    order = epoch_order(np.ones(n), seed, epoch)
    assert sorted(order) == list(range(n))
    np.testing.assert_array_equal(order, epoch_order(np.ones(n), seed, epoch))


@given(st.lists(st.floats(0, 9), min_size=2, max_size=60).filter(lambda each: sum(each) > 0.1), st.integers(0, 99))
def test_a_chip_is_drawn_in_proportion_to_its_weight(weights: list[float], seed: int) -> None:
    draws = np.array(weights) / np.mean(weights)
    counts = Counter(epoch_order(draws, seed, 0).tolist())
    assert sum(counts.values()) == len(draws)
    for row, expected in enumerate(draws):
        assert np.floor(expected - 1e-6) <= counts[row] <= np.ceil(expected + 1e-6)


@given(st.integers(8, 200), st.integers(4, 40), st.integers(1, 5), st.integers(1, 4))
def test_processes_and_parts_cover_an_epoch_once(n: int, batch: int, accumulate: int, size: int) -> None:
    order, weight = epoch_order(np.ones(n), 0, 0), np.linspace(0.5, 1.5, n).astype(np.float32)
    plans = [
        plan_micro_batches(order, weight, batch, accumulate, (0, 0), ProcessGroup(rank, size)) for rank in range(size)
    ]
    rows = [
        row
        for plan in plans
        for micro_batches in plan
        for micro_batch in micro_batches
        for row in micro_batch.rows.tolist()
    ]
    assert sorted(rows) == list(range(n))
    for step in range(len(plans[0])):
        micro_batches = [micro_batch for plan in plans for micro_batch in plan[step]]
        assert sum(len(each.rows) for each in micro_batches) <= batch
        assert sum(float(each.weight.sum()) for each in micro_batches) == pytest.approx(size, rel=1e-4)
        for plan in plans:
            assert [each.is_last for each in plan[step]] == [False] * (len(plan[step]) - 1) + [True] * bool(plan[step])


def test_batches_of_an_epoch_are_of_one_size_but_for_one_chip() -> None:
    plan = plan_micro_batches(np.arange(65), np.ones(65, np.float32), 32, 1, (0, 0), ProcessGroup())
    assert sorted(len(micro_batches[0].rows) for micro_batches in plan) == [21, 22, 22]


def test_a_resumed_epoch_goes_on_with_the_same_pieces() -> None:
    whole = plan_micro_batches(np.arange(60), np.ones(60, np.float32), 8, 2, (5, 3), ProcessGroup())
    rest = plan_micro_batches(np.arange(60), np.ones(60, np.float32), 8, 2, (5, 3), ProcessGroup(), first_step=3)
    assert [[each.seed for each in micro_batches] for micro_batches in whole[3:]] == [
        [each.seed for each in micro_batches] for micro_batches in rest
    ]
    assert len({each.seed for micro_batches in whole for each in micro_batches}) == sum(map(len, whole))


def test_pixels_and_labels_belong_together(chips: ChipSet) -> None:
    micro_batches = sequential_micro_batches(len(chips), 7, ProcessGroup())
    with ChipLoader(chips, CPU, workers=3) as loader:
        for micro_batch, batch in zip(micro_batches, loader.batches(micro_batches), strict=True):
            np.testing.assert_array_equal(batch.pixels.numpy(), chips.read(micro_batch.rows))
            np.testing.assert_array_equal(batch.targets.numpy(), chips.shares[micro_batch.rows])


def test_augmentation_gets_the_pieces_own_random_numbers(chips: ChipSet) -> None:
    def shifted(
        pixels: torch.Tensor, targets: torch.Tensor, generator: torch.Generator
    ) -> tuple[torch.Tensor, torch.Tensor]:
        return pixels.float() + torch.rand(1, generator=generator), targets

    plan = plan_micro_batches(np.arange(20), np.ones(60, np.float32), 5, 1, (1, 1), ProcessGroup())
    micro_batches = [micro_batch for micro_batches in plan for micro_batch in micro_batches]
    with ChipLoader(chips, CPU, workers=2) as loader:
        whole = [each.pixels for each in loader.batches(micro_batches, shifted)]
        rest = [each.pixels for each in loader.batches(micro_batches[2:], shifted)]
    assert all(torch.equal(one, other) for one, other in zip(whole[2:], rest, strict=True))
    assert len({float(each[0, 0, 0, 0]) % 1 for each in whole}) == len(whole)


def test_reading_ahead_is_bounded_and_ends_with_the_feed(chips: ChipSet, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []
    read = ChipSet.read
    monkeypatch.setattr(ChipSet, "read", lambda self, rows: (reads.append(len(rows)), read(self, rows))[1])
    micro_batches = sequential_micro_batches(len(chips), 2, ProcessGroup())
    with ChipLoader(chips, CPU, workers=1) as loader:
        batches = loader.batches(micro_batches)
        next(batches)
        time.sleep(0.1)
        assert len(reads) <= 1 + PREFETCH
        batches.close()
    assert len(reads) <= 1 + PREFETCH
    assert not [each for each in threading.enumerate() if each.name.startswith("chips")]


def test_a_chip_that_cannot_be_read_ends_the_epoch(tmp_path: Path) -> None:
    chips = tiny_chips(tmp_path / "set")
    for part in (tmp_path / "set" / "parts").iterdir():
        part.write_bytes(b"not pixels")
    with ChipLoader(chips, CPU) as loader, pytest.raises(ChipSetError, match="gone or damaged"):
        list(loader.batches(sequential_micro_batches(len(chips), 8, ProcessGroup())))
