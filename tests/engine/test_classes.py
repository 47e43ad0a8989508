from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from plugin.engine.api.classes import CLASSES, GROUPS, group

# Machado, Oliveira and Fernandes 2009, A Physiologically-based Model for Simulation of Color Vision Deficiency,
# IEEE TVCG 15(6), 1291-1298: full deficiency, for linear RGB
SIGHT = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def lab(colour: str, sight: np.ndarray) -> np.ndarray:
    """CIE L*a*b* (D65) of #rrggbb as that sight sees it; sRGB as in IEC 61966-2-1."""
    srgb = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    rgb = np.clip(sight @ linear, 0, 1)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    ratio = to_xyz @ rgb / np.array([0.95047, 1.0, 1.08883])
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("sight", SIGHT.values(), ids=SIGHT)
def test_group_colours_stay_apart_for_every_kind_of_sight(sight):
    """A difference of 20 in CIE L*a*b* is distinct at a glance; 2.3 is the least that the eye notices."""
    for one, other in combinations(GROUPS, 2):
        assert np.linalg.norm(lab(one.colour, sight) - lab(other.colour, sight)) > 20


def test_group_colours_stay_apart_in_grey_print():
    lightness = sorted(lab(each.colour, np.eye(3))[0] for each in GROUPS)
    assert min(np.diff(lightness)) > 20


def test_each_class_counts_towards_a_known_group():
    assert {each.group for each in CLASSES} == {each.name for each in GROUPS}


def test_class_names_can_be_column_names():
    assert all(each.name.isidentifier() and each.name.islower() for each in CLASSES)


def test_an_unknown_group_is_refused():
    with pytest.raises(KeyError):
        group("wetland")
