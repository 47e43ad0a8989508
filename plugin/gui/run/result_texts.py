"""Texts of a run's result in its panel: how many chips are classified, and how many are flagged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...engine.api.product import Flag, Product
from ...i18n import mid_sentence, number, title, tr, tr_n
from ...layers import texts

LEAST_SHARE = 0.0005  # of the area without a class that is displayed: less is rounding
PARTIAL = "partial"  # a flag whose count is not displayed: such chips are classified as others are


def counts_text(result: Mapping[str, Any]) -> str:
    """How many chips are classified, and how much of the area is not."""
    chips, hectares = result["chips"], result.get("hectares")  # a result from before there were hectares
    text = tr_n("{} of {} chip classified", "{} of {} chips classified", chips["total"]).format(
        number(chips["classified"]), number(chips["total"])
    )
    if hectares is None or hectares["not_classified"] < LEAST_SHARE * hectares["area"]:
        return text
    missing = tr("{missing} of {area} without a class").format(
        missing=texts.approximate_area(hectares["not_classified"]), area=texts.approximate_area(hectares["area"])
    )
    return f"{text} · {missing}"


def flag_texts(product: Product, chips: dict[str, Any]) -> list[str]:
    """One text for each flag: how many chips have it, and how the map marks them. chips: counts of the result"""
    marked_first = sorted(product.flags, key=lambda each: not each.mark)
    counted = [(each, chips.get(each.count_key) or 0) for each in marked_first]
    lines = [_flag_text(each, n) for each, n in counted if n and each.name != PARTIAL]
    resumed = chips.get("resumed") or 0
    if resumed:
        resumed_text = tr_n("{} taken over from an earlier run", "{} taken over from an earlier run", resumed)
        lines.append(resumed_text.format(number(resumed)))
    return lines


def share(counts: Mapping[str, Any], total_hectares: float) -> float:
    """0..1"""
    return float(counts["hectares"] / total_hectares) if total_hectares else 0.0


def _flag_text(flag: Flag, n: int) -> str:
    texts_of = {
        "uncertain": tr_n("{} uncertain (dotted)", "{} uncertain (dotted)", n),
        "unfamiliar": tr_n("{} unlike the training data (crossed)", "{} unlike the training data (crossed)", n),
        "no-imagery?": tr_n("{} probably without imagery (hatched)", "{} probably without imagery (hatched)", n),
        "no-data": tr_n("{} without imagery (hatched)", "{} without imagery (hatched)", n),
        "coarse": tr_n("{} too coarse", "{} too coarse", n),
    }
    return texts_of.get(flag.name, f"{{}} {mid_sentence(title(flag.title))}").format(number(n))
