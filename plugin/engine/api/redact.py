"""Masks secrets in addresses, sentences and JSON before they leave the engine (standard library only).

Redaction happens once, where something leaves the engine: `redact_json` over every message of the worker and every
result of the command line, `redact` over texts of other libraries (GDAL, pip), and over what is written into files.
What is masked loses nothing that look-ups need: `raster_id` is equal for two addresses of the same raster.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote, unquote

MASK = "***"
ID_DIGITS = 16  # hexadecimal digits of a raster's id
# Of values of a query that change while the raster stays the same; the short ones are those of Azure's signatures.
SECRET_NAME = re.compile(
    r"key|token|signature|pass|pwd|secret|auth|credential|session|user|^x-(?:amz|goog)-|^expires$"
    r"|^(?:sig|st|se|sp|sv|sr|spr|skoid|sktid|ske|sks|skv|skt)$",
    re.IGNORECASE,
)

_REMOTE = re.compile(r"://|%3a%2f%2f|/vsi", re.IGNORECASE)
_SERVICE = re.compile(r"(?:xyz|wmts|wms|wcs|arcgis-\w+):https?://(?:[^/?#]*@)?([^/?#@]+)")
_PLAIN_PATH = re.compile(r"(?:/(?!vsi)|[A-Za-z]:[\\/]|\\\\)[^:\n]*")
_TOKEN = re.compile(r"[^\s'\"<>]+")
_PUNCTUATION = ",.;:)]}"  # the punctuation of a sentence behind an address
_AUTHORITY = re.compile(r"(?<=//)(?P<first>[^/?#\s]*)(?P<rest>\S*)")
_PORT_ONLY = re.compile(r"(?:[\w-]+\.[\w.-]*|localhost|\[[0-9A-Fa-f:.]+\]|[\w-]+)(?::\d{0,5})?")
_PARAMETER = re.compile(r"((?:^|[?&#;|])[^=&#?;|\s/]+=)([^&#|]*)")
_BARE_QUERY = re.compile(r"([?&][^=&#?;|\s/]+=)([^&#|]*)")
_HEADER = re.compile(
    r"((?:proxy-)?authorization|(?:set-)?cookie)([\"']?\s*[=:]\s*[\"']?)([^\r\n'\"|&,]+)", re.IGNORECASE
)
_KEYWORD = re.compile(
    r"(?<![\w.-])([\w.-]*(?:password|passphrase|passwd|pwd|secret|token|api_?key|access_?key|account_?key|signature|credentials?"
    r"|authcfg|x-api-key)|sig)"
    r"([\"']?\s*[=:]\s*)('(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|(?:bearer\s+|basic\s+)?[^\s&|'\"]*[^\s&|'\",.;:)\]}])",
    re.IGNORECASE,
)
_IDENTITY = re.compile(rf"#[0-9a-f]{{{ID_DIGITS}}}$")
_XML = re.compile(r"<((?:GDAL_|VRT|WMS_|WCS_|TileMap)\w*)\b.*?(?:</\1\s*>|\Z)", re.DOTALL)
_XML_SECRET = re.compile(
    r"(<(\w*(?:pwd|pass|token|key|secret|header|cookie|proxyauth)\w*)>).*?(</\2>)", re.IGNORECASE | re.DOTALL
)
_XML_ROOT = re.compile(r"<([A-Za-z]\w*)")

# Fields of results that hold paths of files that Landchip wrote, or data that is no text: they stay as they are.
VERBATIM_FIELDS = frozenset({"outputs", "run_dir", "picture"})
_SECRET_FIELDS = frozenset({"password", "user", "headers", "referer", "authcfg", "proxy", "credentials"})


def redact(text: str) -> str:
    """A sentence, an address or a path with every value that may be secret replaced by ***; names stay.

    Masked are, in a sentence as in an address:
    * the user part of an address (https://user:key@host), up to the last @ where the password holds / or @;
    * every value in the query or fragment of an address, under any name: signatures of Azure, AWS and Google, tokens;
      in a sentence also of the last part of an address, as GDAL's messages quote it (big.tif?sig=…);
    * the options of GDAL's /vsicurl?…, of which `url=` stays and is itself redacted;
    * `password=…`, `token=…`, `Authorization: …` and similar keywords in connection strings and headers.
    A source that is XML (a VRT, the description of a service) is replaced by its root element and a digest.
    Plain file paths stay as they are.
    """
    if not any(each in text for each in "=:@<"):
        return text
    if text.lstrip().startswith("<") and (root := _XML_ROOT.match(text.lstrip())):
        return _xml_name(root.group(1), text)
    text = _XML.sub(lambda match: _xml_name(match.group(1), match.group()), text)
    if not _PLAIN_PATH.fullmatch(text):
        text = _TOKEN.sub(_masked_token, text) if any(map(str.isspace, text)) else _masked_word(text)
    return _KEYWORD.sub(rf"\1\2{MASK}", _HEADER.sub(rf"\1\2{MASK}", text))


def redact_address(path: str) -> str:
    """As `redact`, for what is known to be one path or address: a blank does not end a value of it."""
    if path.lstrip().startswith("<") or not _REMOTE.search(path):
        return redact(path)
    return _KEYWORD.sub(rf"\1\2{MASK}", _address(path))


def is_remote(path: str) -> bool:
    """Whether a path is a URL or one of GDAL's virtual file systems (/vsi…: servers and archives)."""
    return bool(_REMOTE.search(path))


def display_path(path: str) -> str:
    """A raster's path or address for messages: redacted; a VRT given as XML text becomes "The mosaic"."""
    return "The mosaic" if path.lstrip().startswith("<") else redact_address(path)


def raster_name(path: str) -> str:
    """A raster's name in titles and warnings: the last part of its path or address, without query and suffix.

    Of XML the root element and a digest; of an address among parameters (type=xyz&url=…) the address's name; of a
    service's identity (api/requests/tile_service.py) the server's name.
    """
    if path.lstrip().startswith("<"):
        return redact(path)
    if service := _SERVICE.match(path):
        return service.group(1)
    if not _REMOTE.search(path):
        return PurePath(redact(path).rstrip("/")).stem or MASK
    address = re.search(r"(?:^|[?&])url=([^&]*)", path)
    bare = unquote(address.group(1)) if address else path
    bare = re.split(r"[?#]", _without_userinfo(bare), maxsplit=1)[0]
    return PurePath(redact(bare).rstrip("/")).stem or MASK


def raster_id(path: str) -> str:
    """ID_DIGITS hexadecimal digits that tell rasters apart, without a secret in what is hashed.

    Users, passwords and signatures are left out, so an address that was signed anew keeps its id. A path is taken as
    absolute, in the spelling of its file system.
    """
    if path.lstrip().startswith("<"):
        text = _XML_SECRET.sub(r"\1\3", path.strip())
    elif _REMOTE.search(path):
        text = _PARAMETER.sub(_without_secret_parameter, _without_userinfo(path, ""))
        text = _KEYWORD.sub(r"\1\2", text)
    elif re.match(r"[A-Za-z][\w+.-]+:", path):  # a connection string or a subdataset
        text = _KEYWORD.sub(r"\1\2", path)
    else:
        text = os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - Path.resolve accesses the disk
    return hashlib.sha256(f"landchip raster\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]


def is_identity(text: str) -> bool:
    """Whether a text names a raster by its redacted address or a service, and its id: ….tif?sig=***#3f9ca2b4c07d11e2"""
    return bool(_IDENTITY.search(text))


def identity_key(text: str) -> str:
    """What tells an identity from others: its id alone, because the redacted address changes with the signature; of a
    path the path.
    """
    return text.rpartition("#")[2] if is_identity(text) else text


def raster_identity(path: str) -> str:
    """What is written down of a raster that has to be found again, as in a file of corrections.

    The path itself; for an address with secrets the redacted address, # and its id. Idempotent.
    """
    if is_identity(path):
        return path
    redacted = redact_address(path)
    return path if redacted == path else f"{redacted}#{raster_id(path)}"


def redact_json(value: Any, verbatim: frozenset[str] = VERBATIM_FIELDS) -> Any:
    """A JSON value with every text in it redacted, names of objects included.

    verbatim: fields whose values stay as they are
    """
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, Mapping):
        return {redact(str(key)): _redacted_field(str(key), each, verbatim) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [redact_json(each, verbatim) for each in value]
    return value


def _redacted_field(key: str, value: Any, verbatim: frozenset[str]) -> Any:
    if key in verbatim:
        return value
    if key in _SECRET_FIELDS and isinstance(value, (str, Mapping)) and value:
        return MASK if isinstance(value, str) else {str(name): MASK for name in value}
    if key == "open_options" and isinstance(value, Mapping):
        return {name: MASK if SECRET_NAME.search(name) else redact(str(text)) for name, text in value.items()}
    return redact_json(value, verbatim)


def _xml_name(root: str, text: str) -> str:
    return f"{root} {raster_id(text)}"


def _masked_token(match: re.Match[str]) -> str:
    return _masked_word(match.group())


def _masked_word(word: str) -> str:
    """Masks a word of a sentence; the punctuation behind it stays."""
    bare = word.rstrip(_PUNCTUATION)
    return _address(bare) + word[len(bare) :]


def _address(text: str) -> str:
    """Masks one address, or the last part of one."""
    if not _REMOTE.search(text):
        return _BARE_QUERY.sub(_masked_parameter, _without_userinfo(text))
    return _PARAMETER.sub(_masked_parameter, _without_userinfo(text))


def _without_userinfo(text: str, mask: str = f"{MASK}@") -> str:
    """Masks the user part of each address in `text`.

    Where a password holds / ? or # as it is, no rule can tell it from a path: everything up to the last @ is masked
    where what comes before the first / is not a host with its port.
    """

    def masked(match: re.Match[str]) -> str:
        first, rest = match.group("first"), match.group("rest")
        if "@" not in first + rest or (_PORT_ONLY.fullmatch(first) and not _is_user(first)):
            return match.group()
        return mask + (first + rest).rpartition("@")[2]

    return _AUTHORITY.sub(masked, text)


def _is_user(first: str) -> bool:
    """Whether a name without a dot and a number can only be a user with the beginning of a password."""
    host, separator, _ = first.partition(":")
    return bool(separator) and "." not in host and host != "localhost" and not host.startswith("[")


def _masked_parameter(match: re.Match[str]) -> str:
    """Masks the value of `name=value`; only `url=` of /vsicurl? keeps its address, which is itself redacted."""
    name, value = match.groups()
    if name.lstrip("?&#;|")[:-1].lower() == "url" and _REMOTE.search(unquote(value)):
        return name + _address(unquote(value))
    return name + MASK


def _without_secret_parameter(match: re.Match[str]) -> str:
    """The parameter without its value where its name says that this is a secret."""
    name, value = match.groups()
    bare = name.lstrip("?&#;|")[:-1]
    if bare.lower() == "url" and _REMOTE.search(unquote(value)):
        return name + _without_userinfo(_PARAMETER.sub(_without_secret_parameter, unquote(value)), "")
    return "" if SECRET_NAME.search(bare) else name + value


def hide(text: str, secrets: Iterable[str]) -> str:
    """`text` with each of the secrets replaced by ***, as it is and as it is written in an address."""
    spellings = {each for secret in secrets for each in (secret, unquote(secret), quote(secret, safe="")) if each}
    for each in sorted(spellings, key=len, reverse=True):
        text = text.replace(each, MASK)
    return text
