"""Makes a job from the request of a run, and puts it with its model into a storage that the cluster reads."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..api.errors import RequestError
from ..api.json_fields import Fields
from ..api.json_load import JsonError, load_json
from ..api.redact import display_path, redact_address
from ..api.requests.raster_input import RasterInput
from ..api.requests.run_request import Request
from ..api.version import version
from ..contract.sources import has_sidecar, sidecar_path
from ..model.model import open_model
from ..model.network import model_path
from ..run.inputs import check_thresholds
from ..storage.address import join, open_store, scheme
from ..storage.file_facts import FileFacts, file_sha256
from .job_file import FAILURE, ID_LETTERS, JOB, PARTS, SUBMISSION, JobFile, JobFolder, storage_refuses
from .model_copy import FOLDER, store_model
from .raster_facts import raster_facts

BATCH = 16  # chips per inference where the request names none: batches of 1, 8 and 32 are about as fast on a CPU
BUNDLE = "bundle.json"  # names the files of a bundle (scripts/cluster/bundle.py)
SUFFIX = {"gpkg": ".gpkg", "cog": ".tif", "geoparquet": ".parquet", "stac": ".json"}


def prepare_job(params: dict[str, Any]) -> dict[str, Any]:
    """Writes job.json and the model into the storage.

    params:
        request:   the request of a run on this machine (api/requests/run_request.py); of its outputs the kinds count
        addresses: for each raster of the request the address by which the cluster reads it
        storage:   folder of the jobs, as this machine reads it
        cluster_storage: the same as the cluster reads it
        bundle:    folder with the files of `make cluster-bundle`, as this machine reads it; null for none
        title:     of the job, for lists

    Returns {"id", "job": address of the job's folder, "cluster_job": the same as the cluster reads it, "new": whether
    it was not there before, "bundle": {"code", "environment", "entry"}, names of files, or null}.
    Preparing the same request twice gives the same job. Raises RequestError for a raster that a cluster cannot read,
    and the errors of opening the model, the rasters and the storage.
    """
    names = ("request", "addresses", "storage", "cluster_storage", "bundle", "title")
    fields = Fields("params", params, names, ("request", "storage"))
    request = Request.from_json(fields.values["request"])
    bundle = bundle_files(fields.text("bundle"))
    storage = fields.text("storage") or ""
    cluster_storage = fields.text("cluster_storage") or storage
    addresses = fields.values.get("addresses") or request.addresses
    path = model_path(request.model)
    with open_model(path, "cpu", threads=1) as model:
        check_thresholds(request, model.contract)
    digest = file_sha256(path)
    facts = tuple(_facts(each, address) for each, address in zip(request.raster, addresses))
    job = JobFile(
        request=replace(
            request,
            raster=tuple(replace(each, path=address) for each, address in zip(request.raster, addresses)),
            model=join(cluster_storage, FOLDER, store_model(path, digest, storage)),
            outputs={kind: f"map{SUFFIX[kind]}" for kind in request.outputs},
            batch=request.batch or BATCH,
            run_dir=None,
        ),
        rasters=facts,
        model=digest,
        sidecar=file_sha256(sidecar_path(path)) if has_sidecar(path) else "",
        engine=version(),
        title=fields.text("title") or "",
    )
    name = job.id[:ID_LETTERS]
    new = _store_job(job, join(storage, name))
    return {
        "id": job.id,
        "job": join(storage, name),
        "cluster_job": join(cluster_storage, name),
        "new": new,
        "bundle": bundle,
    }


def record_submission(params: dict[str, Any]) -> dict[str, Any]:
    """Writes into a job's folder how it was submitted last, so that it can be followed from anywhere.

    params: {"job": address of its folder, "way", "profile", "handle", "submitted"}
    Raises OutputError.
    """
    names = ("job", "way", "profile", "handle", "submitted")
    fields = Fields("params", params, names, names)
    texts = {name: fields.text(name) for name in names}
    folder = JobFolder(str(texts.pop("job")))
    folder.delete(FAILURE)
    folder.put_json(SUBMISSION, texts)
    return {}


def bundle_files(address: str | None) -> dict[str, Any] | None:
    """The names of a bundle's files, from its bundle.json. Raises RequestError where there is none that fits."""
    if address is None:
        return None
    try:
        stated = load_json(open_store(address).read(BUNDLE))
    except (OSError, JsonError) as error:
        raise _no_bundle(address) from error
    if not isinstance(stated, dict) or not all(isinstance(stated.get(key), str) for key in ("code", "entry")):
        raise _no_bundle(address)
    if stated.get("version") != version():
        raise RequestError(
            "bundle-other-version",
            "The bundle in {folder} is of Landchip {found} and this one is {version}: make it again with `make "
            "cluster-bundle`.",
            folder=redact_address(address),
            found=str(stated.get("version")),
            version=version(),
        )
    return {key: stated.get(key) for key in ("code", "entry", "environment")}


def _no_bundle(address: str) -> RequestError:
    return RequestError(
        "bundle-missing",
        "There is no bundle in {folder}: make it with `make cluster-bundle` and put its files there.",
        folder=redact_address(address),
    )


def _store_job(job: JobFile, address: str) -> bool:
    """Writes job.json, unless it is there; returns whether it was written."""
    open_store(join(address, PARTS), create=True)
    store = open_store(address, create=True)
    try:
        if JOB in store.names():
            return False
    except OSError as error:
        raise storage_refuses(address, error) from error
    store.put(JOB, job.content)
    return True


def _facts(raster: RasterInput, address: str) -> tuple[FileFacts, ...]:
    """The facts of a raster on this machine; without versions where the cluster reads it at another address.

    Raises RequestError for what a cluster cannot read, RasterError.
    """
    if raster.service is not None or raster.credentials or raster.path.lstrip().startswith("<"):
        raise RequestError(
            "job-raster-not-file",
            "The raster {raster} is no file that a cluster could read by its address: save it to a file on a drive or "
            "in a store that the cluster reads, and choose that.",
            raster=display_path(raster.address),
        )
    facts = raster_facts(raster)
    same = raster.path == address or (scheme(address) == "file" and address.endswith(raster.path))
    return facts if same else tuple(replace(each, version=None) for each in facts)
