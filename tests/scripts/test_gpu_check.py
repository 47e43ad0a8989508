"""The GPU check measures all that it owes; a part that fails, hangs or crashes takes no other with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts import gpu_check
from scripts.benchmarks.bench_records import RECORDS_FILE
from scripts.gpu.gpu_setup import TINY, Setup
from scripts.gpu_check import PARTS, Outcome, Part
from tests.data import seed_chips
from tests.waiting import has_ended, wait_until

ROOT = Path(__file__).resolve().parents[2]
LABELS = {"developed": "developed", "cultivated": "cultivated", "barren": "undeveloped"}


def dry_run(folder: Path) -> tuple[int, list[dict[str, Any]], str]:
    """In a process of its own: this one may have used threads that a fork would not have."""
    data, out = folder / "data", folder / "out"
    data.mkdir()
    seed_chips.write(data, LABELS, ("val", "test"))
    command = [sys.executable, "-m", "scripts.gpu_check", "--dry-run", "--out", out, "--data", data]
    done = subprocess.run(command, cwd=ROOT, timeout=300, check=False, capture_output=True, text=True)
    print(done.stdout, done.stderr)
    return done.returncode, json.loads((out / "records.json").read_text()), (out / "report.txt").read_text()


@pytest.mark.slow
def test_a_dry_run_writes_every_expected_record_and_reports_the_promises(tmp_path: Path) -> None:
    code, records, report = dry_run(tmp_path)
    assert code == 0
    assert [each["name"] for each in records] == [name for part in PARTS for name in part.records]
    assert {tuple(each) for each in records} == {tuple(json.loads(RECORDS_FILE.read_text())[0])}
    assert {each["command"] for each in records} == {f"make gpu-check ONLY={part.name}" for part in PARTS}
    assert report.count("promise held") == len(gpu_check.PROMISES)
    assert report.endswith("complete and as promised: yes\n")


def test_every_promise_is_about_an_expected_record() -> None:
    assert set(gpu_check.PROMISES) <= {name for part in PARTS for name in part.records}


def test_the_parts_fit_into_the_time() -> None:
    assert sum(part.budget_s for part in PARTS) <= gpu_check.BUDGET_S <= 360


# Parts made up for these tests.


def recording(*names: str, value: float = 1.0) -> Any:
    def measure(setup: Setup) -> Iterator[dict[str, Any]]:
        for name in names:
            yield setup.record("made_up", name, value, "", "nothing")

    return measure


def fails(setup: Setup) -> Iterator[dict[str, Any]]:
    yield from recording("before")(setup)
    raise ValueError("no such kernel")


def hangs(setup: Setup) -> Iterator[dict[str, Any]]:
    child = subprocess.Popen(["sleep", "1000"])
    (setup.folder / "child").write_text(str(child.pid))
    yield from recording("before")(setup)
    child.wait()


def dies(setup: Setup) -> Iterator[dict[str, Any]]:
    yield from recording("before")(setup)
    os._exit(139)


def checked(folder: Path, *parts: Part, budget_s: float = 60) -> list[Outcome]:
    return gpu_check.check(parts, Setup("cpu", "no GPU", folder, folder, TINY), folder / "out", budget_s)


def test_a_part_that_fails_is_reported_and_stops_no_other(tmp_path: Path) -> None:
    outcomes = checked(
        tmp_path, Part("bad", 10, fails, ("before", "after")), Part("good", 10, recording("plain"), ("plain",))
    )
    assert [each.problem for each in outcomes] == ["failed: ValueError: no such kernel", ""]
    assert not gpu_check.complete(outcomes)
    written = json.loads((tmp_path / "out" / "records.json").read_text())
    assert [each["name"] for each in written] == ["before", "plain"]
    report = (tmp_path / "out" / "report.txt").read_text()
    assert "failed: ValueError: no such kernel" in report and report.endswith("NO\n")


def test_a_part_that_kills_its_process_is_reported(tmp_path: Path) -> None:
    outcomes = checked(tmp_path, Part("crash", 10, dies, ("before",)), Part("good", 10, recording("plain"), ("plain",)))
    assert [each.problem for each in outcomes] == ["its process ended with 139", ""]
    assert [each["name"] for each in outcomes[0].records] == ["before"]


def test_a_part_that_hangs_is_stopped_after_its_time_with_all_that_it_started(tmp_path: Path) -> None:
    outcomes = checked(tmp_path, Part("stuck", 1, hangs, ("before",)), Part("good", 10, recording("plain"), ("plain",)))
    assert [each.problem for each in outcomes] == ["stopped after its 1 s", ""]
    child = int((tmp_path / "child").read_text())
    wait_until(lambda: has_ended(child))


def test_a_part_that_does_not_fit_into_what_is_left_is_skipped_and_reported(tmp_path: Path) -> None:
    outcomes = checked(
        tmp_path,
        Part("long", 90, recording("never"), ("never",)),
        Part("short", 5, recording("plain"), ("plain",)),
        budget_s=8,
    )
    assert [each.problem for each in outcomes] == ["skipped: it may need 90 s, 8 s are left", ""]
    assert not outcomes[0].records and not gpu_check.complete(outcomes)
    assert "skipped" in (tmp_path / "out" / "report.txt").read_text()


def test_a_part_that_misses_an_expected_record_is_not_complete(tmp_path: Path) -> None:
    (outcome,) = checked(tmp_path, Part("lazy", 10, recording("one"), ("one", "two")))
    assert outcome.problem == "it gave no two"


@pytest.mark.parametrize(("difference", "is_kept"), [(9.9e-4, True), (1.04e-3, False), (float("nan"), False)])
def test_a_promise_that_is_broken_is_no_success(tmp_path: Path, difference: float, is_kept: bool) -> None:
    outcomes = checked(tmp_path, Part("made", 10, recording("cpu_difference", value=difference), ("cpu_difference",)))
    assert gpu_check.complete(outcomes) == is_kept
    assert ("PROMISE NOT HELD" in (tmp_path / "out" / "report.txt").read_text()) != is_kept


def test_records_of_another_machine_are_kept_beside_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_records, page, other_records = (
        tmp_path / "performance.json",
        tmp_path / "performance.md",
        tmp_path / "records.json",
    )
    ours = {**json.loads(RECORDS_FILE.read_text())[0], "name": "ours", "hardware": "CPU, no GPU"}
    own_records.write_text(json.dumps([ours]))
    other_records.write_text(json.dumps([{**ours, "name": "theirs", "hardware": "CPU, NVIDIA Made Up"}]))
    monkeypatch.setattr("scripts.benchmarks.bench_records.RECORDS_FILE", own_records)
    monkeypatch.setattr("scripts.benchmarks.bench_records.PAGE_FILE", page)
    assert gpu_check.main(["--keep", str(other_records)]) == 0
    assert [each["name"] for each in json.loads(own_records.read_text())] == ["ours", "theirs"]
    assert "## CPU, NVIDIA Made Up" in page.read_text() and "none was at hand" not in page.read_text()
