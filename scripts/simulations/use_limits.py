"""What the chips of each use are made of, by NLCD rasters and the published composition of NLCD's classes at 1 m.

    python -m scripts.simulations.use_limits                    the percentiles of api/cover/use_limits.py
    python -m scripts.simulations.use_limits --measure MODEL    what these limits flag in real imagery
    python -m scripts.simulations.use_limits --measure MODEL --california 60    likewise, of so many chips there

MODEL is the shared network of pixels, with a description beside it (docs/guide/land-cover.md).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.warp import transform_bounds

from plugin.engine.api.cover.use_limits import COVERS, SHARES
from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.landcover.contradictions import cover_excess
from plugin.engine.landcover.legend import NLCD_LEGEND, LandCoverLegend
from plugin.engine.landcover.shares import open_land_cover
from plugin.engine.model.pixel_model import PixelModel, open_pixel_model
from plugin.engine.stats.intervals import wilson_interval
from trainer.default.data_folder import data_folder
from trainer.segmentation.class_map import NLCD_COMPOSITION

Floats = NDArray[np.float64]
PLACES = {  # raster -> CRS of the chips
    "annual_nlcd2021_durham_nc": "EPSG:26917",
    "nlcd_rhode_island": "EPSG:26919",
    "nlcd_w_massachusetts": "EPSG:26918",
}
CHIPS = 8_000  # that are drawn at random from each place, before those without land cover are left out
TAIL = 0.005
COMPOSITION = {12: 11, 51: 52, 72: 71, 73: 71, 74: 71}  # codes that Delaware lacks -> the one taken for them
GROUPS = {**dict.fromkeys((21, 22, 23, 24), "developed"), **dict.fromkeys((81, 82), "cultivated")}
OWN = {11: "water", 12: "water", 31: "barren"}  # uses of their own within undeveloped land
HALF_PX = 112


class Chips(NamedTuple):
    """shares: (n, cover); uses: (n,)"""

    shares: Floats
    uses: NDArray[np.str_]


def chips_of(name: str, seed: int = 0) -> Chips:
    """Random chips of a place: the mean cover of their NLCD classes, and the use of most of their ground."""
    path, grid = data_folder() / "nlcd" / f"{name}.tif", ChipGrid(PLACES[name])
    with rasterio.open(path) as source:
        west, south, east, north = (
            int(each // grid.size) for each in transform_bounds(source.crs, grid.crs, *source.bounds)
        )
    rng = np.random.default_rng(seed)
    places = np.sort(rng.choice((east - west) * (north - south), CHIPS, replace=False))
    chips = [Chip(int(west + k % (east - west)), int(south + k // (east - west))) for k in places]
    with open_land_cover(
        path, LandCoverLegend({code: str(code) for code in NLCD_LEGEND.codes}, NLCD_LEGEND.nodata)
    ) as raster:
        shares, valid = raster.shares(grid, chips)
        codes = [int(each) for each in raster.classes]
    return of_codes(codes, shares[valid > 0.99].astype(np.float64))


def of_codes(codes: list[int], shares: Floats) -> Chips:
    """shares: (n, code)"""
    table = np.array([NLCD_COMPOSITION[COMPOSITION.get(code, code)] for code in codes])
    groups = np.array([GROUPS.get(code, "undeveloped") for code in codes])
    names = sorted(set(groups))
    group = np.array(names)[np.column_stack([shares[:, groups == each].sum(axis=1) for each in names]).argmax(axis=1)]
    own = np.array([OWN.get(code, "") for code in codes])[shares.argmax(axis=1)]
    uses = np.where((group == "undeveloped") & (own != ""), own, group)
    return Chips(shares @ (table / table.sum(axis=1, keepdims=True)), uses)


def percentiles(chips: Chips) -> dict[str, dict[str, tuple[float, float]]]:
    """Use -> cover -> the shares between which all but TAIL at each side lie; of those pairs that have limits."""
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for use, limits in SHARES.items():
        of_use = chips.shares[chips.uses == use]
        low, high = np.quantile(of_use, [TAIL, 1 - TAIL], axis=0)
        found[use] = {cover: (float(low[k]), float(high[k])) for k, cover in enumerate(COVERS) if cover in limits}
    return found


def all_chips() -> Chips:
    found = [chips_of(name) for name in PLACES]
    return Chips(np.concatenate([each.shares for each in found]), np.concatenate([each.uses for each in found]))


def flagged(uses: list[str], shares: Floats) -> NDArray[np.bool_]:
    """(n,): whether use and cover contradict each other. shares: (n, cover), of all of the chip"""
    return np.asarray(np.nan_to_num(cover_excess(uses, shares, 1 - shares.sum(axis=1))) > 0)


def west_virginia(model: PixelModel) -> Iterator[tuple[str, list[Chips]]]:
    """Source of the cover -> a chip of each patch: labels, then the model's of both dates (central 128 pixels)."""
    found: dict[str, list[Chips]] = {"labels": [], "model, October 2014": [], "model, August 2011": []}
    middle = np.s_[128 - HALF_PX : 128 + HALF_PX, 128 - HALF_PX : 128 + HALF_PX]
    for path in sorted((data_folder() / "patches").glob("*.npz")):
        with np.load(path) as patch:
            codes, counts = np.unique(patch["nlcd"][middle], return_counts=True)
            use = of_codes(codes.tolist(), (counts / counts.sum())[None]).uses
            labels = np.minimum(patch["landcover"], 4)[middle]
            found["labels"].append(Chips(_shares(labels - 1, labels > 0), use))
            for name, image in (("model, October 2014", "naip2014"), ("model, August 2011", "naip2011")):
                predicted = model.predict(patch[image][None])[0].argmax(axis=0)[64:192, 64:192]
                found[name].append(Chips(_shares(predicted, predicted >= 0), use))
    yield from found.items()


def california(model: PixelModel, n: int) -> Iterator[tuple[str, Chips]]:
    """Group by eye -> the model's cover of a chip of 154 m, at 1 m and with its surroundings mirrored.

    n: number of chips, all that are not developed among them
    """
    import csv

    with open(data_folder() / "manifest.csv", encoding="utf-8") as file:
        rows = [each for each in csv.DictReader(file) if each["path"].startswith("chips/california")]
    latest = [row for row in rows if row["role"] != "time series"]
    order = np.random.default_rng(1).permutation(len(latest))
    shuffled = sorted((latest[k] for k in order), key=lambda row: row["group"] == "developed")
    for row in shuffled[:n]:
        with rasterio.open(data_folder() / row["path"]) as source:
            pixels = source.read((1, 2, 3, 4), out_shape=(4, 154, 154), resampling=Resampling.average)
        mirrored = np.pad(pixels, ((0, 0), (51, 51), (51, 51)), mode="reflect")
        predicted = model.predict(mirrored[None].astype(np.uint8))[0].argmax(axis=0)[51:205, 51:205]
        yield row["group"], Chips(_shares(predicted, predicted >= 0), np.array([row["group"]]))


def _shares(classes: NDArray[np.int64], known: NDArray[np.bool_]) -> Floats:
    """(1, cover)"""
    return np.array([[(classes[known] == k).mean() for k in range(len(COVERS))]])


def _joined(chips: list[Chips]) -> Chips:
    return Chips(np.concatenate([each.shares for each in chips]), np.concatenate([each.uses for each in chips]))


def _line(name: str, chips: Chips, use: str | None = None) -> str:
    """How many chips are flagged; use: that all are said to have in place of their own"""
    uses = chips.uses.tolist() if use is None else [use] * len(chips.uses)
    hits = int(flagged(uses, chips.shares).sum())
    share = wilson_interval(hits, len(uses))
    return f"{name:<48}{hits:>6} of {len(uses):<6} {share.value:7.1%} ({share.low:.1%} to {share.high:.1%})"


def measure(model: PixelModel) -> None:
    """New chips of the three places by the table, and the chips of West Virginia."""
    for name in PLACES:
        print(_line(f"{name}, by the table", chips_of(name, seed=1)))
    for name, found in west_virginia(model):
        chips = _joined(found)
        print(_line(f"West Virginia, {name}", chips))
        for use in ("developed", "cultivated"):
            others = Chips(chips.shares[chips.uses != use], chips.uses[chips.uses != use])
            print(_line(f"  of other uses, said to be {use}", others, use))


def measure_california(model: PixelModel, n: int) -> None:
    groups: dict[str, list[Chips]] = {}
    for group, one in california(model, n):
        groups.setdefault(group, []).append(one)
    for group, found in groups.items():
        chips = _joined(found)
        print(_line(f"California, model, {group}", chips))
        for use in ("developed", "undeveloped", "cultivated"):
            if use != group:
                print(_line(f"  said to be {use}", chips, use))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--measure", type=Path, metavar="MODEL")
    parser.add_argument("--california", type=int, metavar="N")
    arguments = parser.parse_args()
    if arguments.measure is not None:
        with open_pixel_model(arguments.measure, "cpu") as model:
            if arguments.california is None:
                measure(model)
            else:
                measure_california(model, arguments.california)
        return
    chips = all_chips()
    print(f"{len(chips.uses):,} chips")
    for use, found in percentiles(chips).items():
        print(use, {cover: (round(low, 3), round(high, 3)) for cover, (low, high) in found.items()})


if __name__ == "__main__":
    main()
