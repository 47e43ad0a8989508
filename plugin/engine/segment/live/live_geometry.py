"""The size of a live map's windows: the one that costs least for what a view shows.

Large windows compute much beyond the edge of a view, small ones much of each other's margins. A view that is V pixels
wide touches 1 + V / step windows on average, each (step + 2 margin) wide; the product is least for
step = sqrt(2 margin V). A network that takes windows of any size runs in such ones, and any other as its contract
states.
"""

from __future__ import annotations

import math

from ...contract.pixel_windows import TILES
from ...model.pixel_model import PixelModel
from ..geometry import Geometry

VIEW_PX = 768  # three tiles, which a map of 512 pixels touches
STRIDE = 32  # networks halve their resolution up to five times
SMALLEST = 128


def live_geometry(model: PixelModel) -> Geometry:
    """The windows of a live map of a model. Runs two windows."""
    stated = Geometry.of(model.contract, model.windows)
    side = math.sqrt(2 * stated.margin * VIEW_PX) + 2 * stated.margin
    fitted = Geometry(max(STRIDE * round(side / STRIDE), SMALLEST), stated.margin, stated.blend)
    is_possible = fitted.window < stated.window and fitted.step % TILES == 0 and stated.blend <= fitted.step
    return fitted if is_possible and model.works_in(fitted.window) else stated
