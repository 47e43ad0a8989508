"""A device as the log, the messages and the set-up name it. It needs no QGIS, so neither does what imports it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..i18n import translated


def device_text(device: Mapping[str, Any]) -> str:
    """A device's name, and in parentheses why it is not the GPU, where there is a reason. device: as in a result."""
    return f"{device['name']} ({translated(device['note'])})" if device.get("note") else str(device["name"])
