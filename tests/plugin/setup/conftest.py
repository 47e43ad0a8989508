"""A profile of its own, an engine of one made-up package, and dialogs that are closed after the test."""

from __future__ import annotations

import threading

import pytest
from qgis.PyQt.QtTest import QTest

from plugin import settings
from plugin.gui.setup.dialog import SetupDialog
from tests.plugin.qt_events import until
from tests.plugin.tiny_engine import needs_chipling, own_profile


@pytest.fixture(autouse=True)
def profile_of_its_own(qgis_app, monkeypatch, tmp_path):
    with own_profile(monkeypatch, tmp_path):
        yield


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where the engine would be set up, from a folder of wheels with one package."""
    needs_chipling(tmp_path / "wheels", monkeypatch)
    settings.save(settings.ENGINE_FOLDER, tmp_path / "engines")
    settings.save(settings.WHEELS, tmp_path / "wheels")
    return tmp_path / "engines"


@pytest.fixture
def opened(folder):
    """Opens dialogs, and closes them after the test."""
    dialogs = []

    def open_one() -> SetupDialog:
        dialog = SetupDialog()
        dialogs.append(dialog)
        dialog.show()
        QTest.qWaitForWindowExposed(dialog)
        return dialog

    yield open_one
    for dialog in dialogs:
        dialog.shut_down()
        dialog.deleteLater()
    until(lambda: not [each for each in threading.enumerate() if each.name.startswith("landchip-")])
