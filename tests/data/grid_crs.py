"""Cases of the chip grid's CRS: plugin/engine/imagery/crs.py and plugin/processing/inputs/grid_crs.py answer alike.

Standard library only: tests/engine/test_crs.py and tests/plugin/inputs/test_grid_crs.py both read it.
"""

from __future__ import annotations

from typing import NamedTuple

Bounds = tuple[float, float, float, float]  # west, south, east, north

TOO_WIDE, OUTSIDE_UTM = "too wide for one UTM zone", "outside UTM"


class Case(NamedTuple):
    """A raster's CRS and bounds in it, and the CRS of its chip grid, or the reason why there is none."""

    name: str
    crs: str
    bounds: Bounds
    expected: str


def _around(x: float, y: float, half: float = 2000) -> Bounds:
    return x - half, y - half, x + half, y + half


UNCHANGED = (
    Case("UTM on NAD83", "EPSG:26911", _around(650_000, 3_650_000), "EPSG:26911"),
    Case("UTM on WGS 84", "EPSG:32734", _around(260_000, 6_250_000), "EPSG:32734"),
    Case("equal-area, east", "EPSG:5070", _around(1_900_000, 2_300_000), "EPSG:5070"),
    Case("equal-area, middle", "EPSG:5070", _around(0, 2_000_000), "EPSG:5070"),
    Case("national grid", "EPSG:27700", _around(530_000, 180_000), "EPSG:27700"),
    Case("UTM, 900 km off its meridian", "EPSG:26911", _around(1_400_000, 3_650_000), "EPSG:26911"),
)

COMPOUND = (  # the grid of the horizontal part
    Case("UTM with heights", "EPSG:26911+5703", _around(650_000, 3_650_000), "EPSG:26911"),
    Case("national grid with heights", "EPSG:7405", _around(530_000, 180_000), "EPSG:27700"),
    Case("degrees with heights", "EPSG:4326+5773", (-115.6, 32.9, -115.5, 33.0), "EPSG:32611"),
)

ANONYMOUS_WKT = (  # EPSG:26911 under another name and without codes, as some software writes it
    'PROJCS["Site grid",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",'
    'SPHEROID["GRS_1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],'
    'PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000],PARAMETER["False_Northing",0],'
    'PARAMETER["Central_Meridian",-117],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0],'
    'UNIT["Meter",1]]'
)

UTM = (
    Case("degrees", "EPSG:4326", (-115.6, 32.9, -115.5, 33.0), "EPSG:32611"),
    Case("degrees, south", "EPSG:4326", (18.0, -34.0, 18.1, -33.9), "EPSG:32734"),
    Case("degrees on NAD83", "EPSG:4269", (-115.6, 32.9, -115.5, 33.0), "EPSG:26911"),
    Case("NAD83 west of 180", "EPSG:4269", (172.9, 52.8, 173.0, 52.9), "EPSG:32659"),
    Case("NAD83, south", "EPSG:4269", (-170.8, -14.4, -170.7, -14.3), "EPSG:32702"),
    Case("12 degrees wide", "EPSG:4326", (-121.0, 38.0, -109.0, 39.0), "EPSG:32611"),
    Case("across the antimeridian", "EPSG:4326", (179.9, 51.0, 180.2, 51.1), "EPSG:32601"),
    Case("web mercator", "EPSG:3857", _around(-12_860_000, 3_880_000), "EPSG:32611"),
    Case("web mercator at the equator", "EPSG:3857", _around(20_000, 20_000), "EPSG:32631"),
    Case("US feet on NAD83", "EPSG:2249", _around(770_000, 2_960_000), "EPSG:26919"),
    Case("UTM, 1,600 km off its meridian", "EPSG:26911", _around(2_100_000, 3_650_000), "EPSG:26914"),
)

REFUSED = (
    Case("20 degrees wide", "EPSG:4326", (-110, 32, -90, 42), TOO_WIDE),
    Case("60 degrees wide", "EPSG:4326", (-130, 30, -70, 45), TOO_WIDE),
    Case("web mercator, 20 degrees wide", "EPSG:3857", (-12_200_000, 3_800_000, -9_900_000, 5_100_000), TOO_WIDE),
    Case("near the pole", "EPSG:4326", (0, 85, 1, 86), OUTSIDE_UTM),
    Case("Antarctica", "EPSG:4326", (10, -82, 11, -81), OUTSIDE_UTM),
)
