"""The trainer's errors, one class for each kind of remedy.

TrainerError
├── LabelError       labels and imagery do not fit together, or a class has none: choose others
├── SplitError       training and test chips would overlap: split otherwise
├── ChipSetError     a chip set is missing, damaged or does not match: make it again
├── WeightsError     weights are missing or belong to another network: choose others
├── TrainingError    a run cannot go on as asked: correct its configuration
└── ExportError      the file would not give the network's outputs: nothing is written

It also raises the engine's RasterError, ModelError, OutputError and RequestError. Each message is one sentence for the
user: what is wrong, and what to do about it.
"""

from __future__ import annotations

from plugin.engine.api.errors import LandchipError
from plugin.engine.api.messages import verbatim


class TrainerError(LandchipError):
    """An error of one English sentence, without the codes that the engine's errors have for translation."""

    def __init__(self, sentence: str) -> None:
        super().__init__(verbatim(sentence))

    def __reduce__(self) -> tuple[type[TrainerError], tuple[str]]:  # type: ignore[override]
        return type(self), (str(self),)


class LabelError(TrainerError):
    """Labels and imagery do not fit together, or a class has none: choose others."""


class SplitError(TrainerError):
    """Training and test chips would overlap: split otherwise."""


class ChipSetError(TrainerError):
    """A chip set is missing, damaged or does not match: make it again."""


class WeightsError(TrainerError):
    """Weights are missing or belong to another network: choose others."""


class TrainingError(TrainerError):
    """A run cannot go on as asked: correct its configuration."""


class ExportError(TrainerError):
    """The file would not give the network's outputs: nothing is written."""


def brief_reason(error: Exception) -> str:
    """The first 160 characters of an error's text on one line, or the name of its class if it has no text."""
    return " ".join(str(error).split())[:160].rstrip(".") or type(error).__name__
