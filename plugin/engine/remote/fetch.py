"""Brings the map of a job to this machine: its files where there are any, otherwise assembled from its parts."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pyarrow import fs

from ..api.classes import LANDUSE
from ..api.errors import OutputError
from ..api.grid import Block
from ..api.json_fields import Fields
from ..api.json_load import read_json
from ..api.owned_folder import OwnedFolder
from ..api.requests.run_request import Request, outputs_field
from ..outputs.cog import aux_path
from ..outputs.stac import relative_href
from ..outputs.write import check_outputs, write_files, write_json
from ..run.inputs import check_no_input, opened_request
from ..run.parts import part_name
from ..run.result import map_result, raster_fields, write_map
from ..storage.address import arrow_filesystem, join
from .job_file import MANIFEST, MAP, PLAN, JobFolder, storage_refuses
from .model_copy import job_request


def fetch_job(params: dict[str, Any]) -> dict[str, Any]:
    """Writes the map of a job to files on this machine, all of them or none; returns the result of a run.

    params: {"job": address of the job's folder, "outputs": kind -> path, "request": that it was prepared from on this
            machine; null takes the job's own}

    `seconds` and `chips_per_second` of the result are of the job's last attempt on the cluster.

    A job without a manifest whose parts are all there is assembled here, from the rasters of the request. Raises
    OutputError for a job that is not finished, and as a run does.
    """
    fields = Fields("params", params, ("job", "outputs", "request"), ("job", "outputs"))
    folder, stated = JobFolder(fields.text("job") or ""), fields.values.get("request")
    job, manifest = folder.job(), folder.read_json(MANIFEST)
    request = replace(job_request(job) if stated is None else Request.from_json(stated), outputs=outputs_field(fields))
    check_outputs(request.outputs, LANDUSE)
    check_no_input(request.outputs, request.addresses)
    if manifest is None:
        started = time.monotonic()
        here = _assemble_here(folder, request, job.request.batch)
        return _with_speed({**here, "job": job.id, "seconds": round(time.monotonic() - started, 3)})
    lacking = [kind for kind in request.outputs if kind not in manifest["outputs"]]
    if lacking:
        raise OutputError(
            "job-without-output",
            "The job wrote no {kind}: fetch what it wrote ({known}), or submit it with this output.",
            kind=lacking[0],
            known=", ".join(manifest["outputs"]),
        )

    def copy(kind: str, staged: Mapping[str, Path]) -> None:
        name = manifest["outputs"][kind]
        _download(join(folder.address, MAP, name), staged[kind])
        if aux_path(Path(name)).name in manifest["files"]:
            _download(join(folder.address, MAP, aux_path(Path(name)).name), aux_path(staged[kind]))
        if kind == "stac":
            _rename_assets(staged[kind], request.outputs)

    write_files(copy, request.outputs)
    own = {"outputs": dict(request.outputs), "run_dir": folder.address}
    return _with_speed({**manifest, **raster_fields(request), **own})


def _with_speed(result: dict[str, Any]) -> dict[str, Any]:
    """The result with the fields of a run's speed: of the job's last attempt, 0 where it computed nothing."""
    seconds = float(result.get("seconds", 0.0))
    rate = result.get("chips_computed", 0) / seconds if seconds > 0 else 0.0
    return {**result, "seconds": seconds, "chips_per_second": round(rate, 2)}


def _download(address: str, path: Path) -> None:
    """Copies a file of the storage. Raises OutputError."""
    try:
        filesystem, root = arrow_filesystem(address)
        fs.copy_files(root, str(path), source_filesystem=filesystem, destination_filesystem=fs.LocalFileSystem())
    except OSError as error:
        raise storage_refuses(address, error) from error


def _rename_assets(item: Path, outputs: Mapping[str, str]) -> None:
    """Names the fetched files in a STAC Item; assets that are not fetched are left out."""
    value, final = read_json(item), Path(outputs["stac"])
    value["id"] = final.stem
    value["assets"] = {
        kind: {**asset, "href": relative_href(Path(outputs[kind]), final.parent)}
        for kind, asset in value["assets"].items()
        if kind in outputs
    }
    write_json(value, item)


def _assemble_here(folder: JobFolder, request: Request, batch: int | None) -> dict[str, Any]:
    """The map of a job whose parts are all there, assembled on this machine. Raises as `fetch_job`."""
    plan = folder.read_json(PLAN)
    with opened_request(replace(request, batch=batch)) as work:
        if plan is None or plan["blocks"] != work.layout.to_json() or not _has_all_parts(folder, work.layout):
            raise OutputError(
                "job-not-finished",
                "The job has no map yet: wait until it has finished, or submit it again to complete it.",
            )
        with OwnedFolder(Path(next(iter(request.outputs.values()))).parent) as temporary:
            counts = write_map(work, folder.parts, temporary / "rows.arrow", plan["run"], request.outputs)
        result = map_result(work, plan["run"], request.outputs, counts)
    return {**result, "run_dir": folder.address, "chips": {**counts["chips"], "resumed": work.chips}}


def _has_all_parts(folder: JobFolder, blocks: Iterable[Block]) -> bool:
    try:
        names = set(folder.parts.names())
    except OSError as error:
        raise storage_refuses(folder.address, error) from error
    return names.issuperset(map(part_name, blocks))
