"""ONNX Runtime's session on the CPU, without torch: for the trainer, and for executors of a Spark cluster."""

from __future__ import annotations

import onnx
import onnxruntime


def cpu_session(model: onnx.ModelProto | bytes, threads: int = 0) -> onnxruntime.InferenceSession:
    """An ONNX Runtime session on the CPU. threads: 0 for one per core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    content = model if isinstance(model, bytes) else model.SerializeToString()
    return onnxruntime.InferenceSession(content, sess_options=options, providers=["CPUExecutionProvider"])
