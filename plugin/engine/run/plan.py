"""The plan of a run: everything that a task needs to compute blocks, as plain JSON.

It contains the properties of all rasters, so that a task opens only the rasters that it reads and fingerprints none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ..api.requests.tile_service import TileService
from ..imagery.blocks import BlockLayout
from ..imagery.mosaic import Mosaic

VERSION = 1


@dataclass(frozen=True)
class RunPlan:
    """Parameters of the tasks of a run.

    run:       the run's id (run.py)
    model:     path of the model's file, or the name of a bundled one; digest: of that file and its contract
    device:    auto, cuda or cpu
    classes:   the model's class names, in order: the columns of a part
    batch:     chips per inference; readers: threads that read
    min_valid: chips with less imagery are not scored
    """

    run: str
    model: str
    digest: str
    device: str
    classes: tuple[str, ...]
    mosaic: Mosaic
    layout: BlockLayout
    batch: int
    readers: int
    min_valid: float

    def to_json(self) -> dict[str, Any]:
        return {
            "version": VERSION,
            "run": self.run,
            "model": self.model,
            "digest": self.digest,
            "device": self.device,
            "classes": list(self.classes),
            "mosaic": self.mosaic.to_json(),
            "blocks": self.layout.to_json(),
            "batch": self.batch,
            "readers": self.readers,
            "min_valid": self.min_valid,
        }

    @classmethod
    def from_json(cls, value: Any, services: Mapping[str, TileService] = MappingProxyType({})) -> RunPlan:
        """The inverse of `to_json`, which leaves out tile services with secrets. services: those, by identity

        Raises ValueError for a plan of another version, RasterError for a service that is missing.
        """
        if value.get("version") != VERSION:
            raise ValueError(f"a plan of version {value.get('version')!r}")
        return cls(
            run=value["run"],
            model=value["model"],
            digest=value["digest"],
            device=value["device"],
            classes=tuple(value["classes"]),
            mosaic=Mosaic.from_json(value["mosaic"], services),
            layout=BlockLayout.from_json(value["blocks"]),
            batch=value["batch"],
            readers=value["readers"],
            min_valid=value["min_valid"],
        )
