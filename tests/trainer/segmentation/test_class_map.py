"""Codes of label rasters become classes, no label or a weak label; an unknown code is told in one sentence."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.engine.api.classes import LandClass
from trainer.errors import LabelError
from trainer.segmentation.class_map import NLCD_COMPOSITION, NO_LABEL, ClassMap

TWO = (LandClass("land", "", "#008000"), LandClass("sea", "", "#0000ff"))


def test_codes_become_classes_and_null_no_label() -> None:
    classes = ClassMap(TWO, {"0": None, "7": "sea", "9": "land"})
    np.testing.assert_array_equal(classes.labels(np.array([[7, 9], [0, 7]]), "a.tif"), [[1, 0], [NO_LABEL, 1]])


def test_the_originals_classes_and_codes_are_the_default() -> None:
    classes = ClassMap.from_json({})
    assert [each.name for each in classes.classes] == ["water", "trees", "herbaceous", "impervious"]
    assert [each.colour for each in classes.classes] == ["#0000ff", "#008000", "#80ff80", "#806060"]
    np.testing.assert_array_equal(classes.labels(np.arange(5), "a.tif"), [NO_LABEL, 0, 1, 2, 3])


@pytest.mark.parametrize("code", [5, 1.5, 255])
def test_an_unknown_code_is_named(code: float) -> None:
    with pytest.raises(LabelError, match=rf"^b.tif holds the code {code:g}, which the class map does not name: .*\.$"):
        ClassMap().labels(np.array([1, code]), "b.tif")


@pytest.mark.parametrize("codes", [{"one": "sea"}, {"256": "sea"}, {"1": "ocean"}])
def test_a_class_map_that_contradicts_itself_is_refused(codes: dict[str, str]) -> None:
    with pytest.raises(LabelError, match="The class map"):
        ClassMap(TWO, codes)


def test_a_class_map_survives_json() -> None:
    classes = ClassMap(TWO, {"3": "sea", "4": None})
    assert ClassMap.from_json(classes.to_json()) == classes


def test_weak_labels_point_at_nlcds_compositions() -> None:
    classes = ClassMap()
    labels = classes.weak_labels(np.array([11, 24, 0, 95]), "nlcd.tif")
    targets = classes.targets
    np.testing.assert_allclose(targets.sum(axis=1), 1, rtol=1e-6)
    assert len(targets) == 4 + len(NLCD_COMPOSITION) and labels[2] == NO_LABEL
    assert targets[labels[0]].argmax() == 0 and targets[labels[1], 3] == pytest.approx(0.9)
    np.testing.assert_allclose(targets[labels[3]], [0.09, 0.05, 0.86, 0.0], rtol=1e-6)


def test_weak_labels_need_nlcds_codes_and_the_tables_classes() -> None:
    with pytest.raises(LabelError, match="none of NLCD's"):
        ClassMap().weak_labels(np.array([13]), "nlcd.tif")
    with pytest.raises(LabelError, match="Weak labels need the classes water"):
        ClassMap(TWO, {"1": "sea"}).weak_labels(np.array([11]), "nlcd.tif")
