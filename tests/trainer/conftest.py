"""Stores of the run history are copies of one: MLflow takes seconds to make its tables in a new SQLite file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.training import history

PREFIX = "sqlite:///"


@pytest.fixture(scope="session", autouse=True)
def stores_are_copies_of_one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A store that is opened for the first time in this process is copied; processes of their own make theirs."""
    template = tmp_path_factory.mktemp("store") / history.STORE_FILE
    answers = history._check_reachable

    def copied_first(uri: str) -> None:
        answers(uri)
        path = Path(uri.removeprefix(PREFIX))
        if uri.startswith(PREFIX) and path != template and not path.exists():
            if not template.exists():
                history.open_history(PREFIX + str(template))
            shutil.copyfile(template, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(history, "_check_reachable", copied_first)
        yield
