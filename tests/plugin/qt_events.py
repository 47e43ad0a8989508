"""Lets Qt handle its events, once or until a condition is true."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QEvent

from tests.waiting import LONG_S, wait_until


def events() -> None:
    """Handles the events that wait, and deletes the objects that are to be deleted."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until(condition: Callable[[], Any], within_s: float = LONG_S) -> None:
    """Handles events until the condition is true; fails where it is not within `within_s` seconds."""
    wait_until(condition, poll=_handle_events, within_s=within_s)


def _handle_events() -> None:
    events()
    time.sleep(0.005)
