"""Inputs of the algorithms, from QGIS: rasters as paths, areas, and the CRS of the chip grid."""
