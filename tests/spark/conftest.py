"""One cluster for all tests of this folder, which run in its own environment: `make test-spark`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.cluster.bundle import make_bundle
from scripts.cluster.cluster import Cluster, stop_abandoned

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
