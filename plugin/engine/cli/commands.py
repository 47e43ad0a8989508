"""The commands: each takes the parsed arguments and an Interrupt, and returns its result as JSON and as text."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..api.protocol import Cancelled, abbreviate_home
from . import texts
from .arguments import build_request
from .options import sampling
from .options.change import build_change_params, build_dates_params, build_report_params, change_text, report_text
from .options.landcover import build_landcover_params, landcover_text
from .options.map_cover import build_cover_params, cover_text
from .options.place import build_place_params, place_text
from .options.predictions import build_import_params, import_text
from .options.refit import build_refit_params, build_refit_pixels_params, refit_pixels_text
from .options.sampling import ESTIMATE_FIELDS, SAMPLE_FIELDS, area_text, sample_text, trend_text
from .options.search import search_imagery as find_imagery
from .options.search import search_text
from .options.smoothing import build_smooth_params, smooth_text
from .signals.interrupt import Interrupt

Output = tuple[dict[str, Any], str]
Command = Callable[[argparse.Namespace, Interrupt], Output]


def classify(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    request = build_request(arguments)
    folder = abbreviate_home(str(request.run_folder))
    interrupt.sentence = f"Stopped: what is done is kept in {folder}, and the same command takes it up again."
    job = _job()
    with _progress(arguments, interrupt) as on_progress:
        try:
            result = job.run(request, on_progress, interrupt.cancelled)
        except (Cancelled, KeyboardInterrupt) as stopped:
            raise Cancelled(interrupt.sentence) from stopped
    return result, texts.result_text(result)


def landcover(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    from ..segment.job import landcover as label

    params = build_landcover_params(arguments)
    interrupt.sentence = "Stopped: what is done is kept, and the same command takes it up again."
    with _progress(arguments, interrupt) as on_progress:
        try:
            result = label(params, on_progress, interrupt.cancelled)
        except (Cancelled, KeyboardInterrupt) as stopped:
            raise Cancelled(interrupt.sentence) from stopped
    return result, landcover_text(result)


def plan(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    job = _job()
    with _progress(arguments, interrupt) as on_progress:
        result = job.plan(build_request(arguments), on_progress)
    return result, texts.plan_text(result)


def inspect(arguments: argparse.Namespace, _: Interrupt) -> Output:
    card = _job().inspect(arguments.model, arguments.device)
    return card, texts.card_text(card)


def describe(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from ..outputs.read import describe_map

    description = describe_map(Path(arguments.map))
    return description, texts.map_text(description)


def search_imagery(arguments: argparse.Namespace, _: Interrupt) -> Output:
    answer = find_imagery(arguments)
    return answer, search_text(answer)


def tabulate_area(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from ..areas.table_file import tabulate_file

    output = None if arguments.output is None else Path(arguments.output)
    polygons = None if arguments.chips else Path(arguments.polygons)
    table = tabulate_file(Path(arguments.map), polygons, arguments.layer, output)
    return table, texts.area_table_text(table)


def refit(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    from ..refit.refit import refit as run_refit

    with _progress(arguments, interrupt) as on_progress:
        result = run_refit(build_refit_params(arguments), on_progress, interrupt.cancelled)
    return result, texts.refit_text(result)


def refit_pixels(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    from ..pixel_refit.refit_pixels import refit_pixels as run_refit

    with _progress(arguments, interrupt) as on_progress:
        result = run_refit(build_refit_pixels_params(arguments), on_progress, interrupt.cancelled)
    return result, refit_pixels_text(result)


def fit_to_place(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    from ..place.fit_to_place import fit_to_place as run_fit

    with _progress(arguments, interrupt) as on_progress:
        answer = run_fit(build_place_params(arguments), on_progress, interrupt.cancelled)
    return answer, place_text(answer)


def change(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    from ..change.since_nlcd import change_since_nlcd

    with _progress(arguments, interrupt) as on_progress:
        answer = change_since_nlcd(build_change_params(arguments), on_progress, interrupt.cancelled)
    return answer, change_text(answer)


def change_between_dates(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    from ..change.dates.between_dates import change_between_dates as compare

    with _progress(arguments, interrupt) as on_progress:
        answer = compare(build_dates_params(arguments), on_progress, interrupt.cancelled)
    return answer, change_text(answer)


def smooth(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    from ..smoothing.smooth_map import smooth_map

    answer = smooth_map(build_smooth_params(arguments), interrupt.cancelled)
    return answer, smooth_text(answer)


def add_land_cover(arguments: argparse.Namespace, interrupt: Interrupt) -> Output:
    from ..map_cover.add_land_cover import add_land_cover as add

    with _progress(arguments, interrupt) as on_progress:
        answer = add(build_cover_params(arguments), on_progress, interrupt.cancelled)
    return answer, cover_text(answer)


def import_predictions(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from ..predictions.import_predictions import import_predictions as run_import

    answer = run_import(build_import_params(arguments))
    return answer, import_text(answer)


def sample_from_change(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from ..sampling.sample_from_change import sample_from_change as draw

    answer = draw({name: getattr(arguments, name) for name in SAMPLE_FIELDS})
    return answer, sample_text(answer)


def area_estimate(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from ..sampling.area_estimate import area_estimate as estimate

    answer = estimate({name: getattr(arguments, name) for name in ESTIMATE_FIELDS})
    return answer, area_text(answer)


def recalibrate(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from ..sampling.recalibration import recalibrate as correct

    answer = correct(sampling.build_recalibrate_params(arguments))
    return answer, sampling.recalibrate_text(answer)


def area_trend(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from ..sampling.trend import area_trend as fit_trend

    answer = fit_trend({"estimates": arguments.estimates, "of": arguments.of})
    return answer, trend_text(answer)


def change_report(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from ..report.change_report import write_change_report

    answer = write_change_report(build_report_params(arguments))
    return answer, report_text(answer)


def bench(arguments: argparse.Namespace, _: Interrupt) -> Output:
    measured = _job().bench(arguments.model, arguments.device)
    return measured, texts.bench_text(measured)


def doctor(arguments: argparse.Namespace, _: Interrupt) -> Output:
    from . import doctor as checks

    report = checks.examine(arguments.model, arguments.device)
    return report, checks.as_text(report)


COMMANDS: dict[str, Command] = {
    "classify": classify,
    "landcover": landcover,
    "plan": plan,
    "refit": refit,
    "refit-pixels": refit_pixels,
    "fit-to-place": fit_to_place,
    "change": change,
    "change-between-dates": change_between_dates,
    "add-land-cover": add_land_cover,
    "smooth": smooth,
    "import-predictions": import_predictions,
    "sample-from-change": sample_from_change,
    "area-estimate": area_estimate,
    "area-trend": area_trend,
    "recalibrate": recalibrate,
    "change-report": change_report,
    "inspect": inspect,
    "describe": describe,
    "search-imagery": search_imagery,
    "tabulate-area": tabulate_area,
    "bench": bench,
    "doctor": doctor,
}


def _job() -> Any:
    """The module run/job.py, imported late because that is slow."""
    from ..run import job

    return job


@contextmanager
def _progress(arguments: argparse.Namespace, interrupt: Interrupt) -> Iterator[Callable[[Any], None]]:
    """The callback for Progress; with --quiet it prints nothing."""
    if arguments.quiet:
        yield interrupt.watch(lambda _: None)
        return
    from .progress import ProgressBar

    with ProgressBar(sys.stderr) as bar:
        yield interrupt.watch(bar)
