"""Every run is kept in the history, and a history that fails does not end a run."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.waiting import LONG_S, wait_until
from trainer.errors import TrainingError
from trainer.history import run_history as history
from trainer.history.run_history import default_history, flatten_metrics, hide_password, mlflow_run, open_history


@pytest.fixture(scope="module")
def uri(tmp_path_factory: pytest.TempPathFactory) -> str:
    return default_history(tmp_path_factory.mktemp("runs"))


def test_a_run_is_kept_with_parameters_epochs_figures_and_files(uri: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "report.html").write_text("a report")
    (tmp_path / "config.json").write_text("{}")
    with mlflow_run("train", "first", {"epochs": 2, "weights": "w" * 9000}, uri, tags={"data": "abc"}) as entry:
        entry.log_epoch(1, {"val_loss": 0.7, "seconds": 3})
        entry.log_epoch(2, {"val_loss": 0.6, "seconds": 3})
        entry.log_metrics({"test": {"accuracy": 0.9, "by": ["a", "list"], "name": "text"}, "best (of all)": True})
        entry.log_artifact(tmp_path / "config.json")
        entry.log_artifact(tmp_path / "folder")
    client = open_history(uri)
    run = client.get_run(entry.run_id)
    assert run.info.status == "FINISHED" and run.info.run_name == "first"
    assert run.data.params["epochs"] == "2" and run.data.tags["data"] == "abc" and run.data.tags["kind"] == "train"
    assert run.data.metrics == {"val_loss": 0.6, "seconds": 3, "test.accuracy": 0.9, "best _of all_": 1}
    assert [(each.step, each.value) for each in client.get_metric_history(entry.run_id, "val_loss")] == [
        (1, 0.7),
        (2, 0.6),
    ]
    assert {each.path for each in client.list_artifacts(entry.run_id)} == {"config.json", "folder"}
    runs = Path(uri.removeprefix("sqlite:///")).parent
    assert {each.name for each in runs.iterdir()} == {history.STORE_FILE, history.ARTIFACTS_FOLDER}


def test_a_resumed_run_goes_on_and_catches_up(uri: str) -> None:
    with pytest.raises(ZeroDivisionError), mlflow_run("train", "resumed", {"a": 1}, uri) as entry:
        entry.log_epoch(1, {"epoch": 1, "val_loss": 0.7})
        raise ZeroDivisionError
    client = open_history(uri)
    assert client.get_run(entry.run_id).info.status == "FAILED"
    with mlflow_run("train", "resumed", {"a": 1}, uri, run_id=entry.run_id) as again:
        assert client.get_run(entry.run_id).info.status == "RUNNING"
        again.log_missing_epochs([{"epoch": number, "val_loss": 0.7 / number} for number in (1, 2)])
    assert again.run_id == entry.run_id
    assert [each.step for each in client.get_metric_history(entry.run_id, "val_loss")] == [1, 2]
    assert client.get_run(entry.run_id).info.status == "FINISHED"
    with mlflow_run("train", "elsewhere", {}, uri, run_id="0" * 32) as new:
        assert new.run_id != "0" * 32
    with pytest.raises(KeyboardInterrupt), mlflow_run("train", "stopped", {}, uri) as stopped:
        raise KeyboardInterrupt
    assert client.get_run(stopped.run_id).info.status == "KILLED"


def test_mlflow_prints_nothing_and_sends_no_telemetry(tmp_path: Path) -> None:
    program = (
        "from trainer.history.run_history import mlflow_run\n"
        f"with mlflow_run('train', 'a', {{}}, 'sqlite:///{tmp_path}/history.db') as entry:\n"
        "    entry.log_epoch(1, {'loss': 1})\n"
        "from mlflow.telemetry.utils import is_telemetry_disabled\n"
        "assert is_telemetry_disabled()\n"
    )
    env = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTEST_CURRENT_TEST")}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_unreachable_server_is_an_error_at_once(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    begun = time.monotonic()
    with pytest.raises(TrainingError, match=r"no run history at http://127\.0\.0\.1.*check --history"):
        open_history(f"http://anna:secret@127.0.0.1:{port}")
    assert time.monotonic() - begun < 5
    (tmp_path / "history.db").write_text("this is no database " * 100)
    with pytest.raises(TrainingError, match="check --history"):
        open_history(f"sqlite:///{tmp_path}/history.db")


def test_a_password_is_removed_from_addresses() -> None:
    assert hide_password("https://anna:secret@host:5000/path") == "https://host:5000/path"
    assert hide_password("sqlite:////a/b.db") == "sqlite:////a/b.db"


class UnreliableClient:
    """A client whose server can be taken offline."""

    def __init__(self) -> None:
        self.offline, self.calls = False, []

    def __getattr__(self, name: str) -> object:
        def call(*args: object, **named: object) -> None:
            if self.offline:
                raise ConnectionError("no route")
            self.calls.append((name, [each.step for each in named.get("metrics", [])]))

        return call


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[UnreliableClient]:
    client = UnreliableClient()
    monkeypatch.setattr(history, "open_history", lambda _: client)
    monkeypatch.setattr(history, "_start_run", lambda *_: "id")
    return client


def test_an_interrupted_server_is_reported_once_and_gets_the_missing_epochs_at_the_end(
    client: UnreliableClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING), mlflow_run("train", "a", {}, "http://host") as entry:
        entry.log_epoch(1, {"loss": 1})
        client.offline = True
        entry.log_epoch(2, {"loss": 1})
        entry.log_epoch(3, {"loss": 1})
        client.offline = False
    assert [each.getMessage() for each in caplog.records] == [
        "The run history at http://host does not answer (no route); the run goes on."
    ]
    assert client.calls == [("log_batch", [1]), ("log_batch", [2]), ("log_batch", [3]), ("set_terminated", [])]


def test_a_server_that_stays_offline_does_not_fail_the_run(
    client: UnreliableClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING), mlflow_run("train", "a", {}, "http://host") as entry:
        client.offline = True
        entry.log_epoch(1, {"loss": 1})
        entry.log_artifact(Path("anything"))
    assert "lacks 3 entries" in caplog.messages[-1] and len(caplog.messages) == 2


def _is_open(uri: str) -> bool:
    try:
        open_history(uri)
    except TrainingError:
        return False
    return True


@pytest.mark.slow
def test_a_tracking_server_takes_a_run_and_may_be_killed_in_its_midst(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    store, files = f"sqlite:///{tmp_path}/s.db", tmp_path / "files"
    program = [sys.executable, "-m", "mlflow", "server", "--port", str(port), "--backend-store-uri", store]
    program += ["--artifacts-destination", str(files), "--workers", "1"]
    env = {**os.environ, "MLFLOW_DISABLE_TELEMETRY": "true"}
    with subprocess.Popen(program, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        uri = f"http://127.0.0.1:{port}"
        try:
            wait_until(lambda: _is_open(uri), server, lambda: time.sleep(0.2))
            (tmp_path / "config.json").write_text("{}")
            with mlflow_run("train", "remote", {"a": 1}, uri) as entry:
                entry.log_epoch(1, {"val_loss": 0.7})
                entry.log_artifact(tmp_path / "config.json")
                assert list(files.rglob("config.json"))
                server.terminate()
                server.wait(LONG_S)
                begun = time.monotonic()
                entry.log_epoch(2, {"val_loss": 0.6})
            assert time.monotonic() - begun < LONG_S
        finally:
            server.kill()
    epochs = open_history(store).get_metric_history(entry.run_id, "val_loss")
    assert [each.step for each in epochs] == [1]


def test_an_interrupt_amid_a_transaction_neither_locks_the_store_nor_loses_the_status(
    uri: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_history(uri)  # which sets what MLflow reads when it is imported
    from mlflow.entities import Metric
    from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore

    insert = SqlAlchemyStore._log_metrics

    def interrupted(self: SqlAlchemyStore, run_id: str, metrics: list[Metric]) -> None:
        insert(self, run_id, metrics)
        if metrics:
            signal.raise_signal(signal.SIGINT)
        insert(self, run_id, [Metric("later", each.value, each.timestamp, each.step) for each in metrics])

    monkeypatch.setattr(SqlAlchemyStore, "_log_metrics", interrupted)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job of a shell ignores it
    try:
        with pytest.raises(KeyboardInterrupt), mlflow_run("train", "interrupted", {}, uri) as entry:
            entry.log_epoch(1, {"loss": 1})
            pytest.fail("the interrupt was lost")
    finally:
        signal.signal(signal.SIGINT, before)
    run = open_history(uri).get_run(entry.run_id)
    assert run.info.status == "KILLED" and run.data.metrics == {"loss": 1, "later": 1}


def test_figures_are_flat() -> None:
    assert flatten_metrics({"a": {"b": 1, "c": {"d": 2.5}}, "e": "text", "f": None}) == {"a.b": 1, "a.c.d": 2.5}
    estimates = {"accuracy": {"value": 0.5, "low": 0.4, "high": None, "unit": "blocks"}, "ece": {"value": None}}
    assert flatten_metrics({"test": {"chips": 7, **estimates}}) == {
        "test.chips": 7,
        "test.accuracy": 0.5,
        "test.accuracy.low": 0.4,
    }
