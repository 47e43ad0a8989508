"""A folder of images class/*.png as a temporary chip set for an evaluation."""

from __future__ import annotations

import logging
from pathlib import Path

import pyarrow as pa

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import RasterError
from plugin.engine.contract.contract import Contract
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.model.model import open_model

from ..chipsets.chipset import ChipSet
from ..chipsets.chipset_writer import ChipSetWriter
from ..chipsets.sources.image_files import MissingBandError, read_image
from ..chipsets.sources.labelled_images import LabelledImages, build_part, plan_parts, read_folder
from ..errors import ChipSetError

BLOCK_NUMBERS = 20  # consecutive file numbers in a block, the cluster of the bootstrap
_log = logging.getLogger(__name__)


def chipset_from_folder(folder: Path, gsd_m: float, model: str | Path, out: Path) -> ChipSet:
    """A chip set in `out` of the images in class/ under `folder`, at the model's scale and with its bands.

    A band that the model can do without is left out if the first readable image lacks it.

    gsd_m: ground sample distance of the images, m

    Raises LabelError, ChipSetError if no image can be used, ModelError.
    """
    with open_model(model, "cpu", 1) as model_:
        contract = model_.contract
    classes = [
        *contract.classes,
        *(each for each in CLASSES if each.name not in {known.name for known in contract.classes}),
    ]
    names = [each.name for each in classes]
    images = read_folder(folder, names, gsd_m)
    spec = _readable_spec(images, contract)
    with ChipSetWriter(out, {"folder": str(folder)}) as writer:
        for name in plan_parts(images):
            part = build_part(name, images, spec, names, "folder", BLOCK_NUMBERS)
            for sentence in part.unreadable:
                _log.warning("Left out: %s", sentence)
            writer.commit(name, part.records, part.pixels)
        index = writer.records()
        if not index.num_rows:
            raise ChipSetError(f"No image in {folder} can be evaluated on: it needs {', '.join(spec.bands)}.")
        index = index.append_column("split", pa.nulls(index.num_rows, pa.string()))
        return writer.finish(index, classes, spec.bands, contract.gsd_m, contract.chip_px, {"folder": "images"})


def _readable_spec(images: LabelledImages, contract: Contract) -> InputSpec:
    """The model's input; if the first readable image lacks a band, without the bands that the model can do without."""
    spec = InputSpec(contract.bands, "uint8", contract.gsd_m, contract.chip_px)
    for each in images.entries:
        try:
            read_image(each.path, each.gsd_m, spec)
        except MissingBandError:
            return spec._replace(bands=tuple(band for band in contract.bands if band not in contract.absent))
        except RasterError:  # reported when all images are read
            continue
        break
    return spec
