"""The page "Jobs" of the dock: the list, what can be done with a job, and the end of its log."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QAction, QHideEvent, QIcon, QShowEvent
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr
from ...remote.ways.way_in import JobState
from ..widgets.labels import section_label, wrap
from ..widgets.layouts import without_margins
from .job_delegate import ENTRY, FETCHING, JobDelegate
from .job_entry import NOT_SUBMITTED, JobEntry
from .job_texts import detail_text, origin_text
from .log_view import LogView

LOAD, LOG, CANCEL, RESUBMIT, DUPLICATE, REMOVE = "load", "log", "cancel", "resubmit", "duplicate", "remove"


class JobsPage(QWidget):
    """Displays jobs and emits what the user wants; it knows no cluster.

    acted:    one of LOAD, CANCEL, RESUBMIT, DUPLICATE, REMOVE, and the key of a job
    selected: the key of the job that is selected now; empty for none
    connections_requested: the user wants to see the connections
    shown:    whether the page is visible now
    """

    acted = pyqtSignal(str, str)
    selected = pyqtSignal(str)
    connections_requested = pyqtSignal()
    shown = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipJobsPage")
        self.list = QListWidget(objectName="landchipJobs")
        self.list.setItemDelegate(JobDelegate(self.list))
        self.list.setAccessibleName(tr("Jobs"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.log = LogView()
        self._actions = self._make_actions()
        self._problem = QLabel(objectName="landchipJobProblem")
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        wrap(self._problem)
        self._lay_out()
        self.list.currentItemChanged.connect(self._selection_changed)
        self.list.itemDoubleClicked.connect(lambda _item: self._trigger(LOAD))
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.show_jobs([])

    def show_jobs(self, entries: Sequence[JobEntry], fetching: Sequence[str] = ()) -> None:
        """Replaces the list; the selected job stays selected. fetching: keys of jobs whose map is being loaded"""
        selected = self.key()
        self.list.blockSignals(True)
        self.list.clear()
        for each in entries:
            item = QListWidgetItem()
            _fill(item, each, each.key in fetching)
            self.list.addItem(item)
            if each.key == selected:
                self.list.setCurrentItem(item)
        if entries and self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._stack.setCurrentIndex(0 if entries else 1)
        self._selection_changed()

    def show_job(self, entry: JobEntry, fetching: bool) -> None:
        """Displays a job of the list as it is now."""
        for item in self._items():
            if item.data(ENTRY).key == entry.key:
                item.setSizeHint(QSize())  # has the list ask anew: there may be a bar now, or no more
                _fill(item, entry, fetching)
        if self.key() == entry.key:
            self._show_selected()

    def key(self) -> str:
        """Of the selected job; empty for none."""
        item = self.list.currentItem()
        return item.data(ENTRY).key if item is not None else ""

    def select(self, key: str) -> None:
        for item in self._items():
            if item.data(ENTRY).key == key:
                self.list.setCurrentItem(item)

    def _items(self) -> list[QListWidgetItem]:
        rows = map(self.list.item, range(self.list.count()))
        return [each for each in rows if each is not None]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802, the name that Qt calls
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802, the name that Qt calls
        super().hideEvent(event)
        self.shown.emit(False)

    def _make_actions(self) -> dict[str, QAction]:
        texts = {
            LOAD: (tr("&Load the Map"), "mActionAddOgrLayer.svg"),
            LOG: (tr("Show the L&og"), "mMessageLog.svg"),
            CANCEL: (tr("&Cancel"), "mActionStop.svg"),
            RESUBMIT: (tr("&Submit Again: Compute What Is Missing"), "mActionReload.svg"),
            DUPLICATE: (tr("&Duplicate: Fill the Form"), "mActionDuplicateLayer.svg"),
            REMOVE: (tr("&Remove from the List"), "mActionDeleteSelected.svg"),
        }
        actions = {}
        for name, (text, icon) in texts.items():
            action = QAction(QgsApplication.getThemeIcon(f"/{icon}"), text, self)
            action.setObjectName(f"landchipJob_{name}")
            actions[name] = action
            if name != LOG:
                action.triggered.connect(lambda _checked=False, name=name: self.acted.emit(name, self.key()))
        actions[LOG].setCheckable(True)
        actions[LOG].toggled.connect(self.log.setVisible)
        return actions

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for name, action in self._actions.items():
            button = QToolButton(objectName=f"landchipJobButton_{name}")
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setAccessibleName(action.text().replace("&", ""))
            buttons.addWidget(button)
        buttons.addStretch(1)
        connections = QToolButton(objectName="landchipConnections")
        connections.setIcon(QIcon(QgsApplication.getThemeIcon("/mActionOptions.svg")))
        connections.setToolTip(tr("Connections…"))
        connections.setAccessibleName(tr("Connections"))
        connections.setAutoRaise(True)
        connections.clicked.connect(self.connections_requested)
        buttons.addWidget(connections)
        full = QWidget()
        layout = without_margins(QVBoxLayout(full))
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        layout.addWidget(self._problem)
        layout.addWidget(self.log, 1)
        self._stack = QStackedLayout(self)
        outer = QWidget()
        QVBoxLayout(outer).addWidget(full)
        self._stack.addWidget(outer)
        self._stack.addWidget(self._empty())

    def _empty(self) -> QWidget:
        """What is displayed while there is no job."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(section_label(tr("No jobs yet")))
        text = tr(
            "Where this computer is too small, a Spark cluster makes the same map. Add a connection, choose it on the "
            "page Map under “Run on”, and press Submit: the job is listed here, also after QGIS was closed."
        )
        layout.addWidget(wrap(QLabel(text)))
        button = QPushButton(tr("Co&nnections…"), objectName="landchipConnectionsHere")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.connections_requested)
        layout.addWidget(button)
        layout.addStretch(1)
        return page

    def _selection_changed(self, *_items: object) -> None:
        self._show_selected()
        self.selected.emit(self.key())

    def _show_selected(self) -> None:
        item = self.list.currentItem()
        entry = item.data(ENTRY) if item is not None else None
        fetching = bool(item.data(FETCHING)) if item is not None else False
        self._problem.setText(entry.problem if entry is not None else "")
        self._problem.setVisible(bool(self._problem.text()))
        for name, enabled in possible_actions(entry, fetching).items():
            self._actions[name].setEnabled(enabled)

    def _trigger(self, name: str) -> None:
        if self._actions[name].isEnabled():
            self._actions[name].trigger()

    def _open_menu(self, where: QPoint) -> None:
        if self.list.itemAt(where) is None:
            return
        menu = QMenu(self)
        menu.addActions(list(self._actions.values()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(where))


def possible_actions(entry: JobEntry | None, fetching: bool = False) -> dict[str, bool]:
    """Which actions make sense for a job."""
    if entry is None:
        return dict.fromkeys((LOAD, LOG, CANCEL, RESUBMIT, DUPLICATE, REMOVE), False)
    submitted, active = entry.submitted is not None, entry.is_active
    return {
        LOAD: submitted and not fetching and entry.state == JobState.FINISHED.value,
        LOG: submitted,
        CANCEL: submitted and (active or entry.state == JobState.UNKNOWN.value),
        RESUBMIT: entry.is_whole and not active and not fetching and entry.state != JobState.FINISHED.value,
        DUPLICATE: bool(entry.form),
        REMOVE: not active or bool(entry.problem) or entry.state == NOT_SUBMITTED,
    }


def _fill(item: QListWidgetItem, entry: JobEntry, fetching: bool) -> None:
    item.setData(ENTRY, entry)
    item.setData(FETCHING, fetching)
    lines = [entry.title, detail_text(entry, fetching), origin_text(entry), entry.problem]
    text = "\n".join(filter(None, lines))
    item.setToolTip(text)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
