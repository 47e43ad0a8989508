"""The files that a VRT names, and the error for one that is not there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import unescape

from ...api.errors import RasterError
from ...api.redact import display_path

VRT_SOURCE = re.compile(r'<Source(?:Filename|Dataset)[^>]*?(?:relativeToVRT="([01])"[^>]*)?>([^<]*)<')


def missing_source(path: str) -> RasterError | None:
    """The error for a VRT file that GDAL cannot open because a file that it names is not there; None for any other."""
    if not path.lower().endswith(".vrt") or not path_is(path, Path.is_file):
        return None
    try:
        text = Path(path).read_text("utf-8", "replace")
    except OSError:
        return None
    for relative, name in VRT_SOURCE.findall(text):
        source = Path(path).parent / unescape(name) if relative == "1" else Path(unescape(name))
        if is_file_path(unescape(name)) and not path_is(str(source), Path.exists):
            return source_missing(path, str(source))
    return None


def is_file_path(text: str) -> bool:
    """Whether a name in a VRT is that of a local file, and not of a server, an archive, a connection string or XML."""
    return bool(text) and "://" not in text and not text.startswith(("/vsi", "<")) and ":" not in text[2:]


def source_missing(path: str, missing: str) -> RasterError:
    """The error for a VRT that names a file which is not there."""
    return RasterError(
        "vrt-source-missing",
        "{path} names {missing}, which is not there: put it back, or make the VRT anew.",
        path=display_path(path),
        missing=display_path(missing),
    )


def path_is(path: str, kind: Callable[[Path], bool]) -> bool:
    """Whether `kind` holds for the path; False for what cannot be a file name, such as a VRT as XML text."""
    try:
        return kind(Path(path))
    except OSError:
        return False
