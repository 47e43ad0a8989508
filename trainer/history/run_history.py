"""The run history in MLflow: parameters, metrics of each epoch, test metrics and files of every run.

    with mlflow_run("train", "forest-first", params, uri) as entry:
        entry.log_epoch(1, {"loss": 0.7, "val_loss": 0.6})
        entry.log_metrics({"test.accuracy": 0.9})
        entry.log_artifact(path)

The store is an SQLite file beside the run folders, or any tracking server by its URI. A server that stops answering
does not end a run: one warning is logged, and calls that failed are repeated at the run's end if the server answers
again. `epochs.jsonl` in the run's folder is authoritative.

MLflow sends telemetry unless disabled, and retries an unreachable server for minutes. Both are turned off here, in the
environment because MLflow reads these settings only there, and before MLflow is imported. Only this module imports it.
"""

from __future__ import annotations

import logging
import math
import os
import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from ..errors import TrainingError
from .interrupts import interrupt_deferred

if TYPE_CHECKING:
    from mlflow import MlflowClient

EXPERIMENT = "landchip"
STORE_FILE, ARTIFACTS_FOLDER = "history.db", "history"  # in the folder of the run folders
TIMEOUT_S, RETRIES = 10, 1  # of requests to a tracking server
_MAX_PARAM_CHARS = 6000  # characters of a parameter's value that MLflow takes
_ENVIRONMENT = {
    "MLFLOW_DISABLE_TELEMETRY": "true",
    "DO_NOT_TRACK": "true",
    "MLFLOW_HTTP_REQUEST_TIMEOUT": str(TIMEOUT_S),
    "MLFLOW_HTTP_REQUEST_MAX_RETRIES": str(RETRIES),
    "MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR": "false",
}
_log = logging.getLogger(__name__)


def default_history(runs: Path) -> str:
    """The URI of the history beside the run folders in `runs`."""
    return f"sqlite:///{(runs / STORE_FILE).resolve()}"


class MlflowRun:
    """A run of the history. Its methods do not raise if the store fails: failed calls are repeated at the end."""

    def __init__(self, client: MlflowClient, run_id: str, uri: str) -> None:
        self.run_id, self.uri = run_id, uri
        self._client = client
        self._pending: list[Callable[[], Any]] = []

    def log_epoch(self, number: int, metrics: Mapping[str, float]) -> None:
        """Log the metrics of epoch `number`, from 1."""
        self._send(lambda: self._client.log_batch(self.run_id, metrics=_mlflow_metrics(metrics, number)))

    def log_missing_epochs(self, records: Sequence[Mapping[str, float]]) -> None:
        """Log those of a resumed run's epochs that the history lacks; each record has its number as `epoch`."""
        self._send(lambda: self._send_missing_epochs(records))

    def _send_missing_epochs(self, records: Sequence[Mapping[str, float]]) -> None:
        logged = {each.step for each in self._client.get_metric_history(self.run_id, "val_loss")}
        for record in records:
            if (number := int(record["epoch"])) not in logged:
                self._client.log_batch(self.run_id, metrics=_mlflow_metrics(record, number))

    def log_metrics(self, metrics: Mapping[str, Any]) -> None:
        """Log metrics of the whole run. Nested mappings become dotted names; values that are no numbers are skipped."""
        flat = flatten_metrics(metrics)
        self._send(lambda: self._client.log_batch(self.run_id, metrics=_mlflow_metrics(flat, 0)))

    def set_tags(self, tags: Mapping[str, str]) -> None:
        """Set tags, by which MLflow can search."""
        from mlflow.entities import RunTag

        listed = [RunTag(name, value) for name, value in tags.items()]
        self._send(lambda: self._client.log_batch(self.run_id, tags=listed))

    def log_artifact(self, path: Path) -> None:
        """Log a file, or a folder with its content."""
        if path.is_dir():
            self._send(lambda: self._client.log_artifacts(self.run_id, str(path), path.name))
        else:
            self._send(lambda: self._client.log_artifact(self.run_id, str(path)))

    def _send(self, call: Callable[[], Any]) -> None:
        if self._pending:  # the server does not answer: trying at each epoch would slow the run down
            self._pending.append(call)
            return
        try:
            self._complete(call)
        except _store_errors() as error:
            self._pending.append(call)
            _log.warning(
                "The run history at %s does not answer (%s); the run goes on.", hide_password(self.uri), _reason(error)
            )

    def _complete(self, call: Callable[[], Any]) -> None:
        """Ctrl+C waits for an SQLite store: an interrupted transaction would lock it, and the status would be lost."""
        with interrupt_deferred() if self.uri.startswith("sqlite:") else nullcontext():
            call()

    def finish(self, status: str) -> None:
        """Repeat the calls that failed, and set MLflow's status of the run: FINISHED, FAILED or KILLED."""
        pending, self._pending = self._pending, []
        pending.append(lambda: self._client.set_terminated(self.run_id, status))
        for at, call in enumerate(pending):
            try:
                self._complete(call)
            except _store_errors() as error:
                unsent = len(pending) - at
                _log.warning(
                    "The run history at %s lacks %d entries (%s).", hide_password(self.uri), unsent, _reason(error)
                )
                return


@contextmanager
def mlflow_run(
    kind: str,
    name: str,
    params: Mapping[str, Any],
    uri: str,
    *,
    tags: Mapping[str, str] | None = None,
    run_id: str | None = None,
) -> Iterator[MlflowRun]:
    """A run of the history while the body runs: finished at its end, failed or killed if an exception ends it.

    kind:   `train` or `features`
    run_id: of the run to continue, if the history has it

    Raises TrainingError if the store at `uri` cannot be opened.
    """
    client = open_history(uri)
    try:
        mlflow_run_id = _start_run(client, kind, name, params, uri, tags or {}, run_id)
    except _store_errors() as error:
        raise TrainingError(f"The run history at {hide_password(uri)} takes no run: {_reason(error)}") from error
    entry = MlflowRun(client, mlflow_run_id, uri)
    status = "FAILED"
    try:
        yield entry
        status = "FINISHED"
    except KeyboardInterrupt:
        status = "KILLED"
        raise
    finally:
        entry.finish(status)


def open_history(uri: str) -> MlflowClient:
    """MLflow's client for `uri`. Raises TrainingError if the store cannot be opened."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    try:
        _check_reachable(uri)
        from mlflow import MlflowClient

        logging.getLogger("mlflow").setLevel(logging.ERROR)  # it logs each table that it creates
        logging.getLogger("alembic").setLevel(logging.ERROR)
        client = MlflowClient(tracking_uri=uri)
        client.get_experiment_by_name(EXPERIMENT)
    except _store_errors() as error:
        raise TrainingError(
            f"There is no run history at {hide_password(uri)} ({_reason(error)}): check --history."
        ) from error
    return client


def _check_reachable(uri: str) -> None:
    """Raise OSError if no server listens: MLflow would retry for a minute. Create the folder of an SQLite store."""
    parts = urlsplit(uri)
    if parts.scheme in ("http", "https") and parts.hostname:
        socket.create_connection(
            (parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)), TIMEOUT_S
        ).close()
    if parts.scheme == "sqlite":
        Path(uri.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)


def _start_run(
    client: MlflowClient,
    kind: str,
    name: str,
    params: Mapping[str, Any],
    uri: str,
    tags: Mapping[str, str],
    run_id: str | None,
) -> str:
    if run_id is not None and (existing := _existing_run_id(client, run_id)):
        client.update_run(existing, status="RUNNING")
        return existing
    existing_experiment = client.get_experiment_by_name(EXPERIMENT)
    experiment_id = (
        existing_experiment.experiment_id
        if existing_experiment
        else client.create_experiment(EXPERIMENT, artifact_location=_artifact_location(uri))
    )
    run = client.create_run(experiment_id, run_name=name, tags={"kind": kind, **tags})
    from mlflow.entities import Param

    flat = [Param(key, str(value)[:_MAX_PARAM_CHARS]) for key, value in {"kind": kind, **params}.items()]
    client.log_batch(run.info.run_id, params=flat)
    return str(run.info.run_id)


def _existing_run_id(client: MlflowClient, run_id: str) -> str | None:
    from mlflow.exceptions import MlflowException

    try:
        return str(client.get_run(run_id).info.run_id)
    except MlflowException as error:
        if error.error_code == "RESOURCE_DOES_NOT_EXIST":  # the store was deleted or replaced: start a new run
            return None
        raise


def _artifact_location(uri: str) -> str | None:
    """The folder of artifacts beside an SQLite store; None for a server, which has its own setting."""
    if not uri.startswith("sqlite:///"):
        return None
    return (Path(uri.removeprefix("sqlite:///")).resolve().parent / ARTIFACTS_FOLDER).as_uri()


def flatten_metrics(metrics: Mapping[str, Any], prefix: str = "") -> dict[str, float]:
    """{"a": {"b": 1}} -> {"a.b": 1.0}. Lists and texts are skipped: they are in the report.

    An estimate `a`, a mapping with `value`, `low` and `high`, becomes a, a.low and a.high.
    """
    flat: dict[str, float] = {}
    for name, value in metrics.items():
        if isinstance(value, Mapping) and "value" in value:
            parts = {f"{name}{end}": value.get(key) for key, end in (("value", ""), ("low", ".low"), ("high", ".high"))}
            flat |= flatten_metrics(parts, prefix)
        elif isinstance(value, Mapping):
            flat |= flatten_metrics(value, f"{prefix}{name}.")
        elif isinstance(value, (int, float)):
            flat[_metric_name(f"{prefix}{name}")] = float(value)
    return flat


def _metric_name(name: str) -> str:
    """The name with _ for each character that MLflow does not allow: it allows letters, digits and _-. /"""
    return "".join(each if each.isascii() and (each.isalnum() or each in "_-. /") else "_" for each in name)


def _mlflow_metrics(metrics: Mapping[str, float], step: int) -> list[Any]:
    from mlflow.entities import Metric

    now = int(time.time() * 1000)
    return [Metric(name, float(value), now, step) for name, value in metrics.items() if math.isfinite(float(value))]


def _store_errors() -> tuple[type[Exception], ...]:
    """The exceptions that MLflow raises if its store fails; those of requests are OSErrors."""
    from mlflow.exceptions import MlflowException
    from sqlalchemy.exc import SQLAlchemyError  # MLflow's SQL stores let it through

    return (MlflowException, SQLAlchemyError, OSError)


def _reason(error: Exception) -> str:
    return str(error).splitlines()[0][:200].rstrip(".") if str(error) else type(error).__name__


def hide_password(uri: str) -> str:
    """The URI without user name and password."""
    parts = urlsplit(uri)
    if "@" not in parts.netloc:
        return uri
    return urlunsplit(parts._replace(netloc=parts.netloc.rsplit("@", 1)[1]))
