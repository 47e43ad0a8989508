"""Every error that the trainer raises on purpose, one class for each remedy.

LandchipError
├── LabelError       labels and imagery do not fit together, or a class has none: choose others
├── SplitError       training and test would share ground: split otherwise
├── ChipSetError     a chip set is missing, damaged or of another kind: make it again
├── WeightsError     weights cannot be had or belong to another network: choose others
├── TrainingError    a run cannot go on as asked: correct its configuration
└── ExportError      the file would not give what the network gives: nothing is written

and of the engine's: RasterError, ModelError, OutputError, RequestError. Each message is one sentence for the person at
the screen: what is wrong, and what to do about it.
"""

from __future__ import annotations

from plugin.engine.api.errors import LandchipError


class LabelError(LandchipError):
    """Labels and imagery do not fit together, or a class has none: choose others."""


class SplitError(LandchipError):
    """Training and test would share ground: split otherwise."""


class ChipSetError(LandchipError):
    """A chip set is missing, damaged or of another kind: make it again."""


class WeightsError(LandchipError):
    """Weights cannot be had or belong to another network: choose others."""


class TrainingError(LandchipError):
    """A run cannot go on as asked: correct its configuration."""


class ExportError(LandchipError):
    """The file would not give what the network gives: nothing is written."""
