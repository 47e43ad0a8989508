from __future__ import annotations

import json
import os
import subprocess
import sys

import numpy as np
import pytest

from plugin.engine.api.errors import OutputError
from plugin.engine.api.grid import Block, Chip
from plugin.engine.run.assembly import finished_blocks, read_parts
from plugin.engine.run.chips import ScoredBatch
from plugin.engine.run.parts import encode_part, part_name, part_table
from plugin.engine.run.run import Run, run_id
from plugin.engine.run.task import BlockCollector
from tests.data.stray import stray_folder

FACTS = {"model": "abc", "rasters": ["f1"], "grid": ["EPSG:26911", 224.0]}
CLASSES = ["forest", "developed"]


def scored(block, cols, row=0):
    chips = [Chip(col, row) for col in cols]
    share = np.array([[col / 100, 1 - col / 100] for col in cols], np.float32)
    ones = np.ones(len(chips), np.float32)
    return ScoredBatch(block, chips, ones, np.zeros(len(chips), np.int16), share, share[:, 0] * 1000)


def store_part(run, block, batches):
    run.store.put(part_name(block), encode_part(part_table(batches, CLASSES)))


def done(run):
    return finished_blocks(run.store, remove_damaged=True)


def test_equal_facts_in_any_order_are_the_same_run():
    assert run_id(FACTS) == run_id(dict(reversed(FACTS.items())))


def test_a_run_of_an_earlier_version_is_found_again():
    assert (
        run_id(FACTS) == "ee7b06984ee2b8451b584e120e027a4e90012b51836d69eae1e36b338ffdb271"
    )  # computed by commit 9ae67e6


@pytest.mark.parametrize("fact", FACTS)
def test_each_fact_counts_for_the_identity(fact):
    assert run_id({**FACTS, fact: "other"}) != run_id(FACTS)


def test_a_block_has_its_part_when_its_last_chip_has_come():
    collector = BlockCollector({Block(0, 0): 3}, CLASSES)
    assert collector.add(scored(Block(0, 0), [2])) is None
    assert collector.missing == 2
    assert collector.add(scored(Block(0, 0), [0, 1]))["col"].to_pylist() == [0, 1, 2]
    assert collector.missing == 0


def test_parts_come_back_as_one_table_in_grid_order(tmp_path):
    with Run(tmp_path, FACTS) as run:
        store_part(run, Block(0, 0), [scored(Block(0, 0), [1]), scored(Block(0, 0), [0])])
        store_part(run, Block(-1, 0), [scored(Block(-1, 0), [-3], row=5)])
        table = read_parts(run.store, [Block(0, 0), Block(-1, 0)])
    assert table["col"].to_pylist() == [0, 1, -3]
    assert table["row"].to_pylist() == [0, 0, 5]
    assert table["p_forest"].to_pylist() == pytest.approx([0, 0.01, -0.03])
    assert table["distance"].to_pylist() == pytest.approx([0, 10, -30])
    assert table.schema.names == ["col", "row", "valid", "source", "p_forest", "p_developed", "distance"]


def test_probabilities_come_back_to_the_bit(tmp_path):
    batch = scored(Block(0, 0), list(range(50)))
    values = np.random.default_rng(0).random((50, 2), np.float32)
    with Run(tmp_path, FACTS) as run:
        store_part(run, Block(0, 0), [batch._replace(probabilities=values, distance=values[:, 1])])
        table = read_parts(run.store, [Block(0, 0)])
    assert np.array_equal(table["p_forest"].to_numpy(), values[:, 0])
    assert np.array_equal(table["distance"].to_numpy(), values[:, 1])


def test_a_second_process_is_refused_while_the_first_works(tmp_path):
    code = (
        "import sys; from pathlib import Path; from plugin.engine.run.run import Run\n"
        f"with Run(Path(sys.argv[1]), {FACTS!r}): pass"
    )
    with Run(tmp_path, FACTS):
        second = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False
        )
    assert "OutputError: Another Landchip process is working in" in second.stderr
    third = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert third.returncode == 0, third.stderr


def test_two_runs_of_one_folder_do_not_disturb_each_other(tmp_path):
    with Run(tmp_path, FACTS) as one, Run(tmp_path, {**FACTS, "model": "x"}) as other:
        store_part(one, Block(0, 0), [scored(Block(0, 0), [0])])
        assert done(other) == {}


def test_a_truncated_part_is_removed(tmp_path):
    with Run(tmp_path, FACTS) as run:
        store_part(run, Block(0, 0), [scored(Block(0, 0), [0])])
        (part,) = run.folder.glob("parts/*.parquet")
        part.write_bytes(part.read_bytes()[:100])
        assert finished_blocks(run.store) == {}
        assert done(run) == {}
        assert not part.exists()


def test_half_written_files_of_a_killed_process_are_removed(tmp_path):
    with Run(tmp_path, FACTS) as run:
        leftover = stray_folder(run.folder / "parts", "0_0.parquet")
        mine = run.folder / "parts" / "notes.tmp"
        mine.touch()
        rows_of_another = stray_folder(run.folder, "rows.arrow")
    with Run(tmp_path, {**FACTS, "model": "another"}) as run, run.temporary_file() as rows:
        assert not leftover.exists()
        assert not rows_of_another.exists()
        assert mine.exists()  # the user's, whatever its name
        rows.touch()
        assert done(run) == {}
    assert not rows.parent.exists()
    assert not rows.exists()


def test_a_run_that_was_never_begun_has_no_blocks_and_makes_no_folder(tmp_path):
    run = Run(tmp_path, FACTS)
    assert finished_blocks(run.store) == {}
    assert not run.folder.exists()


def test_a_resumed_run_keeps_the_batch_size_that_it_began_with(tmp_path):
    with Run(tmp_path, FACTS) as run:
        assert run.batch(lambda: 8) == 8
    with Run(tmp_path, FACTS) as run:
        assert run.batch(lambda: 16) == 8


def test_a_damaged_record_is_written_anew(tmp_path):
    with Run(tmp_path, FACTS) as run:
        for damaged in ("{half", '{"batch": 0}', '{"batch": "x"}', "[]"):
            (run.folder / "run.json").write_text(damaged)
            assert run.batch(lambda: 4) == 4
        assert json.loads((run.folder / "run.json").read_text())["facts"] == FACTS


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written to .*choose another folder"):
        Run(tmp_path / "file", FACTS).__enter__()


def test_a_full_disk_leaves_no_half_part(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, os.strerror(28))

    with Run(tmp_path, FACTS) as run:
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OutputError, match="No space left.*make room"):
            store_part(run, Block(0, 0), [scored(Block(0, 0), [0])])
        assert list(run.folder.glob("parts/*")) == []


def test_a_missing_part_is_one_sentence(tmp_path):
    with Run(tmp_path, FACTS) as run, pytest.raises(OutputError, match="run it again to mend"):
        read_parts(run.store, [Block(0, 0)])


def test_a_damaged_part_is_removed_so_that_the_next_run_mends_it(tmp_path):
    with Run(tmp_path, FACTS) as run:
        store_part(run, Block(0, 0), [scored(Block(0, 0), list(range(200)))])
        (part,) = run.folder.glob("parts/*.parquet")
        whole = bytearray(part.read_bytes())
        whole[4:60] = bytes(56)  # the data; the footer stays good
        part.write_bytes(whole)
        assert done(run) == {Block(0, 0): 200}
        with pytest.raises(OutputError, match="damaged: run it again"):
            read_parts(run.store, [Block(0, 0)])
        assert done(run) == {}


def test_files_of_others_among_the_parts_are_left_alone(tmp_path):
    with Run(tmp_path, FACTS) as run:
        (run.folder / "parts" / "my_copy.parquet").write_text("mine")
        assert done(run) == {}
        assert (run.folder / "parts" / "my_copy.parquet").exists()


def test_a_file_system_without_locks_is_not_taken_for_a_conflict(tmp_path, monkeypatch):
    import fcntl

    def unsupported(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    with pytest.raises(OutputError, match="Operation not supported"):
        Run(tmp_path, FACTS).__enter__()
