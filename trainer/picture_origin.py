"""Folders and lists of labelled images as an origin of chips."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from plugin.engine.windows import Wanted
from trainer.folders import Pictures, make_part, parts_of, read_folder, read_list, split_pictures
from trainer.image_files import GEOGRAPHIC
from trainer.making import Made
from trainer.origin import Origin, Splitting


def picture_origin(options: argparse.Namespace, wanted: Wanted, known: Sequence[str]) -> Origin:
    """The images of `--list` or `--folder`. Raises LabelError where there are none."""
    listed = options.list is not None
    source = options.list if listed else options.folder
    pictures = read_list(source, known, options.series) if listed else read_folder(source, known, options.folder_gsd)
    classes = [name for name in known if any(each.label == name for each in pictures.held)]

    def work(name: str) -> Made:
        return make_part(name, pictures, wanted, classes, "list" if listed else "folder", options.numbers)

    def split(index: pa.Table) -> Splitting:
        return _split(index, pictures, options)

    return Origin(
        facts={"images": pictures.facts(), "wanted": list(wanted)},
        parts=parts_of(pictures),
        work=work,
        split=split,
        labels=f"one class per image, from {'the list' if listed else 'the folder'} {source.name}",
        sources=[{"list" if listed else "folder": source.name, "images": len(pictures.held)}],
        dropped=pictures.dropped,
        crs=GEOGRAPHIC,
        classes=classes,
    )


def _split(index: pa.Table, pictures: Pictures, options: argparse.Namespace) -> Splitting:
    ids = index["id"].to_pylist()
    found = split_pictures(pictures, options.val, options.test, options.numbers, options.seed)
    split = [found[each] for each in ids]
    if any(each.split for each in pictures.held):
        return Splitting(split, np.ones(len(ids), bool), {"rule": "as the list or its folders state them"})
    keep = np.array([each is not None for each in split])
    rule = f"blocks of {options.numbers} consecutive file numbers of one place; numbers next to another split left out"
    dropped = Counter({"next to another split": int((~keep).sum())})
    return Splitting(split, keep, {"rule": rule}, +dropped)
