"""Folders and lists of labelled images as a source of labelled chips."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import shapely

from plugin.engine.imagery.reader import InputSpec

from ..parts import ChipSetPart
from ..splitting.footprints import ChipFootprints
from ..splitting.spatial_split import drop_duplicate_pixels
from ..splitting.splits import SplitAssignment, check_splits, enforce_gap
from .chip_source import ChipSource
from .image_files import FOOTPRINT_CRS
from .labelled_images import LabelledImages, build_part, plan_parts, read_folder, read_list, split_images


def labelled_image_source(options: argparse.Namespace, spec: InputSpec, known: Sequence[str]) -> ChipSource:
    """The images of `--list` or `--folder` as a ChipSource. Raises LabelError where there are none."""
    from_list = options.list is not None
    source = options.list if from_list else options.folder
    images = read_list(source, known, options.series) if from_list else read_folder(source, known, options.folder_gsd)
    classes = [name for name in known if any(each.label == name for each in images.entries)]

    def build(name: str) -> ChipSetPart:
        return build_part(name, images, spec, classes, "list" if from_list else "folder", options.numbers)

    def split_index(index: pa.Table) -> SplitAssignment:
        return _assign_splits(index, images, options)

    return ChipSource(
        identity={"images": images.identity(), "wanted": [spec.bands, spec.dtype, spec.gsd_m, spec.chip_px]},
        part_sizes=plan_parts(images),
        build_part=build,
        assign_splits=split_index,
        label_description=f"one class per image, from {'the list' if from_list else 'the folder'} {source.name}",
        sources=[{"list" if from_list else "folder": source.name, "images": len(images.entries)}],
        dropped=images.dropped,
        crs=FOOTPRINT_CRS,
        classes=classes,
    )


def _assign_splits(index: pa.Table, images: LabelledImages, options: argparse.Namespace) -> SplitAssignment:
    """The stated splits, or blocks of file numbers kept `--gap` apart on the ground where footprints are known.

    Both are checked for identical pixels in two splits and, where footprints are known, for shared ground.

    Raises SplitError where stated splits share either.
    """
    ids, digests = index["id"].to_pylist(), index["digest"].to_pylist()
    split_of_id = split_images(images, options.val, options.test, options.numbers, options.seed)
    split = np.array([split_of_id[each] for each in ids], object)
    polygons = [None if each is None else shapely.from_wkb(each) for each in index["geometry"].to_pylist()]
    footprints = ChipFootprints(np.array(polygons, object), FOOTPRINT_CRS)
    near_by_number = np.array([each is None for each in split])
    dropped: Counter[str] = Counter()
    if any(each.split for each in images.entries):
        keep, rule = np.ones(len(ids), bool), "as the list or its folders state them"
    else:
        separated = enforce_gap(footprints, split, options.gap)
        near_on_ground = np.array([each is None for each in separated]) & ~near_by_number
        split = drop_duplicate_pixels(separated, digests)
        keep = np.array([each is not None for each in split])
        rule = f"blocks of {options.numbers} consecutive file numbers of one place"
        dropped["next to another split, by its number"] = int(near_by_number.sum())
        dropped["too near to another split, on the ground"] = int(near_on_ground.sum())
        dropped["the same picture is in another split"] = int((~keep & ~near_by_number & ~near_on_ground).sum())
    report = check_splits(footprints, split, digests=digests)
    least_distance = (
        "unknown: the images do not say where they lie" if report.least_m is None else f"{report.least_m:,.1f}"
    )
    summary = {"rule": rule, "least distance between splits, m": least_distance}
    return SplitAssignment(split.tolist(), keep, summary, +dropped)
