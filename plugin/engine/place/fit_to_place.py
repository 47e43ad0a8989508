"""Fits a model to a place with its land cover: the last layer and the calibration, in less than a minute on a CPU.

Where there is aerial imagery of the United States there is NLCD, so labels of a place cost nothing. Some are wrong and
some have become so, so the fit is robust to wrong labels (robust.py), chosen by cross-validation over blocks of ground,
and the model is kept as it was where no fit is better by more than chance (choice.py).

Parameters, of which `nlcd`, `output`, and `imagery` or `map` are required:

    {"imagery": a run's request without outputs (api/requests/run_request.py): raster, model, area, device …,
     "map": path of a finished map, in place of `imagery`: its rasters, area and model are taken,
     "model", "device": with a map, in place of its own,
     "nlcd": a raster of land-cover codes, as an entry of `raster`,
     "output": path of the new .onnx file, "name": of the new model,
     "legend": path of a table of codes and classes, for another land cover than NLCD,
     "corrections": path of a GeoPackage of corrections, whose labels are trusted and weigh more,
     "rasters": as in refit/refit.py,
     "chips": number of chips to learn from, at most; 400 by default}

Answer:

    {"output": "/o/x.onnx" or null where the model was kept as it was, "model": path to classify with from now on,
     "name": "landchip-place", "version": "3-place1", "digest": "sha256 hex",
     "kept": false, "fit": {"strength": 1.0, "set_aside": true, "sharpness": 0.9},
     "chips": {"area": 65563, "read": 600, "learnt": 371, "set_aside": 21, "corrections": 8},
     "labels": {"cultivated": 210, …}, "blocks": 24,
     "years": {"nlcd": "2011" or null, "imagery": ["2016"]},
     "accuracy": {"nlcd": {"chips": 198, "before": {…}, "after": {…}}, "corrections": {…} or null},
     "set_aside": [{"chip": [col, row], "bounds": [west, south, east, north], "nlcd": "cultivated",
                    "model": "developed", "probability": 0.93}],
     "grid": {"crs": "EPSG:26911", "size": 224.0},
     "left_out": [a Message as JSON for each correction that could not be read],
     "warnings": [Messages as JSON], "seconds": 24.1}

* `accuracy` is of chips spread evenly over the area, each predicted by layers that saw no chip of its block of ground;
  `before` and `after` are AccuracyFigures (contract/held_out.py). That of `corrections` is of the corrected chips.
  Where every chip that is spread over the area was corrected, that of `nlcd` is of the other chips, or of all.
* A strength of 0 says that no fit named groups better by more than chance, and that only the calibration was fitted.
* `labels` counts the chips that were learnt by their main class.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

import numpy as np
import onnx
from scipy.special import softmax

from ..contract.training_summary import TrainingSummary
from ..model.model import Model
from ..refit.cross_validation import place_hash
from ..refit.last_layer import WeightedFeatures
from ..refit.model_file import check_output, write_model
from ..refit.onnx_edit import replace_last_layer
from ..refit.refit import open_last_layer, stage_progress
from ..run.inputs import opened_request
from ..run.job import OnProgress
from .card import fitted_contract
from .choice import PlaceFit, PlaceFitter
from .figures import accuracy_report
from .labels import group_columns
from .novelty import with_references
from .place_chips import PlaceSample, draw_place
from .request import PlaceRequest
from .warnings import place_warnings


def fit_to_place(params: Mapping[str, Any], on_progress: OnProgress, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Writes the new model, unless the model serves as well as it is, and returns its figures; see the module.

    Raises RequestError for wrong parameters, RasterError and AreaError for imagery or land cover that do not serve,
    ModelError for a model that cannot be refitted, OutputError, Cancelled. No file is written then.
    """
    started = time.monotonic()
    request = PlaceRequest.from_json(params)
    inputs = [each for each in (request.corrections, request.legend) if each is not None]
    check_output(request.output, request.imagery.model, inputs)
    with opened_request(request.imagery) as opened:
        model = opened.model
        base, summary, graph = open_last_layer(model)
        sample = draw_place(opened, request, base, lambda stage: stage_progress(on_progress, cancelled, stage))
        hashes = [place_hash(crs, chip) for crs, chip in zip(sample.grids, sample.chips)]
        summary = summary.without(set(hashes))
        fitter = PlaceFitter(base, WeightedFeatures(summary.features, summary.counts), group_columns(model.contract))
        fit = fitter.fit(sample.place_chips, stage_progress(on_progress, cancelled, "fit"))
        report = _report(model, sample, fit, opened.chips)
        if fit.changes_nothing:
            kept = {"output": None, "model": request.imagery.model, "name": model.contract.name}
            answer = {**kept, "version": model.contract.version, "digest": model.digest}
        else:
            graph, references = _know_place(graph, model, sample, fit)
            contract = fitted_contract(model, request.name, report, sample, references)
            extended = _extend_summary(summary, sample, fit, hashes)
            content, contract = replace_last_layer(graph, fit.layer, contract, extended)
            stage_progress(on_progress, cancelled, "check")(0, 1)
            write_model(request.output, content)
            answer = {"output": str(request.output), "model": str(request.output), "name": contract.name}
            answer |= {"version": contract.version, "digest": sha256(content).hexdigest()}
    warnings = [each.to_json() for each in place_warnings(report)]
    return {**answer, **report, "warnings": warnings, "seconds": round(time.monotonic() - started, 3)}


def _report(model: Model, sample: PlaceSample, fit: PlaceFit, chips_of_area: int) -> dict[str, Any]:
    """The fields of the answer but those of the file, the warnings and the seconds."""
    names = [each.name for each in model.contract.classes]
    truth = sample.place_chips.labelled.shares.argmax(axis=1)
    trusted, learnt = sample.place_chips.trusted, ~fit.set_aside
    return {
        "kept": fit.changes_nothing,
        "fit": {**fit.candidate._asdict(), "sharpness": round(fit.sharpness, 4)},
        "chips": {
            "area": chips_of_area,
            "read": sample.read,
            "learnt": int(learnt.sum()),
            "set_aside": int(fit.set_aside.sum()),
            "corrections": int(trusted.sum()),
        },
        "labels": {names[k]: n for k, n in sorted(Counter(truth[learnt].tolist()).items())},
        "blocks": len(np.unique(sample.place_chips.blocks)),
        "years": {"nlcd": sample.nlcd_year, "imagery": list(sample.image_years)},
        "accuracy": accuracy_report(model.contract, sample, fit),
        "set_aside": _set_aside(model, sample, fit),
        "grid": sample.grid.to_json(),
        "left_out": [each.to_json() for each in sample.left_out],
    }


def _know_place(
    graph: onnx.ModelProto, model: Model, sample: PlaceSample, fit: PlaceFit
) -> tuple[onnx.ModelProto, int]:
    """The graph whose distance to the training data knows the learnt chips, and their number; 0 where it cannot."""
    novelty = model.contract.novelty
    if novelty is None or novelty.references is None:
        return graph, 0
    learnt, labelled = np.flatnonzero(~fit.set_aside), sample.place_chips.labelled
    groups = (labelled.shares[learnt] @ group_columns(model.contract)).argmax(axis=1)
    return with_references(graph, novelty, labelled.features[learnt], groups), len(learnt)


def _set_aside(model: Model, sample: PlaceSample, fit: PlaceFit) -> list[dict[str, Any]]:
    """The chips whose label was not learnt, the surest contradiction first."""
    groups, columns = [each.name for each in model.contract.groups], group_columns(model.contract)
    shares = sample.place_chips.labelled.shares @ columns
    predicted = softmax(fit.after, axis=1) @ columns
    rows = np.flatnonzero(fit.set_aside)
    return [
        {
            "chip": list(sample.chips[k]),
            "bounds": list(sample.grid.bounds(sample.chips[k])),
            "nlcd": groups[int(shares[k].argmax())],
            "model": groups[int(predicted[k].argmax())],
            "probability": round(float(predicted[k].max()), 3),
        }
        for k in rows[np.argsort(-predicted[rows].max(axis=1), kind="stable")].tolist()
    ]


def _extend_summary(summary: TrainingSummary, sample: PlaceSample, fit: PlaceFit, hashes: list[str]) -> TrainingSummary:
    """The summary with the learnt chips as its last rows, each counting as many training chips as the others' mean."""
    learnt, labelled = np.flatnonzero(~fit.set_aside), sample.place_chips.labelled
    counts = np.full(len(learnt), summary.counts.mean(), np.float32)
    return TrainingSummary(
        np.concatenate([summary.features, labelled.features[learnt].astype(np.float32)]),
        np.concatenate([summary.shares, labelled.shares[learnt].astype(np.float32)]),
        np.concatenate([summary.counts, counts]),
        (*summary.learnt_places, *(hashes[k] for k in learnt.tolist())),
    )
