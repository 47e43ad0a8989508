"""`python -m trainer export RUN`: the model file of a finished run, its variants, and files for other tools.

    python -m trainer export runs/NAME --out NAME.onnx
    python -m trainer export runs/NAME --variants fp16,int8 --chips CHIPSET
    python -m trainer export runs/NAME --deepness --emd

A variant is evaluated by the engine on the chip set's test split before it is written, and its contract states the loss
of accuracy. RUN may also be a model file.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path
from typing import Any

from plugin.engine.api.errors import ModelError
from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.contract.contract import Contract
from plugin.engine.model.model import open_model
from plugin.engine.model.network import model_path
from plugin.engine.storage.store import cannot_write, write_atomic

from .chipsets.chipset import ChipSet, open_chipset
from .errors import ChipSetError, ExportError
from .exporting.deepness_file import write_deepness
from .exporting.emd import write_emd
from .exporting.variants import KINDS, write_variant
from .training.checkpoint import BEST
from .training.run_folder import CONFIG_FILE, MODEL_FILE

_log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("run", metavar="RUN", help='folder of a run, or a model file, or "default"')
    parser.add_argument("--out", type=Path, metavar="FILE", help="the model file (NAME.onnx in the run's folder)")
    parser.add_argument("--chips", type=Path, metavar="CHIPSET", help="the run's chip set, which variants need")
    parser.add_argument("--variants", default="", metavar="KINDS", help=f"of {', '.join(KINDS)}, with commas between")
    parser.add_argument("--deepness", action="store_true", help="write NAME-deepness.onnx, a segmentor for Deepness")
    parser.add_argument("--emd", action="store_true", help="write NAME.emd and its raster function for ArcGIS")


def main(options: argparse.Namespace) -> None:
    """Write the files that the options name, and print the accuracy of each variant. Raises LandchipError."""
    kinds = [each.strip() for each in options.variants.split(",") if each.strip()]
    if unknown := [each for each in kinds if each not in KINDS]:
        raise ExportError(f"There is no variant {unknown[0]!r}: choose from {', '.join(KINDS)}.")
    if kinds and options.chips is None:
        raise ExportError("A variant is measured before it is kept: give the run's chip set with --chips.")
    chips = open_chipset(options.chips) if options.chips else None
    file = find_or_release_model(options.run, chips)
    with open_model(file, "cpu") as opened:
        contract = opened.contract
    if kinds and chips is not None:
        _check_chips(contract, chips)
    out = options.out or file.parent / f"{contract.name}.onnx"
    for path in write_files(file, contract, out, options.deepness, options.emd):
        print(path)
    for kind in kinds if chips is not None else ():
        path = out.with_name(f"{out.stem}-{kind}.onnx")
        print(f"{path}: {describe_cost(write_variant(kind, file, chips, path))}")  # type: ignore[arg-type]


def find_or_release_model(run: str, chips: ChipSet | None) -> Path:
    """The model file of a run's folder; a trained network without a file is calibrated on `chips` and written first.

    run: folder of a run, model file, or "default"

    Raises ExportError if there is no finished model, or `chips` are needed and None.
    """
    if run == "default":
        return model_path(DEFAULT_MODEL)
    path = Path(run)
    if path.is_file():
        return path
    if not (path / CONFIG_FILE).is_file():
        raise ExportError(f"{path} is neither a run's folder nor a model file: choose another.")
    if (path / MODEL_FILE).is_file():
        return path / MODEL_FILE
    if not (path / BEST).is_file():
        raise ExportError(f"The run in {path} has no finished model: run the command that made it again, it goes on.")
    if chips is None:
        raise ExportError(f"The run in {path} was trained and not calibrated: give its chip set with --chips.")
    from .exporting.release import release_network
    from .training.finish_run import load_trained_network

    return release_network(load_trained_network(path, chips), chips, path / MODEL_FILE)


def write_files(file: Path, contract: Contract, out: Path, deepness: bool, emd: bool) -> list[Path]:
    """Copy the model file to `out` and write the files for other tools beside it. Raises OutputError."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        same = out.exists() and out.samefile(file)
    except OSError as error:
        raise cannot_write(out.parent, error) from error
    if not same:
        write_atomic(out, file.read_bytes())
    paths = [out]
    if deepness:
        paths.append(write_deepness(file, _require_tensor_names(contract), out.with_name(f"{out.stem}-deepness.onnx")))
    if emd:
        paths += write_emd(_require_tensor_names(contract), out)
    return paths


def describe_cost(cost: dict[str, Any]) -> str:
    """The result of `write_variant` in a sentence."""
    if not cost["chips"]:
        return "the chip set has no test chips, so what it costs is not known"
    return (
        f"{cost['accuracy']:.3f} of {cost['chips']} test chips right, {cost['accuracy_before']:.3f} before; groups "
        f"{cost['group_accuracy']:.3f}, {cost['group_accuracy_before']:.3f} before; the same class for "
        f"{cost['same_class']:.3f}; {cost['bytes'] / 1e6:.1f} MB, {cost['bytes_before'] / 1e6:.1f} MB before"
    )


def _require_tensor_names(contract: Contract) -> Contract:
    """The contract. Raises ExportError if it does not state the tensors' names, or has a scaling of pixels."""
    if not contract.input_name or not contract.output_name or contract.scaling is not None:
        raise ExportError("Files for other tools are made from Landchip's own models: choose one of those.")
    return contract


def _check_chips(contract: Contract, chips: ChipSet) -> None:
    """Raise ChipSetError if the chips have other classes, ModelError if the model states no provenance."""
    if [each.name for each in contract.classes] != list(chips.class_names):
        raise ChipSetError(
            f"The chip set {chips.folder.name} has other classes than {contract.name}: give the one it was made from."
        )
    if not contract.provenance:
        raise ModelError(
            "model-without-provenance",
            "{model} does not say what it was made from: choose a model of this trainer.",
            model=contract.name,
        )
