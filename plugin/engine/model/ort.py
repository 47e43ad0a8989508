"""ONNX Runtime, imported in the one place where it is told to keep to itself.

Its wheels since 1.31 hold a telemetry client that keeps a device id and tries to send events. It listens to this
variable only before it is imported; `disable_telemetry_events()` comes too late.
"""

from __future__ import annotations

import os

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state

__all__ = ["onnxruntime", "onnxruntime_pybind11_state"]
