"""The command `evaluate`: an exported model and chips whose class is known -> a report.

    python -m trainer evaluate MODEL.onnx CHIPSET [--split test] [--out FOLDER]
    python -m trainer evaluate MODEL.onnx FOLDER_OF_CLASS_IMAGES

The file itself is evaluated, by the engine that makes maps with it, not the torch network that it was exported from.
The folder gets report.html, metrics.json (all metrics with their intervals) and chips.parquet (GeoParquet: the chips
with their predictions, to show errors on a map).
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from plugin.engine.api.owned_folder import temporary_folder

from .chipsets.chipset import METADATA_FILE, PARTS_FOLDER, SPLITS, ChipSet, open_chipset
from .errors import ChipSetError
from .evaluation.evaluation_folder import REPORT
from .evaluation.file_evaluation import evaluate_file
from .evaluation.folder_chipset import chipset_from_folder

_log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "model", metavar="MODEL", help='an .onnx file, or "default" for the one that comes with Landchip'
    )
    parser.add_argument("chips", metavar="CHIPSET", type=Path, help="a chip set, or a folder of class/*.png")
    parser.add_argument("--split", choices=(*SPLITS, "all"), help="which chips of a chip set (test)")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="for the report (evaluation-MODEL, here)")
    parser.add_argument("--device", default="auto", choices=("auto", "cuda", "cpu"), help="what runs the model (auto)")
    parser.add_argument("--folder-gsd", type=float, default=1.0, metavar="M", help="scale of a folder's images (1)")


def main(options: argparse.Namespace) -> None:
    """Evaluate, and log caveats, headline and the report's path. Raises LandchipError."""
    out = options.out or Path(f"evaluation-{Path(options.model).stem}")
    if (
        (options.chips / METADATA_FILE).exists()
        or (options.chips / PARTS_FOLDER).is_dir()
        or not _has_subfolders(options.chips)
    ):
        chips = open_chipset(options.chips)
        split = options.split or "test"
        evaluation = evaluate_file(
            options.model, chips if split == "all" else _select_split(chips, split), out, options.device
        )
    else:
        with temporary_folder() as folder:
            chips = chipset_from_folder(options.chips, options.folder_gsd, options.model, folder / "chips")
            evaluation = evaluate_file(options.model, chips, out, options.device)
    for each in evaluation["caveats"]:
        _log.warning("%s", each)
    _log.info("%s", evaluation["answer"])
    _log.info("%s", out / REPORT)


def _select_split(chips: ChipSet, split: str) -> ChipSet:
    selected = chips.select(split=split)
    if not len(selected):
        splits = ", ".join(sorted({str(each) for each in chips.column("split") if each})) or "none"
        raise ChipSetError(
            f"The chip set {chips.folder} has no chip in its split {split} (it has: {splits}): "
            "choose another with --split."
        )
    return selected


def _has_subfolders(path: Path) -> bool:
    return path.is_dir() and any(each.is_dir() and not each.name.startswith(".") for each in path.iterdir())
