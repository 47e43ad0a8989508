"""A folder and an object store keep parts alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pyarrow import fs

from plugin.engine.api.errors import OutputError
from plugin.engine.storage.store import ArrowStore, FolderStore, PartStore
from tests.data.stray import stray_folder
from tests.messages import refused


@pytest.fixture(params=["folder", "local", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> PartStore:
    if request.param == "folder":
        return FolderStore(tmp_path)
    if request.param == "local":
        return ArrowStore(fs.SubTreeFileSystem(str(tmp_path), fs.LocalFileSystem()), "runs")
    from pyarrow._fs import _MockFileSystem  # keeps its files in memory

    return ArrowStore(_MockFileSystem(), "bucket/runs")


def test_a_stored_part_is_read_back_whole_until_it_is_deleted(store: PartStore) -> None:
    assert store.names() == []
    store.put("0_0.parquet", b"one")
    store.put("0_0.parquet", b"other")
    store.put("-1_2.parquet", b"")
    assert sorted(store.names()) == ["-1_2.parquet", "0_0.parquet"]
    assert store.read("0_0.parquet") == b"other"
    store.delete("0_0.parquet")
    assert store.names() == ["-1_2.parquet"]


def test_reading_an_unknown_name_raises_file_not_found(store: PartStore) -> None:
    with pytest.raises(FileNotFoundError):
        store.read("0_0.parquet")
    store.delete("0_0.parquet")


def test_a_store_that_cannot_be_written_to_is_an_output_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def open_output_stream(self, _: str) -> Any:
            raise OSError(28, "No space left on device")

    with refused(OutputError, "files-not-written", folder="bucket"):
        ArrowStore(Full(), "bucket").put("a", b"")
    with refused(OutputError, "files-not-written"):
        FolderStore(tmp_path / "gone").put("a", b"")


def test_half_a_file_of_a_killed_process_is_no_part_and_is_removed(tmp_path: Path) -> None:
    stray_folder(tmp_path, "0_0.parquet")
    store = FolderStore(tmp_path)
    assert store.names() == []
    store.put("1_0.parquet", b"")
    assert [each.name for each in tmp_path.iterdir()] == ["1_0.parquet"]
