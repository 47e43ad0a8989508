"""The metadata of a land-cover map's files."""

from __future__ import annotations

from datetime import datetime, timezone

from ..api.grid import ChipGrid
from ..api.redact import redact_address
from ..api.version import version
from ..imagery.open_imagery import Imagery
from ..model.pixel_model import PixelModel
from ..outputs.metadata import MapMetadata
from ..run.map_metadata import MAX_NAMES, versions
from .product import landcover_product
from .raster_files import Counts
from .request import LandCoverRequest


def landcover_metadata(
    request: LandCoverRequest, model: PixelModel, imagery: Imagery, pixels: ChipGrid, run: str, counts: Counts
) -> MapMetadata:
    """pixels: the grid of the map's pixels; run: the run's id"""
    contract, windows = model.contract, model.windows
    names = ", ".join(each.source.name for each in imagery.sources[:MAX_NAMES])
    names += " …" if len(imagery.sources) > MAX_NAMES else ""
    dates = [request.run.image_date or each.source.date for each in imagery.sources]
    stated = ", ".join(sorted({each for each in dates if each}))
    product = landcover_product(model.classes)
    created = datetime.now(timezone.utc)
    return MapMetadata(
        product=product,
        grid=pixels,
        title=f"Land cover of {names}",
        abstract=f"Land cover of {names}" + (f" ({stated})" if stated else "") + f", pixels of {pixels.size:g} m, "
        f"labelled by {contract.name} {contract.version} on {model.device.name}, {created:%Y-%m-%d}.",
        attribution=f"Landchip {version()}; model {contract.name} ({contract.license})",
        lineage=f"Windows of {contract.chip_px} pixels that overlap by {2 * windows.margin_px}, blended over "
        f"{windows.blend_px} pixels.",
        properties={
            "model": f"{contract.name} {model.digest[:12]}",
            "image_dates": dates,
            "counts": {each.name: int(n) for each, n in zip(product.main_column.categories, counts.of_class)},
        },
        provenance={
            "run": run,
            "created": f"{created:%Y-%m-%dT%H:%M:%SZ}",
            "raster": [redact_address(each) for each in request.run.addresses],
            "model": {"name": contract.name, "version": contract.version, "digest": model.digest},
            "device": model.device.to_json(),
            "versions": versions(),
        },
    )
