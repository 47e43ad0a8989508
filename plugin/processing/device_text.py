"""A device as text for log, messages and set-up; the window imports it without the algorithms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..i18n import translated


def device_text(device: Mapping[str, Any]) -> str:
    """A device's name, and in parentheses why it is not the GPU, if there is a reason. device: as in a result."""
    return f"{device['name']} ({translated(device['note'])})" if device.get("note") else str(device["name"])
