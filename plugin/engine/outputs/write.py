"""Writes a map's files, all of them or none.

Every file is first made whole in a hidden folder beside its final place (so also whatever a driver writes around it:
journals, overviews); only when all are made do they take their final names, by one rename each. Until then a failure
or a killed process changes nothing; after that every file is whole, the old one or the new one.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Callable

import pyarrow as pa
import pyogrio
import pyogrio.errors
import rasterio.errors
from rasterio._err import CPLE_BaseError

from ..api.errors import OutputError
from .cog import aux_path, write_cog
from .geopackage import write_geopackage
from .geoparquet import write_geoparquet
from .metadata import MapMetadata
from .stac import Asset, relative_href, stac_item
from .table import MapTable

SUFFIXES = {
    "gpkg": (".gpkg",),
    "cog": (".tif", ".tiff"),
    "geoparquet": (".parquet", ".geoparquet"),
    "stac": (".json", ".geojson"),
}
WRITERS: Mapping[str, Callable[[MapTable, MapMetadata, Path], None]] = {
    "gpkg": write_geopackage,
    "cog": write_cog,
    "geoparquet": write_geoparquet,
}
# What lies beside an older file of that name and would be taken for the new one's: journals, overviews, masks.
SIDECARS = {"gpkg": ("-wal", "-shm", "-journal"), "cog": (".aux.xml", ".ovr", ".msk")}
LONGEST_NAME = 200  # file systems take 255, of which SQLite wants some for its journal
STAGING = ".landchip-"
ABANDONED_S = 3600.0  # a staging folder this old belongs to a process that was killed: writing takes seconds
FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
FULL_BYTES = 1 << 20
FULL_WORDS = (
    "no space left",
    "file too large",
    "disk is full",
    "disk full",
    "disk i/o error",
    "quota",
)
REASON_CHARS = 160  # SQLite's reasons repeat a whole script


def check_outputs(outputs: Mapping[str, str], layer: str) -> None:
    """Whether a map can be written there at all; for a run to ask before it starts.

    layer: the product's name; an existing GeoPackage with another layer is not replaced

    Raises OutputError: nothing asked for, an unknown kind or suffix, two outputs of one name, an output that is a
    folder, a folder that is missing or may not be written to.
    """
    if not outputs:
        raise OutputError("outputs-none", "The run has nowhere to write its map: name at least one output file.")
    seen: dict[str, str] = {}
    for kind, text in outputs.items():
        path = Path(text)
        with _sentences(path):
            _check_name(kind, path, layer)
        same = seen.setdefault(os.path.normcase(path.resolve()), kind)
        if same != kind:
            raise OutputError(
                "outputs-one-name",
                "The outputs {first} and {second} have one name, {path}: give each its own.",
                first=same,
                second=kind,
                path=text,
            )
        with _sentences(path), _staged(path):
            pass


def check_no_input(outputs: Mapping[str, str], inputs: Iterable[str]) -> None:
    """Raises OutputError for an output that is an input."""
    for text in outputs.values():
        path = Path(text)
        for each in inputs:
            if path.exists() and Path(each).exists() and path.samefile(each):
                raise OutputError(
                    "output-is-run-input",
                    "The output {path} is an input of the run: choose another file name.",
                    path=text,
                )


def write_outputs(table: MapTable, metadata: MapMetadata, outputs: Mapping[str, str]) -> None:
    """Writes the map as each of `outputs` (gpkg, cog, geoparquet, stac -> path), replacing older files whole.

    Raises OutputError; then no file has changed and nothing new is left, unless it is the last step that fails: on
    Windows a file that another program has open keeps its old content, and the files before it have the new one.
    """
    final = {kind: Path(text) for kind, text in outputs.items()}
    with ExitStack() as stack:
        staged: dict[str, Path] = {}
        for kind in (*WRITERS, "stac"):
            if kind not in final:
                continue
            with _sentences(final[kind]):
                staged[kind] = stack.enter_context(_staged(final[kind]))
                if kind == "stac":
                    assets = {
                        each: Asset(
                            relative_href(final[each], final["stac"].parent),
                            staged[each],
                        )
                        for each in WRITERS
                        if each in staged
                    }
                    write_json(
                        stac_item(table.tally, metadata, final["stac"].stem, assets),
                        staged["stac"],
                    )
                else:
                    WRITERS[kind](table, metadata, staged[kind])
                _sync(staged[kind])
        for kind, made in staged.items():
            with _sentences(final[kind]):
                _replace(made, final[kind], SIDECARS.get(kind, ()))


def write_json(value: object, path: Path) -> None:
    """Writes plain JSON. Raises OSError."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1, allow_nan=False)


def _sync(path: Path) -> None:
    """Has the system put a file on the disk now: a network drive may say only then that it is full."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _check_name(kind: str, path: Path, layer: str) -> None:
    if kind not in SUFFIXES:
        raise OutputError(
            "output-kind-unknown",
            "There is no output of the kind {kind}: choose from {known}.",
            kind=kind,
            known=", ".join(SUFFIXES),
        )
    if path.suffix.lower() not in SUFFIXES[kind]:
        raise OutputError(
            "output-suffix",
            "The output {path} cannot be written as {kind}: end its name in {suffix}.",
            path=path,
            kind=kind,
            suffix=SUFFIXES[kind][0],
        )
    if len(os.fsencode(path.name)) > LONGEST_NAME:
        raise OutputError(
            "output-name-too-long",
            "The name of the output {name}… is too long: shorten it to {most} bytes.",
            name=path.name[:40],
            most=LONGEST_NAME,
        )
    if kind == "gpkg" and (others := _other_layers(path, layer)):
        raise OutputError(
            "output-holds-other-layers",
            "{path} holds other layers ({layer}): choose another file name.",
            path=path,
            layer=others[0],
        )
    if path.is_dir():
        raise OutputError("output-is-folder", "The output {path} is a folder: choose another file name.", path=path)
    if not path.parent.is_dir():
        raise OutputError(
            "output-folder-missing",
            "The folder {folder} does not exist: create it or choose another one.",
            folder=path.parent,
        )


def _other_layers(path: Path, layer: str) -> list[str]:
    """Layers of an existing GeoPackage beside the map's own: they would be lost with the file."""
    try:
        return [name for name, _ in pyogrio.list_layers(path) if name != layer] if path.is_file() else []
    except pyogrio.errors.DataSourceError:  # no GeoPackage, or a damaged one
        return []


@contextmanager
def _staged(path: Path) -> Iterator[Path]:
    """A path of the same file name in a new hidden folder beside `path`; the folder goes, whatever happens."""
    _sweep(path.parent)
    folder = tempfile.mkdtemp(prefix=STAGING, dir=path.parent)
    try:
        yield Path(folder, path.name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Removes what killed processes left in `folder`."""
    for each in folder.glob(STAGING + "*"):
        with suppress(FileNotFoundError):  # another process sweeps too
            if time.time() - each.stat().st_mtime > ABANDONED_S:
                shutil.rmtree(each, ignore_errors=True)


def _replace(made: Path, final: Path, sidecars: tuple[str, ...]) -> None:
    """Gives `made`, and what belongs beside it, their final names."""
    for suffix in sidecars:
        final.with_name(final.name + suffix).unlink(missing_ok=True)
    made.replace(final)
    if aux_path(made).exists():
        aux_path(made).replace(aux_path(final))


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Turns what writing raises into one sentence about `path`."""
    try:
        yield
    except (
        OSError,
        sqlite3.Error,
        pa.ArrowException,
        CPLE_BaseError,
        rasterio.errors.RasterioError,
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
    ) as error:
        raise _output_error(path, error) from error


def _output_error(path: Path, error: Exception) -> OutputError:
    """Why a file could not be written, and what to do about it."""
    number = getattr(error, "errno", None)
    if number == errno.EROFS or isinstance(error, PermissionError):
        return OutputError(
            "output-read-only",
            "{path} may not be written, because its folder is read-only or another program has the file open: close it "
            "there or choose another folder.",
            path=path,
        )
    reason = " ".join(str(error).split()) or type(error).__name__
    full_text = f"{reason} {error.__cause__ or ''}".lower()
    if number in FULL or any(words in full_text for words in FULL_WORDS) or _is_full(path.parent):
        return OutputError(
            "output-disk-full",
            "There is no room for {file} in {folder}: make room or choose another folder, and run again (what is "
            "computed is kept).",
            file=path.name,
            folder=path.parent,
        )
    if len(reason) > REASON_CHARS:
        reason = f"{reason[: REASON_CHARS // 2]} … {reason[-REASON_CHARS // 2 :]}"
    return OutputError(
        "output-not-written",
        "{path} cannot be written ({reason}): make room or choose another folder, and run again.",
        path=path,
        reason=reason.rstrip("."),
    )


def _is_full(folder: Path) -> bool:
    """GDAL often says only that writing failed; the half-made file is still there when this is asked."""
    try:
        usage = shutil.disk_usage(folder)
    except OSError:
        return False
    return usage.total > 0 and usage.free < FULL_BYTES
