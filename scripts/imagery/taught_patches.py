"""Makes the patches of the first model of pixels from the shared data: `python -m scripts.imagery.taught_patches OUT`.

    python -m trainer segment patches OUT/data.json --out OUT/set
    python -m trainer segment train OUT/set --out runs/wv …        (docs/segment.md has the options)

* West Virginia: the 16 labelled patches at both dates. For training, pixels are left out whose label the original
  network gave less than DOUBT while it gave another class more than CERTAIN; the figures are of all labels (test).
* Virginia and California: the original network's own predictions, where it is sure enough.

`OUT/square.json` is of the square that the original work published, without near infrared, for figures alone.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from PIL import Image
from rasterio.enums import Resampling

from plugin.engine.model.pixel_model import PixelModel, open_pixel_model
from tests.engine.segment.test_real_pixels import write_foreign
from trainer.default.data_folder import data_folder

PX = 256
SQUARE = ("rgb", "true_index")  # files of imagery and labels
DOUBT, CERTAIN = 0.1, 0.8
VIRGINIA_LEAST, CALIFORNIA_LEAST = 0.6, 0.8  # probability from which a prediction becomes a label
VIRGINIA_CORNERS = [(top, left) for top in (0, 127, 254) for left in (0, 170, 341)]
EDGE = 32  # pixels at each edge of a tile of Virginia that are not labelled
CALIFORNIA_CHIPS, SEED = 200, 1  # of 291, drawn at random
WEST_VIRGINIA_TIMES = 5  # how often its patches are listed, so that those of California do not outweigh them
DATES = {"naip2014": "2014-10", "naip2011": "2011-08"}
QUADS = {"train": "quad 3708020 sw", "val": "quad 3708035 ne"}  # by how the files' names begin

Pixels = NDArray[np.uint8]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="a new folder")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True)
    with open_pixel_model(write_foreign(out / "teacher"), "cpu") as teacher:
        entries = [*_west_virginia(teacher, out), _virginia(teacher, out), _california(teacher, out)]
    _write_data_file(out / "data.json", entries)
    _write_data_file(out / "square.json", [_published_square(out)])


def _west_virginia(teacher: PixelModel, out: Path) -> list[dict[str, Any]]:
    entries = []
    for start, place in QUADS.items():
        for path in sorted((data_folder() / "patches").glob(f"{start}*.npz")):
            with np.load(path) as patch:
                labels = np.minimum(patch["landcover"], 4)  # barren, impervious and road are one class
                images = {name: patch[name] for name in DATES}
            np.savez_compressed(out / f"all_{path.name}", landcover=labels, **images)
            for name, pixels in images.items():
                likely = teacher.predict(pixels[None])[0]
                given = np.take_along_axis(likely, np.maximum(labels, 1)[None].astype(int) - 1, axis=0)[0]
                doubted = (given < DOUBT) & (likely.max(axis=0) > CERTAIN)
                learnt = np.where(doubted, 0, labels).astype(np.uint8)
                np.savez_compressed(out / f"{name}_{path.name}", naip=pixels, landcover=learnt)
        for name, date in DATES.items():
            entries += [_entry(f"{name}_{start}*.npz", {"naip": date}, place, "train")] * WEST_VIRGINIA_TIMES
        entries.append(_entry(f"all_{start}*.npz", DATES, place, "test"))
    return entries


def _virginia(teacher: PixelModel, out: Path) -> dict[str, Any]:
    with rasterio.open(data_folder() / "rasters" / "naip_va_1m.tif") as source:
        image = source.read([1, 2, 3, 4])
    for top, left in VIRGINIA_CORNERS:
        tile = image[:, top : top + PX, left : left + PX]
        labels, inner = np.zeros((PX, PX), np.uint8), np.s_[EDGE:-EDGE, EDGE:-EDGE]
        labels[inner] = _predicted(teacher, tile, VIRGINIA_LEAST)[inner]
        np.savez_compressed(out / f"virginia_{top}_{left}.npz", naip=tile, landcover=labels)
    return _entry("virginia_*.npz", {"naip": "2018"}, "Virginia (taught)", "train")


def _california(teacher: PixelModel, out: Path) -> dict[str, Any]:
    files = sorted((data_folder() / "chips" / "california").glob("*.tif"))
    for at in np.random.default_rng(SEED).choice(len(files), CALIFORNIA_CHIPS, replace=False):
        with rasterio.open(files[at]) as source:
            side = round(source.width * source.res[0])  # pixels of 1 m
            image = source.read([1, 2, 3, 4], out_shape=(4, side, side), resampling=Resampling.average)
        first = (PX - side) // 2
        inner = np.s_[first : first + side, first : first + side]
        border = (first, PX - side - first)
        tile = np.pad(image, ((0, 0), border, border), mode="reflect")
        labels = np.zeros((PX, PX), np.uint8)
        labels[inner] = _predicted(teacher, tile, CALIFORNIA_LEAST)[inner]
        np.savez_compressed(out / f"california_{files[at].stem}.npz", naip=tile, landcover=labels)
    return _entry("california_*.npz", {"naip": "2016-2020"}, "California (taught)", "train")


def _published_square(out: Path) -> dict[str, Any]:
    """The square that the original work published: red, green and blue alone, so near infrared is 0."""
    rgb, labels = (np.array(Image.open(data_folder() / "patches" / f"plc_256m_{name}.png")) for name in SQUARE)
    pixels = np.concatenate([rgb.transpose(2, 0, 1), np.zeros((1, PX, PX), np.uint8)])
    np.savez_compressed(out / "square.npz", naip=pixels, landcover=labels)
    return _entry("square.npz", {"naip": ""}, "Published square", "test")


def _predicted(teacher: PixelModel, pixels: Pixels, least: float) -> Pixels:
    """(y, x) labels of the original work: the likeliest class from 1, 0 where it is less likely than `least`."""
    likely = teacher.predict(pixels[None])[0]
    return np.where(likely.max(axis=0) < least, 0, likely.argmax(axis=0) + 1).astype(np.uint8)


def _write_data_file(path: Path, entries: list[dict[str, Any]]) -> None:
    path.write_text(json.dumps({"patches": entries}, indent=1), "utf-8")


def _entry(files: str, images: dict[str, str], place: str, split: str) -> dict[str, Any]:
    return {"files": files, "images": images, "labels": "landcover", "place": place, "split": split}


if __name__ == "__main__":
    main()
