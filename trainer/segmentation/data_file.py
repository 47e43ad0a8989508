"""The data file of `segment patches`: which imagery and labels patches are cut from, as JSON.

    {"classes": [{"name": "water", "colour": "#0000ff"}, …], "codes": {"0": null, "1": "water", …},
     "pairs": [{"imagery": "a.tif", "labels": "b.tif", "place": "Kent", "date": "2018", "split": "train"}, …],
     "patches": [{"files": "quad-*.npz", "images": {"naip2014": "2014-10"}, "labels": "landcover", "place": "…"}, …]}

`classes` and `codes` are the original work's where they are left out. Paths are relative to the file. `split` is train
where it is left out, `place` the name of the imagery. `"weak": true` says that the labels are NLCD's. `patches` are
numpy files with arrays: images (band, y, x) by name -> their dates, and labels (y, x).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np

from plugin.engine.api.json_load import read_json

from ..chipsets.chipset import SPLITS
from ..errors import LabelError
from .class_map import ClassMap
from .raster_pair import Patch, RasterPair


@dataclass(frozen=True)
class ArrayPatches:
    """Patches in numpy files: `images` name of an array -> date, `labels` name of an array."""

    files: tuple[Path, ...]
    images: Mapping[str, str]
    labels: str
    place: str = ""
    split: str = "train"
    weak: bool = False


@dataclass(frozen=True)
class DataFile:
    """The content of a data file."""

    class_map: ClassMap
    pairs: tuple[RasterPair, ...]
    arrays: tuple[ArrayPatches, ...]

    def select(self, split: str | None) -> DataFile:
        """What is of a split; all where it is None."""
        if split is None:
            return self
        pairs = tuple(each for each in self.pairs if each.split == split)
        return replace(self, pairs=pairs, arrays=tuple(each for each in self.arrays if each.split == split))


def read_data_file(path: Path) -> DataFile:
    """Read a data file. Raises LabelError where it is not understood, or names files that are not there."""
    try:
        content = read_json(path)
        pairs = [_pair(each, path.parent) for each in content.get("pairs", ())]
        arrays = [_arrays(each, path.parent) for each in content.get("patches", ())]
        data = DataFile(ClassMap.from_json(content), tuple(pairs), tuple(arrays))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        reason = f"it lacks {error}" if isinstance(error, KeyError) else str(error)
        raise LabelError(f"{path} is not understood as a data file ({reason}): docs/segment.md shows one.") from error
    for split in (*(each.split for each in pairs), *(each.split for each in arrays)):
        if split not in SPLITS:
            raise LabelError(f"{path.name} names the split {split!r}: choose one of {', '.join(SPLITS)}.")
    if not pairs and not arrays:
        raise LabelError(f"{path.name} names neither pairs nor patches: add imagery with its labels.")
    return data


def _pair(obj: Mapping[str, Any], folder: Path) -> RasterPair:
    if unknown := set(obj) - {each.name for each in fields(RasterPair)}:
        raise ValueError(f"a pair has no {min(unknown)!r}")
    imagery, labels = (folder / str(obj[name]) for name in ("imagery", "labels"))
    return RasterPair(**{"place": imagery.stem, **obj, "imagery": imagery, "labels": labels})


def _arrays(obj: Mapping[str, Any], folder: Path) -> ArrayPatches:
    if unknown := set(obj) - {each.name for each in fields(ArrayPatches)}:
        raise ValueError(f"patches have no {min(unknown)!r}")
    pattern = Path(str(obj["files"]))
    base = pattern if pattern.is_absolute() else folder / pattern
    files = tuple(sorted(base.parent.glob(base.name)))
    if not files:
        raise ValueError(f"there is no {pattern}")
    return ArrayPatches(**{**obj, "files": files, "images": dict(obj["images"]), "labels": str(obj["labels"])})


def read_arrays(source: ArrayPatches, class_map: ClassMap, bands: int) -> Iterator[tuple[str, Patch]]:
    """(date, patch) of each image of each file. Raises LabelError for arrays that do not fit together."""
    for path in source.files:
        try:
            with np.load(path) as arrays:
                codes = arrays[source.labels]
                images = {date: arrays[name] for name, date in source.images.items()}
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
            raise LabelError(f"{path.name} cannot be read ({error}): correct the names of its arrays.") from error
        labels = (class_map.weak_labels if source.weak else class_map.labels)(codes, path.name)
        for date, pixels in images.items():
            if pixels.dtype != np.uint8 or pixels.shape != (max(bands, len(pixels)), *labels.shape):
                raise LabelError(
                    f"{path.name} has an image {pixels.shape} of {pixels.dtype} and labels {labels.shape}: an image is "
                    f"uint8 (band, y, x) of {bands} bands at least, and as large as its labels."
                )
            yield date, Patch(pixels[:bands], labels, path.stem)
