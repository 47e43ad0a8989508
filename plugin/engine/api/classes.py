"""Land-use classes, their groups and their colours, and the land-use product (standard library only)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .product import CategoricalColumn, Category, Column, ContinuousColumn, Flag, Product, TextColumn


@dataclass(frozen=True)
class Group:
    """A land-use group: several classes that the map shows as one. `colour` is #rrggbb."""

    name: str
    title: str
    colour: str


@dataclass(frozen=True)
class LandClass:
    """A land-use class of a model; `group` is the name of the Group to which its probability is added."""

    name: str
    group: str
    colour: str


# Red, cream and green as is usual for these groups, with lightness 39, 93 and 64 (CIE L*), so that colour-blind readers
# and grey prints can tell them apart (tests/engine/test_classes.py computes it).
GROUPS = (
    Group("developed", "Developed", "#b2182b"),
    Group("cultivated", "Cultivated", "#f7ecc0"),
    Group("undeveloped", "Undeveloped", "#5aae61"),
)

WATER = Group("water", "Water", "#466b9f")  # in maps of change, which keep it apart from its group

# The six classes of the original work, and water, which it left out. Colours follow NLCD's legend where it has one.
CLASSES = (
    LandClass("barren", "undeveloped", "#b3ac9f"),
    LandClass("forest", "undeveloped", "#1c6330"),
    LandClass("shrub", "undeveloped", "#ccb879"),
    LandClass("cultivated", "cultivated", "#f7ecc0"),
    LandClass("herbaceous", "undeveloped", "#dfdfc2"),
    LandClass("developed", "developed", "#b2182b"),
    LandClass("water", "undeveloped", "#466b9f"),
)


UNKNOWN_COLOUR = "#808080"
LANDUSE, CHANGE = "landuse", "change"  # names of products and of their layers
LANDUSE_FLAGS = (  # in the order of their bits
    Flag("uncertain", "Uncertain", "dots"),
    Flag("partial", "Partial"),
    Flag("no-data", "No data"),
    Flag("coarse", "Coarse"),
    Flag("unfamiliar", "Unlike the training data", "crosses"),
    Flag("no-imagery?", "Probably no imagery"),
)


def group(name: str) -> Group:
    """The group of that name. Raises KeyError for any other name."""
    return {each.name: each for each in GROUPS}[name]


def landuse_product(classes: Sequence[LandClass], groups: Sequence[Group]) -> Product:
    """The columns of a land-use map: valid, hectares, class, group, p_<class>, g_<group>, confidence, margin, distance,
    flags, model and image_date.
    """
    of_classes = [Category(each.name, _title(each.name), each.colour) for each in classes]
    of_groups = [Category(each.name, each.title, each.colour) for each in groups]
    shares = [
        *(ContinuousColumn(f"p_{each.name}", f"Probability of {each.name}") for each in of_classes),
        *(ContinuousColumn(f"g_{each.name}", f"Probability of {each.name}") for each in of_groups),
    ]
    columns: list[Column] = [
        ContinuousColumn("valid", "Share with imagery"),
        ContinuousColumn("hectares", "Hectares of imagery in the area", scale=1e-3),
        CategoricalColumn("class", "Class", tuple(of_classes)),
        CategoricalColumn("group", "Group", tuple(of_groups)),
        *shares,
        ContinuousColumn("confidence", "Confidence"),
        ContinuousColumn("margin", "Margin over the second group"),
        ContinuousColumn("distance", "Distance to the training data"),
        TextColumn("flags", "Flags"),
        TextColumn("model", "Model"),
        TextColumn("image_date", "Image date"),
    ]
    bands = ("group", "confidence", *(each.name for each in shares))
    return Product(LANDUSE, "Land use", tuple(columns), "group", bands, "confidence", LANDUSE_FLAGS, "hectares")


def landuse_product_of(columns: Sequence[str]) -> Product:
    """The product of a land-use map whose files do not state it, from the names of its columns or bands.

    Classes and groups that are not in CLASSES and GROUPS are grey. Raises ValueError where no column is p_<class>.
    """
    classes = {each.name: each for each in CLASSES}
    groups = {each.name: each for each in GROUPS}
    class_names = [name[2:] for name in columns if name.startswith("p_")]
    if not class_names:
        raise ValueError("no column of a land-use map")
    return landuse_product(
        [classes.get(name) or LandClass(name, "", UNKNOWN_COLOUR) for name in class_names],
        [
            groups.get(name[2:]) or Group(name[2:], _title(name[2:]), UNKNOWN_COLOUR)
            for name in columns
            if name.startswith("g_")
        ],
    )


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()
