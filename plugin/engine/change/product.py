"""The product of change: its columns, categories and colours.

col, row        int32    the chip on the grid (api/grid.py)
valid           float32  fraction of the chip with imagery, 0..1
hectares        float32  as in the land-use map
transition      text     <from>_to_<to> of a chip that is shown as changed, stable_<state> of others; null without data,
                         as are all columns from here to `p_…`
from, to        text     the states of `transition`
p_change        float32  probability that the state is another
p_<from>_<to>   float32  probability of each transition, and of staying for from = to; a chip's sum to 1
before_<state>  float32  calibrated probability of the state by the model from the earlier imagery; only where two dates
                         are compared, as are similarity and before_date
similarity      float32  cosine of what the network sees in both, -1..1; null where the labels alone tell
nlcd_<state>    float32  share of the state in the labelled land cover of the chip
nlcd_valid      float32  fraction of the chip that has a land cover
model_<state>   float32  calibrated probability of the state by the model
flags           text     any of FLAGS, joined by a comma
before_date     text     of the earlier map
image_date      text     of the land-use map

The columns of the land cover are left out where none is given.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..api.classes import CHANGE, Group
from ..api.product import CategoricalColumn, Category, Column, ContinuousColumn, Flag, Product, TextColumn

FLAGS = (
    Flag("mixed", "Several uses in one chip", "dots"),
    Flag("unfamiliar", "Unlike the training data", "crosses"),
    Flag("water", "Water then or now"),
    Flag("no-data", "No imagery"),
    Flag("no-nlcd", "No land cover"),
)
# A change has the hue of what the land became, darker the further the state it left; land that stayed is pale.
_GAIN = {
    "developed": ("#67001f", "#d6604d", "#b2182b", "#f4a582"),
    "cultivated": ("#8c510a", "#bf812d", "#dfc27d", "#f6e8c3"),
    "undeveloped": ("#00441b", "#1b7837", "#5aae61", "#a6dba0"),
    "water": ("#08306b", "#2171b5", "#4292c6", "#9ecae1"),
}
_STABLE = {"developed": "#f3d9d9", "cultivated": "#faf5e3", "undeveloped": "#e0efe1", "water": "#dbe5f0"}
_OTHER = "#808080"


def transition_name(before: str, after: str) -> str:
    """The name of the category of a transition; `before` and `after` are names of states."""
    return f"stable_{before}" if before == after else f"{before}_to_{after}"


def change_product(states: Sequence[Group], land_cover: bool = True, dates: bool = False) -> Product:
    """The product of a comparison of these states, which are in the order of all its columns.

    The categories of `transition` are in the order of the table of from and to, row by row.

    land_cover, dates: whether it has the columns of a land cover, and those of imagery of two dates
    """
    pairs = [(before, after) for before in states for after in states]
    categories = [
        Category(transition_name(before.name, after.name), _title(before, after), _colour(states, before, after))
        for before, after in pairs
    ]
    of_states = tuple(Category(each.name, each.title, each.colour) for each in states)
    columns: list[Column] = [
        ContinuousColumn("valid", "Share with imagery"),
        ContinuousColumn("hectares", "Hectares of imagery in the area", scale=1e-3),
        CategoricalColumn("transition", "Transition", tuple(categories)),
        CategoricalColumn("from", "Use then", of_states),
        CategoricalColumn("to", "Use now", of_states),
        ContinuousColumn("p_change", "Probability of change"),
        *(
            ContinuousColumn(f"p_{before.name}_{after.name}", f"Probability of {_title(before, after)}")
            for before, after in pairs
        ),
        *(_before_columns(states) if dates else ()),
        *(_land_cover_columns(states) if land_cover else ()),
        *(ContinuousColumn(f"model_{each.name}", f"Probability of {each.name} now") for each in states),
        TextColumn("flags", "Flags"),
        *((TextColumn("before_date", "Earlier image date"),) if dates else ()),
        TextColumn("image_date", "Image date"),
    ]
    return Product(
        CHANGE, "Change", tuple(columns), "transition", ("transition", "p_change"), "p_change", FLAGS, "hectares"
    )


def _before_columns(states: Sequence[Group]) -> list[Column]:
    probabilities = [ContinuousColumn(f"before_{each.name}", f"Probability of {each.name} then") for each in states]
    return [*probabilities, ContinuousColumn("similarity", "Similarity of both dates", 5e-5, -1.0)]


def _land_cover_columns(states: Sequence[Group]) -> list[Column]:
    shares = [ContinuousColumn(f"nlcd_{each.name}", f"Share of {each.name} in the land cover") for each in states]
    return [*shares, ContinuousColumn("nlcd_valid", "Share with land cover")]


def _title(before: Group, after: Group) -> str:
    return f"{before.title}, no change" if before == after else f"{before.title} to {after.title.lower()}"


def _colour(states: Sequence[Group], before: Group, after: Group) -> str:
    if before == after:
        return _STABLE.get(before.name, _OTHER)
    shades = _GAIN.get(after.name)
    return shades[states.index(before) % len(shades)] if shades else _OTHER
