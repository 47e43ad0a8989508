"""Writes a chip set part by part, so that a killed or interrupted command resumes after the last finished part.

Each part is one file with the pixels and the records of its chips, written under a temporary name and then renamed.
When all parts are written, `finish` writes the index and, last, chipset.json; a folder without it is unfinished.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import shapely
from numpy.typing import NDArray

from plugin.engine.api.classes import LandClass
from plugin.engine.api.json_load import load_json, read_json
from plugin.engine.api.owned_folder import remove_stray
from plugin.engine.run.run import acquire_lock
from plugin.engine.storage.store import cannot_read, cannot_write, write_atomic

from ..errors import ChipSetError
from .chipset import (
    INDEX_FILE,
    INDEX_SCHEMA,
    METADATA_FILE,
    PART_SUFFIX,
    PARTS_FOLDER,
    PIXEL_COLUMN,
    VERSION,
    ChipSet,
    chipset_digest,
    class_shares,
    open_chipset,
)

BUILD_FILE = "making.json"
NOTES_KEY = b"landchip"  # in the schema metadata of a part
LOCK_FILE = "lock"
PART_NAME = re.compile(r"[\w.+-]+")
# Columns of a part besides s_<class>, digest and pixels; the rest of INDEX_SCHEMA is known only when all are there.
RECORD_COLUMNS = ("id", "place", "block", "date", "source", "origin", "valid", "geometry")


class ChipSetWriter:
    """Writes one chip set; a context manager that holds a lock on the folder.

    facts: everything that determines the set, as JSON values. With the same facts an unfinished set is resumed.
    Raises ChipSetError where the folder holds a set of other facts or other files, OutputError where it cannot be
    written or another process writes to it.
    """

    def __init__(self, folder: str | Path, facts: Mapping[str, Any]) -> None:
        self.folder = Path(folder)
        text = json.dumps({"version": VERSION, **facts}, sort_keys=True, separators=(",", ":"))
        self.id = hashlib.sha256(text.encode()).hexdigest()
        self._facts = dict(facts)
        self._parts = self.folder / PARTS_FOLDER
        self._lock: BinaryIO | None = None

    def __enter__(self) -> ChipSetWriter:
        self._check_folder()
        try:
            self._parts.mkdir(parents=True, exist_ok=True)
            self._lock = acquire_lock(self.folder / LOCK_FILE)
            remove_stray(self._parts)
        except OSError as error:
            self.__exit__()
            raise cannot_write(self.folder, error) from error
        if not (self.folder / BUILD_FILE).exists():
            write_atomic(self.folder / BUILD_FILE, json.dumps({"id": self.id, "facts": self._facts}, indent=1).encode())
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _check_folder(self) -> None:
        if not self.folder.is_dir():
            if self.folder.exists():
                raise ChipSetError(f"{self.folder} is a file: choose a folder for the chip set.")
            return
        remove_stray(self.folder)
        if (self.folder / BUILD_FILE).exists():
            if _read_build_id(self.folder / BUILD_FILE) != self.id:
                raise ChipSetError(
                    f"{self.folder} holds a chip set of other options or sources: choose another folder, or delete it."
                )
        elif any(each.name not in {PARTS_FOLDER, LOCK_FILE} for each in self.folder.iterdir()):
            raise ChipSetError(f"{self.folder} holds other files: choose a new folder for the chip set.")

    @property
    def finished(self) -> bool:
        """Whether chipset.json has been written."""
        return (self.folder / METADATA_FILE).exists()

    def finished_parts(self) -> set[str]:
        """Names of the parts that were written and can be read; damaged ones are deleted, to be written again."""
        names = set()
        for path in self._parts.glob(f"*{PART_SUFFIX}"):
            try:
                _read_records(path)
            except (pa.ArrowException, OSError) as error:
                if getattr(error, "errno", None):  # an error of the disk: the part itself may be intact
                    raise cannot_read(path, error) from error
                path.unlink()
            else:
                names.add(path.name.removesuffix(PART_SUFFIX))
        return names

    def commit(
        self, name: str, records: Mapping[str, Any], pixels: NDArray[np.uint8], notes: Mapping[str, Any] | None = None
    ) -> None:
        """Write one part; thread-safe for parts of different names. A part without chips is written too.

        records: sequences for RECORD_COLUMNS and s_<class>, as long as `pixels`; a missing column becomes null
        pixels:  (n, band, y, x), uint8
        notes:   JSON values kept with the part, such as the number of chips left out and why
        """
        self.put(name, encode_part(records, pixels, notes))

    def put(self, name: str, content: Any) -> None:
        """Write one part that `encode_part` encoded, perhaps on another machine; thread-safe as `commit`."""
        if not PART_NAME.fullmatch(name):
            raise ValueError(f"{name!r} cannot name a part")
        write_atomic(self._parts / (name + PART_SUFFIX), content)

    def records(self) -> pa.Table:
        """The records of all parts, ordered by name of part and row, with the columns `part` and `row` added."""
        paths = sorted(self._parts.glob(f"*{PART_SUFFIX}"))
        tables = []
        for path in paths:
            table = _read_records(path)
            names = pa.array([path.name.removesuffix(PART_SUFFIX)] * table.num_rows, pa.string())
            rows = pa.array(np.arange(table.num_rows), pa.int32())
            tables.append(table.append_column("part", names).append_column("row", rows))
        return pa.concat_tables(tables).combine_chunks() if tables else pa.table({})

    def notes(self) -> dict[str, dict[str, Any]]:
        """Name of each written part -> its notes."""
        notes = {}
        for path in sorted(self._parts.glob(f"*{PART_SUFFIX}")):
            with pa.memory_map(str(path)) as source:
                notes[path.name.removesuffix(PART_SUFFIX)] = load_json(
                    pa.ipc.open_file(source).schema.metadata[NOTES_KEY]
                )
        return notes

    def finish(
        self,
        index: pa.Table,
        classes: Sequence[LandClass],
        bands: Sequence[str],
        gsd_m: float,
        chip_px: int,
        provenance: Mapping[str, Any],
        crs: str | None = None,
        extras: Callable[[ChipSet], Mapping[str, bytes]] = lambda _: {},
    ) -> ChipSet:
        """Write the index, then the files of `extras`, and last chipset.json; returns the opened chip set.

        index:  `records()`, or a subset of its rows, with the column `split` and optionally `weight`
        extras: from the chip set to file name -> content
        Raises ChipSetError where two chips have the same id, OutputError where a file cannot be written.
        """
        _check_unique_ids(index["id"].to_pylist())
        table = complete_index(index, classes)
        names = [each.name for each in classes]
        bands, digest = tuple(bands), chipset_digest(table, names)
        chips = ChipSet(self.folder, tuple(classes), bands, gsd_m, chip_px, table, digest, dict(provenance), crs)
        sink = pa.BufferOutputStream()
        pq.write_table(
            table.replace_schema_metadata({"geo": json.dumps(_geoparquet_metadata(table, crs))}),
            sink,
            compression="zstd",
        )
        write_atomic(self.folder / INDEX_FILE, sink.getvalue())
        for name, content in extras(chips).items():
            write_atomic(self.folder / name, content)
        metadata = {
            "version": VERSION,
            "id": self.id,
            "digest": digest,
            "classes": [{"name": each.name, "group": each.group, "colour": each.colour} for each in classes],
            "bands": list(bands),
            "gsd_m": gsd_m,
            "chip_px": chip_px,
            "crs": crs,
            "made": dict(provenance),
        }
        write_atomic(self.folder / METADATA_FILE, json.dumps(metadata, indent=1, ensure_ascii=False).encode())
        return open_chipset(self.folder)


def encode_part(
    records: Mapping[str, Any], pixels: NDArray[np.uint8], notes: Mapping[str, Any] | None = None
) -> pa.Buffer:
    """The content of a part's file; parameters as of `ChipSetWriter.commit`."""
    n, flat = len(pixels), np.ascontiguousarray(pixels, np.uint8)
    size = int(np.prod(flat.shape[1:]))
    pixel_column = pa.FixedSizeBinaryArray.from_buffers(pa.binary(size), n, [None, pa.py_buffer(flat)])
    columns = {key: pa.array(records.get(key, [None] * n), INDEX_SCHEMA[key]) for key in RECORD_COLUMNS}
    shares = {key: pa.array(values, pa.float32()) for key, values in records.items() if key.startswith("s_")}
    digests = pa.array([hashlib.sha256(each.data).hexdigest() for each in flat], pa.string())
    table = pa.table({**columns, **shares, "digest": digests, PIXEL_COLUMN: pixel_column})
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, table.schema.with_metadata({NOTES_KEY: json.dumps(notes or {})})) as file:
        file.write_table(table)
    return sink.getvalue()


def _check_unique_ids(ids: Sequence[str]) -> None:
    """Raise ChipSetError for a repeated id: splits, corrections and features are matched to chips by it."""
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise ChipSetError(f"Two chips have the id {each}: give each image or chip a name of its own.")
        seen.add(each)


def complete_index(index: pa.Table, classes: Sequence[LandClass]) -> pa.Table:
    """The index with purity, label and group computed from its shares, and its columns in the order of the format."""
    names = [each.name for each in classes]
    shares = class_shares(index, names)
    largest = shares.argmax(axis=1) if len(shares) else np.empty(0, np.int64)
    derived = {
        "purity": pa.array(shares.max(axis=1) if len(shares) else np.empty(0, np.float32), pa.float32()),
        "label": pa.array([names[k] for k in largest], pa.string()),
        "group": pa.array([classes[k].group for k in largest], pa.string()),
        "weight": pa.array(np.ones(len(shares), np.float32)),
    }
    columns = {key: pa.nulls(len(shares), kind) for key, kind in INDEX_SCHEMA.items()}
    columns.update(derived)
    columns.update({key: index[key].cast(INDEX_SCHEMA[key]) for key in INDEX_SCHEMA if key in index.column_names})
    return pa.table({**columns, **{f"s_{name}": index[f"s_{name}"] for name in names}})


def write_chipset(
    folder: str | Path,
    classes: Sequence[LandClass],
    bands: Sequence[str],
    records: Mapping[str, Any],
    pixels: NDArray[np.uint8],
    gsd_m: float = 1.0,
) -> ChipSet:
    """Write a small chip set from arrays in memory, for tests and benchmarks.

    records: `split`, s_<class> and any of RECORD_COLUMNS, each a sequence as long as `pixels` (n, band, y, x)
    """
    facts = {"pixels": hashlib.sha256(pixels.tobytes()).hexdigest()}
    n = len(pixels)
    columns = {"id": [f"chip-{k}" for k in range(n)], "valid": np.ones(n, np.float32), **records}
    with ChipSetWriter(folder, facts) as writer:
        writer.commit("all", columns, pixels)
        index = writer.records().append_column("split", pa.array(records["split"], pa.string()))
        return writer.finish(index, classes, bands, gsd_m, pixels.shape[-1], {})


def _read_records(path: Path) -> pa.Table:
    """The columns of a part without the pixels, copied into memory."""
    with pa.memory_map(str(path)) as source:
        table = pa.ipc.open_file(source).read_all().drop_columns([PIXEL_COLUMN])
        return table.take(pa.array(np.arange(table.num_rows))).replace_schema_metadata(None)


def _read_build_id(path: Path) -> str:
    try:
        return str(read_json(path)["id"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _geoparquet_metadata(table: pa.Table, crs: str | None) -> dict[str, Any]:
    """The `geo` metadata of GeoParquet 1.1. Without any geometry the CRS is null and the list of types empty."""
    polygons = shapely.from_wkb(table["geometry"].drop_null().to_pylist())
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["Polygon"] if len(polygons) else []}
    if len(polygons) and crs:
        column["crs"] = pyproj.CRS.from_user_input(crs).to_json_dict()
        column["bbox"] = [float(each) for each in shapely.total_bounds(polygons)]
    elif not len(polygons):
        column["crs"] = None
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
