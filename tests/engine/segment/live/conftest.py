"""A service that is closed after the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plugin.engine.segment.live.service import LiveService


@pytest.fixture
def service() -> Iterator[LiveService]:
    started = LiveService()
    yield started
    started.live_landcover({"request": None})
