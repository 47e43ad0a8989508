"""A connection profile: how to reach one cluster, and how it names what this computer reads (standard library only).

As JSON an object with the fields of `Profile`. It holds no secret: a password or token is in QGIS's authentication
manager, of which `authcfg` is the id, or in the environment variable that `token_env` names.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path, PurePath
from typing import Any, Optional
from urllib.parse import urlsplit
from urllib.request import url2pathname

from ...engine.api.errors import RequestError
from ...engine.api.json_fields import Fields, is_text
from ...engine.api.redact import redact

SPARK_SUBMIT, REST, LIVY, DATABRICKS, CONNECT = "spark-submit", "rest", "livy", "databricks", "connect"
WAYS = (SPARK_SUBMIT, REST, LIVY, DATABRICKS, CONNECT)
SCHEMES = {REST: ("http", "https"), LIVY: ("http", "https"), DATABRICKS: ("https",), CONNECT: ("sc",)}
# Names of Spark's properties and of headers whose values are secrets: Spark's own spark.redaction.regex, and those of
# object stores. Properties that only say where a secret is found may stay.
SECRET = re.compile(
    r"secret|password|passphrase|passwd|token|credential|authorization|cookie|(?:access|account|api|private)[._-]?key"
    r"|\.sas\b|\bsas\.",
    re.IGNORECASE,
)
NO_SECRET = re.compile(r"(?:provider(?:\.\w+)?|file|path|enabled|type|service)$", re.IGNORECASE)
_TLS = re.compile(r";use_ssl=(?:true|false)\b")  # the one parameter of an address of Spark Connect that may be given
_VSI_SERVER = re.compile(r"/vsi(?:s3|gs|az|adls|oss|swift|curl|hdfs|webhdfs)(?:_streaming)?[/?]")
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_ID = re.compile(r"[A-Za-z0-9]{7}")  # of an authentication configuration of QGIS
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")


@dataclass(frozen=True)
class Profile:
    """How to reach a cluster. Raises RequestError where fields contradict each other or hold a secret.

    name:         for lists
    way:          one of WAYS
    storage:      folder of the jobs, as this computer reads it: a path, or an address of an object store
    url:          of the server: http(s)://host:6066 (rest), http(s)://host:8998 (livy), https://… (databricks),
                  sc://host:15002 (connect)
    command:      of the way spark-submit: the program and its first arguments, such as ("ssh", "-tt", "host",
                  "spark-submit")
    bundle:       folder of the bundle (code, environment, entry script), as this computer reads it
    folders:      prefix of a path or address on this computer -> prefix on the cluster; the longest that fits is taken
    shared_paths: paths that no prefix fits are the same on the cluster
    conf:         Spark's configuration
    tasks:        number of Spark tasks; None for the driver's choice
    authcfg:      id of an authentication configuration of QGIS
    token_env:    name of the environment variable with a bearer token, for the command line
    ca_file:      certificates (PEM) of a private CA
    python:       Python of the client's environment (connect); the driver's Python (spark-submit)
    headers:      further HTTP headers
    cluster:      of the way databricks: {"existing_cluster_id": …} or {"new_cluster": {…}}, and "libraries"
    """

    name: str
    way: str
    storage: str
    url: str = ""
    command: tuple[str, ...] = ("spark-submit",)
    bundle: str = ""
    folders: Mapping[str, str] = field(default_factory=dict)
    shared_paths: bool = False
    conf: Mapping[str, str] = field(default_factory=dict)
    tasks: Optional[int] = None
    authcfg: str = ""
    token_env: str = ""
    ca_file: str = ""
    python: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    cluster: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_way(self)
        _check_authentication(self)
        _check_no_secrets(self)

    def to_json(self) -> dict[str, Any]:
        """The fields that differ from their defaults."""
        values = asdict(self)
        plain = {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
        return {key: value for key, value in plain.items() if value not in ("", {}, None, False, ["spark-submit"])}

    @classmethod
    def from_json(cls, value: Any) -> Profile:
        """The inverse of `to_json`. Raises RequestError."""
        names = tuple(each.name for each in fields(cls))
        given = Fields("connection profile", value, names, ("name", "way", "storage"))
        texts = ("name", "way", "storage", "url", "bundle", "authcfg", "token_env", "ca_file", "python")
        return cls(
            **{name: _optional_text(given, name) for name in texts},
            command=given.texts("command") or ("spark-submit",),
            folders=_texts_by_name(given, "folders"),
            shared_paths=given.flag("shared_paths") or False,
            conf=_texts_by_name(given, "conf"),
            tasks=given.count("tasks"),
            headers=_texts_by_name(given, "headers"),
            cluster=given.json_object("cluster") if given.values.get("cluster") is not None else {},
        )

    def cluster_address(self, path: str) -> str:
        """A path or address of this computer as the cluster reads it.

        The longest prefix of `folders` that fits whole names of the path is replaced. Without one an address stays as
        it is, also one of GDAL's for servers (/vsis3/…), and a path becomes a file: address where `shared_paths` is
        set. Raises RequestError otherwise.
        """
        parts = _parts(path)
        prefixes = sorted(((_parts(prefix), to) for prefix, to in self.folders.items()), key=lambda each: -len(each[0]))
        for prefix, to in prefixes:
            if parts[: len(prefix)] == prefix:
                rest = _parts(path, fold=False)[len(prefix) :]
                return "/".join([to.rstrip("/"), *rest]) if rest else to
        if _is_url(path) or _VSI_SERVER.match(path):
            return path
        if self.shared_paths:
            return Path(os.path.abspath(path)).as_uri()  # noqa: PTH100 - Path.resolve follows links
        raise RequestError(
            "profile-no-address",
            "The cluster of the profile {name!r} has no address for {path}: add a prefix of it to the profile's "
            "folders, or say that the cluster has the same paths (shared_paths).",
            name=self.name,
            path=path,
        )


def _check_way(profile: Profile) -> None:
    if profile.way not in WAYS:
        raise RequestError(
            "profile-unknown-way",
            "The profile {name!r} has the way {way!r}: choose one of {known}.",
            name=profile.name,
            way=profile.way,
            known=", ".join(WAYS),
        )
    schemes = SCHEMES.get(profile.way, ())
    if schemes and not (urlsplit(profile.url).scheme in schemes and _host(profile.url)):
        raise RequestError(
            "profile-wrong-url",
            "The profile {name!r} needs the address of its server in `url`, which begins with {schemes}: correct it.",
            name=profile.name,
            schemes=" or ".join(f"{each}://" for each in schemes),
        )
    if profile.way == CONNECT and not profile.python:
        raise RequestError(
            "profile-no-python",
            "The profile {name!r} needs the Python of an environment with pyspark-client in `python`: add it.",
            name=profile.name,
        )


def _check_authentication(profile: Profile) -> None:
    if profile.authcfg and not _ID.fullmatch(profile.authcfg):
        raise RequestError(
            "profile-wrong-authcfg",
            "The profile {name!r} needs the id of an authentication configuration of QGIS in `authcfg`, seven letters "
            "and digits, and nothing else: correct it.",
            name=profile.name,
        )
    if profile.token_env and not _VARIABLE.fullmatch(profile.token_env):
        raise RequestError(
            "profile-wrong-variable",
            "The profile {name!r} needs the name of an environment variable in `token_env`, and never the token "
            "itself: correct it.",
            name=profile.name,
        )
    for name, value in profile.headers.items():
        if not _HEADER.fullmatch(name) or any(ord(each) < 32 or ord(each) > 126 for each in value):
            raise RequestError(
                "profile-wrong-header",
                "The profile {name!r} has a header that HTTP does not allow: leave it out.",
                name=profile.name,
            )


def _check_no_secrets(profile: Profile) -> None:
    """Raises RequestError, without the secret, where a field holds one: profiles are written to settings and logs."""
    for named in (profile.conf, profile.headers):
        for name, value in named.items():
            is_secret = SECRET.search(name) and not NO_SECRET.search(name)
            if is_secret or redact(value) != value:
                raise _holds_secret(profile, name)
    url = _TLS.sub("", profile.url) if profile.way == CONNECT else profile.url
    for name, text in (("url", url), ("storage", profile.storage), ("bundle", profile.bundle)):
        if redact(text) != text:
            raise _holds_secret(profile, name)
    for word in profile.command:
        if redact(word) != word or SECRET.search(word.partition("=")[0]):
            raise _holds_secret(profile, "command")
    if secret := _secret_key(profile.cluster):
        raise _holds_secret(profile, secret)


def _secret_key(value: Any) -> str:
    """The first name in nested JSON that says that its value is a secret; "" where there is none."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            is_reference = isinstance(each, str) and each.startswith("{{secrets/")  # of Databricks: no secret itself
            if isinstance(each, str) and SECRET.search(name) and not NO_SECRET.search(name) and not is_reference:
                return str(name)
            if inner := _secret_key(each):
                return inner
    if isinstance(value, (list, tuple)):
        return next((inner for each in value if (inner := _secret_key(each))), "")
    return ""


def _holds_secret(profile: Profile, field_name: str) -> RequestError:
    return RequestError(
        "profile-holds-secret",
        "The profile {name!r} holds a secret in {field}: leave it out, and put it into the cluster's own configuration "
        "or QGIS's authentication manager.",
        name=profile.name,
        field=field_name,
    )


def _optional_text(given: Fields, name: str) -> str:
    return given.text(name) or "" if given.values.get(name) != "" else ""


def _texts_by_name(given: Fields, key: str) -> dict[str, str]:
    values = given.values.get(key)
    if values is None:
        return {}
    if not (isinstance(values, dict) and all(is_text(each) for pair in values.items() for each in pair)):
        raise given.wrong(key, "an object of texts")
    return dict(values)


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError:
        return ""
    return parts.hostname or "" if port_is_valid else ""


def _is_url(path: str) -> bool:
    return bool(_URL.match(path))


def _parts(path: str, fold: bool = True) -> list[str]:
    """The names of a path or address, from its root. fold: in the spelling of this file system"""
    if path.startswith("file:///"):
        path = url2pathname(path[len("file://") :])
    if _is_url(path):
        scheme, _, rest = path.partition("://")
        return [f"{scheme}://", *(each for each in rest.split("/") if each)]
    absolute = os.path.abspath(path)  # noqa: PTH100 - Path.resolve follows links
    return list(PurePath(os.path.normcase(absolute) if fold else absolute).parts)
