"""The contract of the file of corrections, which the plugin writes and the engine and the trainer read.

A GeoPackage with the layer `corrections`, a feature for each corrected chip:

    geometry  the chip's square, a polygon in the layer's CRS (for display; col, row and crs identify the chip)
    col, row  column and row of the chip on its grid, integers
    crs       the grid's CRS, as the map states it: "EPSG:26911", or WKT
    raster    path of the raster that the chip was read from, relative ones from the GeoPackage's folder; for a
              mosaic one per line. Where the user stated something of the raster, such as its CRS, a line is an entry of
              a request's field `raster` as JSON (raster_input.py). No line holds a secret: see `raster_identity`
    label     name of the correct class
    date      ISO date of the image, or null
    by        name of the person who corrected it, or null

Of several features for the same chip and year the last one counts, even if their rasters differ.

Pixels are corrected by strokes, in a vector file of their own; the plugin's has the layer `strokes`. A feature for each
stroke, lines, points or polygons in any CRS:

    class     name of the class of land cover
    width_m   of lines and points, on the ground; null or left out: the pixels that they touch

Where strokes overlap the last one counts.
(Standard library only.)
"""

from __future__ import annotations

LAYER = "corrections"
FIELDS = ("col", "row", "crs", "raster", "label", "date", "by")
INTEGER_FIELDS = ("col", "row")  # the others are text

STROKES_LAYER = "strokes"
STROKE_CLASS, STROKE_WIDTH = "class", "width_m"
