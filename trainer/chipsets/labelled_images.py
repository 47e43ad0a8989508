"""Labelled images as a chip set: a folder of class/*.png, or a list such as the shared data's manifest.csv.

Neighbours must not be told apart by training and test. A file name that ends in a number tells the chip's place in its
county's grid, so splits are blocks of numbers, and a chip whose number is next to another split's is left out. Names
without numbers are numbered in their order. A list that states its splits keeps them.
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

from ..errors import LabelError
from .chipset import SPLITS
from .image_files import MissingBandError, read_image
from .parts import ChipSetPart

PART_CHIPS = 128
SUFFIXES = {".png", ".tif", ".tiff", ".jpg", ".jpeg", ".npy"}
COUNTIES = {"ca025": "imperial", "ca037": "los angeles"}  # of the original's chips; others keep their code
COUNTY = re.compile(r"_([a-z]{2}\d{3})_(\d{4})_\d+_(\d+)$")  # ortho_1-1_hn_s_ca025_2016_1_4861
SITE = re.compile(r"^([a-z_]+)_(\d{4})_(\d+)$")  # long_beach_2020_23: one spot at several dates
NUMBER = re.compile(r"^(?:(.*)[ _.-])?(\d{1,9})$")  # tile_0017
SPLIT_FOLDERS = {"train": "train", "val": "val", "valid": "val", "validation": "val", "test": "test"}
LABEL_COLUMNS, SPLIT_COLUMNS = ("class6", "class", "label"), ("role", "split")


@dataclass(frozen=True)
class LabelledImage:
    """A labelled image file.

    id:     its path within the list or folder
    number: its place in its county's grid, or in the order of the names
    spot:   the same for pictures of the same ground, "" where nothing tells
    split:  as stated, "" where none is
    """

    path: Path
    id: str
    label: str
    place: str
    number: int
    spot: str = ""
    split: str = ""
    date: str | None = None
    gsd_m: float = 1.0
    sha256: str = ""

    def block(self, side: int) -> str:
        """Name of the block of `side` consecutive numbers; a spot is its own."""
        return f"{self.place}:{self.spot or self.number // side}"


@dataclass(frozen=True)
class LabelledImages:
    """What a folder or list holds, and reason -> number of those that were left out at once."""

    held: tuple[LabelledImage, ...]
    dropped: dict[str, int]

    def facts(self) -> list[list[object]]:
        """What determines the pixels and labels, for the identity of the set."""
        stats = [(each, each.path.stat() if each.path.exists() else None) for each in self.held]
        return [
            [each.id, each.label, each.split, each.gsd_m, *((stat.st_size, stat.st_mtime_ns) if stat else (0, 0))]
            for each, stat in stats
        ]


def read_list(path: Path, known: Sequence[str], keep_series: bool = False) -> LabelledImages:
    """The images that a CSV lists: path, class6 (or class, label), and where stated role (or split), gsd_m, place,
    date, sha256; paths are relative to the list.

    Roles train, val and test are splits; images of other roles are left out, or with `keep_series` kept in no split
    where their role is "time series". Labels that are not `known` are left out, and so are rows without a label.
    Raises LabelError where the list is none.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or error
        raise LabelError(f"The list {path} cannot be read ({reason}): check the path.") from error
    columns = set(rows[0]) if rows else set()
    label, role = (next((each for each in some if each in columns), "") for some in (LABEL_COLUMNS, SPLIT_COLUMNS))
    if "path" not in columns or not label:
        raise LabelError(f"{path} is no list of labelled images: it needs the columns path and class.")
    held: list[LabelledImage] = []
    dropped: Counter[str] = Counter()
    for row in rows:
        name, split = row[label].strip().lower(), row.get(role, "").strip()
        if not name or Path(row["path"]).suffix.lower() not in SUFFIXES:
            continue  # rasters, tables and models, which such a list names too
        if split and split not in SPLITS and not (keep_series and split == "time series"):
            dropped[f"role {split}"] += 1
        elif name not in known:
            dropped[f"label {name} is no class"] += 1
        else:
            held.append(_image_from_row(path.parent, row, name, split, len(held)))
    return _checked_images(held, dropped, path)


def _image_from_row(root: Path, row: dict[str, str], label: str, split: str, order: int) -> LabelledImage:
    picture = _image_from_name(root / row["path"], row["path"], label, order, listed=True)
    year = YEAR.search(row.get("note") or "")
    try:
        gsd_m = float(row.get("gsd_m") or 1.0)
    except ValueError as error:
        raise LabelError(f"The list gives {row['path']} the scale {row['gsd_m']!r}: write metres per pixel.") from error
    return replace(
        picture,
        split=split,
        place=row.get("place") or picture.place,
        date=row.get("date") or picture.date or (year.group() if year else None),
        gsd_m=gsd_m,
        sha256=row.get("sha256") or "",
    )


def read_folder(root: Path, known: Sequence[str], gsd_m: float = 1.0) -> LabelledImages:
    """The images in class/ under `root`, or in train/class/, val/class/ and test/class/.

    Raises LabelError where there is no such folder, or one that is named after no class.
    """
    if not root.is_dir():
        raise LabelError(f"There is no folder {root}: check the path.")
    folders = sorted(each for each in root.iterdir() if each.is_dir() and not each.name.startswith("."))
    stated = [each for each in folders if each.name.lower() in SPLIT_FOLDERS]
    pairs = [(each, "") for each in folders if each not in stated]
    pairs += [
        (each, SPLIT_FOLDERS[top.name.lower()]) for top in stated for each in sorted(top.iterdir()) if each.is_dir()
    ]
    held: list[LabelledImage] = []
    for folder, split in pairs:
        label = folder.name.lower()
        if label not in known:
            raise LabelError(f"The folder {folder} is named after no class: choose from {', '.join(known)}.")
        files = sorted(each for each in folder.iterdir() if each.suffix.lower() in SUFFIXES)
        for path in files:
            picture = _image_from_name(path, path.relative_to(root).as_posix(), label, len(held), listed=False)
            held.append(replace(picture, split=split, gsd_m=gsd_m))
    return _checked_images(held, Counter(), root)


def _image_from_name(path: Path, name: str, label: str, order: int, listed: bool) -> LabelledImage:
    """What the file's name tells: place, number, spot and year."""
    stem = path.stem.lower()
    if county := COUNTY.search(stem):
        code, year, number = county.groups()
        return LabelledImage(path, name, label, COUNTIES.get(code, code), int(number), date=year)
    if spot := SITE.match(stem):
        place, year, number = spot.groups()
        return LabelledImage(path, name, label, place.replace("_", " "), int(number), spot=number, date=year)
    year, numbered = YEAR.search(stem), NUMBER.match(stem)
    if listed or not numbered or YEAR.fullmatch(numbered.group(2)):
        place = path.parent.name.replace("_", " ") if listed else "images"
        return LabelledImage(path, name, label, place, order, date=year.group() if year else None)
    return LabelledImage(path, name, label, numbered.group(1) or "images", int(numbered.group(2)))


def _checked_images(held: list[LabelledImage], dropped: Counter[str], path: Path) -> LabelledImages:
    if not held:
        raise LabelError(f"{path} holds no labelled image of a known class: choose another folder or list.")
    if twice := [name for name, n in Counter(each.id for each in held).items() if n > 1]:
        raise LabelError(f"{path} names {twice[0]} twice: leave one.")
    return LabelledImages(tuple(held), dict(dropped))


def plan_parts(pictures: LabelledImages) -> dict[str, int]:
    """Names of the parts and how many pictures each looks at."""
    n = len(pictures.held)
    return {f"images-{first // PART_CHIPS:05d}": min(PART_CHIPS, n - first) for first in range(0, n, PART_CHIPS)}


def build_part(
    name: str, pictures: LabelledImages, wanted: InputSpec, classes: Sequence[str], origin: str, side: int
) -> ChipSetPart:
    """Reads the pictures of one part; those that cannot be read, or lack a band, are left out."""
    first = int(name.rsplit("-", 1)[1]) * PART_CHIPS
    some = pictures.held[first : first + PART_CHIPS]
    kept, pixels, grounds, broken = [], [], [], []
    dropped: Counter[str] = Counter()
    for picture in some:
        try:
            _check_digest(picture)
            image = read_image(picture.path, picture.gsd_m, wanted)
        except MissingBandError:
            dropped[f"lacks a band of {', '.join(wanted.bands)}"] += 1
        except RasterError as error:
            broken.append(str(error))
        else:
            kept.append(picture)
            pixels.append(image.pixels)
            grounds.append(image.footprint)
    shape = (len(kept), len(wanted.bands), wanted.chip_px, wanted.chip_px)
    records = {
        "id": [each.id for each in kept],
        "place": [each.place for each in kept],
        "block": [each.block(side) for each in kept],
        "date": [each.date for each in kept],
        "source": [each.path.name for each in kept],
        "origin": [origin] * len(kept),
        "valid": np.ones(len(kept), np.float32),
        "geometry": grounds,
        **{f"s_{name}": np.array([each.label == name for each in kept], np.float32) for name in classes},
    }
    return ChipSetPart(records, np.stack(pixels) if kept else np.empty(shape, np.uint8), dropped, tuple(broken))


def _check_digest(picture: LabelledImage) -> None:
    if not picture.path.is_file():
        raise RasterError("image-missing", "There is no file {path}: get it again.", path=picture.path)
    if picture.sha256 and hashlib.sha256(picture.path.read_bytes()).hexdigest() != picture.sha256:
        raise RasterError(
            "image-other-digest",
            "{path} is not the file that the list describes, by its digest: get it again.",
            path=picture.path,
        )


def split_images(pictures: LabelledImages, val: float, test: float, side: int, seed: int) -> dict[str, str | None]:
    """Split by id: as stated, or by blocks of numbers so that each split has its part of each class.

    val, test: the parts of the chips that these splits get. None for a chip whose number is next to another split's;
    it belongs to no split.
    """
    if any(each.split for each in pictures.held):
        return {each.id: each.split if each.split in SPLITS else None for each in pictures.held}
    found = _split_by_number_blocks(pictures.held, {"train": 1 - val - test, "val": val, "test": test}, side, seed)
    near: dict[tuple[str, int], set[str]] = defaultdict(set)
    for each in pictures.held:
        for number in (each.number - 1, each.number, each.number + 1):
            if not each.spot:
                near[each.place, number].add(found[each.id])
    return {
        each.id: None if not each.spot and len(near[each.place, each.number]) > 1 else found[each.id]
        for each in pictures.held
    }


def _split_by_number_blocks(
    held: Sequence[LabelledImage], parts: dict[str, float], side: int, seed: int
) -> dict[str, str]:
    """Split of each picture by id: blocks, large ones first and equals in an order drawn by `seed`, go one after the
    other to the split that lacks their classes most.
    """
    labels = sorted({each.label for each in held})
    blocks: dict[str, list[LabelledImage]] = defaultdict(list)
    for each in held:
        blocks[each.block(side)].append(each)
    count = {
        name: np.array([sum(each.label == label for each in some) for label in labels], float)
        for name, some in blocks.items()
    }
    total = sum(count.values(), np.zeros(len(labels)))
    wanted = {split: part * total for split, part in parts.items() if part > 0}
    has = {split: np.zeros(len(labels)) for split in wanted}
    order = np.random.default_rng(seed).permutation(sorted(blocks))
    found: dict[str, str] = {}
    for name in sorted(order.tolist(), key=lambda each: -count[each].sum()):
        lack = {split: ((wanted[split] - has[split]) / total * count[name]).sum() / parts[split] for split in wanted}
        split = max(lack, key=lambda each: lack[each])
        has[split] += count[name]
        found.update((each.id, split) for each in blocks[name])
    return found
