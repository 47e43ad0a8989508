"""Predicted names as Landchip's classes or groups, and predictions as probabilities of its classes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..api.classes import CLASSES, GROUPS, LandClass
from ..api.errors import RasterError
from .request import ImportRequest
from .table import Floats, ForeignTable

SUM_TOLERANCE = 0.02  # of a chip's probabilities; they are divided by their sum


class Predicted(NamedTuple):
    """n predictions.

    classes: those of the map; for a table of groups one class of the same name for each group
    shares:  (n, class), the stated probabilities, or 1 for the predicted class; NaN for a chip without prediction
    stated:  whether `shares` are probabilities that the table states
    other:   number of chips whose predicted name is not that of the largest probability
    """

    classes: tuple[LandClass, ...]
    shares: Floats
    stated: bool
    other: int


def predicted(request: ImportRequest, table: ForeignTable) -> Predicted:
    """Raises RasterError for an unknown name, a mixture of classes and groups, and wrong probabilities."""
    names = {text: _known_name(request, text) for text in {*table.predictions, *table.probabilities} if text}
    classes = _classes(request, set(names.values()))
    index = {each.name: k for k, each in enumerate(classes)}
    labels = np.array([index[names[text]] if text else -1 for text in table.predictions], np.int64)
    if not table.probabilities:
        shares = np.zeros((len(labels), len(classes)))
        shares[labels >= 0, labels[labels >= 0]] = 1.0
        shares[labels < 0] = np.nan
        return Predicted(classes, shares, False, 0)
    shares = np.zeros((len(labels), len(classes)))
    for text, values in table.probabilities.items():
        shares[:, index[names[text]]] += values
    _check_shares(request, shares, labels)
    shares /= shares.sum(axis=1, keepdims=True)
    known = ~np.isnan(shares).any(axis=1)
    other = known & (labels >= 0) & (np.nan_to_num(shares).argmax(axis=1) != labels)
    return Predicted(classes, shares, True, int(other.sum()))


def _known_name(request: ImportRequest, text: str) -> str:
    name = request.names.get(text.lower(), text.lower())
    known = [*dict.fromkeys([each.name for each in GROUPS] + [each.name for each in CLASSES])]
    if name not in known:
        raise RasterError(
            "predictions-name-unknown",
            "{path} predicts {name}, which is none of {known}: say which of them it stands for (names).",
            path=request.table,
            name=text[:40],
            known=", ".join(known),
        )
    return name


def _classes(request: ImportRequest, names: set[str]) -> tuple[LandClass, ...]:
    """All of Landchip's classes where one is named that is no group, else a class for each group."""
    groups = {each.name for each in GROUPS}
    only_groups, only_classes = names & (groups - {each.name for each in CLASSES}), names - groups
    if only_groups and only_classes:
        raise RasterError(
            "predictions-classes-and-groups",
            "{path} predicts both groups ({group}) and classes ({name}): give one of both for all chips.",
            path=request.table,
            group=min(only_groups),
            name=min(only_classes),
        )
    return CLASSES if only_classes else tuple(LandClass(each.name, each.name, each.colour) for each in GROUPS)


def _check_shares(request: ImportRequest, shares: Floats, labels: NDArray[np.int64]) -> None:
    """Raises RasterError where they do not add up to 1, or a chip with a prediction lacks some."""
    unknown = np.isnan(shares).any(axis=1)
    off = (shares < 0).any(axis=1) | (np.abs(shares.sum(axis=1) - 1) > SUM_TOLERANCE)
    wrong = np.where(unknown, labels >= 0, off)
    if wrong.any():
        raise RasterError(
            "predictions-shares-wrong",
            "{path} has {n} chips whose probabilities (columns p_…) do not add up to 1: correct them or leave these "
            "columns out.",
            path=request.table,
            n=int(wrong.sum()),
        )
