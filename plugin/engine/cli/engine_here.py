"""The engine in this process, for the commands of plugin/remote, which the engine does not import."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from ..api.protocol import Method
from .arguments import build_request, outputs_of

OnBlock = Callable[[dict[str, Any]], None]


class EngineHere:
    """The request of a command line, and calls of the engine's functions for jobs."""

    def __init__(self) -> None:
        self._progress: Any = None

    def request(self, arguments: argparse.Namespace) -> dict[str, Any]:
        """The request of a run as JSON. Raises as `build_request`."""
        return build_request(arguments).to_json()

    def outputs(self, arguments: argparse.Namespace) -> dict[str, str]:
        """Kind -> path of the outputs. Raises RequestError."""
        return outputs_of(arguments)

    def calls(self, method: str, params: dict[str, Any], on_block: OnBlock | None = None) -> dict[str, Any]:
        """The result of one of the worker's methods for jobs, by its name (api/protocol.py)."""
        from ..remote.cluster_check import cluster_check
        from ..remote.fetch import fetch_job
        from ..remote.prepare import prepare_job, record_submission
        from ..remote.progress import ProgressService
        from ..remote.quad_list import list_quads

        if method == Method.JOB_PROGRESS:
            self._progress = self._progress or ProgressService()
            return dict(self._progress.progress(params, on_block))
        functions = {
            Method.LIST_QUADS: list_quads,
            Method.PREPARE_JOB: prepare_job,
            Method.CLUSTER_CHECK: cluster_check,
            Method.RECORD_SUBMISSION: record_submission,
            Method.FETCH_JOB: fetch_job,
        }
        return functions[method](params)
