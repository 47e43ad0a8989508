"""What may be written about where a result came from: no secret leaves the engine in a file, a log or an error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import unquote

MASK = "***"

_REMOTE = re.compile(r"://|/vsi", re.IGNORECASE)
_USERINFO = re.compile(r"(://)[^/?#@\s]+@")
_PARAMETER = re.compile(r"([?&#;|][^=&#?;|\s]+=)([^&#|]*)")
_KEYWORD = re.compile(
    r"\b([\w.-]*(?:password|passwd|pwd|secret|token|api_?key|access_?key|signature|authorization|credentials?))"
    r"(\s*[=:]\s*)('[^']*'|\"[^\"]*\"|(?:bearer\s+|basic\s+)?[^\s&,;|'\"]+)",
    re.IGNORECASE,
)


def redact(path: str) -> str:
    """A raster's path or address as it may be shown: names stay, values that may be secret become ***.

    Masked are the user part of an address (https://user:key@host), every value in the query or fragment of an
    address (signatures of Azure, AWS, Google; tokens under any name: no list of bad names is ever complete), GDAL's
    /vsicurl?… options, and `password=…` and its kin in connection strings. Plain file paths stay as they are.
    """
    if _REMOTE.search(path):
        path = _PARAMETER.sub(_masked_parameter, _USERINFO.sub(rf"\1{MASK}@", path))
    return _KEYWORD.sub(rf"\1\2{MASK}", path)


def is_remote(path: str) -> bool:
    """Whether a raster lies on a server or in an archive, as far as its path tells."""
    return bool(_REMOTE.search(path))


def display_path(path: str) -> str:
    """A raster's path or address as a message may show it: redacted, and a VRT that was made up is not spelt out."""
    return "The mosaic" if path.lstrip().startswith("<") else redact(path)


def raster_name(path: str) -> str:
    """The last part of a path or address, without query and suffix: a raster's name in titles and warnings."""
    bare = re.split(r"[?#]", path, maxsplit=1)[0] if _REMOTE.search(path) else path
    return PurePath(bare.rstrip("/")).stem or MASK


def redact_json(value: Any) -> Any:
    """Plain JSON with every text in it redacted."""
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, Mapping):
        return {str(key): redact_json(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [redact_json(each) for each in value]
    return value


def _masked_parameter(match: re.Match[str]) -> str:
    """`url=` of /vsicurl? keeps its address, itself redacted; every other value is masked."""
    name, value = match.groups()
    if name[1:-1].lower() == "url" and _REMOTE.search(unquote(value)):
        return name + redact(unquote(value))
    return name + MASK
