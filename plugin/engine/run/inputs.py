"""Model and imagery of a request, open and checked against each other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any, NamedTuple

import shapely

from ..api.errors import AreaError, RequestError
from ..api.redact import is_remote
from ..api.request import Request
from ..contract.contract import Contract
from ..contract.sources import sidecar_path
from ..imagery.blocks import BlockLayout
from ..imagery.inspect import SourceOverrides
from ..imagery.mosaic import READING_VERSION
from ..imagery.open_imagery import Imagery, open_imagery
from ..imagery.reader import InputSpec, ReadMode
from ..model.model import Model, open_model
from ..model.session import cores
from ..outputs.write import check_no_input
from .plan import RunPlan
from .run import Run

MAX_READERS = 4
MOST_CHIPS = 20_000_000  # the conterminous United States have 160 million; its map is made state by state


class OpenedRequest(NamedTuple):
    """What a request comes to: the model, the imagery on its grid, and its chips, block by block."""

    request: Request
    model: Model
    imagery: Imagery
    layout: BlockLayout

    @property
    def chips(self) -> int:
        return self.layout.chips

    def facts(self) -> dict[str, Any]:
        """What determines the result, for the run's identity."""
        imagery = self.imagery
        return {
            "model": self.model.digest,
            "device": self.model.device.kind,
            "reading": READING_VERSION,
            "rasters": [each.source.facts() for each in imagery.sources],
            "grid": [imagery.grid.crs, imagery.grid.size],
            "ground": sha256(shapely.to_wkb(shapely.normalize(imagery.ground))).hexdigest(),
            "min_valid": self.request.min_valid,
        }

    def run(self) -> Run:
        return Run(self.request.run_folder, self.facts())

    def plan(self, run: Run) -> RunPlan:
        """What a task needs. Measures the model where the run is new."""
        return RunPlan(
            run=run.id,
            model=self.request.model,
            digest=self.model.digest,
            device=self.request.device,
            classes=tuple(each.name for each in self.model.contract.classes),
            mosaic=self.imagery.mosaic,
            layout=self.layout,
            batch=run.batch(lambda: self.request.batch or self.model.benchmark().batch),
            readers=self._readers(),
            min_valid=self.request.min_valid,
        )

    def _readers(self) -> int:
        """How many threads should read.

        Where the model runs on the CPU and pixels are taken as they are from local files, one reader outpaces it
        several times over, and a second one only takes the model's caches from it: 1 % slower with ResNet-18, measured.
        """
        swift = all(each.mode is ReadMode.NATIVE and not is_remote(each.source.path) for each in self.imagery.sources)
        return 1 if swift and self.model.device.kind == "cpu" else max(2, min(MAX_READERS, cores()))


@contextmanager
def opened_request(request: Request) -> Iterator[OpenedRequest]:
    """Model and imagery of a request, open and checked against each other, and the area laid out.

    Raises what opening them raises, RequestError, OutputError for an output that is an input, and AreaError for an area
    without a chip or with too many.
    """
    with open_model(request.model, request.device) as model:
        check_thresholds(request, model.contract)
        imagery = imagery_for(request, model.contract)
        if request.outputs:
            check_no_input(request.outputs, _inputs(request, imagery, model))
        if imagery.ground.area > MOST_CHIPS * imagery.grid.size**2:
            raise AreaError(
                "area-too-many-chips",
                "The area has more than {most:,} chips of {size:g} m: choose a smaller area, or a model for "
                "larger chips.",
                most=MOST_CHIPS,
                size=imagery.grid.size,
            )
        layout = imagery.layout()
        if not layout.chips:
            raise AreaError("area-no-chip", "The area touches no chip of the imagery: choose a larger area.")
        yield OpenedRequest(request, model, imagery, layout)


def _inputs(request: Request, imagery: Imagery, model: Model) -> list[str]:
    """Every file that the run reads, and so must not write."""
    files = [file for each in imagery.sources for file in each.source.files]
    return [*request.raster, *files, str(model.path), str(sidecar_path(model.path))]


def imagery_for(request: Request, contract: Contract) -> Imagery:
    """The request's rasters on one grid, as the model takes them. Raises as `open_imagery`."""
    spec = InputSpec(contract.bands, contract.dtype, contract.gsd_m, contract.chip_px, contract.absent)
    overrides = SourceOverrides(request.bands, request.nodata, request.crs)
    return open_imagery(request.raster, spec, request.area, overrides)


def check_thresholds(request: Request, contract: Contract) -> None:
    """Raises RequestError for a threshold on what the model does not give."""
    if request.abstain is not None and request.abstain.distance is not None and contract.novelty is None:
        raise RequestError(
            "model-without-distance",
            "The model {model} states no distance to its training data: leave the greatest distance out, "
            "or choose a model that states one.",
            model=contract.name,
        )


def model_facts(model: Model) -> dict[str, Any]:
    """Which model it was, for a result."""
    contract = model.contract
    return {
        "name": contract.name,
        "version": contract.version,
        "digest": model.digest,
        "license": contract.license,
        "classes": [each.name for each in contract.classes],
    }
