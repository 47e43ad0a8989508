"""landchip:changebetweendates gives two maps to the engine, with land cover where it is given."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.requests.change_limits import DEFAULT_PRECISION, DEFAULT_STRENGTH
from plugin.layers import change
from tests.plugin.test_change_algorithm import ChangeWorker, made, pytestmark, worker  # noqa: F401
from tests.plugin.test_fit_to_place_algorithm import RecordingFeedback

COLOURS = {"before": "a.tif", "after": "b.tif", "difference": {"before": 23.1, "after": 9.6}}


@pytest.fixture
def dates_worker(worker: ChangeWorker) -> ChangeWorker:  # noqa: F811
    worker.METHOD = "change_between_dates"
    worker.answer = {**worker.answer, "before": "/old.gpkg", "read_again": 12, "colours": [COLOURS]}
    return worker


def run(processing: Any, made: Path, output: Path, **more: Any) -> RecordingFeedback:  # noqa: F811
    feedback = RecordingFeedback()
    parameters = {"BEFORE": str(made / "map.gpkg"), "INPUT": str(made / "map.gpkg"), "OUTPUT": str(output), **more}
    processing.run("landchip:changebetweendates", parameters, feedback=feedback)
    return feedback


def test_two_maps_reach_the_engine_with_their_defaults(processing, dates_worker, made, tmp_path):  # noqa: F811
    feedback = run(processing, made, tmp_path / "change.gpkg")
    assert dates_worker.params == {
        "before": str(made / "map.gpkg"), "after": str(made / "map.gpkg"), "features": True,
        "outputs": {"gpkg": str(tmp_path / "change.gpkg")},
        "legend": None, "accuracy": None, "rates": None, "precision": DEFAULT_PRECISION, "strength": DEFAULT_STRENGTH,
    }  # fmt: skip
    assert "Imagery of 12 chips was read again." in feedback.textLog()
    assert "a.tif in the colours of b.tif: unchanged chips differ by 9.6 instead of 23.1" in feedback.textLog()


def test_land_cover_years_and_labels_alone_are_given_on(processing, dates_worker, made, tmp_path):  # noqa: F811
    nlcd = str(made / "nlcd_2011.tif")
    more = {"NLCD": nlcd, "NLCD_YEAR": 2013, "FROM_YEAR": "2012", "TO_YEAR": 2016, "LABELS_ALONE": True}
    run(processing, made, tmp_path / "change.gpkg", **more)
    names = ("nlcd", "nlcd_year", "from_year", "to_year", "features")
    assert [dates_worker.params[name] for name in names] == [nlcd, 2013, 2012, 2016, False]


def test_what_simply_differs_is_said_of_both_dates(dates_worker):
    product = dates_worker.answer["product"]
    columns = [*product["columns"], {"kind": "text", "name": "before_date", "title": "Earlier image date"}]
    kinds = {each.get("kind") for each in product["columns"]}
    assert "text" in kinds, kinds
    answer = {**dates_worker.answer, "product": {**product, "columns": columns}}
    assert any(each.startswith("The maps of both dates simply differ in") for each in change.sentences(answer))
    assert any(each.startswith("Land cover and model simply differ") for each in change.sentences(dates_worker.answer))
