"""What the trainer's tests share: a run history that costs no set-up, and the networks that train in a second."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from tests.data.tiny_training import register
from trainer import networks
from trainer.history import run_history as history

PREFIX = "sqlite:///"


@pytest.fixture(scope="session", autouse=True)
def stores_are_copies_of_one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A store that is opened for the first time in this process is a copy of one, because MLflow takes seconds to make
    its tables in a new SQLite file. Processes that a test starts make theirs.
    """
    template = tmp_path_factory.mktemp("store") / history.STORE_FILE
    check_reachable = history._check_reachable

    def copied_first(uri: str) -> None:
        check_reachable(uri)
        path = Path(uri.removeprefix(PREFIX))
        if uri.startswith(PREFIX) and path != template and not path.exists():
            if not template.exists():
                history.open_history(PREFIX + str(template))
            shutil.copyfile(template, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(history, "_check_reachable", copied_first)
        yield


@pytest.fixture(scope="module")
def tiny_networks() -> Iterator[None]:
    """`--network tiny` and `plain` are known, and torch runs on one thread, as in tests/data/tiny_training.py."""
    threads = torch.get_num_threads()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(networks, "NETWORKS", dict(networks.NETWORKS))
        register()
        torch.set_num_threads(1)
        yield
        torch.set_num_threads(threads)
