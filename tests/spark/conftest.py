"""One cluster for all tests of this folder, which run in its own environment: `make test-spark`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.cluster.bundle import make_bundle
from scripts.cluster.cluster import Cluster, stop_abandoned
from scripts.cluster.servers import BUCKET
from tests.spark.cluster_jobs import Imagery, client_of, driver_of, make_imagery

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def clusters() -> Path:
    """The folder of the tests' clusters; those that a killed run of the tests left are ended first."""
    folder = ROOT / "build" / "cluster-tests"
    folder.mkdir(parents=True, exist_ok=True)
    stop_abandoned(folder)
    return folder


@pytest.fixture(scope="session")
def cluster(clusters: Path) -> Iterator[Cluster]:
    """A master, two workers, a Spark Connect server and an object store; what a test breaks it mends."""
    folder = clusters / str(os.getpid())
    with Cluster(folder) as cluster:
        yield cluster
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a bundle without an environment: the cluster's executors have the engine's packages."""
    folder = tmp_path_factory.mktemp("bundle")
    make_bundle(folder, environment=False)
    return folder


@pytest.fixture(scope="session")
def imagery(tmp_path_factory: pytest.TempPathFactory) -> Imagery:
    return make_imagery(tmp_path_factory.mktemp("imagery"))


@pytest.fixture(scope="session")
def store(cluster: Cluster) -> Iterator[str]:
    """The address of the jobs in the cluster's object store; this process has its credentials."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in cluster.environ().items():
            if name.startswith("AWS_"):
                patch.setenv(name, value)
        yield f"s3://{BUCKET}/jobs"


class Session:
    """A session of Spark Connect with the job's code, shared by the tests so that executors keep what they imported."""

    def __init__(self, url: str, code: Path) -> None:
        self.url, self.code = url, code
        self.driver = driver_of(code)
        self.lines: list[str] = []
        self.renew()

    def renew(self) -> None:
        """Opens a new session, as after the server was lost."""
        self.spark = client_of(self.code).open_session({"url": self.url, "code": str(self.code)})

    def run(self, job: str, tasks: int | None = None) -> dict[str, Any]:
        return dict(self.driver.run_job(self.spark, job, tasks, self.lines.append))


@pytest.fixture(scope="session")
def session(cluster: Cluster, bundle: Path) -> Iterator[Session]:
    session = Session(cluster.connect, next(bundle.glob("landchip-code-*.zip")))
    yield session
    session.spark.stop()
