"""Parts of a chip set built by a Spark job: its stages in this process; tests/spark runs them on a cluster."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.remote.job_file import JobFolder
from tests.trainer import made_up_county as land
from tests.trainer.chips_command import chips, refusal
from tests.trainer.in_process_spark import InProcess, spark_in_process
from trainer.chipsets.chipset import open_chipset
from trainer.spark import remote_chips


@pytest.fixture
def way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> InProcess:
    """What runs the jobs of `chips --spark`, whatever the profile."""
    way = InProcess()
    monkeypatch.setattr(remote_chips, "open_spark", lambda _: spark_in_process(tmp_path / "spark", way))
    return way


def sources(folder: Path) -> list[object]:
    images, labels = land.county(folder / "land")
    return ["--naip", *images, "--nlcd", labels]


def files(folder: Path) -> dict[str, bytes]:
    """Everything in a chip set but its making."""
    return {path.name: path.read_bytes() for path in sorted((folder / "parts").iterdir())}


def test_a_cluster_builds_the_chip_set_that_this_machine_builds(tmp_path: Path, way: InProcess) -> None:
    options = sources(tmp_path)
    assert chips(*options, "--out", tmp_path / "here") == 0
    assert chips(*options, "--out", tmp_path / "there", "--spark", "p.json") == 0
    assert len(way.submissions) == 1 and way.answers[0]["chips"] + way.answers[1]["chips"] == 2 * 12 * 12
    assert files(tmp_path / "there") == files(tmp_path / "here")
    here, there = (open_chipset(tmp_path / name) for name in ("here", "there"))
    assert there.digest == here.digest and there.index.equals(here.index)


def test_a_set_that_was_begun_on_a_cluster_is_finished_here_and_the_other_way_round(
    tmp_path: Path, way: InProcess
) -> None:
    options = [*sources(tmp_path), "--out", tmp_path / "set"]
    assert chips(*options, "--spark", "p.json") == 0
    for path in (tmp_path / "set" / "parts").iterdir():
        path.unlink()
        break
    (tmp_path / "set" / "chipset.json").unlink()
    assert chips(*options) == 0
    (tmp_path / "set" / "chipset.json").unlink()
    assert chips(*options, "--spark", "p.json") == 0
    assert len(way.submissions) == 1  # nothing was missing


def test_a_job_that_stopped_half_way_builds_what_is_missing(tmp_path: Path, way: InProcess) -> None:
    options = sources(tmp_path)
    assert chips(*options, "--out", tmp_path / "first", "--spark", "p.json") == 0
    folder = JobFolder(way.submissions[0].job)
    folder.parts.delete(min(folder.parts.names()))
    folder.delete("manifest.json")
    assert chips(*options, "--out", tmp_path / "second", "--spark", "p.json") == 0
    assert sum(each["resumed"] for each in way.answers) > 0 < sum(each["chips"] for each in way.answers)
    assert files(tmp_path / "first") == files(tmp_path / "second")


def test_other_rasters_under_the_clusters_address_are_refused(
    tmp_path: Path, way: InProcess, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    options = sources(tmp_path)
    elsewhere = land.county(tmp_path / "elsewhere", side=9)[0][0].parent
    spark = spark_in_process(tmp_path / "spark", way)
    fields = {**vars(spark.profile), "folders": {str(tmp_path / "land"): str(elsewhere)}}
    wrong = spark._replace(profile=type(spark.profile)(**fields))
    monkeypatch.setattr(remote_chips, "open_spark", lambda _: wrong)
    assert "sees others under their addresses" in refusal(
        capsys, *options, "--out", tmp_path / "set", "--spark", "p.json"
    )


def test_spark_builds_chips_of_imagery_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pictures").mkdir()
    sentence = refusal(capsys, "--folder", tmp_path / "pictures", "--out", tmp_path / "set", "--spark", "p.json")
    assert "--spark builds chips of --naip" in sentence


def test_a_profile_that_is_missing_or_names_no_bundle_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = [*sources(tmp_path), "--out", tmp_path / "set", "--spark", tmp_path / "p.json"]
    assert "p.json cannot be read (No such file or directory)" in refusal(capsys, *options)
    (tmp_path / "p.json").write_text('{"name": "n", "way": "spark-submit", "storage": "/tmp/x"}', "utf-8")
    assert "names no bundle" in refusal(capsys, *options)
