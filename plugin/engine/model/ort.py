"""Imports ONNX Runtime with its telemetry disabled; all of the engine imports it from here.

Its wheels since 1.31 contain a telemetry client that stores a device id and tries to send events. The variable must be
set before the import; calling `disable_telemetry_events()` afterwards is too late.
"""

from __future__ import annotations

import os

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state

__all__ = ["onnxruntime", "onnxruntime_pybind11_state"]
