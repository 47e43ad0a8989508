"""Where the file of a mosaic is written: beside the project, or in the profile where that is not saved yet."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsApplication, QgsProject


def mosaic_file(project: QgsProject, title: str) -> Path:
    """A file that does not exist yet, in a folder that is made where it is missing. Raises OSError."""
    home = project.absolutePath()
    folder = Path(home) if home else Path(QgsApplication.qgisSettingsDirPath(), "landchip", "imagery")
    folder.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"[^\w.-]+", "-", title).strip("-.") or "imagery"
    names = (f"{stem}.vrt", *(f"{stem}-{number}.vrt" for number in range(2, 1000)))
    return next(path for path in (folder / name for name in names) if not path.exists())
