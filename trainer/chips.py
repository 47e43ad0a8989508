"""The command `chips`: imagery and labels -> a labelled chip set.

    python -m trainer chips --naip m_*.tif --nlcd nlcd.tif --out SET     NAIP and NLCD
    python -m trainer chips --folder DIR --out SET                       class/*.png
    python -m trainer chips --list manifest.csv --out SET                a list of labelled images
    python -m trainer chips --corrections chips.gpkg --out SET           corrected in QGIS; alone or beside NAIP

Run again, the same command goes on where it stopped; other options or sources want another folder.
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
from plugin.engine.imagery.reader import InputSpec

from .chipsets import data_card
from .chipsets.balance import balance_by_deletion, sampling_weights
from .chipsets.chip_options import arguments, check
from .chipsets.chip_source import Origin, joined
from .chipsets.chipset import SPLITS, ChipSet, open_chipset, shares_of
from .chipsets.chipset_writer import ChipSetWriter
from .chipsets.corrections_source import corrected_origin, read_corrections
from .chipsets.image_files import GEOGRAPHIC
from .chipsets.labelled_image_source import picture_origin
from .chipsets.naip_nlcd_source import imagery_origin, read_years, table_of
from .chipsets.parts import SkippedChips, make_parts
from .chipsets.sample_sheet import samples_png
from .errors import LabelError, SplitError

__all__ = ["arguments", "main"]  # what makes it a command
LOG = logging.getLogger(__name__)


def main(options: argparse.Namespace) -> None:
    """Makes the chip set. Raises LandchipError."""
    check(options)
    classes = known_classes(options.classes)
    origin = _origin(options, classes)
    facts = {"options": _facts(options), "classes": [each.name for each in classes], **origin.facts}
    if options.polygons is not None:
        facts["polygons"] = _content(options.polygons)
    with ChipSetWriter(options.out, facts) as writer:
        if writer.finished:
            LOG.info("%s is there already.", options.out)
            _tell(open_chipset(options.out))
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)  # plain pictures need no place
            left = make_parts(writer, origin.parts, origin.work, options.workers, options.max_broken)
        _tell(_finished(writer, options, classes, origin, left))


def known_classes(path: Path | None) -> tuple[LandClass, ...]:
    """The engine's classes, or those of a JSON file. Raises LabelError for a file that names none."""
    if path is None:
        return CLASSES
    try:
        found = tuple(LandClass(each["name"], each["group"], each["colour"]) for each in json.loads(path.read_text()))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LabelError(f"{path} is no list of classes with name, group and colour: correct it.") from error
    groups = [each.name for each in GROUPS]
    if strange := [each for each in found if each.group not in groups]:
        raise LabelError(f"{path} puts {strange[0].name} into no group of {', '.join(groups)}: correct it.")
    return found


def _origin(options: argparse.Namespace, classes: Sequence[LandClass]) -> Origin:
    """Where the chips come from. Raises LandchipError where the sources cannot serve."""
    given = [name for name in ("list", "folder", "naip", "corrections") if getattr(options, name)]
    if (len(given) != 1 and given != ["naip", "corrections"]) or bool(options.naip) != bool(options.nlcd):
        raise LabelError(
            "Give one source of chips: --naip with --nlcd (and --corrections), --folder, --list or --corrections."
        )
    wanted = InputSpec(tuple(options.bands.split(",")), "uint8", options.gsd, options.chip_px)
    known = [each.name for each in classes]
    if options.list or options.folder:
        return picture_origin(options, wanted, known)
    corrections = read_corrections(options.corrections, known) if options.corrections else None
    if not options.naip and corrections:
        return corrected_origin(
            options, corrections, wanted, _ordered(corrections.labels, known), _crs(corrections.grids)
        )
    table = table_of(options.table, known)
    years = read_years(options.naip, options.nlcd, wanted, table)
    grids, names = {each.imagery.grid.crs for each in years}, set(table.classes)
    if not corrections:
        return imagery_origin(options, years, table, _ordered(names, known), _crs(grids))
    crs, together = _crs(grids | corrections.grids), _ordered(names | corrections.labels, known)
    first = imagery_origin(options, years, table, together, crs)
    return joined(first, corrected_origin(options, corrections, wanted, together, crs))


def _ordered(names: set[str], known: Sequence[str]) -> list[str]:
    return [name for name in known if name in names]


def _crs(grids: set[str]) -> str:
    """The CRS of the index: that of the one grid, or degrees for several."""
    return next(iter(grids)) if len(grids) == 1 else GEOGRAPHIC


def _facts(options: argparse.Namespace) -> dict[str, object]:
    """The options that determine the set."""
    aside = {"out", "workers", "max_broken", "command", "list", "folder", "naip", "nlcd", "corrections"}
    return {
        name: value.name if isinstance(value, Path) else value
        for name, value in sorted(vars(options).items())
        if name not in aside and value is not None
    }


def _content(path: Path) -> str:
    """sha256 of a file. Raises SplitError where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise SplitError(f"The polygons {path} cannot be read ({error.strerror}): check the path.") from error


def _finished(
    writer: ChipSetWriter, options: argparse.Namespace, classes: Sequence[LandClass], origin: Origin, left: SkippedChips
) -> ChipSet:
    """Draws the splits and weights, and writes index and card."""
    index = writer.records()
    if not index.num_rows:
        reasons = ", ".join(f"{reason}: {n}" for reason, n in left.dropped.items()) or "there is none"
        raise LabelError(f"No chip is left ({reasons}): choose other sources, or relax the filters.")
    splitting = origin.split(index)
    dropped = Counter(left.dropped) + Counter(origin.dropped) + Counter(splitting.dropped)
    keep = splitting.keep
    split = np.array(splitting.split, object)
    shown = _shown(index.filter(pa.array(keep)), split[keep], classes)
    names = [each.name for each in shown]
    if splitting.places:
        index = index.set_column(index.column_names.index("place"), "place", pa.array(splitting.places, pa.string()))
    if options.balance == "delete":
        train = keep & (split == "train")
        labels = np.where(train, shares_of(index, names).argmax(axis=1), -1)
        stay = ~train | balance_by_deletion(labels, options.seed)
        dropped["deleted for balance"] = int((keep & ~stay).sum())
        keep = keep & stay
    index, split = index.filter(pa.array(keep)), split[keep]
    index = index.append_column("split", pa.array(split.tolist(), pa.string()))
    if options.balance == "weights":
        drawn = sampling_weights(shares_of(index, names), split == "train")
        index = index.append_column("weight", pa.array(drawn))
    made = {"labels": origin.labels, "options": _facts(options), "sources": list(origin.sources)}

    def extras(chips: ChipSet) -> Mapping[str, bytes]:
        card = data_card.card_of(chips, dropped, left.broken, splitting.words)
        text = json.dumps(card, indent=1, ensure_ascii=False)
        return {
            "card.json": text.encode(),
            "card.md": data_card.page(card).encode(),
            "samples.png": samples_png(chips),
        }

    bands = options.bands.split(",")
    return writer.finish(index, shown, bands, options.gsd, options.chip_px, made, origin.crs, extras)


def _shown(index: pa.Table, split: NDArray[np.object_], classes: Sequence[LandClass]) -> tuple[LandClass, ...]:
    """The classes that some chip shows; the others are told of.

    Raises LabelError where there is nothing to tell apart, or no chip to train on.
    """
    held = [each for each in classes if f"s_{each.name}" in index.column_names]
    shares = shares_of(index, [each.name for each in held])
    shown = tuple(each for each, total in zip(held, shares.sum(axis=0)) if total > 0)
    train = shares[split == "train"]
    if len(shown) < 2:
        raise LabelError(f"All chips show {shown[0].name if shown else 'nothing'}: add chips of another class.")
    if not len(train):
        raise LabelError("No chip is left for training: lower --val and --test, or add chips.")
    empty = [each.name for each in held if each not in shown]
    if empty:
        LOG.warning("No chip shows %s: the set has no such class.", ", ".join(empty))
    never = [each.name for each in shown if not train[:, held.index(each)].any()]
    if never:
        LOG.warning("No chip for training shows %s: a network cannot learn it from this set.", ", ".join(never))
    return shown


def _tell(chips: ChipSet) -> None:
    """What was made, in a few lines."""
    split = Counter(chips.column("split"))
    labels = Counter(chips.column("label"))
    LOG.info(
        "%s: %s chips (%s), %s",
        chips.folder,
        f"{len(chips):,}",
        ", ".join(f"{each} {split[each]:,}" for each in SPLITS),
        ", ".join(f"{name} {labels[name]:,}" for name in chips.names),
    )
