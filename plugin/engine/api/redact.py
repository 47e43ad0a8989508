"""Masks secrets in raster paths and addresses before they reach a file, a log or an error (standard library only)."""

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
    """A raster's path or address with every value that may be secret replaced by ***; names stay.

    Masked are:
    * the user part of an address (https://user:key@host);
    * every value in the query or fragment of an address, under any name: signatures of Azure, AWS and Google, tokens;
    * the options of GDAL's /vsicurl?…, of which `url=` stays and is itself redacted;
    * `password=…`, `token=…` and similar keywords in connection strings.
    Plain file paths stay as they are.
    """
    if _REMOTE.search(path):
        path = _PARAMETER.sub(_masked_parameter, _USERINFO.sub(rf"\1{MASK}@", path))
    return _KEYWORD.sub(rf"\1\2{MASK}", path)


def is_remote(path: str) -> bool:
    """Whether a path is a URL or one of GDAL's virtual file systems (/vsi…: servers and archives)."""
    return bool(_REMOTE.search(path))


def display_path(path: str) -> str:
    """A raster's path or address for messages: redacted; a VRT given as XML text becomes "The mosaic"."""
    return "The mosaic" if path.lstrip().startswith("<") else redact(path)


def raster_name(path: str) -> str:
    """A raster's name in titles and warnings: the last part of its path or address, without query and suffix."""
    bare = re.split(r"[?#]", path, maxsplit=1)[0] if _REMOTE.search(path) else path
    return PurePath(bare.rstrip("/")).stem or MASK


def redact_json(value: Any) -> Any:
    """A JSON value with every text in it redacted."""
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, Mapping):
        return {str(key): redact_json(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [redact_json(each) for each in value]
    return value


def _masked_parameter(match: re.Match[str]) -> str:
    """Masks the value of `name=value`; only `url=` of /vsicurl? keeps its address, which is itself redacted."""
    name, value = match.groups()
    if name[1:-1].lower() == "url" and _REMOTE.search(unquote(value)):
        return name + redact(unquote(value))
    return name + MASK
