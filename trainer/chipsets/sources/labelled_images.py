"""Labelled image files: a folder of class/*.png, or a CSV list such as manifest.csv of the shared data.

Neighbouring images must not end up in different splits. Where a file name ends in a number, the number is taken for
the image's position in a grid: splits are made of blocks of consecutive numbers, and an image whose number is next to
one of another split is left out. Names without a number are numbered in their order. A list that states splits keeps
them.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.refit.corrections import YEAR

from ...errors import LabelError
from ..chipset import SPLITS
from ..parts import ChipSetPart
from .image_files import MissingBandError, read_image

PART_CHIPS = 128
SUFFIXES = {".png", ".tif", ".tiff", ".jpg", ".jpeg", ".jp2", ".webp", ".bmp", ".img", ".vrt", ".npy"}
SIDECARS = {".xml", ".ovr", ".msk", ".tfw", ".jgw", ".pgw", ".j2w", ".wld", ".prj", ".json", ".txt", ".csv", ".db"}
COUNTIES = {"ca025": "imperial", "ca037": "los angeles"}  # of the original work's chips; others keep their code
COUNTY = re.compile(r"_([a-z]{2}\d{3})_(\d{4})_\d+_(\d+)$")  # ortho_1-1_hn_s_ca025_2016_1_4861
SITE = re.compile(r"^([a-z_]+)_(\d{4})_(\d+)$")  # long_beach_2020_23: one site at several dates
NUMBER = re.compile(r"^(?:(.*)[ _.-])?(\d{1,9})$")  # tile_0017
SPLIT_FOLDERS = {"train": "train", "val": "val", "valid": "val", "validation": "val", "test": "test"}
LABEL_COLUMNS, SPLIT_COLUMNS = ("class6", "class", "label"), ("role", "split")


@dataclass(frozen=True)
class LabelledImage:
    """A labelled image file.

    id:     path relative to the list or folder
    number: position in the grid of its county, or in the order of the names
    site:   the same for images of the same ground, "" where that is unknown
    split:  as stated by the list or folder, "" where none is
    """

    path: Path
    id: str
    label: str
    place: str
    number: int
    site: str = ""
    split: str = ""
    date: str | None = None
    gsd_m: float = 1.0
    sha256: str = ""

    def block(self, block_side: int) -> str:
        """Name of its block of `block_side` consecutive numbers; each site is a block of its own."""
        return f"{self.place}:{self.site or self.number // block_side}"


@dataclass(frozen=True)
class LabelledImages:
    """The images of a folder or list; dropped: reason -> number of images left out on listing."""

    entries: tuple[LabelledImage, ...]
    dropped: dict[str, int]

    def identity(self) -> list[list[object]]:
        """What determines pixels and labels: id, label, split, scale, file size and time of change of each image."""
        stats = [(each, each.path.stat() if each.path.exists() else None) for each in self.entries]
        return [
            [each.id, each.label, each.split, each.gsd_m, *((stat.st_size, stat.st_mtime_ns) if stat else (0, 0))]
            for each, stat in stats
        ]


def read_list(path: Path, known: Sequence[str], keep_series: bool = False) -> LabelledImages:
    """The images of a CSV with the columns path (relative to the file), class6 (or class, label) and optionally role
    (or split), gsd_m, place, date, sha256.

    known:       class names; images with another label are left out, and so are rows without a label
    keep_series: keep images of the role "time series", in no split; images of other roles than train, val and test are
                 left out
    Raises LabelError for a file that is no such list.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or error
        raise LabelError(f"The list {path} cannot be read ({reason}): check the path.") from error
    columns = set(rows[0]) if rows else set()
    label_column, split_column = (
        next((each for each in candidates if each in columns), "") for candidates in (LABEL_COLUMNS, SPLIT_COLUMNS)
    )
    if "path" not in columns or not label_column:
        raise LabelError(f"{path} is no list of labelled images: it needs the columns path and class.")
    images: list[LabelledImage] = []
    dropped: Counter[str] = Counter()
    for row in rows:
        class_name, split = row[label_column].strip().lower(), row.get(split_column, "").strip()
        if not class_name or Path(row["path"]).suffix.lower() not in SUFFIXES:
            continue  # a raster, table or model, which the shared data's manifest lists too
        if split and split not in SPLITS and not (keep_series and split == "time series"):
            dropped[f"role {split}"] += 1
        elif class_name not in known:
            dropped[f"label {class_name} is no class"] += 1
        else:
            images.append(_image_from_row(path.parent, row, class_name, split, len(images)))
    return _checked_images(images, dropped, path)


def _image_from_row(root: Path, row: dict[str, str], label: str, split: str, order: int) -> LabelledImage:
    image = _image_from_name(root / row["path"], row["path"], label, order, listed=True)
    year = YEAR.search(row.get("note") or "")
    try:
        gsd_m = float(row.get("gsd_m") or 1.0)
    except ValueError as error:
        raise LabelError(f"The list gives {row['path']} the scale {row['gsd_m']!r}: write metres per pixel.") from error
    return replace(
        image,
        split=split,
        place=row.get("place") or image.place,
        date=row.get("date") or image.date or (year.group() if year else None),
        gsd_m=gsd_m,
        sha256=row.get("sha256") or "",
    )


def read_folder(root: Path, known: Sequence[str], gsd_m: float = 1.0) -> LabelledImages:
    """The images in class/ under `root`, or in train/class/, val/class/ and test/class/.

    known: class names
    gsd_m: ground sample distance of the images
    Raises LabelError where the folder is missing, or a folder in it is not named after a class.
    """
    if not root.is_dir():
        raise LabelError(f"There is no folder {root}: check the path.")
    folders = sorted(each for each in root.iterdir() if each.is_dir() and not each.name.startswith("."))
    split_folders = [each for each in folders if each.name.lower() in SPLIT_FOLDERS]
    class_folders = [(each, "") for each in folders if each not in split_folders]
    for top in split_folders:
        inner = sorted(each for each in top.iterdir() if each.is_dir())
        class_folders += [(each, SPLIT_FOLDERS[top.name.lower()]) for each in inner]
    images: list[LabelledImage] = []
    dropped: Counter[str] = Counter()
    for folder, split in class_folders:
        label = folder.name.lower()
        if label not in known:
            raise LabelError(f"The folder {folder} is named after no class: choose from {', '.join(known)}.")
        for path in sorted(each for each in folder.iterdir() if each.is_file() and not each.name.startswith(".")):
            if (suffix := path.suffix.lower()) not in SUFFIXES:
                dropped[f"files of the type {suffix or 'without a suffix'}"] += suffix not in SIDECARS
                continue
            image = _image_from_name(path, path.relative_to(root).as_posix(), label, len(images), listed=False)
            images.append(replace(image, split=split, gsd_m=gsd_m))
    return _checked_images(images, +dropped, root)


def _image_from_name(path: Path, name: str, label: str, order: int, listed: bool) -> LabelledImage:
    """The image with what its file name states: place, number, site and year."""
    stem = path.stem.lower()
    if county := COUNTY.search(stem):
        code, year, number = county.groups()
        return LabelledImage(path, name, label, COUNTIES.get(code, code), int(number), date=year)
    if site := SITE.match(stem):
        place, year, number = site.groups()
        return LabelledImage(path, name, label, place.replace("_", " "), int(number), site=number, date=year)
    year, numbered = YEAR.search(stem), NUMBER.match(stem)
    if listed or not numbered or YEAR.fullmatch(numbered.group(2)):
        place = path.parent.name.replace("_", " ") if listed else "images"
        return LabelledImage(path, name, label, place, order, date=year.group() if year else None)
    return LabelledImage(path, name, label, numbered.group(1) or "images", int(numbered.group(2)))


def _checked_images(images: list[LabelledImage], dropped: Counter[str], path: Path) -> LabelledImages:
    if not images:
        raise LabelError(f"{path} holds no labelled image of a known class: choose another folder or list.")
    if duplicates := [name for name, n in Counter(each.id for each in images).items() if n > 1]:
        raise LabelError(f"{path} names {duplicates[0]} twice: leave one.")
    return LabelledImages(tuple(images), dict(dropped))


def plan_parts(images: LabelledImages) -> dict[str, int]:
    """Name of each part -> its number of images, at most PART_CHIPS."""
    total = len(images.entries)
    return {
        f"images-{first // PART_CHIPS:05d}": min(PART_CHIPS, total - first) for first in range(0, total, PART_CHIPS)
    }


def build_part(
    name: str, images: LabelledImages, spec: InputSpec, classes: Sequence[str], origin: str, block_side: int
) -> ChipSetPart:
    """Read the images of one part; those that cannot be read, or lack a band, are reported and left out.

    classes:    names of the share columns
    origin:     of the labels, as the index states it
    block_side: consecutive file numbers in a block
    """
    first = int(name.rsplit("-", 1)[1]) * PART_CHIPS
    members = images.entries[first : first + PART_CHIPS]
    used, pixels, footprints, unreadable = [], [], [], []
    dropped: Counter[str] = Counter()
    for image in members:
        try:
            _check_digest(image)
            chip = read_image(image.path, image.gsd_m, spec)
        except MissingBandError:
            dropped[f"lacks a band of {', '.join(spec.bands)}"] += 1
        except RasterError as error:
            unreadable.append(str(error))
        else:
            used.append(image)
            pixels.append(chip.pixels)
            footprints.append(chip.footprint)
    shape = (len(used), len(spec.bands), spec.chip_px, spec.chip_px)
    records = {
        "id": [each.id for each in used],
        "place": [each.place for each in used],
        "block": [each.block(block_side) for each in used],
        "date": [each.date for each in used],
        "source": [each.path.name for each in used],
        "origin": [origin] * len(used),
        "valid": np.ones(len(used), np.float32),
        "geometry": footprints,
        **{f"s_{name}": np.array([each.label == name for each in used], np.float32) for name in classes},
    }
    return ChipSetPart(records, np.stack(pixels) if used else np.empty(shape, np.uint8), dropped, tuple(unreadable))


def _check_digest(image: LabelledImage) -> None:
    if not image.path.is_file():
        raise RasterError("image-missing", "There is no file {path}: get it again.", path=image.path)
    if image.sha256 and hashlib.sha256(image.path.read_bytes()).hexdigest() != image.sha256:
        raise RasterError(
            "image-other-digest",
            "{path} is not the file that the list describes, by its digest: get it again.",
            path=image.path,
        )


def split_images(images: LabelledImages, val: float, test: float, block_side: int, seed: int) -> dict[str, str | None]:
    """Image id -> split: as stated, or by blocks of numbers that give each split its fraction of every class.

    val, test:  fractions of the images; the rest is train
    block_side: consecutive numbers in a block
    The split is None for an image whose number is next to one of another split.
    """
    if any(each.split for each in images.entries):
        return {each.id: each.split if each.split in SPLITS else None for each in images.entries}
    splits = _split_by_number_blocks(
        images.entries, {"train": 1 - val - test, "val": val, "test": test}, block_side, seed
    )
    splits_at: dict[tuple[str, int], set[str]] = defaultdict(set)
    for each in images.entries:
        for number in (each.number - 1, each.number, each.number + 1):
            if not each.site:
                splits_at[each.place, number].add(splits[each.id])
    return {
        each.id: None if not each.site and len(splits_at[each.place, each.number]) > 1 else splits[each.id]
        for each in images.entries
    }


def _split_by_number_blocks(
    images: Sequence[LabelledImage], fractions: dict[str, float], block_side: int, seed: int
) -> dict[str, str]:
    """Image id -> split. Greedy: the blocks, largest first and equal ones in an order drawn with `seed`, go to the
    split that is furthest below its target for their classes.
    """
    labels = sorted({each.label for each in images})
    blocks: dict[str, list[LabelledImage]] = defaultdict(list)
    for each in images:
        blocks[each.block(block_side)].append(each)
    block_counts = {
        name: np.array([sum(each.label == label for each in members) for label in labels], float)
        for name, members in blocks.items()
    }
    total = sum(block_counts.values(), np.zeros(len(labels)))
    targets = {split: part * total for split, part in fractions.items() if part > 0}
    assigned = {split: np.zeros(len(labels)) for split in targets}
    order = np.random.default_rng(seed).permutation(sorted(blocks))
    splits: dict[str, str] = {}
    for name in sorted(order.tolist(), key=lambda each: -block_counts[each].sum()):
        shortfall = {
            split: ((targets[split] - assigned[split]) / total * block_counts[name]).sum() / fractions[split]
            for split in targets
        }
        split = max(shortfall, key=lambda each: shortfall[each])
        assigned[split] += block_counts[name]
        splits.update((each.id, split) for each in blocks[name])
    return splits
