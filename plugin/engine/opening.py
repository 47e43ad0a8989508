"""What a request names, opened and checked against each other, and how it is told: what a run and a click share."""

from __future__ import annotations

from typing import Any

from .contract import Contract
from .errors import RequestError
from .grid import ChipGrid
from .imagery import Imagery, open_imagery
from .model import Model
from .raster import Corrections
from .request import Request
from .windows import Wanted


def imagery_for(request: Request, contract: Contract) -> Imagery:
    """The request's rasters on one grid, as the model wants them. Raises as `open_imagery`."""
    wanted = Wanted(contract.bands, contract.dtype, contract.gsd_m, contract.chip_px, contract.absent)
    user = Corrections(request.bands, request.nodata, request.crs)
    return open_imagery(request.raster, wanted, request.area, user)


def check_thresholds(request: Request, contract: Contract) -> None:
    """Raises RequestError for a threshold on what the model does not give."""
    if request.abstain is not None and request.abstain.distance is not None and contract.novelty is None:
        raise RequestError(
            f"The model {contract.name} states no distance to its training data: leave the greatest distance out, or "
            "choose a model that states one."
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
