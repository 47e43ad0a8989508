"""The patches on disk. Training and evaluation read them through this module alone.

<set>/patches.json   metadata and a record per patch; written last
<set>/pixels.u8      (patch, band, y, x), memory-mapped
<set>/labels.u8      (patch, y, x), as class_map.py says
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.classes import LandClass
from plugin.engine.api.json_load import read_json
from plugin.engine.api.owned_folder import OwnedFolder
from plugin.engine.contract.mlm_fields import BANDS
from plugin.engine.storage.store import cannot_write

from ..errors import ChipSetError, LabelError
from .class_map import NO_LABEL, ClassMap
from .data_file import DataFile, read_arrays
from .raster_pair import LEAST_LABELLED, Patch, cut_pair

VERSION = 1
METADATA, PIXELS, LABELS = "patches.json", "pixels.u8", "labels.u8"
Record = Mapping[str, str]  # place, block, date, split, source


@dataclass(frozen=True, eq=False)
class PatchSet:
    """Patches of one folder; `select` returns a subset that reads the same files.

    records: place, block, date, split and source of each patch
    rows:    (n,) of the patches in the files
    set_digest: sha256 over pixels, labels and records of all that is stored
    """

    folder: Path
    class_map: ClassMap
    bands: tuple[str, ...]
    gsd_m: float
    chip_px: int
    records: tuple[Record, ...]
    rows: NDArray[np.int64]
    stored: int
    set_digest: str

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def digest(self) -> str:
        """Of the stored patches and of which of them these are; by whatever steps they were selected."""
        return hashlib.sha256(f"{self.set_digest} {self.rows.tolist()}".encode()).hexdigest()

    @property
    def classes(self) -> tuple[LandClass, ...]:
        """The classes, in the order of the labels."""
        return self.class_map.classes

    @property
    def class_names(self) -> tuple[str, ...]:
        """The names of the classes."""
        return tuple(each.name for each in self.classes)

    def column(self, name: str) -> list[str]:
        """(n,) a field of the records."""
        return [each[name] for each in self.records]

    def select(self, *, split: str | None = None, places: Sequence[str] | None = None) -> PatchSet:
        """The patches of a split, of places, or of both."""
        keep = [
            at
            for at, each in enumerate(self.records)
            if (split is None or each["split"] == split) and (places is None or each["place"] in places)
        ]
        return replace(self, records=tuple(self.records[at] for at in keep), rows=self.rows[keep])

    def pixels(self, rows: Sequence[int] | NDArray[np.int64]) -> NDArray[np.uint8]:
        """uint8 (n, band, y, x) of those patches of this set."""
        return np.asarray(self._files[0][self.rows[np.asarray(rows, np.int64)]])

    def labels(self, rows: Sequence[int] | NDArray[np.int64]) -> NDArray[np.uint8]:
        """uint8 (n, y, x) of those patches of this set."""
        return np.asarray(self._files[1][self.rows[np.asarray(rows, np.int64)]])

    @cached_property
    def label_counts(self) -> NDArray[np.int64]:
        """(n, 256) pixels of each label in each patch."""
        counts = [np.bincount(self.labels([row])[0].ravel(), minlength=256) for row in range(len(self))]
        return np.array(counts, np.int64).reshape(len(self), 256)

    @cached_property
    def shares(self) -> NDArray[np.float64]:
        """(n, class) shares of the classes among the labelled pixels; weak labels count by their composition."""
        targets = self.class_map.targets
        counted = self.label_counts[:, : len(targets)] @ targets.astype(np.float64)
        return np.asarray(counted / np.maximum(counted.sum(axis=1, keepdims=True), 1))

    @cached_property
    def _files(self) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        shape = (self.stored, len(self.bands), self.chip_px, self.chip_px)
        try:
            pixels = np.memmap(self.folder / PIXELS, np.uint8, "r", shape=shape)
            labels = np.memmap(self.folder / LABELS, np.uint8, "r", shape=(shape[0], *shape[2:]))
        except (OSError, ValueError) as error:
            raise ChipSetError(f"The patches in {self.folder} are gone or damaged: make them again.") from error
        return pixels, labels


def write_patch_set(
    data: DataFile,
    out: Path,
    bands: int,
    gsd_m: float,
    patch_px: int,
    least_labelled: float = LEAST_LABELLED,
) -> PatchSet:
    """Cut the patches of a data file into the folder `out`; parameters as of `cut_pair`.

    Raises LabelError, OutputError; nothing is left then.
    """
    if out.exists():
        raise ChipSetError(f"{out} exists: choose another folder for the patches, or delete it.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with OwnedFolder(out.parent) as temporary:
            folder = temporary / "set"
            folder.mkdir()
            records, hasher = [], hashlib.sha256()
            with (folder / PIXELS).open("wb") as pixels, (folder / LABELS).open("wb") as labels:
                for record, patch in _patches(data, bands, gsd_m, patch_px, least_labelled):
                    for file, values in ((pixels, patch.pixels), (labels, patch.labels)):
                        content = np.ascontiguousarray(values).tobytes()
                        file.write(content)
                        hasher.update(content)
                    records.append(record)
            metadata = {
                **data.class_map.to_json(),
                "bands": list(BANDS[:bands]),
                "gsd_m": gsd_m,
                "patch_px": patch_px,
                "records": records,
            }
            hasher.update(json.dumps(metadata, sort_keys=True).encode())
            text = json.dumps({"version": VERSION, "digest": hasher.hexdigest(), **metadata}, indent=1)
            (folder / METADATA).write_text(text + "\n", encoding="utf-8")
            folder.chmod(0o755)
            folder.rename(out)
    except OSError as error:
        raise cannot_write(out, error) from error
    return open_patch_set(out)


def _patches(
    data: DataFile, bands: int, gsd_m: float, patch_px: int, least_labelled: float
) -> Iterator[tuple[dict[str, str], Patch]]:
    for pair in data.pairs:
        record = {"place": pair.place, "date": pair.date, "split": pair.split, "source": pair.imagery.name}
        for patch in cut_pair(pair, data.class_map, bands, gsd_m, patch_px, least_labelled):
            yield {**record, "block": patch.block}, patch
    for source in data.arrays:
        for date, patch in read_arrays(source, data.class_map, bands):
            if patch.labels.shape != (patch_px, patch_px):
                height, width = patch.labels.shape
                raise LabelError(
                    f"{patch.block} is {width} x {height} px, not {patch_px}: give its size by --patch-px."
                )
            record = {"place": source.place or patch.block, "date": date, "split": source.split, "source": patch.block}
            yield {**record, "block": patch.block}, patch


def open_patch_set(folder: Path) -> PatchSet:
    """The patches in a folder. Raises ChipSetError where there are none."""
    try:
        content = read_json(folder / METADATA)
        if content["version"] != VERSION:
            raise ValueError(f"it has version {content['version']}")
        records = tuple({str(key): str(value) for key, value in each.items()} for each in content["records"])
        return PatchSet(
            folder=folder,
            class_map=ClassMap.from_json(content),
            bands=tuple(content["bands"]),
            gsd_m=float(content["gsd_m"]),
            chip_px=int(content["patch_px"]),
            records=records,
            rows=np.arange(len(records)),
            stored=len(records),
            set_digest=str(content["digest"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ChipSetError(f"There are no patches in {folder} ({error}): make them with segment patches.") from error


def labelled_share(patches: PatchSet) -> float:
    """Share of the pixels with a label."""
    counts = patches.label_counts
    return float(1 - counts[:, NO_LABEL].sum() / max(counts.sum(), 1))
