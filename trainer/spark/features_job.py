"""Features of a chip set's chips as a job: what its blocks are, and how one of them is computed.

params of the job:
    parts:  address of the chip set's folder of parts, as the cluster reads it
    shape:  of a chip: [band, y, x]
    bands:  the first ones go into the graph
    tables: of each table of features {"chips": number, "views": [symmetries]}; the tables follow each other
    fit:    how pyspark.ml fits a head to the first table (spark_fit.py); missing where this machine does
files of the job:
    graph.onnx  from pixels (n, band, y, x) to features (n, width)
    chips.arrow a row per chip of all tables: part, row in it, SHA-256 of its pixels
    shares.npy  with `fit`: class shares (n, class) of the first table's chips

A block is BLOCK_CHIPS chips of one table; its part is a NumPy file (n, view, width), float32. Batches are those of a
run without Spark, so that the features are the same.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from plugin.engine.storage.address import local_path, open_store

from ..chipsets.chipset import PART_SUFFIX, ChipSet, flat_pixels
from ..errors import ChipSetError, brief_reason
from ..heads.chip_embedder import BATCH, Embed, embed_views
from ..onnx_session import cpu_session
from .job_file import FEATURES, TrainingJob

BLOCK_CHIPS = 32 * BATCH
GRAPH, CHIPS, SHARES = "graph.onnx", "chips.arrow", "shares.npy"
OPEN_PARTS = 4  # of the chip set, kept in memory by each Python worker


class FeatureBlock(NamedTuple):
    """Chips of one table: those from `first` to `stop`; `offset` of them lie in the tables before."""

    table: int
    first: int
    stop: int
    offset: int

    @property
    def name(self) -> str:
        return f"{self.table}_{self.first}.npy"


class FeatureTable(NamedTuple):
    """Chips whose features are asked for, in each of the views."""

    chips: ChipSet
    views: Sequence[int]


def features_job(
    parts: str, graph: bytes, bands: int, tables: Sequence[FeatureTable], fit: Mapping[str, Any] | None = None
) -> tuple[TrainingJob, dict[str, bytes]]:
    """The job, and its files.

    parts: address of the chip set's folder of parts, as the cluster reads it
    fit:   how the cluster fits a head to the first table; None for features alone
    """
    chips = tables[0].chips
    columns = {name: [each for table in tables for each in table.chips.column(name)] for name in ("part", "digest")}
    rows = pa.array([each for table in tables for each in table.chips.column("row")], pa.int32())
    table = pa.table({"part": columns["part"], "row": rows, "digest": columns["digest"]})
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, table.schema) as file:
        file.write_table(table)
    files = {GRAPH: graph, CHIPS: sink.getvalue().to_pybytes()}
    params: dict[str, Any] = {
        "parts": parts,
        "shape": [len(chips.bands), chips.chip_px, chips.chip_px],
        "bands": bands,
        "tables": [{"chips": len(each.chips), "views": list(each.views)} for each in tables],
    }
    if fit is not None:
        files[SHARES] = encode_features(chips.shares)
        params["fit"] = dict(fit)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return TrainingJob(FEATURES, params, digests), files


def feature_blocks(params: Any) -> Iterator[FeatureBlock]:
    """The blocks of a job, in order."""
    offset = 0
    for number, table in enumerate(params["tables"]):
        for first in range(0, table["chips"], BLOCK_CHIPS):
            yield FeatureBlock(number, first, min(first + BLOCK_CHIPS, table["chips"]), offset)
        offset += table["chips"]


def feature_computer(params: Any, graph: bytes, chips: bytes, threads: int) -> Callable[[FeatureBlock], bytes]:
    """A function that computes the part of a block. threads: of ONNX Runtime

    It raises ChipSetError for a part of the chip set that is missing, damaged, or another than that of the job.
    """
    session = cpu_session(graph, threads)
    given, wanted = session.get_inputs()[0].name, session.get_outputs()[0].name
    index = pa.ipc.open_file(pa.py_buffer(chips)).read_all()
    read_part = part_reader(params["parts"], tuple(params["shape"]))

    def embed(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        return np.asarray(session.run([wanted], {given: pixels})[0])

    def compute(block: FeatureBlock) -> bytes:
        rows = index.slice(block.offset + block.first, block.stop - block.first)
        pixels = _read_chips(rows, read_part, tuple(params["shape"]))[:, : params["bands"]]
        return encode_features(_features(embed, pixels, params["tables"][block.table]["views"]))

    return compute


def _features(embed: Embed, pixels: NDArray[np.uint8], views: Sequence[int]) -> NDArray[np.float32]:
    batches = [pixels[at : at + BATCH] for at in range(0, len(pixels), BATCH)]
    return np.concatenate([embed_views(embed, each, views) for each in batches])


def part_reader(address: str, shape: tuple[int, ...]) -> Callable[[str], NDArray[np.uint8]]:
    """A function from the name of a chip set's part to its pixels (n, band, y, x); it keeps the last few.

    It raises ChipSetError. address: of the folder of parts
    """
    store, folder = open_store(address), local_path(address)

    @lru_cache(maxsize=OPEN_PARTS)
    def read(name: str) -> NDArray[np.uint8]:
        file = name + PART_SUFFIX
        try:
            source = pa.py_buffer(store.read(file)) if folder is None else pa.memory_map(str(folder / file))
            return flat_pixels(source).reshape(-1, *shape)
        except (OSError, pa.ArrowException, KeyError, ValueError) as error:
            raise ChipSetError(
                f"The cluster cannot read the part {file} of the chip set ({brief_reason(error)}): correct the folders "
                "of the connection profile, or put the chip set where the cluster reads it."
            ) from error

    return read


def _read_chips(rows: pa.Table, read_part: Callable[[str], NDArray[np.uint8]], shape: Sequence[int]) -> NDArray[Any]:
    pixels = np.empty((rows.num_rows, *shape), np.uint8)
    wanted = zip(*(rows[name].to_pylist() for name in ("part", "row", "digest")))
    for position, (part, row, digest) in enumerate(wanted):
        found = read_part(part)
        if row >= len(found) or hashlib.sha256(found[row].data).hexdigest() != digest:
            raise ChipSetError(
                f"The part {part} that the cluster reads is not the chip set's own: correct the folders of the "
                "connection profile, or copy the chip set there again."
            )
        pixels[position] = found[row]
    return pixels


def encode_features(features: NDArray[np.float32]) -> bytes:
    """The content of a part. features: (n, view, width); or of SHARES, (n, class)"""
    buffer = io.BytesIO()
    np.save(buffer, features, allow_pickle=False)
    return buffer.getvalue()


def decode_shares(content: bytes) -> NDArray[np.float32]:
    """The content of SHARES: class shares (n, class)."""
    return np.asarray(np.load(io.BytesIO(content), allow_pickle=False))


def decode_features(content: bytes, chips: int, views: int) -> NDArray[np.float32] | None:
    """The features of a part; None where it is damaged."""
    try:
        features = np.load(io.BytesIO(content), allow_pickle=False)
    except (ValueError, EOFError, OSError):
        return None
    fits = features.ndim == 3 and features.shape[:2] == (chips, views) and features.dtype == np.float32
    return np.asarray(features) if fits else None
