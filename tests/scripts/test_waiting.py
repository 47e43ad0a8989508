"""Tests wait for what they check, on a machine under any load: never for a fixed time (C16)."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT
from tests.waiting import LONG_S, wait_until

SLEEPS = {"sleep", "qSleep", "qWait", "msleep"}
POLLS = {"_handle_events", "<lambda>"}  # functions that wait_until calls again and again


def fixed_waits(tree: ast.AST, in_loop: bool = False) -> Iterator[int]:
    """Lines that sleep once, in no loop: what is checked after them may not have come yet."""
    for node in ast.iter_child_nodes(tree):
        called = node.func if isinstance(node, ast.Call) else None
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name in SLEEPS and not in_loop:
            assert isinstance(node, ast.Call)
            yield node.lineno
        repeats = isinstance(node, (ast.While, ast.For, ast.Lambda))
        starts = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        polls = starts and getattr(node, "name", "") in POLLS
        yield from fixed_waits(node, polls or (not starts and (in_loop or repeats)))


def test_no_test_of_the_plugin_waits_for_a_fixed_time() -> None:
    files = [each for folder in ("plugin", "e2e", "qt6") for each in (ROOT / "tests" / folder).rglob("*.py")]
    found = {each.name: list(fixed_waits(ast.parse(each.read_text("utf-8")))) for each in files}
    assert len(files) > 50
    assert not {name: lines for name, lines in found.items() if lines}


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("time.sleep(1)", [1]),
        ("def test():\n    QTest.qWait(100)", [2]),
        ("while not done():\n    time.sleep(0.01)", []),
        ("while True:\n    def later():\n        time.sleep(1)", [3]),
        ("wait_until(done, poll=lambda: time.sleep(0.1))", []),
    ],
)
def test_a_fixed_wait_is_found(code: str, lines: list[int]) -> None:
    assert list(fixed_waits(ast.parse(code))) == lines


def test_a_condition_that_comes_late_is_waited_for() -> None:
    answers = iter([False, False, True])
    wait_until(lambda: next(answers), poll=lambda: None)
    assert LONG_S >= 60  # a test fails only where nothing moves any more


def test_a_condition_that_never_comes_fails_with_its_reason() -> None:
    with pytest.raises(AssertionError, match="not true after 0 s"):
        wait_until(lambda: False, within_s=0)
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        with pytest.raises(AssertionError, match="the process ended"):
            wait_until(lambda: False, process)
