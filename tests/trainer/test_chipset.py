"""A chip set comes back from the disk as it was written; what is missing or damaged is named in the error."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import OutputError
from trainer.chipsets.chipset import INDEX_SCHEMA, ChipSet, open_chipset
from trainer.chipsets.chipset_writer import ChipSetWriter, write_chipset
from trainer.errors import ChipSetError

THREE = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))
NAMES = [each.name for each in THREE]
RGB = ("red", "green", "blue")
N = 12


def pixels(n: int = N, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (n, 3, 8, 8), dtype=np.uint8)


def records(n: int = N, first: int = 0) -> dict[str, object]:
    shares = np.random.default_rng(first).dirichlet(np.ones(3), n).astype(np.float32)
    return {
        "id": [f"chip-{first + k}" for k in range(n)],
        "place": [f"place-{k % 3}" for k in range(n)],
        "valid": np.ones(n, np.float32),
        **{f"s_{name}": shares[:, k] for k, name in enumerate(NAMES)},
    }


def splits(n: int = N) -> list[str | None]:
    return [("train", "val", "test", None)[k % 4] for k in range(n)]


def make_chipset(folder: Path) -> ChipSet:
    return write_chipset(folder, THREE, RGB, {**records(), "split": splits()}, pixels())


def test_pixels_come_back_in_the_requested_order(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    np.testing.assert_array_equal(chips.read([7, 0, 7]), pixels()[[7, 0, 7]])
    assert chips.read([]).shape == (0, 3, 8, 8)


def test_labels_are_shares_and_the_largest_is_the_truth(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    np.testing.assert_allclose(chips.shares.sum(axis=1), 1, atol=1e-6)
    np.testing.assert_array_equal(chips.truth, chips.shares.argmax(axis=1))
    np.testing.assert_array_equal(chips.purity, chips.shares.max(axis=1))
    assert [NAMES[k] for k in chips.truth] == chips.column("label")
    assert chips.class_names == tuple(NAMES)


def test_two_chips_of_one_id_are_refused(tmp_path: Path) -> None:
    twice = {**records(), "id": [f"chip-{k // 2}" for k in range(N)], "split": splits()}
    with pytest.raises(ChipSetError, match="Two chips have the id chip-0: give each"):
        write_chipset(tmp_path / "set", THREE, RGB, twice, pixels())
    assert not (tmp_path / "set" / "chipset.json").exists()


def test_a_split_is_a_view_of_the_same_pixels(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    val = chips.select(split="val")
    assert val.column("id") == ["chip-1", "chip-5", "chip-9"]
    np.testing.assert_array_equal(val.read([0, 2]), pixels()[[1, 9]])
    fewer = val.select(keep=np.array([False, True, False]))
    assert fewer.column("id") == ["chip-5"]
    assert len({chips.digest, val.digest, fewer.digest}) == 3
    with pytest.raises(ChipSetError, match="no split 'holdout'"):
        chips.select(split="holdout")


def test_the_digest_is_of_pixels_labels_and_splits_and_of_nothing_else(tmp_path: Path) -> None:
    first = make_chipset(tmp_path / "a")
    backwards = np.arange(N)[::-1]
    turned = {key: np.asarray(values)[backwards] for key, values in {**records(), "split": splits()}.items()}
    turned["place"] = ["elsewhere"] * N
    again = write_chipset(tmp_path / "b", THREE, RGB, turned, pixels()[backwards])
    assert again.digest == first.digest
    other = write_chipset(tmp_path / "c", THREE, RGB, {**records(), "split": splits()[::-1]}, pixels())
    assert other.digest != first.digest


def test_the_index_is_geoparquet_with_every_column_of_the_contract(tmp_path: Path) -> None:
    squares = shapely.to_wkb(shapely.box(np.arange(N), 0, np.arange(N) + 1, 1))
    with ChipSetWriter(tmp_path / "set", {"a": 1}) as writer:
        writer.commit("p", {**records(), "geometry": list(squares)}, pixels())
        index = writer.records().append_column("split", pa.array(splits()))
        writer.finish(index, THREE, RGB, 1.0, 8, {"options": {"x": 1}}, "EPSG:26911")
    table = pq.read_table(tmp_path / "set" / "index.parquet")
    assert table.column_names == [*INDEX_SCHEMA, *(f"s_{name}" for name in NAMES)]
    geo = json.loads(table.schema.metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    assert geo["columns"]["geometry"]["bbox"] == [0, 0, N, 1]
    assert geo["columns"]["geometry"]["crs"]["id"] == {"authority": "EPSG", "code": 26911}
    assert open_chipset(tmp_path / "set").provenance == {"options": {"x": 1}}


def test_a_set_made_in_two_goes_equals_one_made_in_one(tmp_path: Path) -> None:
    def commit(writer: ChipSetWriter, name: str, first: int) -> None:
        writer.commit(name, records(4, first), pixels(4, first))

    def finished(writer: ChipSetWriter) -> ChipSet:
        table = writer.records()
        return writer.finish(table.append_column("split", pa.array(["train"] * len(table))), THREE, RGB, 1.0, 8, {})

    with ChipSetWriter(tmp_path / "one", {}) as writer:
        for k in range(3):
            commit(writer, f"p{k}", 4 * k)
        one = finished(writer)
    with ChipSetWriter(tmp_path / "two", {}) as writer:
        commit(writer, "p1", 4)
        (tmp_path / "two" / "parts" / "p2.arrow.tmp").write_bytes(b"half")
        (tmp_path / "two" / "parts" / "p0.arrow").write_bytes(b"damaged")
    with pytest.raises(ChipSetError, match="unfinished"):
        open_chipset(tmp_path / "two")
    with ChipSetWriter(tmp_path / "two", {}) as writer:
        assert writer.finished_parts() == {"p1"}
        commit(writer, "p0", 0)
        commit(writer, "p2", 8)
        two = finished(writer)
    assert two.index.equals(one.index)
    assert two.digest == one.digest
    np.testing.assert_array_equal(two.read(range(12)), one.read(range(12)))


def test_a_part_without_chips_counts_as_done(tmp_path: Path) -> None:
    with ChipSetWriter(tmp_path, {}) as writer:
        writer.commit("none", records(0), pixels(0))
        writer.commit("some", records(2), pixels(2))
        assert writer.finished_parts() == {"none", "some"}
        assert writer.records().num_rows == 2


def test_another_set_or_other_files_are_refused(tmp_path: Path) -> None:
    make_chipset(tmp_path / "set")
    with pytest.raises(ChipSetError, match="of other options or sources"), ChipSetWriter(tmp_path / "set", {"b": 2}):
        pass
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    with pytest.raises(ChipSetError, match="holds other files"), ChipSetWriter(tmp_path / "mine", {}):
        pass
    assert [each.name for each in (tmp_path / "mine").iterdir()] == ["thesis.txt"]
    with pytest.raises(ChipSetError, match="is a file"), ChipSetWriter(tmp_path / "mine" / "thesis.txt", {}):
        pass


def test_two_processes_cannot_make_one_set(tmp_path: Path) -> None:
    first, second = ChipSetWriter(tmp_path / "set", {}), ChipSetWriter(tmp_path / "set", {})
    with first, pytest.raises(OutputError, match="Another Landchip process"), second:
        pass


def test_missing_and_damaged_files_are_errors_of_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ChipSetError, match="There is no chip set in"):
        open_chipset(tmp_path)
    chips = make_chipset(tmp_path / "set")
    part = tmp_path / "set" / "parts" / "all.arrow"
    whole = part.read_bytes()
    part.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ChipSetError, match="gone or damaged"):
        chips.read([0])
    part.unlink()
    with pytest.raises(ChipSetError, match="gone or damaged"):
        chips.read([0])
    about = tmp_path / "set" / "chipset.json"
    about.write_text(about.read_text().replace('"version": 1', '"version": 99'))
    with pytest.raises(ChipSetError, match="another version"):
        open_chipset(tmp_path / "set")
    about.write_text("{")
    with pytest.raises(ChipSetError, match="cannot be read"):
        open_chipset(tmp_path / "set")


def test_threads_read_the_same_pixels(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    orders = [np.random.default_rng(k).permutation(N) for k in range(16)]
    with ThreadPoolExecutor(4) as pool:
        for order, chip_pixels in zip(orders, pool.map(chips.read, orders)):
            np.testing.assert_array_equal(chip_pixels, pixels()[order])
