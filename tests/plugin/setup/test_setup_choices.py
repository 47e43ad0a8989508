"""The set-up dialog: a Python of one's own, checks, secrets, keys alone, and a window that never waits."""

from __future__ import annotations

import sys
import threading
import time
from itertools import count
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit

from plugin import network, settings
from plugin.client import engine_check, environment, paths
from plugin.engine.api.errors import EngineError
from plugin.engine.api.protocol import Cancelled
from plugin.gui.setup import setup_tasks
from plugin.gui.setup.dialog import SetupDialog
from plugin.gui.setup.setup_tasks import BUILD, SetupTasks
from tests.plugin.qt_events import until
from tests.plugin.setup.dialog_actions import button, has_plan, idle, label_text, press
from tests.plugin.tiny_engine import finished

PROVEN = {
    "versions": {"chipling": "1.0"},
    "model": "test-model 7",
    "device": {"kind": "cpu", "name": "Made-up CPU", "note": ""},
    "chips_per_second": 118.2,
    "seconds": 1.0,
}


def test_a_python_with_the_packages_is_used_once_it_passed_the_check(opened, folder, monkeypatch):
    checked = []

    def check(python, with_rate=False, cancelled=None):
        checked.append(python)
        return PROVEN

    monkeypatch.setattr(engine_check, "check_engine", check)
    dialog, changed = opened(), []
    dialog.engineChanged.connect(lambda: changed.append(settings.engine_python()))
    press(dialog, "landchipAdvanced")
    QTest.keyClicks(dialog.findChild(QLineEdit, "landchipOwnPython"), sys.executable)
    press(dialog, "landchipUse")
    until(lambda: idle(dialog))
    assert checked == changed == [Path(sys.executable)]
    assert settings.engine_environment().python == Path(sys.executable)
    assert label_text(dialog, "landchipEngineState") == "The engine runs with a Python of your own"
    press(dialog, "landchipStopUsing")
    assert settings.engine_python() is None
    assert label_text(dialog, "landchipEngineState") == "The engine is not set up yet"


def test_a_python_without_the_packages_is_refused_and_nothing_changes(opened, folder):
    dialog = opened()
    press(dialog, "landchipAdvanced")
    QTest.keyClicks(dialog.findChild(QLineEdit, "landchipOwnPython"), "/bin/ls")
    press(dialog, "landchipUse")
    until(lambda: idle(dialog))
    assert "does not run as a Python does" in label_text(dialog)
    assert settings.engine_python() is None


def test_a_check_names_the_device_and_its_rate(opened, folder, monkeypatch):
    monkeypatch.setattr(engine_check, "check_engine", lambda python, with_rate, cancelled: PROVEN)
    finished(paths.environment_root(folder))
    dialog = opened()
    press(dialog, "landchipCheck")
    until(lambda: idle(dialog))
    assert "118 chips a second on Made-up CPU" in label_text(dialog)


def test_an_engine_that_fails_the_check_is_repaired_by_the_button(opened, folder):
    finished(paths.environment_root(folder))
    python = paths.interpreter_path(paths.environment_root(folder))
    python.write_text('#!/bin/sh\necho \'{"missing": "chipling"}\'\n')
    python.chmod(0o755)
    dialog = opened()
    assert label_text(dialog, "landchipEngineState") == "The engine is ready"  # as far as can be seen at a glance
    press(dialog, "landchipCheck")
    until(lambda: idle(dialog))
    assert "does not have the package chipling" in label_text(dialog)
    assert button(dialog, "landchipBuild").text() == "&Repair"
    press(dialog, "landchipBuild")
    until(lambda: idle(dialog))
    assert engine_check.installed_versions(settings.engine_environment().python) == {"chipling": "1.0"}


def test_a_folder_with_something_else_in_it_is_left_alone(opened, folder):
    root = paths.environment_root(folder)
    root.mkdir(parents=True)
    (root / "thesis.odt").write_text("years of work")
    dialog = opened()
    assert label_text(dialog, "landchipEngineState") == "The engine's folder holds something else"
    assert not button(dialog, "landchipBuild").isEnabled()
    assert dialog.findChild(QLineEdit, "landchipEngineFolder").isVisible()


def test_with_the_override_variable_nothing_can_be_set_up(opened, folder, monkeypatch):
    monkeypatch.setenv(environment.OVERRIDE, sys.executable)
    dialog = opened()
    assert environment.OVERRIDE in label_text(dialog, "landchipEngineSentence")
    assert not button(dialog, "landchipBuild").isEnabled()


def test_diagnostics_hold_what_a_bug_report_needs_and_no_password(opened, folder, monkeypatch):
    monkeypatch.setattr(network, "qgis_proxy", lambda: "http://anna:s3cret@proxy.example:8080")
    settings.save(settings.ENGINE_FOLDER, Path.home() / "somewhere")
    dialog = opened()
    dialog._progress.add_line("Looking in indexes: https://anna:s3cret@mirror.example/simple")
    press(dialog, "landchipDiagnostics")
    until(lambda: idle(dialog))
    text = QGuiApplication.clipboard().text()
    for expected in (
        "Landchip 0",
        "QGIS 3",
        "Python of QGIS",
        "engine: missing",
        "GPU:",
        "mirror.example",
        "proxy.example",
    ):
        assert expected in text
    assert "s3cret" not in text
    assert str(Path.home()) not in text


def test_a_proxys_password_is_used_and_never_saved(opened, folder, monkeypatch):
    build_arguments = []

    def build(*arguments):
        build_arguments.extend(arguments)
        raise EngineError("made-up", "It was not meant to be: try again.")

    monkeypatch.setattr(environment, "build", build)
    dialog = opened()
    press(dialog, "landchipAdvanced")
    QTest.keyClicks(dialog.findChild(QLineEdit, "landchipProxy"), "anna:h@nt/er2@proxy.example:8080")
    press(dialog, "landchipBuild")
    until(lambda: idle(dialog))
    assert "http://anna:h%40nt%2Fer2@proxy.example:8080" in build_arguments
    assert settings.proxy() == "proxy.example:8080"
    stored = QgsSettings()
    assert not [key for key in stored.allKeys() if "er2" in str(stored.value(key)) and key.startswith("landchip")]


def test_every_control_can_be_reached_and_pressed_by_keyboard(opened, folder):
    dialog = opened()
    until(lambda: has_plan(dialog))
    dialog.activateWindow()
    reached = set()
    for _ in range(40):
        focused = dialog.focusWidget()
        if focused is not None:
            reached.add(focused.objectName())
        if focused is not None and focused.objectName() == "landchipAdvanced" and not focused.isChecked():
            QTest.keyClick(focused, Qt.Key.Key_Space)
        QTest.keyClick(focused or dialog, Qt.Key.Key_Tab)
    assert reached >= {
        "landchipCpu", "landchipAdvanced", "landchipBuildPython", "landchipWheels", "landchipProxy",
        "landchipCertificates", "landchipEngineFolder", "landchipOwnPython", "landchipUse", "landchipBuild",
        "landchipDiagnostics", "landchipClose",
    }  # fmt: skip
    button(dialog, "landchipBuild").setFocus()
    QTest.keyClick(button(dialog, "landchipBuild"), Qt.Key.Key_Return)
    assert dialog._tasks.busy == BUILD
    until(lambda: idle(dialog))
    assert settings.engine_state().kind == "ready"


def test_the_window_stays_responsive_while_the_engine_is_set_up(opened, folder):
    dialog = opened()
    until(lambda: has_plan(dialog))
    press(dialog, "landchipBuild")
    turns = count()
    until(lambda: next(turns) and not dialog._tasks.busy)
    assert settings.engine_state().kind == "ready"
    assert next(turns) > 20  # a window that waits for a step of the set-up takes a turn or two


@pytest.mark.filterwarnings("error")  # an exception in a thread is but a warning
def test_a_dialog_that_is_deleted_during_a_build_cancels_it(folder):
    dialog = SetupDialog()
    dialog.show()
    press(dialog, "landchipBuild")
    until((paths.environment_root(folder) / "pyvenv.cfg").exists)
    dialog.setParent(None)
    dialog.deleteLater()
    del dialog
    QCoreApplication.sendPostedEvents(None, 52)  # DeferredDelete
    until(lambda: not [each for each in threading.enumerate() if each.name.startswith("landchip-")])
    assert not paths.environment_root(folder).exists()


def test_an_unexpected_exception_becomes_an_engine_error(qgis_app, monkeypatch):
    monkeypatch.setattr(setup_tasks.install_plan, "plan_install", lambda *_args: 1 / 0)
    tasks, outcomes = SetupTasks(), []
    tasks.finished.connect(lambda kind, outcome: outcomes.append(outcome))
    tasks.plan(tasks.saved_choices())
    until(lambda: outcomes)
    assert isinstance(outcomes[0], EngineError)


def test_qgis_proxy_is_taken_with_its_password_escaped(qgis_app, monkeypatch):
    from qgis.PyQt.QtNetwork import QNetworkProxy

    class Manager:
        @staticmethod
        def instance():
            return Manager()

        def fallbackProxy(self):
            return QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128, "anna", "p@ss/word")

    monkeypatch.setattr(network, "QgsNetworkAccessManager", Manager)
    assert network.qgis_proxy() == "http://anna:p%40ss%2Fword@proxy.example:3128"
    assert network.without_password(network.qgis_proxy()) == "http://proxy.example:3128"


def test_certificates_of_the_system_are_handed_on_as_text(qgis_app):
    assert "BEGIN CERTIFICATE" in network.trusted_certificates()
    assert isinstance(QgsApplication.authManager().trustedCaCertsPemText().data(), bytes)


def test_a_cancelled_check_is_reported(opened, folder, monkeypatch):
    def check(python, with_rate, cancelled):
        while not cancelled():
            time.sleep(0.01)
        raise Cancelled("Cancelled.")

    monkeypatch.setattr(engine_check, "check_engine", check)
    finished(paths.environment_root(folder))
    dialog = opened()
    press(dialog, "landchipCheck")
    press(dialog, "landchipCancel")
    until(lambda: idle(dialog))
    assert label_text(dialog) == "The check was cancelled."
