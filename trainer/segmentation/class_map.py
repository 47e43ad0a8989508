"""What the numbers of a label raster mean: a class, no label, or NLCD's class, whose composition is known.

A pixel's label is stored as a uint8 `label`: 0 to n - 1 a class, n and up a row of the table of compositions (a weak
label), NO_LABEL a pixel that nothing is learnt from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.classes import LandClass

from ..errors import LabelError

NO_LABEL = 255
MAX_CODE = 255
# The original pixel-level work's classes, its codes and its colours.
ORIGINAL_CLASSES = (
    LandClass("water", "", "#0000ff"),
    LandClass("trees", "", "#008000"),
    LandClass("herbaceous", "", "#80ff80"),
    LandClass("impervious", "", "#806060"),
)
ORIGINAL_CODES: Mapping[str, str | None] = {
    "0": None,
    **{str(at + 1): each.name for at, each in enumerate(ORIGINAL_CLASSES)},
}
# NLCD code -> mean shares of water, trees, herbaceous and impervious in its 30 m cells, in the 1 m land cover of
# Delaware 2013 (calebrob6/land-cover); rows sum to 1 up to rounding.
NLCD_COMPOSITION: Mapping[int, tuple[float, float, float, float]] = {
    11: (0.94, 0.02, 0.04, 0.00),
    21: (0.01, 0.21, 0.68, 0.10),
    22: (0.02, 0.24, 0.39, 0.34),
    23: (0.03, 0.11, 0.29, 0.58),
    24: (0.01, 0.01, 0.08, 0.90),
    31: (0.02, 0.07, 0.27, 0.64),
    41: (0.00, 0.92, 0.06, 0.02),
    42: (0.00, 0.98, 0.01, 0.01),
    43: (0.00, 0.97, 0.02, 0.01),
    52: (0.02, 0.74, 0.18, 0.05),
    71: (0.03, 0.67, 0.23, 0.07),
    81: (0.00, 0.06, 0.93, 0.01),
    82: (0.01, 0.08, 0.88, 0.03),
    90: (0.01, 0.94, 0.05, 0.01),
    95: (0.09, 0.05, 0.86, 0.00),
}
_NLCD_WITHOUT = (0, 12, 127, 128, 250, 255)  # no data, and ice, of which Delaware has none


@dataclass(frozen=True)
class ClassMap:
    """Classes, and codes of label rasters -> name of a class, or None for no label. Raises LabelError."""

    classes: tuple[LandClass, ...] = ORIGINAL_CLASSES
    codes: Mapping[str, str | None] | None = None

    def __post_init__(self) -> None:
        names = [each.name for each in self.classes]
        for code, name in self._codes.items():
            if not code.isdecimal() or int(code) > MAX_CODE:
                raise LabelError(f"The class map names the code {code!r}: write whole numbers from 0 to {MAX_CODE}.")
            if name is not None and name not in names:
                raise LabelError(
                    f"The class map gives the code {code} to {name!r}: give it one of {', '.join(names)}, or null."
                )

    @property
    def _codes(self) -> Mapping[str, str | None]:
        return ORIGINAL_CODES if self.codes is None else self.codes

    @property
    def targets(self) -> NDArray[np.float32]:
        """(label, class): what a label says of a pixel, shares that sum to 1; first the classes, then NLCD's."""
        known = [each.name for each in self.classes] == [each.name for each in ORIGINAL_CLASSES]
        weak = np.array(list(NLCD_COMPOSITION.values()), np.float32) if known else np.zeros((0, len(self.classes)))
        rows = np.concatenate([np.eye(len(self.classes)), weak])
        return np.asarray(rows / rows.sum(axis=1, keepdims=True), np.float32)

    def labels(self, codes: NDArray[Any], source: str) -> NDArray[np.uint8]:
        """Labels of the codes of a raster, in the same shape. Raises LabelError for a code that is not known."""
        names = [each.name for each in self.classes]
        known = {int(code): NO_LABEL if name is None else names.index(name) for code, name in self._codes.items()}
        unknown = f"{source} holds the code {{code}}, which the class map does not name: add it, as null to ignore it."
        return _translate(codes, known, unknown)

    def weak_labels(self, codes: NDArray[Any], source: str) -> NDArray[np.uint8]:
        """Weak labels of NLCD's codes. Raises LabelError for other codes or classes than the published table's."""
        if len(self.targets) == len(self.classes):
            names = ", ".join(each.name for each in ORIGINAL_CLASSES)
            raise LabelError(f"Weak labels need the classes {names}, whose shares in NLCD's classes are known.")
        known = {code: len(self.classes) + at for at, code in enumerate(NLCD_COMPOSITION)}
        known |= dict.fromkeys(_NLCD_WITHOUT, NO_LABEL)
        unknown = f"{source} holds the code {{code}}, which is none of NLCD's: choose an NLCD raster."
        return _translate(codes, known, unknown)

    def to_json(self) -> dict[str, Any]:
        """Classes and codes, as a data file states them."""
        return {
            "classes": [{"name": each.name, "colour": each.colour} for each in self.classes],
            "codes": dict(self._codes),
        }

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> ClassMap:
        """From `classes` and `codes` of a data file; the original's where they are left out. Raises LabelError."""
        try:
            classes = tuple(LandClass(str(each["name"]), "", str(each["colour"])) for each in obj.get("classes", ()))
            codes = obj.get("codes")
            return cls(classes or ORIGINAL_CLASSES, None if codes is None else dict(codes))
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            raise LabelError(
                'The class map is not understood: write "classes": [{"name": …, "colour": "#rrggbb"}] and '
                '"codes": {"1": "name of a class"}.'
            ) from error


def _translate(codes: NDArray[Any], known: Mapping[int, int], unknown: str) -> NDArray[np.uint8]:
    for code in np.unique(codes):
        if not (float(code).is_integer() and int(code) in known):
            raise LabelError(unknown.format(code=f"{code:g}"))
    table = np.full(MAX_CODE + 1, NO_LABEL, np.uint8)
    table[list(known)] = list(known.values())
    return np.asarray(table[codes.astype(np.int64)])
