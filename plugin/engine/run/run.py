"""A run is a directory of parts.

    <run folder>/<run id>/run.json            what was asked for, as facts; written once
    <run folder>/<run id>/lock                held by the process that works on the run
    <run folder>/<run id>/parts/<col>_<row>.parquet   one finished block of chips

The id is a hash of what determines the result: model, imagery, grid, bands, area. Each part is written under a
temporary name and renamed, so a part is there whole or not at all; what has a part is never computed again.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ..api.errors import OutputError
from ..api.grid import Block
from .pipeline import ScoredBatch

LAYOUT = 2  # of a run directory; a change gives all runs new ids
KEPT_LETTERS = 16  # of the id in the folder's name
PART_NAME = re.compile(r"(-?\d+)_(-?\d+)\.parquet")
HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}  # what locking a locked file ends with


def run_id(facts: Mapping[str, Any]) -> str:
    """Hash of what determines a run's result; equal facts in any order give the same id."""
    text = json.dumps({"layout": LAYOUT, **facts}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class Run:
    """One run's directory, locked for as long as the object is open (a context manager).

    Raises OutputError where the folder cannot be made, or another process works on the same run.
    """

    def __init__(self, folder: Path, facts: Mapping[str, Any], classes: Sequence[str]) -> None:
        self.id = run_id(facts)
        self.folder = folder / self.id[:KEPT_LETTERS]
        self._facts, self._classes = dict(facts), list(classes)
        self._parts = self.folder / "parts"
        self._lock: IO[str] | None = None

    def __enter__(self) -> Run:
        try:
            self._parts.mkdir(parents=True, exist_ok=True)
            self._lock = acquire_lock(self.folder / "lock")
            for left in self._parts.glob("*.tmp"):
                left.unlink()
        except OSError as error:
            self.__exit__()
            raise cannot_write(self.folder, error) from error
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def batch(self, propose: Callable[[], int]) -> int:
        """The batch size that the run was begun with: the proposal the first time, the first one ever after.

        A resumed run keeps to it, so that its batches, and so its probabilities, equal an undisturbed run's to the bit.
        """
        path = self.folder / "run.json"
        begun = _read_json(path).get("batch") if path.is_file() else None
        if isinstance(begun, int) and begun > 0:
            return begun
        batch = propose()
        record = {"id": self.id, "facts": self._facts, "batch": batch}
        write_atomic(path, json.dumps(record, indent=1).encode())
        return batch

    def peek(self) -> dict[Block, int]:
        """Finished blocks and how many chips each holds, without lock or change; empty where nothing was begun."""
        return {block: n for block, n in self._found() if n is not None}

    def done(self) -> dict[Block, int]:
        """As `peek`, and removes each part that cannot be read, so that it is made again."""
        finished = {}
        for block, n in self._found():
            if n is None:
                self._part_of(block).unlink()
            else:
                finished[block] = n
        return finished

    def _found(self) -> Iterator[tuple[Block, int | None]]:
        """Each part's block and its number of chips, None for one that is damaged."""
        for path in sorted(self._parts.glob("*.parquet")):
            name = PART_NAME.fullmatch(path.name)
            if name is None:
                continue  # not ours
            block = Block(int(name.group(1)), int(name.group(2)))
            try:
                yield block, int(pq.read_metadata(path).num_rows)
            except (pa.ArrowException, OSError) as error:
                if getattr(error, "errno", None):  # the disk's fault and not the part's
                    raise cannot_read(path, error) from error
                yield block, None

    def _part_of(self, block: Block) -> Path:
        return self._parts / f"{block.col}_{block.row}.parquet"

    def commit(self, block: Block, batches: Sequence[ScoredBatch]) -> pa.Table:
        """Writes a finished block as one part, chips in grid order, and gives it back."""
        part, sink = part_table(batches, self._classes), pa.BufferOutputStream()
        pq.write_table(part, sink, compression="zstd", write_statistics=False)
        write_atomic(self._part_of(block), sink.getvalue())
        return part

    def table(self, blocks: Iterable[Block]) -> pa.Table:
        """All parts of `blocks` as one table.

        Raises OutputError for a part that is gone or damaged; a damaged one is removed, so that the next run mends it.
        """
        parts = [self._read_part(self._part_of(block)) for block in blocks]
        return pa.concat_tables(parts).combine_chunks() if parts else part_table([], self._classes)

    def _read_part(self, path: Path) -> pa.Table:
        try:
            return pq.read_table(path, partitioning=None)
        except (pa.ArrowException, OSError) as error:
            if getattr(error, "errno", None) and not isinstance(error, FileNotFoundError):
                raise cannot_read(path, error) from error
            path.unlink(missing_ok=True)
            raise OutputError(
                "part-damaged",
                "A part of the run in {folder} is gone or damaged: run it again to mend it.",
                folder=self.folder,
            ) from error


class BlockCollector:
    """Gathers batches and commits each block when its last chip has come."""

    def __init__(self, run: Run, blocks: Mapping[Block, int]) -> None:
        self._run, self._missing = run, dict(blocks)
        self._batches: dict[Block, list[ScoredBatch]] = defaultdict(list)

    def add(self, scored: ScoredBatch) -> pa.Table | None:
        """The part that this batch completed, once it is written; None where its block still lacks chips."""
        self._batches[scored.block].append(scored)
        self._missing[scored.block] -= len(scored.chips)
        if self._missing[scored.block]:
            return None
        return self._run.commit(scored.block, self._batches.pop(scored.block))


def part_table(batches: Sequence[ScoredBatch], classes: Sequence[str]) -> pa.Table:
    """Batches with the columns of a part, chips in grid order; no batches give no rows."""
    chips = np.array([chip for each in batches for chip in each.chips], np.int32).reshape(-1, 2)
    order = np.lexsort((chips[:, 0], -chips[:, 1]))
    joined = [np.concatenate(arrays) for arrays in zip(*(each[2:] for each in batches))]
    valid, source, probabilities, distance = joined or [
        np.empty(0, np.float32),
        np.empty(0, np.int16),
        np.empty((0, len(classes))),
        np.empty(0, np.float32),
    ]
    columns = {
        "col": pa.array(chips[order, 0], pa.int32()),
        "row": pa.array(chips[order, 1], pa.int32()),
        "valid": pa.array(valid[order], pa.float32()),
        "source": pa.array(source[order], pa.int16()),
    }
    columns.update({f"p_{name}": pa.array(probabilities[order, k], pa.float32()) for k, name in enumerate(classes)})
    columns["distance"] = pa.array(distance[order], pa.float32())
    return pa.table(columns)


def acquire_lock(path: Path) -> IO[str]:
    """An open file with an exclusive lock, which the operating system drops when the process ends, however it ends."""
    stream = path.open("a+")
    try:
        if os.name == "nt":
            import msvcrt  # only there on Windows

            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl  # only there elsewhere

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        stream.close()
        if error.errno not in HELD:
            raise  # a file system without locks, say
        raise OutputError(
            "run-locked",
            "Another Landchip process is working in {folder}: wait for it to end, or cancel it.",
            folder=path.parent,
        ) from error
    return stream


def write_atomic(path: Path, content: Any) -> None:
    """Writes a file under a temporary name, brings it to the disk and renames it: it is there whole or not at all."""
    temporary = path.with_name(path.name + ".tmp")
    try:
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)
    except OSError as error:
        with suppress(OSError):  # such as a name that is too long, for which there is nothing to take away
            temporary.unlink(missing_ok=True)
        raise cannot_write(path.parent, error) from error


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def cannot_read(path: Path, error: Exception) -> OutputError:
    return OutputError(
        "part-unreadable",
        "The part {path} cannot be read ({reason}): give back access to it, and run again.",
        path=path,
        reason=error,
    )


def cannot_write(folder: Path, error: OSError) -> OutputError:
    reason = error.strerror or type(error).__name__
    return OutputError(
        "files-not-written",
        "The files cannot be written to {folder} ({reason}): choose another folder or make room; "
        "what was done so far is kept.",
        folder=folder,
        reason=reason,
    )
