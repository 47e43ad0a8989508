"""Writes a map's files: all of them, or none if one fails.

Each file, and whatever a driver writes beside it (journals, overviews), is first written to a temporary folder beside
the final path (api/owned_folder.py). Once all files are complete, each is renamed to its final path. If writing fails
or the process is killed before that, the old files are unchanged; during the renames each path holds the complete old
or new file, and a lock on the outputs' folders keeps the files of two processes apart.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Callable

import pyogrio
import pyogrio.errors

from ..api.errors import OutputError
from ..api.file_lock import lock_folders
from ..api.owned_folder import OwnedFolder
from .cog import aux_path, write_cog
from .geopackage import raster_tables, without_sidecar, write_geopackage
from .geoparquet import write_geoparquet
from .metadata import MapMetadata
from .stac import Asset, relative_href, stac_item
from .table import MapTable
from .write_errors import output_errors

SUFFIXES = {
    "gpkg": (".gpkg",),
    "cog": (".tif", ".tiff"),
    "geoparquet": (".parquet", ".geoparquet"),
    "stac": (".json", ".geojson"),
}
PIXEL_SUFFIXES = {  # of a map whose cells are pixels
    **dict.fromkeys(("cog", "probabilities", "soft"), (".tif", ".tiff")),
    "polygons": (".gpkg",),
}
WRITERS: Mapping[str, Callable[[MapTable, MapMetadata, Path], None]] = {
    "gpkg": write_geopackage,
    "cog": write_cog,
    "geoparquet": write_geoparquet,
}
# Files beside an older file of the same name that drivers would take for the new one's: journals, overviews, masks.
SIDECARS = {
    **dict.fromkeys(("gpkg", "polygons"), ("-wal", "-shm", "-journal", ".aux.xml")),
    **dict.fromkeys(("cog", "probabilities", "soft"), (".aux.xml", ".ovr", ".msk")),
}
MAX_NAME_BYTES = 200  # file systems allow 255; SQLite appends a suffix for its journal
RENAMING_TIMEOUT_S = 30.0  # of waiting for another process that renames its files: that takes milliseconds


def check_outputs(outputs: Mapping[str, str], layer: str, suffixes: Mapping[str, tuple[str, ...]] = SUFFIXES) -> None:
    """Checks, before a run starts, that a map can be written to these paths.

    layer: the product's name; an existing GeoPackage with another layer is not replaced
    suffixes: of the kinds of outputs that there are

    Raises OutputError for no outputs, an unknown kind or suffix, two outputs with the same path, an output that is a
    folder, and a folder that is missing or read-only.
    """
    if not outputs:
        raise OutputError("outputs-none", "The run has nowhere to write its map: name at least one output file.")
    kind_of_path: dict[str, str] = {}
    for kind, text in outputs.items():
        path = Path(text)
        with output_errors(path):
            _check_name(kind, path, layer, suffixes)
        first_kind = kind_of_path.setdefault(os.path.normcase(path.resolve()), kind)
        if first_kind != kind:
            raise OutputError(
                "outputs-one-name",
                "The outputs {first} and {second} have one name, {path}: give each its own.",
                first=first_kind,
                second=kind,
                path=text,
            )
        with output_errors(path), _staged(path):
            pass


def write_outputs(table: MapTable, metadata: MapMetadata, outputs: Mapping[str, str]) -> None:
    """Writes the map as each of `outputs` (gpkg, cog, geoparquet, stac -> path), replacing older files.

    Raises OutputError. No file has changed then, except if a rename fails: on Windows a file that another program has
    open keeps its old content, and the files that were renamed before it have the new one.
    """

    def write(kind: str, staged: Mapping[str, Path]) -> None:
        if kind != "stac":
            WRITERS[kind](table, metadata, staged[kind])
            return
        final = {each: Path(text) for each, text in outputs.items()}
        assets = {
            each: Asset(relative_href(final[each], final["stac"].parent), staged[each])
            for each in WRITERS
            if each in staged
        }
        write_json(stac_item(table.tally, metadata, final["stac"].stem, assets), staged["stac"])

    write_files(write, outputs)


def write_files(write: Callable[[str, Mapping[str, Path]], None], outputs: Mapping[str, str]) -> None:
    """Writes the files of a map, all of them or none, replacing older ones. Raises as `write_outputs`.

    write: called for each kind in turn, with the temporary paths of the files so far and of this one
    """
    final = {kind: Path(text) for kind, text in outputs.items()}
    with ExitStack() as stack:
        staged: dict[str, Path] = {}
        for kind in (*WRITERS, "stac"):
            if kind not in final:
                continue
            with output_errors(final[kind]):
                staged[kind] = stack.enter_context(_staged(final[kind]))
                write(kind, staged)
                _sync(staged[kind])
        _rename(final, staged)


@contextmanager
def files_written_together(outputs: Mapping[str, str]) -> Iterator[dict[str, Path]]:
    """Temporary paths of the files of a map, kind -> path, for a caller that writes them all at once.

    At the end of the context all of them replace older files, or after an error none. Raises as `write_outputs`.
    """
    final = {kind: Path(text) for kind, text in outputs.items()}
    first = next(iter(final.values()))
    with ExitStack() as stack, output_errors(first):
        staged = {kind: stack.enter_context(_staged(path)) for kind, path in final.items()}
        yield staged
        for each in staged.values():
            _sync(each)
        _rename(final, staged)


def _rename(final: Mapping[str, Path], staged: Mapping[str, Path]) -> None:
    """Renames complete files to their final paths, while their folders are locked."""
    first = next(iter(final.values()))
    with ExitStack() as stack:
        with output_errors(first):
            stack.enter_context(lock_folders((each.parent for each in final.values()), RENAMING_TIMEOUT_S))
        for kind, path in staged.items():
            with output_errors(final[kind]):
                _replace(path, final[kind], SIDECARS.get(kind, ()))


def write_json(value: object, path: Path) -> None:
    """Writes plain JSON. Raises OSError."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1, allow_nan=False)


def _sync(path: Path) -> None:
    """Flushes a file to disk (fsync): some network drives report only then that they are full."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _check_name(kind: str, path: Path, layer: str, suffixes: Mapping[str, tuple[str, ...]]) -> None:
    if kind not in suffixes:
        raise OutputError(
            "output-kind-unknown",
            "There is no output of the kind {kind}: choose from {known}.",
            kind=kind,
            known=", ".join(suffixes),
        )
    if path.suffix.lower() not in suffixes[kind]:
        raise OutputError(
            "output-suffix",
            "The output {path} cannot be written as {kind}: end its name in {suffix}.",
            path=path,
            kind=kind,
            suffix=suffixes[kind][0],
        )
    if len(os.fsencode(path.name)) > MAX_NAME_BYTES:
        raise OutputError(
            "output-name-too-long",
            "The name of the output {name}… is too long: shorten it to {most} bytes.",
            name=path.name[:40],
            most=MAX_NAME_BYTES,
        )
    if kind in ("gpkg", "polygons") and (other_layers := _other_layers(path, layer)):
        raise OutputError(
            "output-holds-other-layers",
            "{path} holds other layers ({layer}): choose another file name.",
            path=path,
            layer=other_layers[0],
        )
    if path.is_dir():
        raise OutputError("output-is-folder", "The output {path} is a folder: choose another file name.", path=path)
    if path.exists() and not path.is_file():
        raise OutputError(
            "output-is-no-file", "The output {path} is a pipe or a device: choose another file name.", path=path
        )
    if not path.parent.is_dir():
        raise OutputError(
            "output-folder-missing",
            "The folder {folder} does not exist: create it or choose another one.",
            folder=path.parent,
        )


def _other_layers(path: Path, layer: str) -> list[str]:
    """Layers of an existing GeoPackage other than the map's, which replacing the file would delete."""
    if not path.is_file():
        return []
    names: list[str] = []
    with suppress(sqlite3.Error):  # not a GeoPackage, or a damaged one
        names += raster_tables(path)
    with suppress(pyogrio.errors.DataSourceError), without_sidecar():
        names += [name for name, _ in pyogrio.list_layers(path)]
    return [name for name in names if name != layer]


@contextmanager
def _staged(path: Path) -> Iterator[Path]:
    """A path of the same file name in a new temporary folder beside `path`; the folder is removed at the end."""
    with OwnedFolder(path.parent) as folder:
        yield folder / path.name


def _replace(staged: Path, final: Path, sidecars: tuple[str, ...]) -> None:
    """Renames `staged` and its .aux.xml to their final paths, and removes old sidecar files."""
    for suffix in sidecars:
        final.with_name(final.name + suffix).unlink(missing_ok=True)
    staged.replace(final)
    if aux_path(staged).exists():
        aux_path(staged).replace(aux_path(final))
