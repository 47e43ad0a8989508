"""A pytest plugin that runs tests of the QGIS side without QGIS, on Qt 6: as far as they go.

`qgis.PyQt` is PyQt6. Of `qgis.core` it has what the widgets without layers and maps use. A test that needs
more of QGIS, or a package or a fixture that is not here, is skipped with the missing name as its reason.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent / "stubs"))

from PyQt6.QtCore import QSettings
from PyQt6.QtGui import QIcon
from PyQt6.QtNetwork import QNetworkAccessManager, QNetworkProxy
from PyQt6.QtWidgets import QApplication

NOT_HERE = {"numpy", "osgeo", "processing", "pytest_qgis"}


class Partly(ModuleType):
    """A QGIS module with few names; a test that uses another one is skipped."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        pytest.skip(f"needs QGIS: {self.__name__}.{name}", allow_module_level=True)


class SkipMissingPackages(MetaPathFinder):
    """Skips a test that imports a package that is not installed."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name.split(".")[0] in NOT_HERE:
            pytest.skip(f"needs {name}", allow_module_level=True)
        return None


class QgsApplication(QApplication):
    """In English, with no theme of icons."""

    @staticmethod
    def locale() -> str:
        return "en"

    @staticmethod
    def getThemeIcon(_name: str) -> QIcon:
        return QIcon()

    @staticmethod
    def userFullName() -> str:
        return "Ann"

    @staticmethod
    def authManager() -> Partly:
        return Partly("qgis.core.QgsAuthManager")

    @staticmethod
    def qgisSettingsDirPath() -> str:
        return f"{Path(QSettings().fileName()).parents[1]}/"


class QgsNetworkAccessManager(QNetworkAccessManager):
    """Without a proxy."""

    @staticmethod
    def instance() -> QgsNetworkAccessManager:
        return QgsNetworkAccessManager()

    def fallbackProxy(self) -> QNetworkProxy:
        return QNetworkProxy()


class MessageLevel(enum.IntEnum):
    """As in Qgis."""

    Info = 0
    Warning = 1
    Critical = 2
    Success = 3


class QgsMessageLog:
    """Discards messages."""

    @staticmethod
    def logMessage(*_args: Any, **_more: Any) -> None:
        return None


def _install_stand_ins() -> None:
    import qgis

    core, gui = Partly("qgis.core"), Partly("qgis.gui")
    core.QgsApplication, core.QgsSettings, core.QgsMessageLog = QgsApplication, QSettings, QgsMessageLog
    core.QgsNetworkAccessManager = QgsNetworkAccessManager
    core.Qgis = Partly("qgis.core.Qgis")
    core.Qgis.MessageLevel = MessageLevel
    core.Qgis.QGIS_VERSION = core.Qgis.QGIS_DEV_VERSION = "3 in name only"
    for module in (core, gui):
        sys.modules[module.__name__] = module
        setattr(qgis, module.__name__.split(".")[1], module)
    sys.meta_path.append(SkipMissingPackages())


_install_stand_ins()


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Of the tests of the QGIS side, those of the window: only they have to do with Qt."""
    if collection_path.suffix == ".py" and "plugin" in collection_path.parts:
        return "plugin.gui" not in collection_path.read_text("utf-8") or None
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that request a fixture of QGIS are skipped."""
    for item in items:
        known_fixtures = item._fixtureinfo.name2fixturedefs
        lacking = [name for name in item.fixturenames if name not in known_fixtures and name != "request"]
        if lacking:
            item.add_marker(pytest.mark.skip(reason=f"needs QGIS: the fixture {lacking[0]}"))


@pytest.fixture(scope="session", autouse=True)
def qgis_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QApplication]:
    """The application, with settings of its own."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("settings")))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    application = QgsApplication([])
    application.setOrganizationName("QGIS")
    application.setApplicationName("QGIS4")
    yield application
    application.closeAllWindows()


@pytest.fixture(autouse=True)
def _exceptions_in_slots_fail(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is raised where Qt called Python fails the test; by itself PyQt6 would end the process."""
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _where: raised.append(error))
    yield
    if raised:
        raise raised[0]
