"""The contract of the file of corrections, which the window writes and the engine and the trainer read.

A GeoPackage with the layer `corrections`, a feature for each corrected chip:

    geometry  the chip's square, a polygon in the layer's CRS (for the map; the grid's numbers decide)
    col, row  its place on the chip grid, whole numbers
    crs       the grid's CRS, as the map states it: "EPSG:26911", or WKT
    raster    path of the raster that the chip was read from, relative ones from the GeoPackage's folder; of a mosaic
              one a line
    label     name of the right class
    date      ISO date of the image, or null
    by        who corrected it, or null

Where a chip of one year was corrected twice, in whatever rasters, the later feature counts.
(Standard library only.)
"""

from __future__ import annotations

LAYER = "corrections"
FIELDS = ("col", "row", "crs", "raster", "label", "date", "by")
INTEGER_FIELDS = ("col", "row")  # the others are text
