"""Opens the model and the imagery of a request and checks them against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import shapely

from ..api.errors import AreaError, OutputError, RequestError
from ..api.redact import is_remote
from ..api.requests.run_request import Request
from ..contract.contract import Contract
from ..contract.sources import sidecar_path
from ..imagery.blocks import BlockLayout
from ..imagery.inspect import SourceOverrides
from ..imagery.mosaic import READING_VERSION
from ..imagery.open_imagery import Imagery, open_imagery
from ..imagery.reader import InputSpec, ReadMode
from ..imagery.tiles.layer import MEMORY_CACHE
from ..model import memory
from ..model.model import Model, open_model
from ..model.network import Network
from ..model.session import cores
from ..storage.claim import claim_folder
from .assembly import memory_mb
from .plan import RunPlan
from .run import Run

MAX_READERS = 4
MAX_CHIPS = 20_000_000  # of a run; the conterminous United States have 160 million and are mapped state by state


class OpenedRequest(NamedTuple):
    """A request with its open model, the imagery on the chip grid, and the chips by block."""

    request: Request
    model: Model
    imagery: Imagery
    layout: BlockLayout

    @property
    def chips(self) -> int:
        return self.layout.chips

    def identity(self) -> dict[str, Any]:
        """Everything that determines the result; its hash is the run's id."""
        imagery = self.imagery
        return {
            "model": self.model.digest,
            "device": self.model.device.kind,
            "reading": READING_VERSION,
            "rasters": [each.source.identity() for each in imagery.sources],
            "grid": [imagery.grid.crs, imagery.grid.size],
            "ground": sha256(shapely.to_wkb(shapely.normalize(imagery.ground))).hexdigest(),
            "min_valid": self.request.min_valid,
        }

    def run(self) -> Run:
        return Run(self.request.run_folder, self.identity())

    def batch(self, run: Run) -> int:
        """Chips per inference in a run; for a new run it is measured where the request names none."""
        return run.batch(lambda: self.request.batch or self.model.benchmark().batch)

    def plan(self, run: str, batch: int) -> RunPlan:
        """The plan that tasks compute blocks from. run: the run's id; batch: chips per inference"""
        return RunPlan(
            run=run,
            model=self.request.model,
            digest=self.model.digest,
            device=self.request.device,
            classes=tuple(each.name for each in self.model.contract.classes),
            mosaic=self.imagery.mosaic,
            layout=self.layout,
            batch=batch,
            readers=self._readers(),
            min_valid=self.request.min_valid,
        )

    def _readers(self) -> int:
        """Number of reader threads.

        One suffices where the model runs on the CPU and local files are read without resampling: it is several times as
        fast as the model, and a second one would compete for CPU caches (measured: 1 % slower with ResNet-18).
        """
        reads_fast = all(
            each.mode is ReadMode.NATIVE and not is_remote(each.source.path) for each in self.imagery.sources
        )
        return 1 if reads_fast and self.model.device.kind == "cpu" else max(2, min(MAX_READERS, cores()))


@contextmanager
def opened_request(
    request: Request, tile_cache: str = MEMORY_CACHE, threads: int | None = None
) -> Iterator[OpenedRequest]:
    """Opens model and imagery of a request, checks them against each other, and lays out the chips of the area.

    threads: CPU threads of the model; None takes every core

    Raises the errors of opening them, RequestError, OutputError for an output that is an input, and AreaError for an
    area without a chip or with too many.
    """
    with open_model(request.model, request.device, threads) as model:
        check_thresholds(request, model.contract)
        imagery = imagery_for(request, model.contract, tile_cache)
        if request.outputs:
            check_no_input(request.outputs, _inputs(request, imagery, model))
        if imagery.ground.area > MAX_CHIPS * imagery.grid.size**2:
            raise AreaError(
                "area-too-many-chips",
                "The area has more than {most:,} chips of {size:g} m: choose a smaller area, or a model for "
                "larger chips.",
                most=MAX_CHIPS,
                size=imagery.grid.size,
            )
        _check_memory(imagery)
        layout = imagery.layout(request.min_valid)
        if not layout.chips:
            raise AreaError(
                "area-no-chip",
                "The area holds no chip of which the imagery covers {percent:g} %: choose a larger area, or lower the "
                "least share of a chip with imagery.",
                percent=100 * request.min_valid,
            )
        yield OpenedRequest(request, model, imagery, layout)


def _check_memory(imagery: Imagery) -> None:
    """Raises AreaError for an area whose run needs more memory than the machine has."""
    needed, available = memory_mb(int(imagery.ground.area / imagery.grid.size**2)), memory.memory_mb()
    if available is not None and needed > available:
        raise AreaError(
            "area-needs-memory",
            "The area needs about {needed_mb:.0f} MB of memory and this machine has {available_mb:.0f} MB: choose a "
            "smaller area, and run the rest separately.",
            needed_mb=needed,
            available_mb=available,
        )


def _inputs(request: Request, imagery: Imagery, model: Model) -> list[str]:
    """Every file that the run reads and therefore must not overwrite."""
    files = [file for each in imagery.sources for file in each.source.files]
    return [*request.addresses, *files, str(model.path), str(sidecar_path(model.path))]


def imagery_for(request: Request, contract: Contract, tile_cache: str = MEMORY_CACHE) -> Imagery:
    """The request's rasters on the chip grid of a model. Raises as `open_imagery`."""
    spec = InputSpec(contract.bands, contract.dtype, contract.gsd_m, contract.chip_px, contract.absent)
    overrides = source_overrides(request)
    return open_imagery(request.raster, spec, request.area, overrides, tile_cache=tile_cache)


def tile_folder(request: Request) -> Path:
    """The folder of the tiles that a run on tile services has fetched: a resumed run does not ask for them again.

    It holds pictures alone: names of files are hashes, and addresses are in none. The folder above it is marked as
    Landchip's own (`claim_tile_folder`), because what breaks off in it is deleted.
    """
    return request.run_folder / "tiles" / "pictures"


def claim_tile_folder(request: Request) -> None:
    """Makes and marks the folder of fetched tiles where the request has a tile service.

    Raises OutputError for a folder of that name with other files, as where `run_dir` is a folder of the user's.
    """
    folder = tile_folder(request).parent
    if all(each.service is None for each in request.raster):
        return
    refusal = OutputError(
        "tiles-elsewhere",
        "{folder} holds files that are no tiles of Landchip's: choose another folder for the run.",
        folder=folder,
    )
    claim_folder(folder, refusal)


def source_overrides(request: Request) -> SourceOverrides:
    """What the request states for all rasters."""
    return SourceOverrides(request.bands, request.nodata, request.crs, request.nodata_tolerance, request.transparency)


def check_no_input(outputs: Mapping[str, str], inputs: Iterable[str]) -> None:
    """Raises OutputError for an output that is an input, or has the path of one that is still to be made."""
    taken = list(inputs)
    for text in outputs.values():
        path = Path(text)
        for each in taken:
            same = path.absolute() == Path(each).absolute()
            if same or (path.exists() and Path(each).exists() and path.samefile(each)):
                raise OutputError(
                    "output-is-run-input",
                    "The output {path} is an input of the run: choose another file name.",
                    path=text,
                )


def check_thresholds(request: Request, contract: Contract) -> None:
    """Raises RequestError for a distance threshold where the model states no distance."""
    if request.abstain is not None and request.abstain.distance is not None and contract.novelty is None:
        raise RequestError(
            "model-without-distance",
            "The model {model} states no distance to its training data: leave the greatest distance out, "
            "or choose a model that states one.",
            model=contract.name,
        )


def describe_model(model: Network) -> dict[str, Any]:
    """The model as JSON for results: identity, classes, and accuracy on held-out chips (null where it states none)."""
    contract = model.contract
    return {
        "name": contract.name,
        "version": contract.version,
        "digest": model.digest,
        "license": contract.license,
        "classes": [each.name for each in contract.classes],
        "held_out": contract.held_out.to_json() if contract.held_out else None,
    }
