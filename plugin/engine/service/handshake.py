"""The worker's side of the handshake: versions of protocol, Python and ONNX Runtime (standard library only)."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import Any

from ..api.errors import EngineError
from ..api.protocol import PROTOCOL
from ..api.version import version


def hello(params: dict[str, Any]) -> dict[str, Any]:
    """The answer to `hello`, as protocol.Method describes it. Raises EngineError for a client of another protocol."""
    if params.get("protocol") != PROTOCOL:
        raise EngineError(
            "engine-other-protocol",
            "The engine speaks protocol {engine_protocol} and Landchip {plugin_protocol!r}: repair the engine.",
            engine_protocol=PROTOCOL,
            plugin_protocol=params.get("protocol"),
        )
    return {
        "protocol": PROTOCOL,
        "version": version(),
        "python": platform.python_version(),
        "onnxruntime": _onnxruntime_version(),
    }


def _onnxruntime_version() -> str | None:
    """From the installed package's metadata, because importing the package takes too long for a handshake."""
    for name in ("onnxruntime", "onnxruntime-gpu"):
        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return None
