"""Answers of the engine to a fit to a place, and a worker that gives them."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any


def figures(value: float, low: float | None = None, high: float | None = None, chips: int = 60) -> dict[str, Any]:
    estimate = {"value": value, "low": low, "high": high}
    return {
        "chips": chips, "class_accuracy": estimate, "group_accuracy": estimate, "group_calibration_error": 0.03,
        "weak_labels": True,
    }  # fmt: skip


FITTED: dict[str, Any] = {
    "output": "/o/here.onnx", "model": "/o/here.onnx", "name": "valley", "version": "3-place1",
    "digest": "0123456789abcdef", "kept": False, "fit": {"strength": 1.0, "set_aside": True},
    "chips": {"area": 900, "read": 130, "learnt": 98, "set_aside": 2, "corrections": 0},
    "labels": {"cultivated": 60, "forest": 38}, "blocks": 12, "years": {"nlcd": "2011", "imagery": ["2012"]},
    "accuracy": {
        "nlcd": {"chips": 60, "before": figures(0.71, 0.6, 0.8), "after": figures(0.95, 0.88, 0.99)},
        "corrections": None,
    },
    "set_aside": [
        {"chip": [4, 7], "bounds": [896, 1568, 1120, 1792], "nlcd": "cultivated", "model": "developed",
         "probability": 0.93},
        {"chip": [5, 7], "bounds": [1120, 1568, 1344, 1792], "nlcd": "water", "model": "natural", "probability": 0.9},
    ],
    "grid": {"crs": "EPSG:26911", "size": 224.0}, "left_out": [], "warnings": [], "seconds": 21.4,
}  # fmt: skip


def fitted(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(FITTED), **changes}


def kept() -> dict[str, Any]:
    """The model served as well as it was."""
    warning = {
        "code": "place-kept",
        "template": "No fit was better in this place by more than chance, so the model was kept as it was and no file "
        "was written.",
        "text": "No fit was better in this place by more than chance, so the model was kept as it was and no file was "
        "written.",
        "params": {},
    }
    accuracy = {"nlcd": {"chips": 60, "before": figures(0.93, 0.85, 0.97), "after": figures(0.93, 0.85, 0.97)}}
    return fitted(
        kept=True, output=None, model="default", warnings=[warning], accuracy={**accuracy, "corrections": None}
    )


class PlaceWorker:
    """Answers a fit as the engine does."""

    def __init__(self) -> None:
        self.answer = fitted()
        self.params: dict[str, Any] = {}
        self.raises: BaseException | None = None

    def __enter__(self) -> PlaceWorker:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def call(self, method: str, params: dict[str, Any], on_progress: Any, *_: Any) -> dict[str, Any]:
        assert method == "fit_to_place"
        self.params = dict(params)
        if self.raises:
            raise self.raises
        on_progress({"done": 3, "total": 10, "chips_per_second": 0.0, "eta_s": None, "stage": "read"})
        if self.answer["kept"]:
            return self.answer
        Path(params["output"]).write_bytes(b"a model")
        return {**self.answer, "output": params["output"], "model": params["output"]}
