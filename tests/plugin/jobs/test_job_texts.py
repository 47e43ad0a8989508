"""Jobs and plans for a cluster in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsRasterLayer

from plugin import connections
from plugin.gui.jobs.job_entry import NOT_SUBMITTED, JobEntry
from plugin.gui.jobs.job_texts import cluster_plan_text, detail_text, origin_text, size_text, time_text
from plugin.gui.jobs.log_view import LogView
from plugin.gui.jobs.profiles.cluster_plan import form_plan_text, pixel_bytes
from plugin.gui.jobs.profiles.run_on_box import RunOnBox
from plugin.remote.ways.profile import Profile

PLAN = {"chips": 1600, "hectares": 8028.2, "blocks": 9}
ENTRY = JobEntry("k", "quad", "campus", {}, created="2026-11-29T02:00:00Z", state="running")


def plain(text):
    return text.replace("\u00a0", " ")


def test_the_plan_states_the_profiles_tasks_and_the_time_of_its_history():
    assert plain(cluster_plan_text(PLAN, None, 241e6, None)) == (
        "1,600 chips · 8,028 ha · 9 tasks · 241 MB to read · time not known: no history yet"
    )
    assert plain(cluster_plan_text(PLAN, 4, 0, 20.0)) == "1,600 chips · 8,028 ha · 4 tasks · about 80 s"
    assert "4,096 tasks" in plain(cluster_plan_text({**PLAN, "blocks": 90_000}, None, 0, None))
    assert "1 task ·" in plain(cluster_plan_text({**PLAN, "blocks": 1}, 8, 0, None))


def test_the_plan_of_the_form_knows_the_finished_jobs_of_its_connection(profile_of_qgis, make_raster):
    layer = QgsRasterLayer(str(make_raster()), "quad")
    connections.save_profile(Profile("campus", "spark-submit", "/s", tasks=3))
    assert "3 tasks" in plain(form_plan_text(PLAN, "campus", layer))
    connections.record_rate("campus", 1000, 10.0)
    connections.record_rate("campus", 3000, 10.0)
    assert plain(form_plan_text(PLAN, "campus", None)).endswith("about 8 s")


def test_only_the_last_jobs_count_and_nonsense_does_not(profile_of_qgis):
    connections.record_rate("campus", 1, 1000.0)
    connections.record_rate("campus", 0, 5.0)
    for _ in range(10):
        connections.record_rate("campus", 100, 1.0)
    assert connections.rate("campus") == 100.0
    assert connections.rate("other") is None


def test_the_bytes_to_read_are_those_of_the_pixels(make_raster):
    layer = QgsRasterLayer(str(make_raster()), "quad")  # 56 x 56 pixels of 8 m, three bands
    assert pixel_bytes(layer, 56 * 56 * 64 / 10_000) == pytest.approx(56 * 56 * 3)
    degrees = QgsRasterLayer(str(make_raster("degrees.tif", epsg=4326, gsd=0.0001)), "degrees")
    assert pixel_bytes(degrees, 100) == 0


@pytest.mark.parametrize(("size", "text"), [(3, "1 MB"), (241e6, "241 MB"), (12.34e9, "12.3 GB"), (5.5e12, "5.5 TB")])
def test_a_size_has_the_unit_that_people_use(size, text):
    assert size_text(size) == text


def test_a_job_says_its_state_and_how_far_it_is():
    assert plain(detail_text(ENTRY)) == "running"
    assert plain(detail_text(replace(ENTRY, blocks=40, blocks_done=12))) == "running · 12 of 40 blocks"
    assert plain(detail_text(replace(ENTRY, blocks=1, blocks_done=0))) == "running · 0 of 1 block"
    assert plain(detail_text(replace(ENTRY, state="finished", blocks=4, blocks_done=4, chips=800))) == (
        "finished · 800 chips"
    )
    assert detail_text(replace(ENTRY, state=NOT_SUBMITTED)) == "not submitted"
    assert detail_text(replace(ENTRY, state="from the future")) == "not known to the cluster"
    assert detail_text(replace(ENTRY, state="finished"), fetching=True) == "loading the map"
    assert plain(origin_text(ENTRY)).startswith("campus · ")
    assert time_text("yesterday") == ""


def test_a_connection_that_is_gone_leaves_this_computer_chosen(profile_of_qgis):
    connections.save_profile(Profile("campus", "spark-submit", "/s"))
    box, changes = RunOnBox(), []
    box.changed.connect(lambda: changes.append(box.value()))
    box.choose("campus")
    connections.remove_profile("campus")
    box.refresh()
    assert (box.value(), changes) == ("", ["campus", ""])
    asked = []
    box.connections_requested.connect(lambda: asked.append(1))
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    assert (asked, box.currentText()) == ([1], "This computer")


def test_the_log_stays_at_its_end_unless_the_user_reads_above(qgis_app):
    view = LogView()
    view.resize(300, 120)
    view.show()
    bar = view.verticalScrollBar()
    view.show_log("\n".join(f"line {each}" for each in range(100)))
    assert bar.value() == bar.maximum() > 0
    view.show_log("\n".join(f"line {each}" for each in range(200)))
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    view.show_log("\n".join(f"line {each}" for each in range(300)))
    assert bar.value() == 10
    view.show_log("")
    assert "no log here" in view.toPlainText()
    view.close()
