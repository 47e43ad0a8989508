"""The notifications that the worker sends while a call runs: progress, finished blocks, log records."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import asdict
from math import isfinite
from typing import Any

from ..api.protocol import Call, Id, Notification, RpcMessage

MIN_INTERVAL_S = 0.1  # between two notifications of progress

Send = Callable[[RpcMessage], None]


def progress_notifier(send: Send, number: Id | None) -> Callable[[Any], None]:
    """A callback that sends the progress of call `number`: the start and the end of each stage, and between them one
    notification in MIN_INTERVAL_S at the most.
    """
    sent_at, stage = float("-inf"), ""

    def notify(progress: Any) -> None:
        nonlocal sent_at, stage
        now = time.monotonic()
        if now - sent_at < MIN_INTERVAL_S and progress.stage == stage and progress.done < progress.total:
            return
        sent_at, stage = now, progress.stage
        fields = {key: _finite(value) for key, value in asdict(progress).items()}
        send(Call(Notification.PROGRESS, {"id": number, **fields}))

    return notify


def block_notifier(send: Send, number: Id | None) -> Callable[[dict[str, Any]], None]:
    """A callback that sends each finished block of call `number`."""
    return lambda block: send(Call(Notification.BLOCK, {"id": number, **block}))


class LogForwarder(logging.Handler):
    """Sends log records of level INFO and above to the client."""

    def __init__(self, send: Send) -> None:
        super().__init__(logging.INFO)
        self._send = send

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._send(Call(Notification.LOG, {"level": record.levelname.lower(), "message": record.getMessage()}))
        except Exception:  # noqa: BLE001 - a log record with a wrong format must not end a run
            self.handleError(record)


def _finite(value: Any) -> Any:
    """None for an infinity or NaN, which JSON does not have: an ETA that is not known yet."""
    return None if isinstance(value, float) and not isfinite(value) else value
