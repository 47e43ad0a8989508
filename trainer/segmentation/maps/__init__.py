"""Figures of the maps that the engine makes with a model of pixels."""
