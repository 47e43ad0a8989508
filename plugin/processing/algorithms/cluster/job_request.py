"""The engine's request for a job on a cluster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.api.errors import RasterError
from ....engine.api.requests.run_request import DEVICES
from ....i18n import tr
from ...map_output import KINDS
from ...parameters import ImageryParameters, imagery_fields


def job_request(read: ImageryParameters, paths: Mapping[str, str]) -> dict[str, Any]:
    """The complete request; the executors choose the device. Raises RasterError for a layer that only QGIS can read.

    paths: of the outputs, by the name of their parameter
    """
    for source in read.sources:
        if source.raster is None:
            raise RasterError(
                "layer-not-for-cluster",
                tr("{layer} is no file that a cluster could read: save it where the cluster reads it."),
                layer=source.name,
            )
    outputs = {kind: str(paths[name]) for name, (kind, _) in KINDS.items() if name in paths}
    area = read.area.to_json() if read.area else None
    return {**imagery_fields(read), "area": area, "outputs": outputs, "device": DEVICES[0]}
