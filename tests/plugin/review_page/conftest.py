"""The page "Review" in a window, with two rasters of the chips of a review file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings

from tests.plugin.qt_events import events, until
from tests.plugin.review_page.review_files import FIRST, make_review
from tests.plugin.window import Window


def raster(path: Path, bands: int = 3) -> QgsRasterLayer:
    """7 x 3 chips at 8 m, a grey for each column of chips, added to the project."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(26911)
    file = gdal.GetDriverByName("GTiff").Create(str(path), 7 * 28, 3 * 28, bands)
    file.SetProjection(srs.ExportToWkt())
    file.SetGeoTransform(((FIRST.col - 1) * 224.0, 8.0, 0, (FIRST.row + 2) * 224.0, 0, -8.0))
    greys = np.repeat(np.arange(7) * 30 + 20, 28).astype(np.uint8)
    for band in range(1, bands + 1):
        file.GetRasterBand(band).WriteArray(np.tile(greys, (3 * 28, 1)))
    file.FlushCache()
    file = None
    layer = QgsRasterLayer(str(path), path.stem)
    if bands == 3:
        for name in ("red", "green", "blue"):  # as they are, and not stretched
            getattr(layer.renderer(), f"set{name.capitalize()}ContrastEnhancement")(None)
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A review of candidates."""
    return make_review(tmp_path / "candidates.gpkg", {"order": "value", "random": False})


@pytest.fixture
def window(qgis_app) -> Iterator[Window]:
    QgsSettings().remove("landchip")
    QgsSettings().setValue("landchip/reviewer", "Ann")
    QgsProject.instance().clear()
    made = Window()
    yield made
    made.close()
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")


@pytest.fixture
def page(window: Window, tmp_path: Path) -> Iterator:
    """The page, wide enough for both maps, with imagery of 2011 and 2016 and no review."""
    from plugin.gui.review.review_page import ReviewPage

    for year in (2011, 2016):
        raster(tmp_path / f"naip_{year}.tif")
    made = ReviewPage(window, None, window.window)
    made.resize(400, 800)
    window.window.show()
    window.window.activateWindow()
    made.show()
    until(window.window.isActiveWindow)
    yield made
    made.shut_down()
    made.deleteLater()
    events()
