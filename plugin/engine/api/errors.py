"""Every error the engine raises on purpose, one class for each remedy.

LandchipError
├── RasterError      the imagery cannot be read as asked: choose another layer
├── AreaError        the area cannot be laid on the imagery: choose another area
├── ModelError       the .onnx file does not state or keep its contract: choose another model
├── OutputError      the result cannot be written there: choose another place, or make room
├── RequestError     the request has unknown, missing or contradictory fields: correct it
├── EngineError      the engine is missing, broken or died: repair it, resume the run
└── GridError        two results lie on different grids: they cannot be compared

Each message is one sentence for the person at the screen: what is wrong, and what to do about it.
"""

from __future__ import annotations


class LandchipError(Exception):
    """Says in one sentence what is wrong and what the user can do about it."""


class RasterError(LandchipError):
    """The imagery cannot be read as asked: choose another layer."""


class AreaError(LandchipError):
    """The area cannot be laid on the imagery: choose another area."""


class ModelError(LandchipError):
    """The model file does not state or keep its contract: choose another model."""


class OutputError(LandchipError):
    """The result cannot be written there: choose another place, or make room."""


class RequestError(LandchipError):
    """The request has unknown, missing or contradictory fields: correct it."""


class EngineError(LandchipError):
    """The engine is missing, broken or died: repair it and resume the run."""


class GridError(LandchipError):
    """Two results lie on different grids: they cannot be compared."""
