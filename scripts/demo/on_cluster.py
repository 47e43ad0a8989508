"""Runs the quilt on a Spark cluster of this machine, from QGIS: `python -m scripts.demo.on_cluster`.

Starts a standalone master, two workers, a Spark Connect server and an S3 store; packs code and environment for the
executors; puts the imagery into the store; tries the connection; classifies with `qgis_process` and the plugin's zip in
a clean profile through a way in; kills an executor meanwhile; classifies the same on this computer and compares the two
maps chip by chip; draws the map. Needs the standard library only, and the environments that the Makefile makes.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import sys
import threading
from contextlib import closing, suppress
from pathlib import Path

from plugin.client import environment
from plugin.engine.api.errors import LandchipError
from scripts.cluster.bundle import FOLDER as BUNDLE
from scripts.cluster.cluster import Cluster
from scripts.cluster.errors import ClusterError
from scripts.cluster.servers import BUCKET
from scripts.cluster.servers import PYTHON as CLUSTER_PYTHON
from scripts.demo.steps import (
    ROOT,
    DemoError,
    environ,
    group_areas,
    make_profile,
    qgis_python,
    require_qgis,
    run_algorithm,
    run_step,
)
from trainer.default.data_folder import data_folder

BUILD = ROOT / "build" / "demo-cluster"
WAYS = ("spark-submit", "rest", "connect")
COLS, ROWS = "40", "40"
UPLOAD = """\
import sys
from pathlib import Path
from pyarrow import fs
from plugin.engine.storage.address import arrow_filesystem
filesystem, root = arrow_filesystem(sys.argv[2])
fs.copy_files(sys.argv[1], root, source_filesystem=fs.LocalFileSystem(), destination_filesystem=filesystem)
"""


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Makes a land-use map on a Spark cluster of this machine.")
    parser.add_argument("--way", choices=WAYS, default="spark-submit", help="how the job is submitted")
    options = parser.parse_args()
    try:
        require_qgis()
        BUILD.mkdir(parents=True, exist_ok=True)
        engine = environment.find(environment.default_root()).python
        raster = _imagery(engine)
        run_step("packing code and environment", [str(CLUSTER_PYTHON), "-m", "scripts.cluster.bundle"])
        config = make_profile(BUILD)
        print("demo: starting a cluster …", flush=True)
        with Cluster(BUILD / "cluster") as cluster:
            text = _on_cluster(cluster, options.way, raster, config, engine)
    except (DemoError, ClusterError, LandchipError) as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
    print(text)
    return 0


def _imagery(engine: Path) -> Path:
    """The quilt of real chips, or a painted landscape where the data folder is absent."""
    data = data_folder()
    if not (data / "manifest.csv").is_file():
        scene = BUILD / "scene.tif"
        if not scene.is_file():
            run_step("painting a landscape", [str(engine), "-m", "scripts.imagery.make_scene", str(scene)])
        return scene
    quilt = BUILD / "quilt.tif"
    if not quilt.is_file():
        size = ["--cols", COLS, "--rows", ROWS, "--data", str(data)]
        run_step("sewing a quilt", [str(engine), "-m", "scripts.imagery.make_quilt", str(quilt), *size])
    return quilt


def _on_cluster(cluster: Cluster, way: str, raster: Path, config: Path, engine: Path) -> str:
    """Runs the demonstration on a cluster; returns what it showed."""
    variables = {**environ(config), **_store_variables(cluster)}
    store = f"s3://{BUCKET}/naip/{raster.name}"
    run_step("putting the imagery into the store", [str(engine), "-c", UPLOAD, str(raster), store], variables)
    profile = BUILD / "connection.json"
    profile.write_text(json.dumps(_profile(cluster, way, raster), indent=1), "utf-8")
    os.environ.update(variables)  # of qgis_process
    check = ["-m", "plugin.engine", "remote", "check", str(raster), "--profile", str(profile)]
    run_step("trying the connection", [str(engine), *check], variables)
    maps = {name: BUILD / f"{name}.gpkg" for name in ("cluster", "here")}
    for old in (*maps.values(), *(each.with_suffix(".qml") for each in maps.values())):
        old.unlink(missing_ok=True)
    killed: list[int] = []
    threading.Thread(target=_kill_an_executor, args=(cluster, killed), daemon=True).start()
    inputs = {"INPUT": str(raster), "OUTPUT": str(maps["cluster"]), "CONNECTION": str(profile)}
    results, _ = run_algorithm(f"classifying by {way}", "landchip:classifyonspark", inputs, config)
    inputs = {"INPUT": str(raster), "OUTPUT": str(maps["here"])}
    here, _ = run_algorithm("classifying here", "landchip:classify", inputs, config)
    difference = _largest_difference(maps["cluster"], maps["here"])
    picture = BUILD / "cluster.png"
    draw = ["--gpkg", str(maps["cluster"]), "--raster", str(raster), "--png", str(picture)]
    titles = ["--title", f"From a Spark cluster, by {way}", "--credit", "Imagery: USDA NAIP, public domain"]
    run_step("drawing the map", [qgis_python(), "-m", "scripts.render_map", *draw, *titles], variables)
    lines = [
        f"{name:<11} {chips:>6,} chips {hectares:>10,.1f} ha" for name, chips, hectares in group_areas(maps["cluster"])
    ]
    return "\n".join(
        [
            f"\nThe map of job {results['JOB']}: {os.path.relpath(maps['cluster'])}",
            *(f"  {line}" for line in lines),
            f"  picture     {os.path.relpath(picture)}",
            f"  {results['SECONDS']:.1f} s on the cluster, {here['SECONDS']:.1f} s here",
            *(["  an executor was killed meanwhile"] if killed else []),
            f"  largest difference of a probability between the two maps: {difference:.1g}",
        ]
    )


def _store_variables(cluster: Cluster) -> dict[str, str]:
    """What a client of the object store needs."""
    return {name: value for name, value in cluster.environ().items() if name.startswith(("AWS_", "NO_PROXY"))}


def _profile(cluster: Cluster, way: str, raster: Path) -> dict[str, object]:
    """A connection through `way`. The executors get the environment archive but for Connect, whose client sends it."""
    master = {"spark.master": cluster.master, "spark.executor.memory": "600m", "spark.ui.enabled": "false"}
    common: dict[str, object] = {
        "name": "demo",
        "way": way,
        "storage": f"s3://{BUCKET}/jobs",
        "bundle": str(BUNDLE),
        "folders": {str(raster.parent): f"s3://{BUCKET}/naip"},
        "shared_paths": True,
    }
    driver = {"spark.pyspark.driver.python": str(CLUSTER_PYTHON)}
    special: dict[str, dict[str, object]] = {
        "spark-submit": {"command": [cluster.spark_submit], "conf": {**master, **driver}},
        "rest": {"url": cluster.rest, "conf": {**master, **driver}},
        "connect": {"url": cluster.connect, "python": str(CLUSTER_PYTHON)},
    }
    return {**common, **special[way]}


def _kill_an_executor(cluster: Cluster, killed: list[int]) -> None:
    """Kills the first executor that starts, and adds its number to `killed`."""
    with suppress(ClusterError):
        killed.append(cluster.kill_executor())


def _largest_difference(first: Path, second: Path) -> float:
    """Of any class's probability in any chip. Raises DemoError for maps of other chips or classes."""
    with closing(sqlite3.connect(first)) as map_:
        map_.execute("ATTACH ? AS other", (str(second),))
        names = [row[1] for row in map_.execute("PRAGMA table_info(landuse)") if row[1].startswith("p_")]
        largest = ", ".join(f'max(abs(a."{name}" - b."{name}"))' for name in names)
        join = "FROM landuse a JOIN other.landuse b ON a.col = b.col AND a.row = b.row"
        found = map_.execute(f"SELECT {largest} {join}").fetchone()
        same, chips = map_.execute(f"SELECT sum(a.class IS b.class), count(*) {join}").fetchone()
        total = map_.execute("SELECT count(*) FROM landuse").fetchone()[0]
    if not same == chips == total:
        raise DemoError(f"the two maps differ: {same} of {total} chips have the same class")
    return max(found)


if __name__ == "__main__":
    sys.exit(main())
