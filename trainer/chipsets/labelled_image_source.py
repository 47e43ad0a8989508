"""Folders and lists of labelled images as an origin of chips."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import shapely

from plugin.engine.imagery.reader import InputSpec

from .chip_source import ChipSource, SplitAssignment
from .footprints import ChipFootprints
from .image_files import FOOTPRINT_CRS
from .labelled_images import LabelledImages, build_part, plan_parts, read_folder, read_list, split_images
from .parts import ChipSetPart
from .spatial_split import drop_duplicate_pixels
from .splits import check_splits, enforce_gap


def labelled_image_source(options: argparse.Namespace, wanted: InputSpec, known: Sequence[str]) -> ChipSource:
    """The images of `--list` or `--folder`. Raises LabelError where there are none."""
    listed = options.list is not None
    source = options.list if listed else options.folder
    pictures = read_list(source, known, options.series) if listed else read_folder(source, known, options.folder_gsd)
    classes = [name for name in known if any(each.label == name for each in pictures.held)]

    def work(name: str) -> ChipSetPart:
        return build_part(name, pictures, wanted, classes, "list" if listed else "folder", options.numbers)

    def split(index: pa.Table) -> SplitAssignment:
        return _assign_splits(index, pictures, options)

    return ChipSource(
        facts={"images": pictures.facts(), "wanted": [wanted.bands, wanted.dtype, wanted.gsd_m, wanted.chip_px]},
        parts=plan_parts(pictures),
        work=work,
        split=split,
        labels=f"one class per image, from {'the list' if listed else 'the folder'} {source.name}",
        sources=[{"list" if listed else "folder": source.name, "images": len(pictures.held)}],
        dropped=pictures.dropped,
        crs=FOOTPRINT_CRS,
        classes=classes,
    )


def _assign_splits(index: pa.Table, pictures: LabelledImages, options: argparse.Namespace) -> SplitAssignment:
    """The splits that are stated, or blocks of numbers that keep apart on the ground where it is known.

    All are checked for shared pictures, and for ground where it is known.

    Raises SplitError where stated splits leak.
    """
    ids, digests = index["id"].to_pylist(), index["digest"].to_pylist()
    found = split_images(pictures, options.val, options.test, options.numbers, options.seed)
    split = np.array([found[each] for each in ids], object)
    squares = [None if each is None else shapely.from_wkb(each) for each in index["geometry"].to_pylist()]
    ground = ChipFootprints(np.array(squares, object), FOOTPRINT_CRS)
    near = np.array([each is None for each in split])
    dropped: Counter[str] = Counter()
    if any(each.split for each in pictures.held):
        keep, rule = np.ones(len(ids), bool), "as the list or its folders state them"
    else:
        apart = enforce_gap(ground, split, options.gap)
        near_ground = np.array([each is None for each in apart]) & ~near
        split = drop_duplicate_pixels(apart, digests)
        keep = np.array([each is not None for each in split])
        rule = f"blocks of {options.numbers} consecutive file numbers of one place"
        dropped["next to another split, by its number"] = int(near.sum())
        dropped["too near to another split, on the ground"] = int(near_ground.sum())
        dropped["the same picture is in another split"] = int((~keep & ~near & ~near_ground).sum())
    report = check_splits(ground, split, digests=digests)
    least = "unknown: the images do not say where they lie" if report.least_m is None else f"{report.least_m:,.1f}"
    words = {"rule": rule, "least distance between splits, m": least}
    return SplitAssignment(split.tolist(), keep, words, +dropped)
