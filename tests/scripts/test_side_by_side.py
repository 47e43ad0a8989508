"""Targets run at the same time; their outputs come whole and in order, and the end of the output names what failed."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from scripts.side_by_side import Outcome, format_summary, run_side_by_side

MEET = """
import pathlib, sys, time
folder, mine, other, code = sys.argv[1:]
pathlib.Path(folder, mine).touch()
print(mine, "begins", flush=True)
while not pathlib.Path(folder, other).exists():
    time.sleep(0.01)
print(mine, "ends")
sys.exit(int(code))
"""


def test_two_targets_that_wait_for_each_other_both_end_and_are_reported_in_order(tmp_path: Path) -> None:
    others = {"one": ("two", "3"), "two": ("one", "0")}
    reported: list[Outcome] = []
    outcomes = run_side_by_side(
        ["one", "two"],
        lambda target: [sys.executable, "-c", MEET, str(tmp_path), target, *others[target]],
        reported.append,
    )
    assert reported == outcomes
    assert [(each.target, each.code) for each in outcomes] == [("one", 3), ("two", 0)]
    assert [each.output.split() for each in outcomes] == [[name, "begins", name, "ends"] for name in ("one", "two")]


def test_the_summary_names_the_tests_that_failed() -> None:
    output = (
        "FAILURES\nE  assert 1 == 2\nFAILED tests/a.py::test_b - assert 1 == 2\nERROR tests/c.py\n1 failed in 2 s\n"
    )
    assert format_summary([Outcome("qgis", 1, 61.4, output), Outcome("qt6", 0, 4.0, "3 passed")]).splitlines() == [
        "qgis: FAILED in 61 s",
        "    FAILED tests/a.py::test_b - assert 1 == 2",
        "    ERROR tests/c.py",
        "qt6: passed in 4 s",
    ]


def test_of_a_target_that_crashed_the_summary_shows_the_last_lines() -> None:
    output = "\n".join(map(str, range(100))) + "\nFatal Python error: Segmentation fault\n"
    lines = format_summary([Outcome("qgis", -11, 1.0, output)]).splitlines()
    assert lines[0] == "qgis: FAILED in 1 s" and lines[-1] == "    Fatal Python error: Segmentation fault"
    assert 10 < len(lines) < 60


def test_a_target_that_does_not_end_is_ended_and_says_where_it_was() -> None:
    program = "def stuck():\n    import time\n    time.sleep(600)\nstuck()\n"
    commands = {"stuck": [sys.executable, "-c", program], "quick": [sys.executable, "-c", "print('done')"]}
    stuck, quick = run_side_by_side(["stuck", "quick"], commands.__getitem__, limit_s=6.0)
    assert (quick.code, quick.output.strip()) == (0, "done")
    assert stuck.code == -signal.SIGABRT
    assert "in stuck" in stuck.output
