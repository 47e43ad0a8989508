"""The command `chips`: imagery and labels -> a labelled chip set.

    python -m trainer chips --naip m_*.tif --nlcd nlcd.tif --out SET     NAIP and NLCD
    python -m trainer chips --folder DIR --out SET                       class/*.png
    python -m trainer chips --list manifest.csv --out SET                a list of labelled images
    python -m trainer chips --corrections chips.gpkg --out SET           corrected in QGIS; alone or beside NAIP

With --spark a cluster builds the parts of NAIP and NLCD, which are the same; index and splits are made here.
The same command resumes an interrupted run; other options or sources need another folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from rasterio.errors import NotGeoreferencedWarning

from plugin.engine.api.classes import CLASSES, GROUPS, LandClass
from plugin.engine.api.json_load import read_json
from plugin.engine.imagery.reader import InputSpec

from .chipsets.balance import balance_by_deletion, sampling_weights
from .chipsets.chip_options import add_arguments, check_options
from .chipsets.chipset import SPLITS, ChipSet, class_shares, open_chipset
from .chipsets.chipset_writer import ChipSetWriter
from .chipsets.data_card import data_card, to_markdown
from .chipsets.parts import ChipLosses, build_parts
from .chipsets.sample_sheet import sample_sheet_png
from .chipsets.sources.chip_source import ChipSource, merge_sources
from .chipsets.sources.corrections_source import corrections_source, read_corrections
from .chipsets.sources.image_files import FOOTPRINT_CRS
from .chipsets.sources.labelled_image_source import labelled_image_source
from .chipsets.sources.naip_nlcd_source import load_legend, naip_nlcd_source, open_naip_years
from .errors import LabelError, SplitError
from .spark.remote_chips import build_parts_on_spark

__all__ = ["add_arguments", "main"]  # what a command has to define
_log = logging.getLogger(__name__)


def main(options: argparse.Namespace) -> None:
    """Make the chip set. Raises LandchipError."""
    check_options(options)
    classes = load_classes(options.classes)
    source = _chip_source(options, classes)
    identity = {"options": _identifying_options(options), "classes": [each.name for each in classes], **source.identity}
    if options.polygons is not None:
        identity["polygons"] = _file_digest(options.polygons)
    with ChipSetWriter(options.out, identity) as writer:
        if writer.finished:
            _log.info("%s is there already.", options.out)
            _log_summary(open_chipset(options.out))
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)  # plain images need no georeference
            if options.spark is not None:
                build_parts_on_spark(options, source, writer)
            losses = build_parts(writer, source.part_sizes, source.build_part, options.workers, options.max_broken)
        _log_summary(_finish(writer, options, classes, source, losses))


def load_classes(path: Path | None) -> tuple[LandClass, ...]:
    """The engine's classes, or those of a JSON file. Raises LabelError if the file is no list of classes."""
    if path is None:
        return CLASSES
    try:
        classes = tuple(LandClass(each["name"], each["group"], each["colour"]) for each in read_json(path))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LabelError(f"{path} is no list of classes with name, group and colour: correct it.") from error
    groups = [each.name for each in GROUPS]
    if unknown := [each for each in classes if each.group not in groups]:
        raise LabelError(f"{path} puts {unknown[0].name} into no group of {', '.join(groups)}: correct it.")
    return classes


def _chip_source(options: argparse.Namespace, classes: Sequence[LandClass]) -> ChipSource:
    """The source of chips that the options name. Raises LandchipError if it cannot be used."""
    used = [name for name in ("list", "folder", "naip", "corrections") if getattr(options, name)]
    if (len(used) != 1 and used != ["naip", "corrections"]) or bool(options.naip) != bool(options.nlcd):
        raise LabelError(
            "Give one source of chips: --naip with --nlcd (and --corrections), --folder, --list or --corrections."
        )
    spec = InputSpec(tuple(options.bands.split(",")), "uint8", options.gsd, options.chip_px)
    known_names = [each.name for each in classes]
    if options.list or options.folder:
        return labelled_image_source(options, spec, known_names)
    corrections = read_corrections(options.corrections, known_names, options.raster) if options.corrections else None
    if not options.naip and corrections:
        return corrections_source(
            options, corrections, spec, _ordered(corrections.labels, known_names), _index_crs(corrections.grid_crss)
        )
    legend = load_legend(options.table, known_names)
    years = open_naip_years(options, spec, legend)
    grid_crss, names = {each.imagery.grid.crs for each in years}, set(legend.classes)
    if not corrections:
        return naip_nlcd_source(options, years, legend, _ordered(names, known_names), _index_crs(grid_crss))
    crs, class_names = _index_crs(grid_crss | corrections.grid_crss), _ordered(names | corrections.labels, known_names)
    imagery = naip_nlcd_source(options, years, legend, class_names, crs)
    return merge_sources(imagery, corrections_source(options, corrections, spec, class_names, crs))


def _ordered(names: set[str], known_names: Sequence[str]) -> list[str]:
    return [name for name in known_names if name in names]


def _index_crs(grid_crss: set[str]) -> str:
    """The CRS of the index: that of the images if they share one, else FOOTPRINT_CRS."""
    return next(iter(grid_crss)) if len(grid_crss) == 1 else FOOTPRINT_CRS


def _identifying_options(options: argparse.Namespace) -> dict[str, object]:
    """The options that determine the chip set, for its identity."""
    ignored = {
        "out",
        "workers",
        "max_broken",
        "command",
        "list",
        "folder",
        "naip",
        "nlcd",
        "corrections",
        "raster",
        "spark",
    }
    return {
        name: value.name if isinstance(value, Path) else value
        for name, value in sorted(vars(options).items())
        if name not in ignored and value is not None
    }


def _file_digest(path: Path) -> str:
    """sha256 of a file of polygons. Raises SplitError if it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise SplitError(f"The polygons {path} cannot be read ({error.strerror}): check the path.") from error


def _finish(
    writer: ChipSetWriter,
    options: argparse.Namespace,
    classes: Sequence[LandClass],
    source: ChipSource,
    losses: ChipLosses,
) -> ChipSet:
    """Assign splits and weights, and write index, data card and sample sheet."""
    index = writer.records()
    if not index.num_rows:
        reasons = ", ".join(f"{reason}: {n}" for reason, n in losses.dropped.items()) or "there is none"
        raise LabelError(f"No chip is left ({reasons}): choose other sources, or relax the filters.")
    assignment = source.assign_splits(index)
    dropped = Counter(losses.dropped) + Counter(source.dropped) + Counter(assignment.dropped)
    keep = assignment.keep
    split = np.array(assignment.split, object)
    present = _present_classes(index.filter(pa.array(keep)), split[keep], classes)
    names = [each.name for each in present]
    if assignment.places:
        index = index.set_column(index.column_names.index("place"), "place", pa.array(assignment.places, pa.string()))
    if options.balance == "delete":
        train = keep & (split == "train")
        labels = np.where(train, class_shares(index, names).argmax(axis=1), -1)
        balanced = ~train | balance_by_deletion(labels, options.seed)
        dropped["deleted for balance"] = int((keep & ~balanced).sum())
        keep = keep & balanced
    index, split = index.filter(pa.array(keep)), split[keep]
    index = index.append_column("split", pa.array(split.tolist(), pa.string()))
    if options.balance == "weights":
        weights = sampling_weights(class_shares(index, names), split == "train")
        index = index.append_column("weight", pa.array(weights))
    provenance = {
        "labels": source.label_description,
        "options": _identifying_options(options),
        "sources": list(source.sources),
    }

    def extras(chips: ChipSet) -> Mapping[str, bytes]:
        card = data_card(chips, dropped, losses.unreadable, assignment.summary)
        text = json.dumps(card, indent=1, ensure_ascii=False)
        return {
            "card.json": text.encode(),
            "card.md": to_markdown(card).encode(),
            "samples.png": sample_sheet_png(chips),
        }

    bands = options.bands.split(",")
    return writer.finish(index, present, bands, options.gsd, options.chip_px, provenance, source.crs, extras)


def _present_classes(
    index: pa.Table, split: NDArray[np.object_], classes: Sequence[LandClass]
) -> tuple[LandClass, ...]:
    """The classes that some chip shows; warns of those that no chip, or no training chip, shows.

    Raises LabelError if there are fewer than two classes, or no training chip.
    """
    in_index = [each for each in classes if f"s_{each.name}" in index.column_names]
    shares = class_shares(index, [each.name for each in in_index])
    present = tuple(each for each, total in zip(in_index, shares.sum(axis=0)) if total > 0)
    train = shares[split == "train"]
    if len(present) < 2:
        raise LabelError(f"All chips show {present[0].name if present else 'nothing'}: add chips of another class.")
    if not len(train):
        raise LabelError("No chip is left for training: lower --val and --test, or add chips.")
    empty = [each.name for each in in_index if each not in present]
    if empty:
        _log.warning("No chip shows %s: the set has no such class.", ", ".join(empty))
    untrained = [each.name for each in present if not train[:, in_index.index(each)].any()]
    if untrained:
        _log.warning("No chip for training shows %s: a network cannot learn it from this set.", ", ".join(untrained))
    return present


def _log_summary(chips: ChipSet) -> None:
    """Log the numbers of chips by split and by class."""
    split = Counter(chips.column("split"))
    labels = Counter(chips.column("label"))
    _log.info(
        "%s: %s chips (%s), %s",
        chips.folder,
        f"{len(chips):,}",
        ", ".join(f"{each} {split[each]:,}" for each in SPLITS),
        ", ".join(f"{name} {labels[name]:,}" for name in chips.class_names),
    )
