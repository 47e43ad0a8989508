"""A raster layer without a file (XYZ, WMS, WCS), for reading in a background thread as QGIS's own canvas does it.

The provider is cloned and released on the main thread, and only read elsewhere. A provider that is made or destroyed in
the reading thread leaves events for the main thread that come after its end and crash QGIS. Even so, one of 114 runs of
the tests, with four exports each, crashed (QGIS 3.40); the cause is not known.
"""

from __future__ import annotations

import threading

from qgis.core import (
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRasterPipe,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QThread, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

REPLIES_TIMEOUT_S = 2.0  # for the main thread to handle the last replies; a busy one may miss a warning
NO_IMAGERY = (404, 410)  # HTTP status of tile servers outside their imagery

_active: set[RemoteRaster] = set()  # being read; holds them, so that the reading thread never has the last reference


class RemoteRaster(QObject):
    """A clone of a layer's provider for one export, and a record of its failed requests.

    Made on the main thread. In the thread of a Processing model, where QGIS prepares the model's steps, no failures are
    recorded.

    pipe: holds the provider; its reader calls `begin_read` before and `end_read` after, from its own thread
    crs:  of the provider
    """

    _flush_requested = pyqtSignal(object)  # threading.Event, to be set on the main thread
    _read_ended = pyqtSignal()

    def __init__(self, layer: QgsRasterLayer) -> None:
        super().__init__()
        main, provider = QCoreApplication.instance().thread(), layer.dataProvider().clone()
        for each in (self, provider):
            each.moveToThread(main)
        self.pipe = QgsRasterPipe()
        self.pipe.set(provider)
        self.crs = provider.crs()
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        self._host = QUrl(str(parts.get("url") or "")).host()
        self._failed: dict[str, str] = {}
        self._flush_requested.connect(self._flush, Qt.ConnectionType.QueuedConnection)
        self._read_ended.connect(self._release, Qt.ConnectionType.QueuedConnection)
        QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent].connect(self._record_reply)

    def begin_read(self) -> None:
        _active.add(self)

    def end_read(self) -> None:
        self._read_ended.emit()

    def failures(self) -> list[str]:
        """The reason for each address whose request failed and did not succeed later; NO_IMAGERY is no failure.

        To be called from the reading thread, after it has read.
        """
        if QThread.currentThread() == self.thread():
            QCoreApplication.sendPostedEvents(QgsNetworkAccessManager.instance())
        else:  # the main thread handles signals in order, so this one after those of all replies
            flushed = threading.Event()
            self._flush_requested.emit(flushed)
            flushed.wait(REPLIES_TIMEOUT_S)
        return list(self._failed.values())

    def _record_reply(self, reply: QgsNetworkReplyContent) -> None:
        """Records the last reply of each address: a provider requests a tile up to four times."""
        url = reply.request().url()
        if url.host() != self._host:
            return
        self._failed.pop(url.toString(), None)
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        accepted = (QNetworkReply.NetworkError.NoError, QNetworkReply.NetworkError.OperationCanceledError)
        if reply.error() not in accepted and status not in NO_IMAGERY:
            self._failed[url.toString()] = f"HTTP {status}" if status else reply.errorString()

    def _flush(self, flushed: threading.Event) -> None:
        flushed.set()

    def _release(self) -> None:
        self.pipe = QgsRasterPipe()  # drops the last reference to the provider, on the main thread
        _active.discard(self)
