"""Change since NLCD: its duration for a county, and what its probabilities are worth. Part of bench.py.

    python -m scripts.benchmarks.change.bench_change      the table of docs/change-accuracy.md

Quilts of real chips, of which a known share was exchanged for developed ones after the land cover was made, are
classified by the default model and compared. The model was trained on most of these chips, so it errs less here than
in a new place. The label audit (docs/label-audit.md) found chips whose land cover is of another group than what the
imagery shows, which any comparison must take for change: figures are given with and without them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyogrio
import pyproj
import rasterio
from numpy.typing import NDArray
from rasterio.transform import from_origin

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product
from plugin.engine.api.grid import ChipGrid
from plugin.engine.api.requests.run_request import Request
from plugin.engine.change.request import ChangeRequest
from plugin.engine.change.since_nlcd import change_since_nlcd, compare
from plugin.engine.change.transitions import change_probability
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.read import read_map
from plugin.engine.outputs.table import spooled_table
from plugin.engine.outputs.write import write_outputs
from plugin.engine.run.job import run
from scripts.benchmarks.bench_records import ROOT, ROUNDS, WORK_FOLDER, Record, record
from scripts.benchmarks.bench_run import engine_run
from trainer.default.label_audit import read_label_audit

ALTERED = (0.0, 0.01, 0.05)  # shares of other land that was developed since
COLS, ROWS = 256, 256  # chips of a county
NLCD_M, MARGIN_M = 30, 3000
BINS = 10
Floats = NDArray[np.float64]


class Judged(NamedTuple):
    """A quilt's comparison against the truth. expected, table: chips; precision: at the recall of the plain rule"""

    chips: int
    altered: int
    plain: int
    plain_right: int
    expected: float
    ece: float
    precision: float
    plain_precision: float
    recall: float
    candidates: tuple[int, float, int]
    fitted: float


def county() -> Iterator[Record]:
    """Reading the land cover of a county's chips, and the comparison after that."""
    folder = WORK_FOLDER / "county_change"
    folder.mkdir(parents=True, exist_ok=True)
    map_path, nlcd = county_map(folder), _county_nlcd(folder)
    yield from _county_commands(folder, map_path, nlcd)
    shares, totals = [], []
    for _ in range(ROUNDS):
        params = {"map": str(map_path), "nlcd": str(nlcd), "outputs": {"gpkg": str(folder / "change.gpkg")}}
        started = time.perf_counter()
        compare(ChangeRequest.from_json(params), read_map(map_path))
        shares.append(time.perf_counter() - started)
        totals.append(change_since_nlcd(params, lambda _: None, lambda: False)["seconds"])
    note = f"{COLS * ROWS:,} chips, land cover of 30 m in another CRS, reading of the map and fit included; goal: 10 s"
    yield record("county_nlcd_s", median(shares), "s", note, "change_county")
    note = "matrix, rows and GeoPackage after that; goal: 5 s"
    yield record("county_change_s", median(totals) - median(shares), "s", note, "change_county")


def _county_commands(folder: Path, map_path: Path, nlcd: Path) -> Iterator[Record]:
    """Before this process grows: Linux counts what a child is forked from towards the child's peak."""
    output = folder / "change.gpkg"
    peak = engine_run(["change", str(map_path), "--nlcd", str(nlcd), "--output", str(output)]).peak_mb
    note = "the command `change` of the same county; goal: 600 MB"
    yield record("county_change_peak_mb", peak, "MB", note, "change_county")
    run_of_report = engine_run(["change-report", str(output), "--output", str(folder / "change.html")])
    note = "change-report of the same county, whose imagery is made up and not shown; goal: 60 s"
    yield record("county_report_s", run_of_report.seconds, "s", note, "change_county")


def reliability() -> Iterator[Record]:
    """The probabilities of quilts with a known share of change, against the plain rule's answers."""
    judged = [judge(share, audited=True) for share in ALTERED]
    raw = [judge(share, audited=False) for share in ALTERED]
    note = f"worst of {', '.join(f'{each:.0%}' for each in ALTERED)} altered chips, labels as given; "
    note += f"without those that the audit finds wrong {max(each.ece for each in judged):.3f}; goal: 0.05"
    yield record("change_reliability_ece", max(each.ece for each in raw), "", note, "change_reliability")
    last = judged[-1]
    note = f"of {last.plain} chips that differ, {ALTERED[-1]:.0%} altered; recall {last.recall:.2f}"
    yield record("plain_rule_precision", last.plain_precision, "share", note, "change_reliability")
    note = f"of the most probable chips, at the same recall; with the labels as given {raw[-1].precision:.2f}"
    yield record("change_precision", last.precision, "share", note, "change_reliability")


@cache
def judge(share: float, audited: bool) -> Judged:
    """audited: whether chips are left out whose land cover is of another group than their imagery shows"""
    land_use, truth, nlcd = quilt_map(share)
    params = {"map": str(land_use), "nlcd": str(nlcd), "outputs": {"gpkg": "unused.gpkg"}, "from_year": 2011}
    comparison, _ = compare(ChangeRequest.from_json(params), read_map(land_use))
    altered, wrong = _truth(truth, comparison.compared.table)
    kept = ~wrong if audited else np.ones(len(altered), bool)
    p, altered = change_probability(comparison.transitions)[kept], altered[kept]
    differs = (comparison.compared.then.argmax(axis=1) != comparison.compared.model.argmax(axis=1))[kept]
    shown = p >= comparison.candidates.p_change
    n, found = int(altered.sum()), int((differs & altered).sum())
    ordered = altered[np.argsort(-p, kind="stable")].cumsum()
    taken = int(np.searchsorted(ordered, found)) + 1 if found else 0
    return Judged(
        len(p),
        n,
        int(differs.sum()),
        found,
        float(p.sum()),
        reliability_error(p, altered),
        found / taken if taken else float("nan"),
        found / int(differs.sum()) if differs.any() else float("nan"),
        found / n if n else float("nan"),
        (int(shown.sum()), float(p[shown].sum()), int(altered[shown].sum())),
        float(1 - np.trace(comparison.fit.table)),
    )


def reliability_error(p: Floats, happened: NDArray[np.bool_]) -> float:
    """Expected calibration error of probabilities (n,) in BINS bins of equal width."""
    of_bin = np.minimum((p * BINS).astype(np.int64), BINS - 1)
    gaps = np.bincount(of_bin, p - happened, BINS)
    return float(np.abs(gaps).sum() / len(p))


def quilt_map(share: float) -> tuple[Path, Path, Path]:
    """The land-use map, the truth and the land cover of a quilt, made if they are not there yet."""
    path = WORK_FOLDER / f"altered_{share:g}.tif"
    truth, nlcd = path.with_name(f"{path.stem}_truth.gpkg"), path.with_name(f"{path.stem}_nlcd.tif")
    if not nlcd.exists():
        WORK_FOLDER.mkdir(parents=True, exist_ok=True)
        program = [sys.executable, "-m", "scripts.imagery.make_quilt", "--altered", str(share), str(path)]
        subprocess.run(program, cwd=ROOT, check=True)
    land_use = path.with_suffix(".parquet")
    request = {"version": 1, "raster": [str(path)], "model": "default", "device": "cpu", "image_date": "2016-07-01"}
    run(Request.from_json({**request, "outputs": {"geoparquet": str(land_use)}}), lambda _: None, lambda: False)
    return land_use, truth, nlcd


def _truth(path: Path, table: pa.Table) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(n,), (n,): whether a chip was altered, and whether the audit gives its land cover's chip another group."""
    _, rows = pyogrio.read_arrow(path, read_geometry=False)
    audit, groups = read_label_audit(), {each.name: each.group for each in CLASSES}
    by_place = {}
    for col, row, altered, source, label in zip(
        *(rows[name].to_pylist() for name in ("col", "row", "altered", "source", "nlcd_class"))
    ):
        found = audit.get(source)
        wrong = found is not None and not altered and (not found.label or groups.get(found.label) != groups[label])
        by_place[col, row] = (altered, wrong)
    values = [by_place[each] for each in zip(table["col"].to_pylist(), table["row"].to_pylist())]
    return np.array([each[0] for each in values]), np.array([each[1] for each in values])


def county_map(folder: Path) -> Path:
    """A land-use map of COLS x ROWS chips of random probabilities."""
    path = folder / "county.parquet"
    if path.exists():
        return path
    rng, n = np.random.default_rng(0), COLS * ROWS
    p = rng.dirichlet(np.full(len(CLASSES), 0.1), n)
    by_group = {each.name: p[:, [c.group == each.name for c in CLASSES]].sum(axis=1) for each in GROUPS}
    columns: dict[str, Any] = {
        "col": np.tile(np.arange(2800, 2800 + COLS), ROWS),
        "row": np.repeat(np.arange(16208, 16208 - ROWS, -1), COLS),
        "valid": np.ones(n),
        "hectares": np.full(n, 5.0176),
        "class": [CLASSES[k].name for k in p.argmax(axis=1).tolist()],
        "group": [list(by_group)[k] for k in np.column_stack(list(by_group.values())).argmax(axis=1).tolist()],
        **{f"p_{each.name}": p[:, k] for k, each in enumerate(CLASSES)},
        **{f"g_{name}": values for name, values in by_group.items()},
        **dict.fromkeys(("confidence", "margin", "distance"), np.zeros(n)),
        "flags": [""] * n,
        "model": ["random"] * n,
        "image_date": ["2016-07-01"] * n,
    }
    stated = {
        "image_dates": ["2016-07-01"],
        "model_statistics": {"prior": [1 / len(CLASSES)] * len(CLASSES), "confusion": None},
    }
    product = landuse_product(CLASSES, GROUPS)
    metadata = MapMetadata(product, ChipGrid("EPSG:26911", 224.0), "county", properties=stated)
    with tempfile.TemporaryDirectory() as scratch:
        table = spooled_table(product, [pa.table(columns)], Path(scratch) / "rows.arrow")
        write_outputs(table, metadata, {"geoparquet": str(path)})
    return path


def _county_nlcd(folder: Path) -> Path:
    """Random codes in patches of 240 m, 30 m a pixel, in EPSG:5070."""
    path = folder / "nlcd_2011.tif"
    if path.exists():
        return path
    size = 224.0
    west, north = 2800 * size, 16209 * size
    to_albers = pyproj.Transformer.from_crs("EPSG:26911", "EPSG:5070", always_xy=True)
    east, south = west + COLS * size, north - ROWS * size
    xs, ys = to_albers.transform([west, east, west, east], [north, north, south, south])
    left, top = min(xs) - MARGIN_M, max(ys) + MARGIN_M
    width, height = (int((high - low + MARGIN_M) / NLCD_M) for low, high in ((left, max(xs)), (min(ys), top)))
    codes = np.random.default_rng(1).choice([11, 22, 31, 41, 52, 71, 81, 82], (height // 8 + 1, width // 8 + 1))
    pixels = codes.astype(np.uint8).repeat(8, axis=0).repeat(8, axis=1)[:height, :width]
    profile = {"driver": "GTiff", "count": 1, "dtype": "uint8", "crs": "EPSG:5070", "tiled": True}
    transform = from_origin(left, top, NLCD_M, NLCD_M)
    with rasterio.open(path, "w", width=width, height=height, transform=transform, compress="deflate", **profile) as f:
        f.write(pixels, 1)
    return path


def table() -> str:
    """The rows of docs/change-accuracy.md, in Markdown."""
    titles = (
        "altered", "labels", "chips", "changed", "plain rule: differ, right", "expected changed",
        "shown: chips, expected, right", "fitted change", "plain precision", "precision at its recall",
        "calibration error",
    )  # fmt: skip
    lines = [f"| {' | '.join(titles)} |", "|---" * len(titles) + "|"]
    for share in ALTERED:
        for audited in (False, True):
            each = judge(share, audited)
            shown = each.candidates
            cells = (
                f"{share:.0%}", "audited" if audited else "as given", f"{each.chips}", f"{each.altered}",
                f"{each.plain}, {each.plain_right}", f"{each.expected:.0f}", f"{shown[0]}, {shown[1]:.0f}, {shown[2]}",
                f"{each.fitted:.1%}", f"{each.plain_precision:.2f}", f"{each.precision:.2f}", f"{each.ece:.3f}",
            )  # fmt: skip
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
    print(*reliability(), *county(), sep="\n")
