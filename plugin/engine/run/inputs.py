"""What a request names, opened and checked against each other, and how it is told: what a run and a click share."""

from __future__ import annotations

from typing import Any

from ..api.errors import RequestError
from ..api.grid import ChipGrid
from ..api.request import Request
from ..contract.contract import Contract
from ..imagery.inspect import SourceOverrides
from ..imagery.mosaic import Imagery, open_imagery
from ..imagery.reader import InputSpec
from ..model.model import Model


def imagery_for(request: Request, contract: Contract) -> Imagery:
    """The request's rasters on one grid, as the model wants them. Raises as `open_imagery`."""
    wanted = InputSpec(contract.bands, contract.dtype, contract.gsd_m, contract.chip_px, contract.absent)
    user = SourceOverrides(request.bands, request.nodata, request.crs)
    return open_imagery(request.raster, wanted, request.area, user)


def check_thresholds(request: Request, contract: Contract) -> None:
    """Raises RequestError for a threshold on what the model does not give."""
    if request.abstain is not None and request.abstain.distance is not None and contract.novelty is None:
        raise RequestError(
            "model-without-distance",
            "The model {model} states no distance to its training data: leave the greatest distance out, "
            "or choose a model that states one.",
            model=contract.name,
        )


def grid_facts(grid: ChipGrid) -> dict[str, Any]:
    return {"crs": grid.crs, "size": grid.size}


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
