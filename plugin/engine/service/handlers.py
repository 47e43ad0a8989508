"""The jobs that the worker runs: for each method of the protocol the function that reads its parameters and calls it.

The modules that do the work are imported when the first job needs them, so that the worker itself starts quickly.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from ..api.protocol import InvalidParamsError, Method
from ..api.requests.imagery_search import ImagerySearch, MosaicRequest
from ..api.requests.run_request import DEVICES, Request
from .cancellation import check_cancelled, run_cancellable
from .loaders import live_service, load_once, progress_service


class Job(NamedTuple):
    """A call to run. on_progress, on_block: send a notification; cancelled: whether the client cancelled it"""

    params: dict[str, Any]
    on_progress: Callable[[Any], None]
    on_block: Callable[[dict[str, Any]], None]
    cancelled: Callable[[], bool]


class JobFunctions(Protocol):
    """The functions of run/job.py that the worker calls; tests replace them."""

    def inspect(self, model: str, device: str = ...) -> dict[str, Any]: ...

    def plan(self, request: Request, on_progress: Callable[[Any], None] | None = ...) -> dict[str, Any]: ...

    def run(
        self,
        request: Request,
        on_progress: Callable[[Any], None],
        cancelled: Callable[[], bool],
        on_block: Callable[[dict[str, Any]], None] | None = ...,
    ) -> dict[str, Any]: ...

    def grid(self, request: Request) -> dict[str, Any]: ...


class ClickFunctions(Protocol):
    """The methods of click/chip.py's ClickService that the worker calls."""

    def chip(self, params: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]: ...

    def explain(self, params: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]: ...


Handler = Callable[[Job], dict[str, Any]]


def job_handlers(
    load_jobs: Callable[[], JobFunctions], load_clicks: Callable[[], ClickFunctions]
) -> dict[str, Handler]:
    """Method -> handler. The two functions are called in the thread of each job that needs what they load."""

    def inspect(job: Job) -> dict[str, Any]:
        model, device = _text(job.params, "model"), _device(job.params)
        return run_cancellable(job.cancelled, lambda: load_jobs().inspect(model, device))

    def plan(job: Job) -> dict[str, Any]:
        on_progress = check_cancelled(job.on_progress, job.cancelled)
        request = Request.from_json(job.params)
        return run_cancellable(job.cancelled, lambda: load_jobs().plan(request, on_progress))

    def classify(job: Job) -> dict[str, Any]:
        return load_jobs().run(Request.from_json(job.params), job.on_progress, job.cancelled, job.on_block)

    def landcover(job: Job) -> dict[str, Any]:
        from ..segment import job as labelling

        return labelling.landcover(job.params, job.on_progress, job.cancelled)

    load_live = load_once(live_service)

    def live_landcover(job: Job) -> dict[str, Any]:
        return run_cancellable(job.cancelled, lambda: load_live().live_landcover(job.params))

    def grid(job: Job) -> dict[str, Any]:
        request = Request.from_json(job.params)
        return run_cancellable(job.cancelled, lambda: load_jobs().grid(request))

    def refit(job: Job) -> dict[str, Any]:
        from ..refit import refit

        return refit.refit(job.params, job.on_progress, job.cancelled)

    def refit_pixels(job: Job) -> dict[str, Any]:
        from ..pixel_refit import refit_pixels as pixels

        return pixels.refit_pixels(job.params, job.on_progress, job.cancelled)

    def fit_to_place(job: Job) -> dict[str, Any]:
        from ..place import fit_to_place as place

        return place.fit_to_place(job.params, job.on_progress, job.cancelled)

    def change(job: Job) -> dict[str, Any]:
        from ..change import since_nlcd

        return since_nlcd.change_since_nlcd(job.params, job.on_progress, job.cancelled)

    def change_between_dates(job: Job) -> dict[str, Any]:
        from ..change.dates import between_dates

        return between_dates.change_between_dates(job.params, job.on_progress, job.cancelled)

    def add_land_cover(job: Job) -> dict[str, Any]:
        from ..map_cover import add_land_cover as adding

        return adding.add_land_cover(job.params, job.on_progress, job.cancelled)

    def smooth(job: Job) -> dict[str, Any]:
        from ..smoothing import smooth_map as smoothing

        return run_cancellable(job.cancelled, lambda: smoothing.smooth_map(job.params, job.cancelled))

    def import_predictions(job: Job) -> dict[str, Any]:
        from ..predictions import import_predictions as predictions

        return run_cancellable(job.cancelled, lambda: predictions.import_predictions(job.params))

    def sample_from_change(job: Job) -> dict[str, Any]:
        from ..sampling import sample_from_change as sampling

        return run_cancellable(job.cancelled, lambda: sampling.sample_from_change(job.params))

    def area_estimate(job: Job) -> dict[str, Any]:
        from ..sampling import area_estimate as sampling

        return run_cancellable(job.cancelled, lambda: sampling.area_estimate(job.params))

    def recalibrate(job: Job) -> dict[str, Any]:
        from ..sampling import recalibration

        return run_cancellable(job.cancelled, lambda: recalibration.recalibrate(job.params))

    def area_trend(job: Job) -> dict[str, Any]:
        from ..sampling import trend

        return trend.area_trend(job.params)

    def change_report(job: Job) -> dict[str, Any]:
        from ..report import change_report as report

        return run_cancellable(job.cancelled, lambda: report.write_change_report(job.params))

    def tabulate_area(job: Job) -> dict[str, Any]:
        from ..areas import tabulate

        return run_cancellable(job.cancelled, lambda: tabulate.tabulate_area(job.params))

    def search_imagery(job: Job) -> dict[str, Any]:
        from ..catalog import search

        params = ImagerySearch.from_json(job.params)
        return run_cancellable(job.cancelled, lambda: search.search_imagery(params, job.cancelled))

    def build_mosaic(job: Job) -> dict[str, Any]:
        from ..catalog import mosaic_vrt

        request = MosaicRequest.from_json(job.params)
        return run_cancellable(job.cancelled, lambda: mosaic_vrt.build_mosaic(request, job.cancelled))

    def list_quads(job: Job) -> dict[str, Any]:
        from ..remote import quad_list

        return run_cancellable(job.cancelled, lambda: quad_list.list_quads(job.params))

    def prepare_job(job: Job) -> dict[str, Any]:
        from ..remote import prepare

        return run_cancellable(job.cancelled, lambda: prepare.prepare_job(job.params))

    def cluster_check(job: Job) -> dict[str, Any]:
        from ..remote import cluster_check as check

        return run_cancellable(job.cancelled, lambda: check.cluster_check(job.params))

    def record_submission(job: Job) -> dict[str, Any]:
        from ..remote import prepare

        return run_cancellable(job.cancelled, lambda: prepare.record_submission(job.params))

    load_progress = load_once(progress_service)

    def job_progress(job: Job) -> dict[str, Any]:
        return run_cancellable(job.cancelled, lambda: load_progress().progress(job.params, job.on_block))

    def fetch_job(job: Job) -> dict[str, Any]:
        from ..remote import fetch

        return run_cancellable(job.cancelled, lambda: fetch.fetch_job(job.params))

    def check_storage(job: Job) -> dict[str, Any]:
        from ..remote import check_storage as check

        return run_cancellable(job.cancelled, lambda: check.check_storage(job.params))

    def chip(job: Job) -> dict[str, Any]:
        return run_cancellable(job.cancelled, lambda: load_clicks().chip(job.params, job.cancelled))

    def explain(job: Job) -> dict[str, Any]:
        return run_cancellable(job.cancelled, lambda: load_clicks().explain(job.params, job.cancelled))

    return {
        Method.INSPECT: inspect,
        Method.PLAN: plan,
        Method.CLASSIFY: classify,
        Method.LANDCOVER: landcover,
        Method.LIVE_LANDCOVER: live_landcover,
        Method.GRID: grid,
        Method.REFIT: refit,
        Method.REFIT_PIXELS: refit_pixels,
        Method.FIT_TO_PLACE: fit_to_place,
        Method.CHANGE: change,
        Method.CHANGE_BETWEEN_DATES: change_between_dates,
        Method.ADD_LAND_COVER: add_land_cover,
        Method.SMOOTH: smooth,
        Method.IMPORT_PREDICTIONS: import_predictions,
        Method.SAMPLE_FROM_CHANGE: sample_from_change,
        Method.AREA_ESTIMATE: area_estimate,
        Method.AREA_TREND: area_trend,
        Method.RECALIBRATE: recalibrate,
        Method.CHANGE_REPORT: change_report,
        Method.TABULATE_AREA: tabulate_area,
        Method.SEARCH_IMAGERY: search_imagery,
        Method.BUILD_MOSAIC: build_mosaic,
        Method.LIST_QUADS: list_quads,
        Method.PREPARE_JOB: prepare_job,
        Method.CLUSTER_CHECK: cluster_check,
        Method.RECORD_SUBMISSION: record_submission,
        Method.JOB_PROGRESS: job_progress,
        Method.FETCH_JOB: fetch_job,
        Method.CHECK_STORAGE: check_storage,
        Method.CHIP: chip,
        Method.EXPLAIN: explain,
    }


def load_jobs() -> JobFunctions:
    from ..run import job

    return job


def click_loader() -> Callable[[], ClickFunctions]:
    """A function that makes one ClickService at its first call and returns it at every call, from any thread."""

    def make() -> ClickFunctions:
        from ..click import chip

        return chip.ClickService()

    return load_once(make)


def _text(params: dict[str, Any], key: str) -> str:
    value = params.get(key)
    if not isinstance(value, str) or not value:
        raise InvalidParamsError(f"The parameter {key!r} must be text: correct it.")
    return value


def _device(params: dict[str, Any]) -> str:
    device = params.get("device") or "auto"
    if device not in DEVICES:
        raise InvalidParamsError(f"The parameter 'device' must be one of {', '.join(DEVICES)}: correct it.")
    return str(device)
