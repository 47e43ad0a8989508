"""The run history in MLflow: parameters, figures of each epoch, test metrics and files of every run.

    with logged_run("train", "forest-first", params, uri) as log:
        log.epoch(1, {"loss": 0.7, "val_loss": 0.6})
        log.metrics({"test.accuracy": 0.9})
        log.artifact(path)

The store is an SQLite file beside the run folders, or any tracking server by its URI. A server that goes away does not
end a run: it is told once, and what was not sent is sent at the run's end if the server is back. `epochs.jsonl` in the
run's folder is the truth.

MLflow reports its use to its makers unless told not to, and retries a lost server for minutes. Both are set here,
in the environment because MLflow reads them nowhere else, and before MLflow is imported. Only this module imports it.
"""

from __future__ import annotations

import logging
import math
import os
import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from ..errors import TrainingError

if TYPE_CHECKING:
    from mlflow import MlflowClient

EXPERIMENT = "landchip"
STORE_FILE, ARTIFACTS_FOLDER = "history.db", "history"  # in the folder of the run folders
TIMEOUT_S, RETRIES = 10, 1  # how long a tracking server is waited for
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
    """One run of the history. Nothing here raises once the run has begun: what cannot be sent now waits for the end."""

    def __init__(self, client: MlflowClient, run_id: str, uri: str) -> None:
        self.run_id, self.uri = run_id, uri
        self._client = client
        self._waiting: list[Callable[[], Any]] = []

    def epoch(self, number: int, metrics: Mapping[str, float]) -> None:
        """Figures of epoch `number`, from 1."""
        self._send(lambda: self._client.log_batch(self.run_id, metrics=_mlflow_metrics(metrics, number)))

    def epochs(self, records: Sequence[Mapping[str, float]]) -> None:
        """Records of a resumed run's epochs, each with its number as `epoch`: those that the history lacks."""
        self._send(lambda: self._catch_up(records))

    def _catch_up(self, records: Sequence[Mapping[str, float]]) -> None:
        held = {each.step for each in self._client.get_metric_history(self.run_id, "val_loss")}
        for record in records:
            if (number := int(record["epoch"])) not in held:
                self._client.log_batch(self.run_id, metrics=_mlflow_metrics(record, number))

    def metrics(self, metrics: Mapping[str, Any]) -> None:
        """Figures of the whole run. Nested mappings become names with dots; what is no number is left out."""
        flat = flatten_metrics(metrics)
        self._send(lambda: self._client.log_batch(self.run_id, metrics=_mlflow_metrics(flat, 0)))

    def tags(self, tags: Mapping[str, str]) -> None:
        """Facts to search by."""
        from mlflow.entities import RunTag

        listed = [RunTag(name, value) for name, value in tags.items()]
        self._send(lambda: self._client.log_batch(self.run_id, tags=listed))

    def artifact(self, path: Path) -> None:
        """A file, or a folder with all that it holds."""
        if path.is_dir():
            self._send(lambda: self._client.log_artifacts(self.run_id, str(path), path.name))
        else:
            self._send(lambda: self._client.log_artifact(self.run_id, str(path)))

    def _send(self, call: Callable[[], Any]) -> None:
        if self._waiting:  # the server is away: asking it at each epoch would slow the run down
            self._waiting.append(call)
            return
        try:
            call()
        except _store_errors() as error:
            self._waiting.append(call)
            _log.warning(
                "The run history at %s does not answer (%s); the run goes on.", hide_password(self.uri), _reason(error)
            )

    def _end(self, status: str) -> None:
        waiting, self._waiting = self._waiting, []
        waiting.append(lambda: self._client.set_terminated(self.run_id, status))
        for at, call in enumerate(waiting):
            try:
                call()
            except _store_errors() as error:
                lost = len(waiting) - at
                _log.warning(
                    "The run history at %s lacks %d entries (%s).", hide_password(self.uri), lost, _reason(error)
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

    kind: `train` or `features`. run_id: of the run to continue, if the history has it

    Raises TrainingError where no history can be had at `uri`.
    """
    client = open_history(uri)
    try:
        number = _start_run(client, kind, name, params, uri, tags or {}, run_id)
    except _store_errors() as error:
        raise TrainingError(f"The run history at {hide_password(uri)} takes no run: {_reason(error)}") from error
    log = MlflowRun(client, number, uri)
    status = "FAILED"
    try:
        yield log
        status = "FINISHED"
    except KeyboardInterrupt:
        status = "KILLED"
        raise
    finally:
        log._end(status)  # noqa: SLF001 (its own class)


def open_history(uri: str) -> MlflowClient:
    """MLflow's client for `uri`. Raises TrainingError where no history can be had there."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    try:
        _check_reachable(uri)
        from mlflow import MlflowClient

        logging.getLogger("mlflow").setLevel(logging.ERROR)  # it announces each table that it makes
        logging.getLogger("alembic").setLevel(logging.ERROR)
        client = MlflowClient(tracking_uri=uri)
        client.get_experiment_by_name(EXPERIMENT)
    except _store_errors() as error:
        raise TrainingError(
            f"There is no run history at {hide_password(uri)} ({_reason(error)}): check --history."
        ) from error
    return client


def _check_reachable(uri: str) -> None:
    """Raise OSError at once where no server listens; MLflow would try for a minute."""
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
    if run_id is not None and (known := _existing_run_id(client, run_id)):
        client.update_run(known, status="RUNNING")
        return known
    found = client.get_experiment_by_name(EXPERIMENT)
    experiment = (
        found.experiment_id
        if found
        else client.create_experiment(EXPERIMENT, artifact_location=_artifact_location(uri))
    )
    run = client.create_run(experiment, run_name=name, tags={"kind": kind, **tags})
    from mlflow.entities import Param

    flat = [Param(key, str(value)[:_MAX_PARAM_CHARS]) for key, value in {"kind": kind, **params}.items()]
    client.log_batch(run.info.run_id, params=flat)
    return str(run.info.run_id)


def _existing_run_id(client: MlflowClient, run_id: str) -> str | None:
    from mlflow.exceptions import MlflowException

    try:
        return str(client.get_run(run_id).info.run_id)
    except MlflowException as error:
        if error.error_code == "RESOURCE_DOES_NOT_EXIST":  # the history was deleted or is another one: a new run then
            return None
        raise


def _artifact_location(uri: str) -> str | None:
    """Where files go: beside an SQLite store; a server decides for itself."""
    if not uri.startswith("sqlite:///"):
        return None
    return (Path(uri.removeprefix("sqlite:///")).resolve().parent / ARTIFACTS_FOLDER).as_uri()


def flatten_metrics(metrics: Mapping[str, Any], prefix: str = "") -> dict[str, float]:
    """{"a": {"b": 1}} -> {"a.b": 1.0}. Lists and texts are left out: they are in the report.

    An estimate, which has a value and its interval, becomes a, a.low and a.high.
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
    """MLflow's names hold letters, digits and _-. /; anything else becomes _."""
    return "".join(each if each.isascii() and (each.isalnum() or each in "_-. /") else "_" for each in name)


def _mlflow_metrics(metrics: Mapping[str, float], step: int) -> list[Any]:
    from mlflow.entities import Metric

    now = int(time.time() * 1000)
    return [Metric(name, float(value), now, step) for name, value in metrics.items() if math.isfinite(float(value))]


def _store_errors() -> tuple[type[Exception], ...]:
    """What MLflow raises when its store fails; requests' errors are OSErrors."""
    from mlflow.exceptions import MlflowException
    from sqlalchemy.exc import SQLAlchemyError  # of MLflow's own stores, which it hands on as it is

    return (MlflowException, SQLAlchemyError, OSError)


def _reason(error: Exception) -> str:
    return str(error).splitlines()[0][:200].rstrip(".") if str(error) else type(error).__name__


def hide_password(uri: str) -> str:
    """The URI without the password that it may hold."""
    parts = urlsplit(uri)
    if "@" not in parts.netloc:
        return uri
    return urlunsplit(parts._replace(netloc=parts.netloc.rsplit("@", 1)[1]))
