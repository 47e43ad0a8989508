"""A raster that no file backs, ready to be read in a background thread as QGIS's own canvas does it.

The provider is cloned, and later let go, on the main thread; only the reading happens elsewhere. One that is made or
destroyed in the thread that reads it leaves events for the main thread that come too late and end QGIS. Of 114 runs of
its tests, with four exports each, one still ended so (3.40), from a cause that is not known.
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

SETTLE_S = 2.0  # for the main thread to hear of the last replies; where it is busy, a warning is not worth more
NO_PICTURE_HERE = (404, 410)  # what tile servers answer where their imagery ends

_lent: set[RemoteRaster] = set()  # those that are being read: none of them may be let go by the thread that reads


class RemoteRaster(QObject):
    """A clone of a layer's provider, for one reading, and which of its requests failed.

    Made on the main thread; in a model's thread, where QGIS prepares a model's steps, it hears of no failures.
    pipe: holds the provider; what reads it calls `lend` before and `give_back` after, from its own thread
    crs:  of the provider
    """

    _asked = pyqtSignal(object)  # threading.Event
    _over = pyqtSignal()

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
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._let_go, Qt.ConnectionType.QueuedConnection)
        QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent].connect(self._note)

    def lend(self) -> None:
        _lent.add(self)

    def give_back(self) -> None:
        self._over.emit()

    def failures(self) -> list[str]:
        """Why requests failed, once for each address that never came; a tile that the server has not is none of them.

        To be called by the thread that read, when it is done.
        """
        if QThread.currentThread() == self.thread():
            QCoreApplication.sendPostedEvents(QgsNetworkAccessManager.instance())
        else:  # replies are told to the main thread, in order: what it answers now comes after the last of them
            answered = threading.Event()
            self._asked.emit(answered)
            answered.wait(SETTLE_S)
        return list(self._failed.values())

    def _note(self, reply: QgsNetworkReplyContent) -> None:
        """A provider asks up to four times for a tile, so the last answer counts."""
        url = reply.request().url()
        if url.host() != self._host:
            return
        self._failed.pop(url.toString(), None)
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        fine = (QNetworkReply.NetworkError.NoError, QNetworkReply.NetworkError.OperationCanceledError)
        if reply.error() not in fine and status not in NO_PICTURE_HERE:
            self._failed[url.toString()] = f"HTTP {status}" if status else reply.errorString()

    def _answer(self, answered: threading.Event) -> None:
        answered.set()

    def _let_go(self) -> None:
        self.pipe = QgsRasterPipe()  # the last reference to the provider goes here, in the main thread
        _lent.discard(self)
