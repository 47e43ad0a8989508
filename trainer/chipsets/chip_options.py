"""The options of the command `chips`, and the check of their values and combinations."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from plugin.engine.cli.options.imagery import add_assigned_crs, add_nodata_options

from ..errors import LabelError, SplitError

BANDS = ("red", "green", "blue", "nir")
# Options that split chips by place or date, and do not apply to lists and folders of images.
SPATIAL_OPTIONS = ("split_by", "polygons", "assign", "dates", "other_year")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--out", type=Path, required=True, help="folder of the chip set")
    source = parser.add_argument_group("where chips and labels come from (one of them)")
    source.add_argument("--list", type=Path, help="CSV with path, class and, where stated, role, gsd_m, place, date")
    source.add_argument("--folder", type=Path, help="folder with class/*.png, or train/class, val/class, test/class")
    source.add_argument("--naip", nargs="+", metavar="RASTER", help="NAIP quads or mosaics, of any number of years")
    add_nodata_options(source)
    add_assigned_crs(source)
    source.add_argument("--nlcd", nargs="+", type=Path, metavar="RASTER", help="NLCD; of several, the nearest in time")
    source.add_argument("--corrections", type=Path, help="GeoPackage of corrected chips; alone, or beside --naip")
    source.add_argument(
        "--raster",
        nargs="+",
        default=[],
        metavar="ADDRESS",
        help="full addresses of rasters whose password or signature the corrections do not keep",
    )
    _add_label_arguments(parser.add_argument_group("labels of imagery"))
    chips = parser.add_argument_group("chips")
    chips.add_argument("--bands", default="red,green,blue", help="such as red,green,blue,nir (red,green,blue)")
    chips.add_argument("--gsd", type=float, default=1.0, metavar="M", help="metres per pixel (1)")
    chips.add_argument("--chip-px", type=int, default=224, help="pixels per side (224)")
    chips.add_argument("--folder-gsd", type=float, default=1.0, metavar="M", help="scale of the folder's images (1)")
    chips.add_argument("--classes", type=Path, help='JSON for other classes: [{"name", "group", "colour"}, …]')
    chips.add_argument("--series", action="store_true", help="keep a list's role time series, in no split")
    split = parser.add_argument_group("splits and balance")
    split.add_argument("--val", type=float, default=0.15, help="part of the chips for validation (0.15)")
    split.add_argument("--test", type=float, default=0.15, help="part of the chips for the test (0.15)")
    split.add_argument("--numbers", type=int, default=20, help="file numbers in a block that stays together (20)")
    split.add_argument("--block-chips", type=int, default=16, help="side of a block that stays together, chips (16)")
    split.add_argument("--gap", type=float, default=0.0, metavar="M", help="least distance between splits (0)")
    split.add_argument("--split-by", choices=("blocks", "polygons", "dates"), help="(polygons where given, or blocks)")
    split.add_argument("--polygons", type=Path, help="polygons that name the chips' places, such as counties")
    split.add_argument("--polygon-name", default="NAME", help="their attribute (NAME)")
    split.add_argument("--assign", nargs="+", metavar="NAME=SPLIT", help="which polygons are train, val and test")
    split.add_argument("--dates", nargs="+", metavar="SPLIT=DATES", help="such as train=2011,2014 test=2016")
    split.add_argument("--other-year", action="store_true", help="with --split-by dates: same ground in two splits")
    split.add_argument(
        "--balance",
        choices=("weights", "delete", "none"),
        default="weights",
        help="rare classes drawn more often, others thinned out, or neither (weights)",
    )
    split.add_argument("--seed", type=int, default=0, help="of all that is drawn by chance (0)")
    work = parser.add_argument_group("work")
    work.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="threads (one per core)")
    work.add_argument("--spark", type=Path, metavar="PROFILE.json", help="connection to a cluster, for chips of --naip")
    work.add_argument("--max-broken", type=int, default=10, help="unreadable chips that are skipped (10)")


def _add_label_arguments(labels: argparse._ArgumentGroup) -> None:
    labels.add_argument(
        "--label-rule", choices=("shares", "nine-point"), default="shares", help="by area, or as the original (shares)"
    )
    labels.add_argument("--table", type=Path, help="JSON or CSV of code and class (NLCD's)")
    labels.add_argument("--purity", type=float, default=0.9, help="share of one class that makes a chip pure (0.9)")
    labels.add_argument("--mixed", choices=("keep", "drop"), default="keep", help="chips that are not pure (keep)")
    labels.add_argument("--min-valid", type=float, default=0.99, help="least share of a chip with imagery (0.99)")
    labels.add_argument("--min-labelled", type=float, default=0.9, help="least share of a chip with labels (0.9)")
    labels.add_argument("--min-contrast", type=float, default=0.5, help="grey levels; less is blank (0.5)")
    labels.add_argument("--max-white", type=float, default=0.5, help="largest share of a chip that is white (0.5)")


def check_options(options: argparse.Namespace) -> None:
    """Raises LabelError or SplitError for options that cannot be, or that would be left aside in silence."""
    bands = options.bands.split(",")
    if not set(bands) <= set(BANDS) or len(set(bands)) != len(bands):
        raise LabelError(f"--bands knows {', '.join(BANDS)}, each once, got {options.bands}: correct it.")
    if not (options.val >= 0 and options.test >= 0 and options.val + options.test < 1):
        raise LabelError("--val and --test are parts of the chips and leave some for training: correct them.")
    if options.gsd <= 0 or options.folder_gsd <= 0 or options.chip_px < 8:
        raise LabelError("--gsd must be positive and --chip-px 8 or more: correct them.")
    for name in ("purity", "min_valid", "min_labelled", "max_white"):
        if not 0 <= getattr(options, name) <= 1:
            raise LabelError(f"--{name.replace('_', '-')} is a share from 0 to 1: correct it.")
    if options.block_chips < 1 or options.gap < 0:
        raise LabelError("--block-chips must be 1 or more and --gap not negative: correct them.")
    if options.workers < 1 or options.numbers < 1 or options.max_broken < 0 or options.seed < 0:
        raise LabelError(
            "--workers and --numbers must be 1 or more, --max-broken and --seed not negative: correct them."
        )
    if options.spark is not None and not options.naip:
        raise LabelError("--spark builds chips of --naip and --nlcd: leave it out for lists, folders and corrections.")
    _check_split_options(options)


def _check_split_options(options: argparse.Namespace) -> None:
    used = [name for name in SPATIAL_OPTIONS if getattr(options, name)]
    if used and (options.list or options.folder):
        flags = ", ".join(f"--{name.replace('_', '-')}" for name in used)
        raise SplitError(
            f"{flags} splits chips of --naip or --corrections, and no list or folder of pictures: leave it out, and "
            "state the splits in the list or by folders train, val and test."
        )
    if options.split_by == "polygons" and options.polygons is None:
        raise SplitError("To split by polygons, name their file with --polygons.")
    if options.assign and (options.polygons is None or options.split_by not in (None, "polygons")):
        raise SplitError("--assign says which polygons are train, val and test: name their file with --polygons alone.")
    if options.other_year and options.split_by != "dates":
        raise SplitError("--other-year is for splits by date: add --split-by dates, or leave it out.")
