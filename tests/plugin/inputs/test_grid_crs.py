"""Where no engine runs, the chip grid's CRS is the one that the engine would choose."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from plugin.engine.api.errors import AreaError
from plugin.processing.inputs.grid_crs import crs_text, grid_crs
from tests.data.grid_crs import ANONYMOUS_WKT, COMPOUND, OUTSIDE_UTM, REFUSED, TOO_WIDE, UNCHANGED, UTM, Case
from tests.messages import refused


def crs_of(text: str) -> QgsCoordinateReferenceSystem:
    """QGIS reads no codes joined by a plus sign."""
    flat, _, vertical = text.partition("+")
    if not vertical:
        return QgsCoordinateReferenceSystem(text)
    parts = QgsCoordinateReferenceSystem(flat), QgsCoordinateReferenceSystem(f"EPSG:{vertical}")
    return QgsCoordinateReferenceSystem.createCompoundCrs(*parts)[0]


CODES = {TOO_WIDE: "layer-too-wide-for-utm", OUTSIDE_UTM: "layer-outside-utm"}


@pytest.mark.parametrize("case", [*UNCHANGED, *COMPOUND, *UTM], ids=lambda case: case.name)
def test_the_grid_is_in_the_layers_crs_or_in_a_utm_zone(qgis_app, case: Case) -> None:
    assert crs_text(grid_crs(crs_of(case.crs), QgsRectangle(*case.bounds))) == case.expected


def test_a_definition_without_codes_has_the_code_of_its_meaning(qgis_app) -> None:
    """F8: the same projection under another name."""
    anonymous = QgsCoordinateReferenceSystem.fromWkt(ANONYMOUS_WKT)
    assert crs_text(grid_crs(anonymous, QgsRectangle(648_000, 3_648_000, 652_000, 3_652_000))) == "EPSG:26911"


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_an_area_without_a_utm_zone_is_refused(qgis_app, case: Case) -> None:
    with refused(AreaError, CODES[case.expected]):
        grid_crs(QgsCoordinateReferenceSystem(case.crs), QgsRectangle(*case.bounds))


def test_a_layer_without_crs_has_no_grid(qgis_app) -> None:
    with refused(AreaError, "layer-no-crs"):
        grid_crs(QgsCoordinateReferenceSystem(), QgsRectangle(0, 0, 1, 1))
