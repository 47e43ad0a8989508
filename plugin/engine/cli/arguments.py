"""The arguments of the command line, and the request or parameters that they are converted to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..api.errors import OutputError, RequestError
from ..api.json_load import MAX_BYTES, load_json, read_json
from ..api.requests.run_request import DEFAULT_MIN_VALID, DEFAULT_MODEL, DEVICES, VERSION, Request
from ..api.version import version
from .options.area import add_area_options, area_field
from .options.change import add_change, add_change_between_dates, add_change_report
from .options.imagery import add_pixel_options, add_raster_options, pixel_fields, raster_field
from .options.landcover import add_landcover
from .options.map_cover import add_add_land_cover
from .options.place import add_fit_to_place
from .options.predictions import add_import_predictions
from .options.refit import add_refit, add_refit_pixels, add_tabulate_area
from .options.remote import add_remote
from .options.sampling import add_area_estimate, add_area_trend, add_recalibrate, add_sample_from_change
from .options.search import add_search
from .options.smoothing import add_smooth

KIND_OF_SUFFIX = {
    ".gpkg": "gpkg",
    ".tif": "cog",
    ".tiff": "cog",
    ".parquet": "geoparquet",
    ".geoparquet": "geoparquet",
    ".json": "stac",
}

ADD_OPTIONS = {
    "add-land-cover": add_add_land_cover,
    "area-estimate": add_area_estimate,
    "area-trend": add_area_trend,
    "change": add_change,
    "change-between-dates": add_change_between_dates,
    "change-report": add_change_report,
    "fit-to-place": add_fit_to_place,
    "import-predictions": add_import_predictions,
    "landcover": add_landcover,
    "recalibrate": add_recalibrate,
    "refit": add_refit,
    "refit-pixels": add_refit_pixels,
    "sample-from-change": add_sample_from_change,
    "search-imagery": add_search,
    "smooth": add_smooth,
    "tabulate-area": add_tabulate_area,
}
WITHOUT_DEVICE = (
    "add-land-cover",
    "recalibrate",
    "import-predictions",
    "smooth",
    "change-report",
    "describe",
    "search-imagery",
    "tabulate-area",
    "sample-from-change",
    "area-estimate",
    "area-trend",
)
PROGRAM = f"python -m {__package__.rpartition('.')[0]}"
EPILOG = f"""\
exit codes:
    0  done
    2  the command or the request is wrong
    3  the raster cannot be read as asked, or the area not be laid on it
    4  the model cannot be used
    5  the result cannot be written
    6  the engine is broken, or met an error that nobody foresaw
    7  the cluster refuses, fails or does not answer
  130  stopped by Ctrl-C; what is done of a map is kept, and the same command takes it up again

examples:
  {PROGRAM} classify quad.tif --output map.gpkg
  {PROGRAM} classify a.tif b.tif --output map.gpkg --cog map.tif --polygons parcels.gpkg --layer lots
  {PROGRAM} plan quad.tif --extent 627000 3629000 631000 3633000
  {PROGRAM} landcover quad.tif --model pixels.onnx --output cover.tif
  {PROGRAM} refit-pixels quad.tif --model pixels.onnx --strokes strokes.gpkg --output mine.onnx
  {PROGRAM} tabulate-area map.gpkg parcels.gpkg --output parcels.csv
  {PROGRAM} refit --corrections corrections.gpkg --output mine.onnx
  {PROGRAM} fit-to-place quad.tif --nlcd nlcd_2011.tif --output here.onnx
  {PROGRAM} classify quad.tif --model mine.onnx --output map.gpkg
  {PROGRAM} smooth map.gpkg --output smoothed.gpkg
  {PROGRAM} change map.gpkg --nlcd nlcd_2011.tif --output change.gpkg
  {PROGRAM} change-between-dates naip_2016.tif naip_2020.tif --output change.gpkg
  {PROGRAM} sample-from-change change.gpkg --reviews 500 --output sample.gpkg
  {PROGRAM} area-estimate sample.gpkg --output estimate.json
  {PROGRAM} change-report change.gpkg --output change.html
"""


def parser() -> argparse.ArgumentParser:
    """The parser of the command line, with all commands."""
    top_level = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Turns aerial imagery into a land-use map.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top_level.add_argument("--version", action="version", version=f"Landchip {version()}")
    commands = top_level.add_subparsers(dest="command", required=True, metavar="COMMAND")
    help_texts = {
        "search-imagery": "searches a catalogue for aerial imagery of an extent, and makes a mosaic of it",
        "classify": "makes a land-use map of a raster",
        "landcover": "labels every pixel of a raster, with a model of pixels",
        "plan": "says how many chips, how long and how much disk, and runs nothing",
        "inspect": "tells what a model states about itself",
        "describe": "shows what a map's file states about itself, wherever it was moved",
        "tabulate-area": "tabulates the area of each group of a map in each polygon of a vector file",
        "refit": "fits a model's last layer anew to corrected chips, and writes a new model",
        "refit-pixels": "fits the last layer of a model of pixels to strokes, and writes a new model",
        "fit-to-place": "fits a model to a place with its land cover, and writes a new model",
        "add-land-cover": "adds the land cover of each chip to a map, and flags chips that it contradicts",
        "smooth": "smooths a land-use map over neighbouring chips, into another file",
        "import-predictions": "makes a land-use map of chip predictions that another program wrote",
        "change": "compares a land-use map with land cover of an earlier year: what changed, and how probably",
        "change-between-dates": "compares imagery or land-use maps of two dates: what changed, and how probably",
        "sample-from-change": "draws a stratified random sample of a change map's chips for review",
        "area-estimate": "estimates areas of change, with intervals, from a reviewed sample",
        "recalibrate": "corrects the probabilities of a change map by the reviews of its sample",
        "area-trend": "fits a trend to areas of several dates, or says that none can be told from noise",
        "change-report": "writes a page of HTML that shows and explains a change map",
        "remote": "submits jobs to a Spark cluster, follows them, and fetches their maps",
        "bench": "measures a model's rate here, and remembers it",
        "doctor": "tells what a bug report needs",
    }
    for command, help_text in help_texts.items():
        each = commands.add_parser(
            command,
            help=help_text,
            description=f"{help_text[0].upper()}{help_text[1:]}.",
            epilog=EPILOG,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if command == "remote":
            add_remote(each, _add_request)
            continue
        if command in ADD_OPTIONS:
            ADD_OPTIONS[command](each)
        elif command in ("classify", "plan"):
            _add_request(each)
        elif command == "inspect":
            each.add_argument(
                "model", nargs="?", default=DEFAULT_MODEL, help="an .onnx file, default or fast (8-bit integers)"
            )
        elif command == "describe":
            each.add_argument("map", help="a map that Landchip wrote: .gpkg, .tif, .parquet or .json (STAC)")
        else:
            each.add_argument("--model", default=DEFAULT_MODEL, help="an .onnx file, default or fast (8-bit integers)")
        if command not in WITHOUT_DEVICE:
            each.add_argument("--device", choices=DEVICES, default="auto", help="what to compute on (default: auto)")
        each.add_argument("--json", action="store_true", help="the result as JSON on standard output, nothing else")
        each.add_argument("--quiet", action="store_true", help="no progress and no notes")
        each.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return top_level


def _add_request(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "raster", nargs="*", help="files, URLs, VRTs, or tiles as xyz:https://…; the first that covers a chip wins"
    )
    command.add_argument("--request", metavar="FILE", help="a whole request as JSON instead (- for standard input)")
    command.add_argument("--model", default=DEFAULT_MODEL, help="an .onnx file, default or fast (8-bit integers)")
    outputs = command.add_argument_group("outputs")
    outputs.add_argument(
        "--output",
        "-o",
        action="append",
        default=[],
        metavar="FILE",
        help=".gpkg, .tif, .parquet or .json (STAC): the suffix chooses the kind; may be given several times",
    )
    outputs.add_argument("--cog", metavar="FILE", help="a raster with a pixel per chip")
    outputs.add_argument("--parquet", metavar="FILE", help="the map as GeoParquet")
    outputs.add_argument("--stac", metavar="FILE", help="a STAC Item with the provenance")
    outputs.add_argument(
        "--run-dir", metavar="FOLDER", help="where the parts are kept (default: beside the first output)"
    )
    add_area_options(command)
    processing = command.add_argument_group("imagery and model")
    add_pixel_options(processing)
    add_raster_options(processing)
    processing.add_argument("--image-date", metavar="2016-05-21", help="of the image (default: as the raster says)")
    min_valid = f"of a chip with imagery (default: {DEFAULT_MIN_VALID})"
    processing.add_argument("--min-valid", type=float, metavar="SHARE", help=min_valid)
    processing.add_argument("--min-confidence", type=float, metavar="P", help="below it a chip is flagged uncertain")
    processing.add_argument("--min-margin", type=float, metavar="P", help="to the second group; below it likewise")
    processing.add_argument(
        "--max-distance", type=float, metavar="D", help="to the training data; beyond it a chip is flagged unfamiliar"
    )
    processing.add_argument("--batch", type=int, metavar="CHIPS", help="at a time (default: measured)")


def build_request(arguments: argparse.Namespace) -> Request:
    """The request of `classify` and `plan`. Raises RequestError, AreaError or RasterError."""
    if arguments.request is not None:
        _check_request_alone(arguments)
        request = Request.from_json(_read_request(arguments.request))
        _check_not_overwritten([arguments.request], request.outputs)
        return request
    if not arguments.raster:
        raise RequestError("cli-no-raster", "No raster is named: give one or more files.")
    outputs = outputs_of(arguments)
    _check_not_overwritten([arguments.polygons] if arguments.polygons else [], outputs)
    needs_output = arguments.command != "plan" and getattr(arguments, "action", "") != "check"
    if needs_output and not outputs and not arguments.run_dir:
        raise RequestError("cli-no-output", "No output is named: add --output {file}.", file="map.gpkg")
    thresholds = {
        "confidence": arguments.min_confidence,
        "margin": arguments.min_margin,
        "distance": arguments.max_distance,
    }
    fields = {
        "version": VERSION,
        "raster": raster_field(arguments),
        "model": arguments.model,
        "area": area_field(arguments),
        **pixel_fields(arguments),
        "device": arguments.device,
        "batch": arguments.batch,
        "min_valid": arguments.min_valid,
        "abstain": thresholds if any(each is not None for each in thresholds.values()) else None,
        "image_date": arguments.image_date,
        "outputs": outputs,
        "run_dir": arguments.run_dir,
    }
    return Request.from_json(fields)


def _check_request_alone(arguments: argparse.Namespace) -> None:
    """Raises RequestError where --request is given together with an option that the request itself contains."""
    submits = arguments.command == "remote"
    command = ["remote", "submit", "--profile", arguments.profile] if submits else [arguments.command]
    defaults = parser().parse_args([*command, "--request", arguments.request])
    combinable = {"json", "quiet", "debug", "title", "wait"}
    conflicting = [
        name for name, value in vars(arguments).items() if name not in combinable and value != getattr(defaults, name)
    ]
    if conflicting:
        raise RequestError(
            "cli-request-not-alone",
            "A whole --request states everything itself: leave out {option}.",
            option=conflicting[0].replace("_", "-"),
        )


def _check_not_overwritten(inputs: Sequence[str], outputs: Mapping[str, str]) -> None:
    """Raises OutputError where an output would replace a file that the command line reads."""
    for path in outputs.values():
        for each in inputs:
            if Path(path).exists() and Path(each).exists() and Path(path).samefile(each):
                raise OutputError(
                    "output-is-input", "The output {path} is an input too: choose another file name.", path=path
                )


def _read_request(name: str) -> Any:
    try:
        return load_json(sys.stdin.read(MAX_BYTES + 1)) if name == "-" else read_json(Path(name))
    except (OSError, ValueError) as error:
        raise RequestError(
            "cli-request-unreadable",
            "The request {name} cannot be read ({error}): give a JSON file.",
            name=name,
            error=error,
        ) from error


def outputs_of(arguments: argparse.Namespace) -> dict[str, str]:
    """Kind -> path of the outputs that are named. Raises RequestError."""
    named: list[tuple[str, str]] = []
    for path in arguments.output:
        suffix = Path(path).suffix.lower()
        if suffix not in KIND_OF_SUFFIX:
            raise RequestError(
                "cli-output-suffix",
                "The output {path} has none of the suffixes {known}: rename it.",
                path=path,
                known=", ".join(KIND_OF_SUFFIX),
            )
        named.append((KIND_OF_SUFFIX[suffix], path))
    by_option = [
        (kind, getattr(arguments, option, None))
        for kind, option in (("cog", "cog"), ("geoparquet", "parquet"), ("stac", "stac"))
    ]
    named += [(kind, path) for kind, path in by_option if path is not None]
    outputs = dict(named)
    if len(outputs) < len(named):
        raise RequestError("cli-output-kind-twice", "Two outputs of one kind are named: leave one out.")
    return outputs
