"""What the worker says unasked, as notifications: progress, finished blocks, log."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import asdict
from math import isfinite
from typing import Any

from ..api.protocol import Call, Id, RpcMessage

PROGRESS_EVERY_S = 0.1

Send = Callable[[RpcMessage], None]


def progress_notifier(send: Send, number: Id | None) -> Callable[[Any], None]:
    """Sends the progress of call `number`, at most every PROGRESS_EVERY_S but for the start and the end of a stage."""
    told_at, stage = float("-inf"), ""

    def tell(progress: Any) -> None:
        nonlocal told_at, stage
        now = time.monotonic()
        if now - told_at < PROGRESS_EVERY_S and progress.stage == stage and progress.done < progress.total:
            return
        told_at, stage = now, progress.stage
        numbers = {key: _finite(value) for key, value in asdict(progress).items()}
        send(Call("progress", {"id": number, **numbers}))

    return tell


def block_notifier(send: Send, number: Id | None) -> Callable[[dict[str, Any]], None]:
    """Sends each finished block of call `number`."""
    return lambda block: send(Call("block", {"id": number, **block}))


class LogForwarder(logging.Handler):
    """Sends log records to the other end, as `log` notifications."""

    def __init__(self, send: Send) -> None:
        super().__init__(logging.INFO)
        self._send = send

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._send(Call("log", {"level": record.levelname.lower(), "message": record.getMessage()}))
        except Exception:  # noqa: BLE001 - a log record with a wrong format must not end a run
            self.handleError(record)


def _finite(value: Any) -> Any:
    """JSON has no infinity: an ETA that is none is null."""
    return None if isinstance(value, float) and not isfinite(value) else value
