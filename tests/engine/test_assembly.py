"""The rows of a map come from the parts of a run a bounded number of chips at a time."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from plugin.engine.api.errors import OutputError
from plugin.engine.api.grid import Block
from plugin.engine.run import assembly
from plugin.engine.run.assembly import assemble, finished_blocks, read_parts
from plugin.engine.run.parts import encode_part, part_name
from tests.data import canopy
from tests.messages import refused

BLOCKS = [Block(col, row) for row in (5, 4) for col in (2, 3, 4, 9)]


class Parts(dict):
    """A store of parts in memory that counts its reads."""

    address = "bucket/run"

    def __init__(self, readers: int = 1) -> None:
        super().__init__({part_name(block): encode_part(canopy.part(block)) for block in BLOCKS})
        self.readers, self.begun = readers, []

    def names(self):
        return list(self)

    def read(self, name):
        self.begun.append(name)
        try:
            return self[name]
        except KeyError as error:
            raise FileNotFoundError(name) from error

    def delete(self, name):
        self.pop(name, None)


def rows_of(store: Parts, folder: Path, sizes: list[int] | None = None) -> pa.Table:
    def derive(parts: pa.Table) -> pa.Table:
        if sizes is not None:
            sizes.append(parts.num_rows)
        return canopy.derive(parts)

    table = assemble(store, BLOCKS, canopy.PRODUCT, derive, folder / "rows.arrow")
    with table.batches() as batches:
        return pa.Table.from_batches(batches, table.schema)


@pytest.mark.parametrize(
    ("held", "chips_of_a_slice", "reads"),
    [(2048, 256, 1), (600, 600, 2), (320, 100, 4), (64, 1000, 16), (1, 1, 16)],
)
def test_a_wide_row_of_blocks_is_assembled_in_slices_with_the_same_rows(
    held: int, chips_of_a_slice: int, reads: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = rows_of(Parts(), tmp_path)
    monkeypatch.setattr(assembly, "CHIPS_HELD", held)
    monkeypatch.setattr(assembly, "ROWS_PER_BATCH", chips_of_a_slice)
    store, sizes = Parts(), []
    assert rows_of(store, tmp_path, sizes).equals(whole)
    assert sum(sizes) == whole.num_rows == len(BLOCKS) * 256
    assert max(sizes) <= min(chips_of_a_slice, max(held, 64))  # 64: one row of chips of four blocks
    assert len(store.begun) == reads * len(BLOCKS)


def test_the_parts_of_a_server_make_the_same_rows(tmp_path: Path) -> None:
    assert rows_of(Parts(readers=4), tmp_path).equals(rows_of(Parts(), tmp_path))
    assert finished_blocks(Parts(readers=4)) == finished_blocks(Parts()) == dict.fromkeys(BLOCKS, 256)
    chips = [read_parts(Parts(readers), BLOCKS).select(["col", "row"]) for readers in (1, 4)]
    assert chips[0].equals(chips[1])


@pytest.mark.parametrize("readers", [1, 4])
def test_a_missing_part_of_many_is_one_sentence_and_ends_the_reading(readers: int, tmp_path: Path) -> None:
    store = Parts(readers)
    del store[part_name(BLOCKS[0])]
    with refused(OutputError, "part-damaged", folder="bucket/run"):
        rows_of(store, tmp_path)
    begun = len(store.begun)
    assert begun <= max(2 * readers, 4)
    with refused(OutputError, "part-damaged", folder="bucket/run"):
        read_parts(store, BLOCKS)
    assert finished_blocks(store, blocks=BLOCKS) == dict.fromkeys(BLOCKS[1:], 256)


@pytest.mark.parametrize("readers", [1, 4])
def test_a_damaged_part_among_a_servers_is_removed_and_one_that_is_refused_is_named(
    readers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, name = Parts(readers), part_name(BLOCKS[3])
    store[name] = b"PAR1"
    assert len(finished_blocks(store, remove_damaged=False)) == len(BLOCKS) - 1
    assert name in store
    with refused(OutputError, "part-damaged"):
        rows_of(store, tmp_path)
    assert name not in store
    monkeypatch.setattr(store, "read", lambda _: (_ for _ in ()).throw(PermissionError("403")))
    with refused(OutputError, "part-unreadable"):
        finished_blocks(store)
    with refused(OutputError, "part-unreadable"):
        rows_of(store, tmp_path)


def test_the_memory_of_a_plan_grows_by_little_once_the_spatial_index_has_reached_its_limit() -> None:
    small, state, most = map(assembly.memory_mb, (1600, 2_000_000, 20_000_000))
    assert small < 531
    assert 50 < state - small < 120
    assert most - state < 15 * 18 + 1
    assert 660 < most < 1500  # measured: 660 MB
