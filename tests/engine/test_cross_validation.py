"""Corrected chips that share ground are held out together; a summary of training chips comes back as it was."""

from __future__ import annotations

import numpy as np

from plugin.engine.api.errors import ModelError
from plugin.engine.api.grid import Chip
from plugin.engine.contract.training_summary import TrainingSummary, parse_summary
from plugin.engine.refit.corrections import Correction
from plugin.engine.refit.cross_validation import FOLDS, adjacent_places, block_folds
from tests.data.corrected import NAMES, tiny_summary
from tests.engine.coloured_county import CRS
from tests.messages import refused


def chip(col: int, row: int, crs: str = CRS, date: str | None = None) -> Correction:
    return Correction(Chip(col, row), crs, ("a.tif",), "forest", date, None)


def test_folds_keep_neighbours_corners_and_years_together():
    chips = [chip(0, 0), chip(1, 1), chip(3, 1), chip(9, 9, date="2014-01-01"), chip(9, 9, date="2016-01-01")]
    folds = block_folds(adjacent_places([*chips, chip(0, 0, "EPSG:26910")]))
    assert folds[0] == folds[1]
    assert folds[3] == folds[4]
    assert len({folds[0], folds[2], folds[3], folds[5]}) == 4


def test_there_are_no_more_folds_than_are_wanted():
    assert block_folds(adjacent_places([chip(5 * k, 0) for k in range(40)])).max() == FOLDS - 1


def test_a_summary_comes_back_to_the_255th_part_and_holds_no_pixels():
    summary = tiny_summary()
    parsed = parse_summary(summary.to_text(), len(NAMES), 4, "tiny.onnx")
    reach = summary.features.max(axis=0) - summary.features.min(axis=0)
    assert (np.abs(parsed.features - summary.features) <= reach / 255 / 2 + 1e-5).all()
    np.testing.assert_array_equal(parsed.shares, summary.shares)
    np.testing.assert_array_equal(parsed.counts, summary.counts)
    flat = TrainingSummary(np.full((3, 2), 1.5, np.float32), np.eye(3, dtype=np.float32), np.ones(3, np.float32))
    np.testing.assert_allclose(parse_summary(flat.to_text(), 3, 2, "flat").features, 1.5)


def test_a_summary_of_another_model_is_refused():
    with refused(ModelError, "training-summary-damaged", model="tiny.onnx"):
        parse_summary(tiny_summary().to_text(), len(NAMES), 5, "tiny.onnx")
    with refused(ModelError, "training-summary-damaged", model="tiny.onnx"):
        parse_summary("{}", len(NAMES), 4, "tiny.onnx")
