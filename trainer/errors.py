"""Every error that the trainer raises on purpose, one class for each remedy.

TrainerError
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
from plugin.engine.api.messages import verbatim


class TrainerError(LandchipError):
    """One sentence, with neither code nor parameters: the trainer has a command line only, in English."""

    def __init__(self, sentence: str) -> None:
        super().__init__(verbatim(sentence))

    def __reduce__(self) -> tuple[type[TrainerError], tuple[str]]:  # type: ignore[override]
        return type(self), (str(self),)


class LabelError(TrainerError):
    """Labels and imagery do not fit together, or a class has none: choose others."""


class SplitError(TrainerError):
    """Training and test would share ground: split otherwise."""


class ChipSetError(TrainerError):
    """A chip set is missing, damaged or of another kind: make it again."""


class WeightsError(TrainerError):
    """Weights cannot be had or belong to another network: choose others."""


class TrainingError(TrainerError):
    """A run cannot go on as asked: correct its configuration."""


class ExportError(TrainerError):
    """The file would not give what the network gives: nothing is written."""
