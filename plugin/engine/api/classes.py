"""Land-use classes, their groups and their colours (standard library only)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """A land-use group as the map shows it; `colour` is #rrggbb."""

    name: str
    title: str
    colour: str


@dataclass(frozen=True)
class LandClass:
    """A land-use class of a model; `group` names the Group that its probability counts towards."""

    name: str
    group: str
    colour: str


# Red, cream and green as the field expects them, with lightness 39, 93 and 64 (CIE L*) so that they stay
# apart for colour-blind readers and in grey print (tests/engine/test_classes.py computes it).
GROUPS = (
    Group("developed", "Developed", "#b2182b"),
    Group("cultivated", "Cultivated", "#f7ecc0"),
    Group("undeveloped", "Undeveloped", "#5aae61"),
)

# The six classes of the original work, and the water it lacked. Colours follow NLCD's legend where it has one.
CLASSES = (
    LandClass("barren", "undeveloped", "#b3ac9f"),
    LandClass("forest", "undeveloped", "#1c6330"),
    LandClass("shrub", "undeveloped", "#ccb879"),
    LandClass("cultivated", "cultivated", "#f7ecc0"),
    LandClass("herbaceous", "undeveloped", "#dfdfc2"),
    LandClass("developed", "developed", "#b2182b"),
    LandClass("water", "undeveloped", "#466b9f"),
)


def group(name: str) -> Group:
    """The group of that name. Raises KeyError for a name that is none of the three."""
    return {each.name: each for each in GROUPS}[name]
