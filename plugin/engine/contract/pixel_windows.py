"""The windows of a model that gives a class for each pixel (standard library only).

Such a model takes windows of `chip_px` pixels. Windows advance by a step of `chip_px - 2 * margin_px`, so that each
overlaps the next by twice the margin. In a strip of `blend_px`, centred on the border of two steps, the answers of both
windows are blended linearly; what lies further out in a window is not used, since a network sees too little around it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..api.json_fields import is_integer
from ..api.messages import Message
from .mlm_fields import as_list, slug

TILES = 4  # along a step: windows are composed of square tiles of a fourth of a step, which are read once each


@dataclass(frozen=True)
class PixelWindows:
    """How windows overlap, as `landchip:windows` of a contract.

    margin_px: on each side of a window, pixels
    blend_px:  width of the strip in which two windows are blended, pixels
    ignored:   names of classes that are no answer, such as one for pixels without a label; the probabilities of the
               others are scaled to a sum of 1
    """

    margin_px: int
    blend_px: int
    ignored: tuple[str, ...] = ()

    def step_px(self, chip_px: int) -> int:
        """By how many pixels windows of a side of `chip_px` advance."""
        return chip_px - 2 * self.margin_px

    def tile_px(self, chip_px: int) -> int:
        """Side of a tile, pixels."""
        return self.step_px(chip_px) // TILES

    def to_json(self) -> dict[str, Any]:
        """As `landchip:windows`."""
        return {"margin": self.margin_px, "blend": self.blend_px, "ignored": list(self.ignored)}

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> PixelWindows:
        """From `landchip:windows`; `blend` is the margin where it is left out. Raises KeyError, ValueError."""
        if not isinstance(obj, Mapping):
            raise ValueError("landchip:windows is no object")  # noqa: TRY004 - the reader's one error
        if "margin" not in obj:
            raise KeyError("margin in landchip:windows")
        margin = obj["margin"]
        blend = obj.get("blend", margin)
        if not (is_integer(margin) and is_integer(blend)):
            raise ValueError("margin or blend of landchip:windows is no whole number")
        ignored = (slug(str(each)) for each in as_list(obj.get("ignored", []), "ignored"))
        return cls(int(margin), int(blend), tuple(ignored))


def default_windows(chip_px: int) -> PixelWindows:
    """For a model that states none: the central half of a window counts, as in the original pixel-level work."""
    margin = chip_px // 8 * 2
    return PixelWindows(margin, margin)


def window_rules(
    windows: PixelWindows | None, task: str, chip_px: int, classes: Sequence[str]
) -> list[tuple[bool, Message]]:
    """Rules of the windows; see validation.py."""
    if windows is None:
        return [(task == "pixels", Message("windows-none", "states no windows for its pixels"))]
    step, blend = windows.step_px(chip_px), windows.blend_px
    unknown = [each for each in windows.ignored if each not in classes]
    return [
        (task != "pixels", Message("windows-of-chips", "states windows of pixels for a model of chips")),
        (
            windows.margin_px < 0 or step < TILES or step % TILES != 0,
            Message(
                "windows-margin",
                "states a margin of {margin} pixels for windows of {size}, where what remains between the margins must "
                "be a multiple of {tiles}",
                {"margin": windows.margin_px, "size": chip_px, "tiles": TILES},
            ),
        ),
        (
            not 0 <= blend <= min(2 * windows.margin_px, step) or blend % 2 != 0,
            Message(
                "windows-blend",
                "blends windows in a strip of {blend} pixels, where an even number up to twice the margin is possible",
                {"blend": blend},
            ),
        ),
        (
            bool(unknown),
            Message(
                "windows-ignored",
                "ignores the class {name!r}, which it does not name",
                {"name": unknown[0][:60] if unknown else ""},
            ),
        ),
        (len(set(classes) - set(windows.ignored)) < 1, Message("windows-all-ignored", "ignores every class")),
    ]
