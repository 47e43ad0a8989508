"""What is particular to a change map: which transitions its styles draw, and its texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsLayerMetadata, QgsMapLayer

from .. import i18n
from ..engine.api.product import Product
from ..i18n import number, tr, tr_n
from . import legend
from .legend import Drawn

RESULT = "landchip/change"  # custom property of a styled layer with the comparison's answer as JSON
EXAMPLES = (0.25, 0.5, 0.75)  # stated probabilities of which the corrected ones are said
REQUIRED_KEYS = {"product", "grid", "years", "chips", "states", "matrix", "candidates"}


def drawn(result: Mapping[str, Any], product: Product) -> Drawn:
    """Of the styles of the whole map: the transitions that chips show, and faintly the land that stayed."""
    shown = _counted(result, product)
    stable = {name for name, (before, after) in legend.transitions(product).items() if before.name == after.name}
    return Drawn(tuple(shown), frozenset(stable))


def presets(result: Mapping[str, Any], product: Product) -> dict[str, Drawn]:
    """Name of a further style -> the transitions that it draws, of those that chips show."""
    pairs, shown = legend.transitions(product), _counted(result, product)
    moved = {name: pair for name, pair in pairs.items() if pair[0].name != pair[1].name and name in shown}
    chosen = {
        tr("New development"): [name for name, (_, after) in moved.items() if after.name == "developed"],
        tr("New fields"): [name for name, (_, after) in moved.items() if after.name == "cultivated"],
        tr("Fields lost"): [name for name, (before, _) in moved.items() if before.name == "cultivated"],
    }
    return {title: Drawn(tuple(names)) for title, names in chosen.items()}


def _counted(result: Mapping[str, Any], product: Product) -> list[str]:
    """The categories that any chip shows."""
    counts = [n for row in result["matrix"]["chips"] for n in row]
    return [name for name, n in zip(legend.transitions(product), counts) if n]


def title(result: Mapping[str, Any]) -> str:
    return tr("Change from {start} to {end}").format(start=result["years"]["from"], end=result["years"]["to"])


def sentences(result: Mapping[str, Any]) -> list[str]:
    """How many chips are shown as changed, what is to be expected of them, and what the plain comparison would say."""
    chips, candidates = result["chips"], result["candidates"]
    lines = [
        tr_n(
            "{n} of {compared} chips is shown as changed, from a probability of {percent:.0f} %.",
            "{n} of {compared} chips are shown as changed, from a probability of {percent:.0f} %.",
            chips["changed"],
        ).format(n=number(chips["changed"]), compared=number(chips["compared"]), percent=100 * candidates["p_change"])
        if candidates["chips"]
        else tr("No chip of {compared} is shown as changed.").format(compared=number(chips["compared"]))
    ]
    if candidates["chips"]:
        lines.append(
            tr("Of these {true} are expected to have changed and {false} not.").format(
                true=number(candidates["expected_true"]), false=number(candidates["expected_false"])
            )
        )
    lines.append(
        tr("Among the others {missed} more changes are expected.").format(missed=number(candidates["expected_missed"]))
    )
    if result.get("plain_rule") is not None:
        differ = (
            tr("The maps of both dates simply differ in {n} chips.")
            if is_of_dates(result)
            else tr("Land cover and model simply differ in {n} chips.")
        )
        lines.append(differ.format(n=number(result["plain_rule"])))
    return lines


def is_of_dates(result: Mapping[str, Any]) -> bool:
    """Whether imagery of two dates was compared, and not land cover with imagery."""
    return any(each.name == "before_date" for each in legend.product_of(result).columns)


def dates_lines(result: Mapping[str, Any]) -> list[str]:
    """Of a comparison of two dates: what was read again, and the shift of colour that was removed."""
    lines = []
    if result.get("read_again"):
        lines.append(
            tr_n(
                "Imagery of {n} chip was read again.", "Imagery of {n} chips was read again.", result["read_again"]
            ).format(n=number(result["read_again"]))
        )
    template = tr(
        "{before} in the colours of {after}: unchanged chips differ by {left:.1f} instead of {was:.1f} pixel values."
    )
    lines += [
        template.format(
            before=each["before"],
            after=each["after"],
            left=each["difference"]["after"],
            was=each["difference"]["before"],
        )
        for each in result.get("colours", ())
    ]
    return lines


def correction_text(result: Mapping[str, Any]) -> str:
    """How reviews have corrected the probabilities; empty where none have."""
    if not result.get("curve"):
        return ""
    values = [
        tr("{stated:.0f} % to {corrected:.0f} %").format(stated=100 * before, corrected=100 * after)
        for before, after in result["curve"]
        if round(before, 2) in EXAMPLES
    ]
    return tr("Corrected by {n} reviews: {values}.").format(n=number(result["reviews"]), values=", ".join(values))


def trust_statements(result: Mapping[str, Any], has_estimate: bool) -> list[str]:
    """How far the map can be relied on, for a printed page. has_estimate: whether the page has a sentence to quote"""
    quoted = tr("The table adds up whole squares, false alarms among them: the estimate is the area to quote.")
    flags = [
        tr("{flag}: {n} chips.").format(flag=i18n.title(each.title), n=number(n))
        for each in legend.product_of(result).flags
        if (n := result["chips"].get(each.count_key))
    ]
    return [
        " ".join(filter(None, (*sentences(result), correction_text(result)))),
        quoted if has_estimate else _limits(),
        *map(i18n.translated, result.get("warnings", ())),
        *([" ".join(flags)] if flags else []),
    ]


def describe(layer: QgsMapLayer, result: Mapping[str, Any]) -> None:
    """Sets title and abstract in the layer's properties and in its metadata."""
    square = tr("One square of {size:g} m per chip.").format(size=result["grid"]["size"])
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setLanguage(tr("ENG"))  # ISO 639-2, of the language that the texts below are in
    metadata.setCrs(layer.crs())
    metadata.setTitle(title(result))
    metadata.setAbstract(" ".join([square, *sentences(result), _limits()]))
    layer.setMetadata(metadata)
    properties = layer.serverProperties()
    properties.setTitle(metadata.title())
    properties.setAbstract(metadata.abstract())


def _limits() -> str:
    return tr("The areas of the squares are no estimate of how much land changed: for that, review a sample.")


def used_states(result: Mapping[str, Any]) -> list[int]:
    """Indices of the states that any compared chip shows, then or now."""
    chips = result["matrix"]["chips"]
    return [k for k in range(len(chips)) if sum(chips[k]) or sum(row[k] for row in chips)]


def states(result: Mapping[str, Any]) -> list[str]:
    """The titles of the states, in the order of the matrix, in the user's language."""
    product = legend.product_of(result)
    by_name = {each.name: each.title for column in product.categorical for each in column.categories}
    return [i18n.title(by_name[name]) for name in result["states"]]
