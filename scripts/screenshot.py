"""Takes the picture of QGIS's main window in the user guide: `python3 -m scripts.screenshot RASTER PNG`.

Starts QGIS on a virtual screen (Xvfb) with the plugin in a clean profile; inside it, this same file runs
landchip:classify through Processing, as a user does, waits for the map to be drawn, and grabs the window.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ORDER = "LANDCHIP_SCREENSHOT"  # how the QGIS that runs this file learns what to do
SIZE = (1280, 800)
WITHIN_S = 300


def main() -> None:
    """The command line."""
    from scripts.make_zip import install, make_zip

    words = argparse.ArgumentParser(description="Takes a screenshot of QGIS with a land-use map.")
    words.add_argument("raster", type=Path)
    words.add_argument("png", type=Path)
    chosen = words.parse_args()
    root = Path(__file__).resolve().parents[1]
    with tempfile.TemporaryDirectory() as folder:
        install(make_zip(root, Path(folder)), Path(folder) / "profiles" / "screenshot")
        order = {"raster": str(chosen.raster.absolute()), "png": str(chosen.png.absolute()), "folder": folder}
        screen = ["xvfb-run", "-a", "-s", f"-screen 0 {SIZE[0]}x{SIZE[1]}x24"]
        qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", folder, "--profile", "screenshot"]
        subprocess.run(
            [*screen, *qgis, "--code", str(Path(__file__).resolve())],
            env={**os.environ, ORDER: json.dumps(order), "QT_QPA_PLATFORM": "xcb"},
            timeout=WITHIN_S,
            check=True,
        )
    if not chosen.png.is_file():
        sys.exit("QGIS took no picture: run it by hand to see why.")
    if shutil.which("optipng"):
        subprocess.run(["optipng", "-quiet", str(chosen.png)], check=False)


def inside(iface: Any, order: dict[str, str]) -> None:
    """In QGIS: map, wait, grab, quit."""
    from qgis.core import QgsProject, QgsRasterLayer
    from qgis.PyQt.QtCore import Qt, QTimer
    from qgis.PyQt.QtGui import QImage
    from qgis.PyQt.QtWidgets import QDockWidget, QTreeView

    window = iface.mainWindow()
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Layers", "ProcessingToolbox"))
    image = QgsRasterLayer(order["raster"], Path(order["raster"]).stem)
    QgsProject.instance().setCrs(image.crs())
    QgsProject.instance().addMapLayer(image)

    def classify() -> None:
        import processing

        outputs = {"OUTPUT": str(Path(order["folder"]) / "map.gpkg")}
        processing.runAndLoadResults("landchip:classify", {"INPUT": image.id(), **outputs})
        window.showNormal()
        window.resize(*SIZE)
        window.move(0, 0)
        QTimer.singleShot(1500, look)

    def look() -> None:
        canvas = iface.mapCanvas()
        canvas.setExtent(image.extent().buffered(0.02 * image.extent().width()))
        canvas.refresh()
        iface.messageBar().clearWidgets()
        show_algorithms()
        QTimer.singleShot(6000, grab)

    def show_algorithms() -> None:
        tree = next(each for each in window.findChildren(QTreeView) if each.objectName() == "algorithmTree")
        for row in range(tree.model().rowCount()):
            if tree.model().index(row, 0).data() == "Landchip":
                tree.expand(tree.model().index(row, 0))

    def grab() -> None:
        coarse = (
            window.grab().toImage().convertToFormat(QImage.Format.Format_RGB16, Qt.ImageConversionFlag.ThresholdDither)
        )  # five or six bits a colour: half the bytes, and nobody sees it
        picture = coarse.convertToFormat(QImage.Format.Format_RGB888)
        picture.save(order["png"], "PNG", 0)
        os._exit(0)  # no question whether the project is to be saved

    QTimer.singleShot(3000, classify)


if ORDER in os.environ:  # QGIS reads this file by `exec`
    from qgis.utils import iface

    inside(iface, json.loads(os.environ[ORDER]))
elif __name__ == "__main__":
    main()
