"""The fields of a connection profile; those that its way in does not use are hidden."""

from __future__ import annotations

import json
import shlex
from typing import Any

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ....engine.api.errors import RequestError
from ....engine.api.json_load import load_json
from ....i18n import tr
from ....remote.ways.profile import CONNECT, DATABRICKS, LIVY, REST, SPARK_SUBMIT, Profile
from ...widgets.folded_box import folded_box
from ...widgets.labels import NoteLabel
from ...widgets.layouts import form_layout
from ...widgets.path_field import PathField
from .pairs_table import PairsTable

SERVERS = (REST, LIVY, DATABRICKS, CONNECT)
OVER_HTTP = (REST, LIVY, DATABRICKS)
USED_BY = {  # field -> ways that use it; others are used by all
    "url": SERVERS,
    "command": (SPARK_SUBMIT,),
    "authcfg": SERVERS,
    "python": (SPARK_SUBMIT, CONNECT),
    "headers": OVER_HTTP,
    "ca_file": SERVERS,
    "token_env": SERVERS,
    "cluster": (DATABRICKS,),
}
HINTS = {
    REST: "http://host:6066",
    LIVY: "http://host:8998",
    DATABRICKS: "https://….azuredatabricks.net",
    CONNECT: "sc://host:15002",
}


class ProfileForm(QWidget):
    """changed: emitted after every change by the user"""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = _line("landchipConnectionName", "")
        self.way = QComboBox(objectName="landchipConnectionWay")
        for way, title in way_titles().items():
            self.way.addItem(title, way)
        self.url = _line("landchipConnectionUrl", "")
        self.command = _line("landchipConnectionCommand", "spark-submit")
        self.storage = PathField(tr("Storage of the jobs"), "landchipConnectionStorage", folder=True)
        self.storage.set_hint("s3://bucket/landchip")
        self.bundle = PathField(tr("Bundle"), "landchipConnectionBundle", folder=True)
        self.bundle.set_hint("s3://bucket/landchip-bundle")
        self.shared = QCheckBox(tr("Other paths are the same on the cluster"), objectName="landchipConnectionShared")
        self.folders = PairsTable(
            "landchipConnectionFolders",
            (tr("On this computer"), tr("On the cluster")),
            tr("Folders of this computer and their addresses on the cluster, as /mnt/naip and s3://bucket/naip"),
        )
        self.tasks = QSpinBox(objectName="landchipConnectionTasks")
        self.tasks.setRange(0, 4096)
        self.tasks.setSpecialValueText(tr("one per block"))
        self.auth = QgsAuthConfigSelect(self)
        self.auth.setObjectName("landchipConnectionAuth")
        self.conf = PairsTable(
            "landchipConnectionConf",
            (tr("Property"), tr("Value")),
            tr("Configuration of Spark, as spark.executor.cores"),
        )
        self.headers = PairsTable("landchipConnectionHeaders", (tr("Header"), tr("Value")), tr("Further HTTP headers"))
        self.ca_file = PathField(tr("Certificates"), "landchipConnectionCa")
        self.python = PathField(tr("Python"), "landchipConnectionPython")
        self.token_env = _line("landchipConnectionTokenEnv", "")
        self.cluster = _line("landchipConnectionCluster", '{"existing_cluster_id": "…"}')
        self._note = NoteLabel("landchipConnectionNote")
        self._forms: list[QFormLayout] = []
        self._rows: dict[str, tuple[QFormLayout, QWidget]] = {}
        self._showing = False
        self._lay_out()
        self._connect()
        self._way_changed()

    def profile(self) -> Profile:
        """What the fields state. Raises RequestError."""
        way = str(self.way.currentData())
        values: dict[str, Any] = {
            "name": self.name.text().strip(),
            "way": way,
            "storage": self.storage.line.text().strip(),
            "bundle": self.bundle.line.text().strip() or None,
            "folders": self.folders.pairs(),
            "shared_paths": self.shared.isChecked(),
            "conf": self.conf.pairs(),
            "tasks": self.tasks.value() or None,
            "url": self.url.text().strip() or None,
            "command": _words(self.command.text()) or None,
            "authcfg": self.auth.configId() or None,
            "python": self.python.line.text().strip() or None,
            "headers": self.headers.pairs(),
            "ca_file": self.ca_file.line.text().strip() or None,
            "token_env": self.token_env.text().strip() or None,
            "cluster": _json(self.cluster.text()),
        }
        if not values["name"]:
            raise RequestError("connection-no-name", tr("The connection has no name: give it one."))
        if not values["storage"]:
            raise RequestError(
                "connection-no-storage",
                tr("The connection names no storage: name a folder or an address that both this computer and it use."),
            )
        return Profile.from_json({key: each for key, each in values.items() if way in USED_BY.get(key, (way,))})

    def show_profile(self, profile: Profile | None) -> None:
        """Displays a profile; None for an empty form. Emits nothing."""
        self._showing = True
        shown = profile.to_json() if profile is not None else {}
        self.name.setText(str(shown.get("name", "")))
        self.way.setCurrentIndex(max(0, self.way.findData(shown.get("way", SPARK_SUBMIT))))
        self.url.setText(str(shown.get("url", "")))
        self.command.setText(shlex.join(shown.get("command", ["spark-submit"])))
        self.tasks.setValue(int(shown.get("tasks") or 0))
        self.shared.setChecked(bool(shown.get("shared_paths")))
        for field, key in ((self.storage, "storage"), (self.bundle, "bundle"), (self.ca_file, "ca_file")):
            field.set_path(str(shown.get(key, "")))
        self.python.set_path(str(shown.get("python", "")))
        for table, key in ((self.folders, "folders"), (self.conf, "conf"), (self.headers, "headers")):
            table.show_pairs(shown.get(key, {}))
        self.auth.setConfigId(str(shown.get("authcfg", "")))
        self.token_env.setText(str(shown.get("token_env", "")))
        self.cluster.setText(json.dumps(shown["cluster"]) if shown.get("cluster") else "")
        self._showing = False
        self._way_changed()

    def _emit(self, *_values: object) -> None:
        if not self._showing:
            self.changed.emit()

    def _way_changed(self) -> None:
        way = str(self.way.currentData())
        for key, (form, field) in self._rows.items():
            _show_row(form, field, way in USED_BY.get(key, (way,)))
        self.url.setPlaceholderText(HINTS.get(way, ""))
        self._note.setText(way_notes()[way])
        self._emit()

    def _connect(self) -> None:
        self.way.currentIndexChanged.connect(self._way_changed)
        for line in (self.name, self.url, self.command, self.token_env, self.cluster):
            line.textChanged.connect(self._emit)
        for field in (self.storage, self.bundle, self.ca_file, self.python):
            field.line.textChanged.connect(self._emit)
        for table in (self.folders, self.conf, self.headers):
            table.changed.connect(self._emit)
        self.shared.toggled.connect(self._emit)
        self.tasks.valueChanged.connect(self._emit)
        self.auth.selectedConfigIdChanged.connect(self._emit)

    def _lay_out(self) -> None:
        main, advanced = form_layout(), form_layout()
        rows: list[tuple[str, str, QWidget]] = [
            ("name", tr("Na&me"), self.name),
            ("way", tr("&Way in"), self.way),
            ("note", "", self._note),
            ("url", tr("&Address"), self.url),
            ("command", tr("Comman&d"), self.command),
            ("authcfg", tr("Authentication"), self.auth),
            ("cluster", tr("Cl&uster (JSON)"), self.cluster),
            ("storage", tr("&Storage of jobs"), self.storage),
            ("bundle", tr("&Bundle"), self.bundle),
            ("folders", tr("&Folders"), self.folders),
            ("shared_paths", "", self.shared),
        ]
        further: list[tuple[str, str, QWidget]] = [
            ("tasks", tr("Tas&ks"), self.tasks),
            ("conf", tr("Spark"), self.conf),
            ("python", tr("P&ython"), self.python),
            ("headers", tr("Headers"), self.headers),
            ("ca_file", tr("Ce&rtificates"), self.ca_file),
            ("token_env", tr("Token variable"), self.token_env),
        ]
        for key, text, field in rows:
            self._add_row(main, key, text, field)
        for key, text, field in further:
            self._add_row(advanced, key, text, field)
        inner = QWidget()
        inner.setLayout(advanced)
        self.advanced = folded_box(tr("More settings"), "landchipConnectionMore", inner)
        layout = QVBoxLayout(self)
        layout.addLayout(main)
        layout.addWidget(self.advanced)
        layout.addStretch(1)
        self.python.setToolTip(tr("Of the driver, or of the environment with Spark's client"))
        self.token_env.setToolTip(tr("Name of an environment variable with the token, for the command line alone"))
        self.bundle.setToolTip(tr("The folder that `make cluster-bundle` made, put where the cluster reads it"))
        self.storage.setToolTip(
            tr("Where jobs, their finished parts and their maps are: this computer and the cluster use it")
        )

    def _add_row(self, form: QFormLayout, key: str, text: str, field: QWidget) -> None:
        label = QLabel(text)
        if text:
            label.setBuddy(field)
        form.addRow(label, field)
        self._rows[key] = (form, field)


def _show_row(form: QFormLayout, field: QWidget, visible: bool) -> None:
    """QFormLayout.setRowVisible is Qt 6's."""
    for each in (form.labelForField(field), field):
        if each is not None:
            each.setVisible(visible)


def way_titles() -> dict[str, str]:
    """Way in -> its title, in the order of a list."""
    return {
        SPARK_SUBMIT: tr("spark-submit, here or behind a command"),
        REST: tr("Standalone master (REST gateway)"),
        LIVY: tr("Livy (Fabric, EMR Serverless, on-premises)"),
        DATABRICKS: tr("Databricks jobs"),
        CONNECT: tr("Spark Connect"),
    }


def way_notes() -> dict[str, str]:
    """Way in -> what it needs, in a sentence."""
    return {
        SPARK_SUBMIT: tr("Runs a program of this computer, such as spark-submit or ssh host spark-submit."),
        REST: tr("The master must have spark.master.rest.enabled, and its port (6066) must be open to you."),
        LIVY: tr("Sends batches to a Livy server, with a login of QGIS's authentication manager."),
        DATABRICKS: tr("Submits a run to a workspace, with a token of QGIS's authentication manager."),
        CONNECT: tr("Uses a Python of its own with Spark's client, which you name below."),
    }


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit(objectName=name)
    line.setPlaceholderText(hint)
    return line


def _words(command: str) -> list[str]:
    """Raises RequestError."""
    try:
        return shlex.split(command)
    except ValueError as error:
        raise RequestError("connection-command", tr("The command has an open quote: close it.")) from error


def _json(text: str) -> dict[str, Any]:
    """Raises RequestError."""
    try:
        value = load_json(text.strip() or "{}")
    except ValueError as error:
        raise RequestError("connection-cluster", tr("The cluster is no JSON object: correct it.")) from error
    return value if isinstance(value, dict) else {}
