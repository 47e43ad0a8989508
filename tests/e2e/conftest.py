"""Ends this process without QGIS's clean-up, which crashed once after all tests had passed.

QGIS is in this process only to read the results. How Landchip's own processes of QGIS end is tested: each is a process
of its own whose exit status the tests check.
"""

from __future__ import annotations

import os
import sys

import pytest

_status: list[int] = []


def pytest_sessionfinish(exitstatus: int) -> None:
    _status.append(int(exitstatus))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """After the summary is printed."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    if _status:
        os._exit(_status[-1])
