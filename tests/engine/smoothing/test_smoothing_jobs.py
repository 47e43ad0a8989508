"""The worker's methods for smoothing and for importing predictions."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.api.protocol import Cancelled, Method
from plugin.engine.service.handlers import Job, click_loader, job_handlers, load_jobs
from tests.data.changed_land import CRS, SIZE, MadeUp, land, make_map

HANDLERS = job_handlers(load_jobs, click_loader())


@pytest.fixture
def made_up(tmp_path: Path) -> MadeUp:
    return make_map(tmp_path, *land(3))


def job(cancelled: bool = False, **params: object) -> Job:
    return Job(params, lambda _: None, lambda _: None, lambda: cancelled)


def test_a_map_is_smoothed(made_up: MadeUp, tmp_path: Path) -> None:
    output = tmp_path / "smoothed.gpkg"
    answer = HANDLERS[Method.SMOOTH](job(map=str(made_up.map), outputs={"gpkg": str(output)}))
    assert answer["chips"]["total"] == 1200
    assert output.is_file()


def test_a_cancelled_call_writes_nothing(made_up: MadeUp, tmp_path: Path) -> None:
    output = tmp_path / "smoothed.gpkg"
    with pytest.raises(Cancelled):
        HANDLERS[Method.SMOOTH](job(True, map=str(made_up.map), outputs={"gpkg": str(output)}))
    assert not output.exists()


def test_predictions_are_imported(tmp_path: Path) -> None:
    table, output = tmp_path / "chips.csv", tmp_path / "map.gpkg"
    table.write_text("col,row,class\n1800,17000,forest\n")
    params = {"table": str(table), "outputs": {"gpkg": str(output)}, "crs": CRS, "chip_size": SIZE}
    answer = HANDLERS[Method.IMPORT_PREDICTIONS](job(**params))
    assert answer["placement"]["placed"] == 1
    assert output.is_file()
