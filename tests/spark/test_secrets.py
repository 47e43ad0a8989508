"""Credentials of a storage are in no argument, log, file of a job, page of Spark or result."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

from pyarrow import fs

from plugin.engine.storage.address import arrow_filesystem
from scripts.cluster.cluster import Cluster
from scripts.cluster.ports import free_ports
from tests.spark.cluster_jobs import Imagery, prepared
from tests.waiting import wait_until

PAGES = ("environment", "jobs", "stages", "executors")  # of a running application


def test_a_storages_secret_is_seen_nowhere(
    cluster: Cluster, bundle: Path, imagery: Imagery, store: str, tmp_path: Path
) -> None:
    secret = cluster.environ()["AWS_SECRET_ACCESS_KEY"]
    job = prepared(imagery, store, imagery.slow, min_valid=0.2)
    stated = json.loads((bundle / "bundle.json").read_text())
    port = free_ports().web
    conf = {
        "spark.master": cluster.master,
        "spark.pyspark.python": sys.executable,
        "spark.ui.enabled": "true",
        "spark.ui.port": str(port),
        "spark.executor.memory": "600m",
    }
    options = [each for name, value in conf.items() for each in ("--conf", f"{name}={value}")]
    files = ["--py-files", str(bundle / stated["code"]), str(bundle / stated["entry"])]
    log = tmp_path / "log.txt"
    with log.open("wb") as output:
        command = [cluster.spark_submit, *options, *files, job]
        driver = subprocess.Popen(command, env=cluster.environ(), stdout=output, stderr=subprocess.STDOUT)
        wait_until(lambda: "blocks," in log.read_text(), driver)
        seen = {"ps": subprocess.run(["ps", "axww", "-o", "args"], capture_output=True, text=True, check=True).stdout}
        seen |= {page: _page(port, page) for page in PAGES}
        driver.wait(240)
    assert driver.returncode == 0
    assert "spark.master" in seen["environment"]
    assert Path(job).name in seen["ps"]
    seen["log"] = log.read_text()
    seen |= {str(path): path.read_bytes().decode("latin-1") for path in _text_files(cluster.folder)}
    filesystem, root = arrow_filesystem(job)
    for info in filesystem.get_file_info(fs.FileSelector(root, recursive=True)):
        if info.is_file:
            with filesystem.open_input_file(info.path) as stream:
                seen[info.path] = stream.read().decode("latin-1")
    assert sum(path.endswith(("job.json", "plan.json", "manifest.json")) for path in seen) == 3
    assert not [name for name, text in seen.items() if secret in text]


def _page(port: int, name: str) -> str:
    """A page of the application's user interface."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{name}/", timeout=20) as answer:
        return str(answer.read().decode())


def _text_files(folder: Path) -> list[Path]:
    """Logs and what workers keep of applications; `cluster.json` states the tests' own keys."""
    return [path for name in ("logs", "work") for path in (folder / name).rglob("*") if path.is_file()]
