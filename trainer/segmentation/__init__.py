"""Networks that give a class for each pixel: imagery and label rasters -> patches -> a model of pixels."""
