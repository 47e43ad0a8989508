"""The parameters of smoothing, checked field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.json_fields import Fields
from ..api.requests.change_limits import MAX_SMOOTHING_WEIGHT, SMOOTHING_WEIGHTS
from ..api.requests.run_request import outputs_field
from .filters import PROBABILITY


@dataclass(frozen=True)
class SmoothRequest:
    """Parameters of `smooth_map`. map: of land use; outputs: kind -> path; weight: of the method (filters.py)"""

    map: Path
    outputs: Mapping[str, str]
    method: str
    weight: float

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> SmoothRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("smoothing", dict(params), ("map", "outputs", "method", "weight"), ("map", "outputs"))
        path, outputs = fields.path("map"), outputs_field(fields)
        assert path is not None  # noqa: S101 - Fields has checked that it is there
        method, weight = fields.text("method") or PROBABILITY, fields.number("weight")
        if method not in SMOOTHING_WEIGHTS:
            raise fields.wrong("method", " or ".join(SMOOTHING_WEIGHTS))
        if weight is not None and not 0 <= weight <= MAX_SMOOTHING_WEIGHT:
            raise fields.wrong("weight", f"a number from 0 to {MAX_SMOOTHING_WEIGHT:g}")
        return cls(path, outputs, method, SMOOTHING_WEIGHTS[method] if weight is None else weight)
