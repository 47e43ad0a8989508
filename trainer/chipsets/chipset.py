"""The format of a chip set on disk. Training, calibration and evaluation read chips through this module alone.

    <set>/chipset.json      metadata: classes, bands, scale, how it was made; written last
    <set>/index.parquet     a row per chip (GeoParquet 1.1): INDEX_SCHEMA names the columns
    <set>/parts/*.arrow     pixels: Arrow IPC files, uncompressed, memory-mapped and never read whole
    <set>/card.md, card.json, samples.png   the data card

A chip's label is the share of each class in it: columns s_<class>, in the order of `classes`.
scripts/benchmarks/bench_chips.py compares this store of pixels with others: with files cached in memory, random chips
are read ten times as fast as from one GeoTIFF per chip and twice as fast as from Parquet.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from plugin.engine.api.classes import LandClass
from plugin.engine.api.json_load import read_json

from ..errors import ChipSetError, brief_reason

VERSION = 1
METADATA_FILE, INDEX_FILE, PARTS_FOLDER, PART_SUFFIX = "chipset.json", "index.parquet", "parts", ".arrow"
PIXEL_COLUMN = "pixels"  # the column of a part that holds (band, y, x) of a chip, row by row
SPLITS = ("train", "val", "test")
MAX_OPEN_PARTS = 256  # memory-mapped at once: each holds a file descriptor, and a process usually has 1,024

# The columns of the index besides s_<class>, float32, for each class.
INDEX_SCHEMA = {
    "id": pa.string(),  # unique within the set
    "purity": pa.float32(),  # the largest share
    "label": pa.string(),  # the class with the largest share
    "group": pa.string(),  # that class's group
    "split": pa.string(),  # one of SPLITS, or null: in none
    "place": pa.string(),  # the unit of leave-one-place-out: county, city, polygon, quad
    "block": pa.string(),  # neighbouring chips with the same value are always in one split
    "date": pa.string(),  # ISO date of the image, or its year, or null
    "source": pa.string(),  # name of the raster or image file
    "origin": pa.string(),  # of the label: nlcd, nine-point, folder, list, corrected
    "valid": pa.float32(),  # share of the chip with imagery
    "weight": pa.float32(),  # sampling weight in training; 1 on average over the train split
    "digest": pa.string(),  # sha256 of the pixels
    "part": pa.string(),  # name of the part that holds its pixels
    "row": pa.int32(),  # row within that part
    "geometry": pa.binary(),  # WKB polygon, or null
}


@dataclass(frozen=True, eq=False)
class ChipSet:
    """Chips and their labels, read from one folder; `select` returns a subset that reads the same files.

    classes:    in the order of the columns of `shares`
    bands:      in the order of the pixels, such as red, green, blue, nir
    index:      a row per chip, columns s_<class> and INDEX_SCHEMA
    digest:     sha256 over pixels, labels and splits; independent of the order of the rows
    provenance: how the set was made: options, sources, label table
    crs:        of `geometry`; None where no chip has one
    """

    folder: Path
    classes: tuple[LandClass, ...]
    bands: tuple[str, ...]
    gsd_m: float
    chip_px: int
    index: pa.Table
    digest: str
    provenance: Mapping[str, Any] = field(default_factory=dict)
    crs: str | None = None

    def __len__(self) -> int:
        return int(self.index.num_rows)

    @property
    def class_names(self) -> tuple[str, ...]:
        """Names of the classes, in their order."""
        return tuple(each.name for each in self.classes)

    @cached_property
    def shares(self) -> NDArray[np.float32]:
        """Share of each class in each chip, (n, class); rows sum to 1."""
        return class_shares(self.index, self.class_names)

    @property
    def truth(self) -> NDArray[np.int64]:
        """Number of the class with the largest share, (n,); of equal shares the first."""
        return np.asarray(self.shares.argmax(axis=1), np.int64)

    @property
    def purity(self) -> NDArray[np.float32]:
        """The largest share of a class in each chip, (n,)."""
        return np.asarray(self.index["purity"].to_numpy(), np.float32)

    def column(self, name: str) -> list[Any]:
        """A column of the index as Python values."""
        values: list[Any] = self.index[name].to_pylist()
        return values

    def select(self, *, split: str | None = None, keep: NDArray[np.bool_] | None = None) -> ChipSet:
        """The chips of `split` for which `keep` (n,) is True. Raises ChipSetError for an unknown split."""
        mask = np.ones(len(self), bool) if keep is None else np.asarray(keep, bool)
        if split is not None:
            if split not in SPLITS:
                raise ChipSetError(f"There is no split {split!r}: choose from {', '.join(SPLITS)}.")
            mask = mask & (np.array(self.column("split"), object) == split)
        index = self.index.filter(pa.array(mask))
        return replace(self, index=index, digest=chipset_digest(index, self.class_names))

    @cached_property
    def _locations(self) -> tuple[list[str], NDArray[np.int64], NDArray[np.int64]]:
        """Names of the parts; for each chip the number of its part (n,) and its row in that part (n,)."""
        parts = self.index["part"].combine_chunks().dictionary_encode()
        names = [str(name) for name in parts.dictionary.to_pylist()]
        return names, parts.indices.to_numpy().astype(np.int64), self.index["row"].to_numpy().astype(np.int64)

    def read(self, rows: Sequence[int] | NDArray[Any]) -> NDArray[np.uint8]:
        """Pixels (len(rows), band, y, x), uint8, of the chips at these rows of `index`, in the order of `rows`.

        Safe in threads and in forked or spawned processes. Raises ChipSetError where a part is missing or damaged.
        """
        rows = np.asarray(rows, np.int64)
        part_names, part, row_in_part = self._locations
        shape = (len(self.bands), self.chip_px, self.chip_px)
        out = np.empty((len(rows), *shape), np.uint8)
        for part_number in np.unique(part[rows]):
            positions = np.flatnonzero(part[rows] == part_number)
            pixels = _part_pixels(self.folder / PARTS_FOLDER / (part_names[part_number] + PART_SUFFIX), shape)
            if row_in_part[rows[positions]].max() >= len(pixels):
                raise _damaged_part(self.folder / PARTS_FOLDER / part_names[part_number])
            for position in positions:
                out[position] = pixels[row_in_part[rows[position]]]
        return out


def open_chipset(folder: str | Path) -> ChipSet:
    """Open the chip set in a folder. Raises ChipSetError where it is missing, unfinished or damaged."""
    folder = Path(folder)
    metadata = _read_metadata(folder)
    try:
        classes = tuple(LandClass(each["name"], each["group"], each["colour"]) for each in metadata["classes"])
        bands, gsd_m, chip_px = tuple(metadata["bands"]), float(metadata["gsd_m"]), int(metadata["chip_px"])
        index = pq.read_table(folder / INDEX_FILE, partitioning=None)
    except (KeyError, TypeError, ValueError, OSError, pa.ArrowException) as error:
        raise ChipSetError(f"The chip set {folder} is damaged ({brief_reason(error)}): make it again.") from error
    missing = [
        name for name in (*INDEX_SCHEMA, *(f"s_{each.name}" for each in classes)) if name not in index.column_names
    ]
    if missing:
        raise ChipSetError(f"The index of the chip set {folder} lacks the column {missing[0]}: make the set again.")
    names = tuple(each.name for each in classes)
    return ChipSet(
        folder,
        classes,
        bands,
        gsd_m,
        chip_px,
        index,
        chipset_digest(index, names),
        metadata.get("made", {}),
        metadata.get("crs"),
    )


def _read_metadata(folder: Path) -> dict[str, Any]:
    path = folder / METADATA_FILE
    try:
        metadata = read_json(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        if (folder / PARTS_FOLDER).is_dir():
            raise ChipSetError(
                f"The chip set {folder} is unfinished: run the command that made it again, it goes on where it stopped."
            ) from error
        raise ChipSetError(f"There is no chip set in {folder}: make one with `python -m trainer chips`.") from error
    except (ValueError, OSError) as error:
        raise ChipSetError(f"{path} cannot be read ({brief_reason(error)}): make the chip set again.") from error
    if not isinstance(metadata, dict) or metadata.get("version") != VERSION:
        raise ChipSetError(f"The chip set {folder} is of another version of Landchip: make it again.")
    return metadata


def class_shares(index: pa.Table, names: Sequence[str]) -> NDArray[np.float32]:
    """The columns s_<class> of an index as one array (n, class)."""
    return np.stack([index[f"s_{name}"].to_numpy() for name in names], axis=1).astype(np.float32)


def chipset_digest(index: pa.Table, names: Sequence[str]) -> str:
    """sha256 over each chip's pixels, shares (4 decimals) and split, independent of the order of the rows."""
    shares = class_shares(index, names) if index.num_rows else np.empty((0, len(names)), np.float32)
    rows = zip(index["digest"].to_pylist(), shares, index["split"].to_pylist())
    lines = sorted(f"{pixels} {np.round(each, 4).tolist()} {split}" for pixels, each, split in rows)
    return hashlib.sha256("\n".join([" ".join(names), *lines]).encode()).hexdigest()


def _part_pixels(path: Path, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """The pixels (n, band, y, x) of a part, memory-mapped."""
    try:
        stat = path.stat()
        return _memory_map(path, stat.st_mtime_ns, stat.st_ino).reshape(-1, *shape)
    except (OSError, pa.ArrowException, KeyError, ValueError) as error:
        raise _damaged_part(path) from error


@lru_cache(maxsize=MAX_OPEN_PARTS)
def _memory_map(path: Path, _modified_ns: int, _inode: int) -> NDArray[np.uint8]:
    """The pixels of a part as flat bytes; the file stays mapped as long as the array is referenced.

    The time of the last change and the inode are part of the cache's key: a part that was replaced is mapped anew.
    """
    return flat_pixels(pa.memory_map(str(path)))


def flat_pixels(source: pa.NativeFile | pa.Buffer) -> NDArray[np.uint8]:
    """The pixels of a part's file as flat bytes, not copied. Raises ArrowException, KeyError or ValueError."""
    table = pa.ipc.open_file(source).read_all()
    (chunk,) = table[PIXEL_COLUMN].chunks
    start, stop = chunk.offset * chunk.type.byte_width, (chunk.offset + len(chunk)) * chunk.type.byte_width
    return np.frombuffer(chunk.buffers()[1], np.uint8)[start:stop]


def _damaged_part(path: Path) -> ChipSetError:
    return ChipSetError(f"The part {path} of the chip set is gone or damaged: make the chip set again.")
