"""Landchip's page in QGIS's options: it displays the settings, and saves them on OK only."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from plugin import settings
from plugin.client import paths
from plugin.engine.api.requests.run_request import DEVICES
from plugin.gui import display_names
from plugin.gui.options import LandchipOptionsFactory
from plugin.gui.run.form.device_combo import DeviceCombo
from plugin.gui.run.form.model_box import ModelBox
from plugin.gui.setup.dialog import SetupDialog
from tests.plugin.tiny_engine import own_profile


@pytest.fixture(autouse=True)
def profile_of_its_own(qgis_app, monkeypatch, tmp_path):
    with own_profile(monkeypatch, tmp_path):
        settings.save(settings.ENGINE_FOLDER, tmp_path / "engines")
        yield


@pytest.fixture
def factory():
    return LandchipOptionsFactory()


@pytest.fixture
def page(factory):
    options_page = factory.createWidget()
    options_page.show()
    yield options_page
    options_page.close()
    options_page.deleteLater()


def saved_keys() -> set[str]:
    return {key for key in QgsSettings().allKeys() if key.startswith("landchip/")}


def choose(page, name, value):
    box = page.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(value))


def test_without_an_engine_the_page_displays_its_state_and_starts_nothing(page, tmp_path):
    assert page.findChild(QLabel, "landchipEngineState").text() == "The engine is not set up yet"
    assert not (tmp_path / "engines").exists()


def test_nothing_is_saved_before_ok(page):
    before = saved_keys()
    choose(page, "landchipOptionUnits", settings.ACRES)
    page.findChild(QSpinBox, "landchipOptionOpacity").setValue(40)
    assert saved_keys() == before
    page.apply()
    assert settings.units() == settings.ACRES
    assert settings.opacity() == 0.4


def test_saved_options_are_displayed_when_the_page_is_opened_again(page, factory, tmp_path):
    choose(page, "landchipOptionDevice", "cpu")
    choose(page, "landchipOptionModel", "")
    QTest.keyClicks(page.findChild(QLineEdit, "landchipOptionModelFile"), "/models/mine.onnx")
    QTest.keyClicks(page.findChild(QLineEdit, "landchipOptionProxy"), "proxy.example:3128")
    page.findChild(QgsColorButton, "landchipOptionColour_developed").setColor(QColor("#123456"))
    page.apply()
    assert settings.device() == "cpu"
    assert settings.model() == "/models/mine.onnx"
    assert settings.proxy() == "proxy.example:3128"
    assert settings.group_colours()["developed"] == "#123456"
    again = factory.createWidget()
    assert again.findChild(QComboBox, "landchipOptionDevice").currentData() == "cpu"
    assert again.findChild(QLineEdit, "landchipOptionModelFile").text() == "/models/mine.onnx"
    assert again.findChild(QgsColorButton, "landchipOptionColour_developed").color() == QColor("#123456")
    QTest.mouseClick(again.findChild(QPushButton, "landchipOptionDefaults"), Qt.MouseButton.LeftButton)
    again.apply()
    assert settings.group_colours()["developed"] == "#b2182b"
    again.deleteLater()


def test_a_proxys_password_is_not_saved(page):
    QTest.keyClicks(page.findChild(QLineEdit, "landchipOptionProxy"), "http://anna:s3cret@proxy.example:3128")
    page.apply()
    assert settings.proxy() == "http://proxy.example:3128"


def test_another_folder_is_another_engine_and_emits_engine_changed(page, factory, tmp_path):
    roots = []
    factory.engineChanged.connect(lambda: roots.append(settings.engine_root()))
    page.apply()
    assert roots == []
    line = page.findChild(QLineEdit, "landchipOptionFolder")
    line.selectAll()
    QTest.keyClicks(line, str(tmp_path / "elsewhere"))
    page.apply()
    assert roots == [paths.environment_root(tmp_path / "elsewhere")]


def test_the_dialog_opens_from_the_page(page):
    QTest.mouseClick(page.findChild(QPushButton, "landchipOpenSetup"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(SetupDialog)
    assert dialog.isVisible()
    dialog.shut_down()


@pytest.mark.parametrize(
    ("name", "nonsense", "read", "usual"),
    [
        (settings.UNITS, "furlongs", settings.units, settings.HECTARES),
        (settings.DEVICE, "abacus", settings.device, "auto"),
        (settings.OPACITY, 7.0, settings.opacity, settings.DEFAULT_OPACITY),
        (settings.COLOUR.format("developed"), "reddish", lambda: settings.group_colours()["developed"], "#b2182b"),
    ],
)
def test_invalid_values_in_the_profile_give_the_defaults(name, nonsense, read, usual):
    settings.save(name, nonsense)
    assert read() == usual


def test_devices_and_models_have_the_names_of_the_dock(page):
    def texts(box):
        return [box.itemText(row) for row in range(box.count())]

    parent = QWidget()
    assert texts(page.findChild(QComboBox, "landchipOptionDevice")) == texts(DeviceCombo(parent))
    assert texts(page.findChild(QComboBox, "landchipOptionModel"))[:2] == texts(ModelBox(parent).names)[:2]
    assert tuple(display_names.devices()) == tuple(DEVICES)
    parent.deleteLater()
