"""Reads the input, the classes and the prior of a STAC MLM Item (standard library only).

Other programs write such Items, too, so nothing is taken on trust: a text in place of a list, a size that is no whole
number, and a name that two classes would share as a column are refused. The functions raise ValueError or KeyError.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..api.classes import UNKNOWN_COLOUR, LandClass
from .mlm_fields import CHANNELS_LAST, DIMENSIONS, MAX_CLASSES, MLM_TASKS, as_list, slug, whole_number

_BAND_ALIASES = {"r": "red", "g": "green", "b": "blue", "n": "nir", "nir08": "nir", "near_infrared": "nir"}
_DIMENSION_ALIASES = {
    **dict.fromkeys(("n", "b", "batch_size", "sample", "samples"), "batch"),
    **dict.fromkeys(("c", "band", "channel", "channels"), "bands"),
    **dict.fromkeys(("h", "y", "row", "rows"), "height"),
    **dict.fromkeys(("w", "x", "col", "column", "columns"), "width"),
}


def band_from_json(obj: Any) -> str:
    """Our name of an MLM band, which is a text or an object with a `name`; common aliases are resolved."""
    name = obj["name"] if isinstance(obj, Mapping) else obj
    if not isinstance(name, str):
        raise ValueError("a band's name is no text")  # noqa: TRY004 - the reader's one error for a wrong value
    name = name.strip().lower()
    return _BAND_ALIASES.get(name, name)


def dim_order_from_json(tensor: Mapping[str, Any], bands: int) -> tuple[str, ...]:
    """The order of the dimensions of `input`, names of DIMENSIONS, from `dim_order`.

    Where it is left out, the bands are last if only the last size of `shape` is their number.
    Raises ValueError for dimensions that are not known.
    """
    stated = tensor.get("dim_order")
    if not stated:
        shape = as_list(tensor["shape"], "shape")
        return CHANNELS_LAST if len(shape) == 4 and shape[3] == bands != shape[1] else DIMENSIONS
    names = [str(each).strip().lower() for each in as_list(stated, "dim_order")]
    names = [_DIMENSION_ALIASES.get(each, each) for each in names]
    order = tuple(names if "batch" in names else ["batch", *names])
    if sorted(order) != sorted(DIMENSIONS) or order[0] != "batch":
        raise ValueError(f"dim_order {', '.join(names)[:100]}; known are batch, bands, height and width, batch first")
    return order


def chip_px_from_json(tensor: Mapping[str, Any], dim_order: Sequence[str]) -> int:
    """Side of a chip in pixels, from `shape`. Raises ValueError for a chip that is no square."""
    shape = as_list(tensor["shape"], "shape")
    if len(shape) == len(dim_order) - 1:
        shape = [-1, *shape]  # without the batch
    if len(shape) != len(dim_order):
        return whole_number(shape[-1])
    height, width = (whole_number(shape[dim_order.index(each)]) for each in ("height", "width"))
    if height != width:
        raise ValueError(f"chips of {height} x {width} pixels, where squares are known")
    return height


def absent_from_json(obj: Mapping[str, Any]) -> dict[str, int]:
    """From `landchip:absent` (band -> pixel value). The values are checked by validation.absent_band_rules."""
    return {band_from_json(band): value for band, value in obj.items()}


def task_from_json(tasks: Sequence[Any]) -> str:
    """Our name of the first of MLM's `tasks` that we know; "chips" where there is none."""
    names = {mlm: ours for ours, mlm in MLM_TASKS.items()}
    tasks = [tasks] if isinstance(tasks, str) else tasks
    return next((names[str(each)] for each in tasks if str(each) in names), "chips")


def prior_from_json(obj: Mapping[str, Any] | None, classes: Sequence[str]) -> tuple[float, ...]:
    """From `landchip:prior` (class name -> share), in the order of `classes`. Raises KeyError for a missing class."""
    if not obj:
        return ()
    shares = {slug(name): float(share) for name, share in obj.items()}
    if len(shares) < len(obj):
        raise ValueError("landchip:prior names a class twice")
    if missing := [name for name in classes if name not in shares]:
        raise KeyError(f"share of class {missing[0]} (landchip:prior)")
    return tuple(shares[name] for name in classes)


def classes_from_json(
    obj: Sequence[Mapping[str, Any]], groups: Mapping[str, str], in_groups: bool = True
) -> tuple[LandClass, ...]:
    """From `classification:classes` and `landchip:groups` (class name -> group name).

    in_groups: whether each class must have a group; otherwise it is ""

    Raises KeyError for a class without a group, ValueError for other faults.
    """
    stated = as_list(obj, "classification:classes")
    if len(stated) > MAX_CLASSES:
        raise ValueError(f"{len(stated)} classes, where {MAX_CLASSES} are the most")
    group_of = _groups_of_classes(groups)
    classes: dict[int, LandClass] = {}
    for each in stated:
        name = slug(str(each["name"]))
        if not name:
            raise ValueError(
                f"the class {str(each['name'])[:60]!r} has no letter a to z and no digit for a column's name"
            )
        if in_groups and name not in group_of:
            raise KeyError(f"group of class {name} (landchip:groups)")
        value = whole_number(each["value"])
        if value in classes:
            raise ValueError(f"two classes have the value {value}")
        classes[value] = LandClass(name, group_of.get(name, ""), _colour(each.get("color_hint")))
    return tuple(classes[value] for value in sorted(classes))


def _groups_of_classes(groups: Mapping[str, str]) -> dict[str, str]:
    """Class name as in a column -> group. Raises ValueError where two spellings of a name have different groups."""
    group_of: dict[str, str] = {}
    for name, group in groups.items():
        if group_of.setdefault(slug(name), str(group)) != str(group):
            raise ValueError(f"landchip:groups puts {slug(name)[:60]} into two groups")
    return group_of


def _colour(hint: Any) -> str:
    """#rrggbb of a `color_hint` (rrggbb or rgb, with or without #); grey where none is stated. Raises ValueError."""
    if not hint:
        return UNKNOWN_COLOUR
    digits = str(hint).strip().lstrip("#").lower()
    if not re.fullmatch(r"[0-9a-f]{3}|[0-9a-f]{6}", digits):
        raise ValueError(f"color_hint {str(hint)[:60]!r} is no colour of six hexadecimal digits")
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(each * 2 for each in digits)
