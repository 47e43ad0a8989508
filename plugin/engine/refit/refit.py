"""Refits a model's last layer to corrected chips and writes the new model; it takes seconds on a CPU.

Only the features of the corrected chips and the model's summary of its training chips are needed (last_layer.py has the
algebra). The network below the last layer does not change, so torch is not needed. After Robinson et al. 2020,
Human-machine collaboration for fast land cover mapping, AAAI 34(3).

Parameters, of which `model`, `corrections` and `output` are required:

    {"model": path, "default" or "fast",
     "corrections": path of a GeoPackage (api/requests/corrections_schema.py),
     "output": path of the new .onnx file,
     "name": of the new model, "device": "auto", "cuda" or "cpu",
     "bands", "nodata", "nodata_tolerance", "transparency", "crs": of the corrections' rasters, as in a run's request,
     "rasters": entries as in a run's request, for corrections whose rasters need a secret (a signed address, a
     service)}

Answer:

    {"output": "/o/x.onnx", "name": "landchip-refit", "version": "3-refit1", "digest": "sha256 hex",
     "corrections": 14, "used": 13, "left_out": [a Message as JSON for each chip that was left out],
     "labels": {"cultivated": 9, "forest": 4}, "known": 0,
     "accuracy": {"before": {"right": 5, "of": 13, "value": 0.38, "low": 0.18, "high": 0.64}, "after": {…},
                  "groups": {"before": {…}, "after": {…}}, "folds": 10},
     "summary": {"before": {"right": 122, "of": 128}, "after": {…}},
     "warnings": [Messages as JSON], "seconds": 0.9}

* `accuracy` is cross-validated (cross_validation.py): of the classes, and under `groups` of the groups. Adjacent chips
  are held out together, whatever their years. It is null where nothing can be held out. `low` and `high` are Wilson's
  95% interval for independent chips.
* `known` is the number of chips that are not counted in `accuracy`, because an earlier refit of the model used them
  or adjacent ones.
* `summary` counts correct answers on the model's typical training chips, on which both layers were fitted.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.errors import RasterError
from ..api.messages import Message
from ..api.protocol import Cancelled
from ..api.redact import identity_key
from ..api.requests.raster_input import RasterInput
from ..contract.training_summary import TrainingSummary
from ..imagery.inspect import SourceOverrides
from ..imagery.reader import InputSpec
from ..model.model import Model, open_model
from ..run.job import OnProgress, Progress
from .card import refitted_contract
from .corrections import Correction, group_by_mosaic, read_corrected_chips, read_corrections
from .cross_validation import (
    accuracy,
    adjacent_places,
    block_folds,
    count_correct,
    cross_validate,
    learnt_before,
    place_hash,
)
from .last_layer import LabelledFeatures, LastLayer, LastLayerFit, WeightedFeatures
from .model_file import check_output, write_model
from .onnx_edit import check_layer, load_graph, read_last_layer, read_training_summary, replace_last_layer
from .refit_request import RefitRequest
from .refit_warnings import refit_warnings

BATCH = 16  # chips that are read and embedded at once
OUTSIDE = Message("correction-outside", "It lies outside its raster: correct it in the right one.")


@dataclass(frozen=True)
class CorrectionFeatures:
    """The corrected chips that could be read.

    corrections: n chips
    features:    (n, width), input of the last layer
    labels:      (n,), index of the right class
    left_out:    a message for each chip that could not be read
    """

    corrections: list[Correction]
    features: NDArray[np.float32]
    labels: NDArray[np.int64]
    left_out: list[Message]


def refit(params: Mapping[str, Any], on_progress: OnProgress, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Writes the new model and returns its figures; see the module's docstring.

    Raises RequestError for wrong parameters and for corrections that do not keep their contract, RasterError where no
    corrected chip can be read, ModelError for a model that cannot be refitted, OutputError, Cancelled. No file is
    written then.
    """
    started = time.monotonic()
    request = RefitRequest.from_json(params)
    check_output(request.output, request.model, [request.corrections])
    with open_model(request.model, request.device) as model:
        base, summary, graph = open_last_layer(model)
        corrections = read_corrections(request.corrections, [each.name for each in model.contract.classes])
        on_read = stage_progress(on_progress, cancelled, "read")
        corrected = embed_corrections(model, base, corrections, request.overrides, request.rasters, on_read)
        learnt_places = set(summary.learnt_places)
        summary = summary.without({place_hash(each.crs, each.chip) for each in corrected.corrections})
        fit = LastLayerFit(
            base,
            WeightedFeatures(summary.features, summary.counts),
            LabelledFeatures.of_classes(corrected.features, corrected.labels, len(base.bias)),
        )
        validated = _cross_validated(
            model, fit, base, corrected, learnt_places, stage_progress(on_progress, cancelled, "fit")
        )
        layer = fit.layer()
        report = {
            **validated,
            "summary": count_correct({"before": base, "after": layer}, summary.features, summary.shares.argmax(axis=1)),
            "labels": dict(Counter(each.label for each in corrected.corrections)),
        }
        contract = refitted_contract(model, request.name, corrected.corrections, report)
        content, contract = replace_last_layer(
            graph, layer, contract, _extend_summary(summary, corrected, len(base.bias))
        )
    stage_progress(on_progress, cancelled, "check")(0, 1)
    write_model(request.output, content)
    return {
        "output": str(request.output),
        "name": contract.name,
        "version": contract.version,
        "digest": sha256(content).hexdigest(),
        "corrections": len(corrections),
        "used": len(corrected.corrections),
        "left_out": [each.to_json() for each in corrected.left_out],
        **report,
        "warnings": [each.to_json() for each in refit_warnings(report)],
        "seconds": round(time.monotonic() - started, 3),
    }


def open_last_layer(model: Model) -> tuple[LastLayer, TrainingSummary, Any]:
    """The last layer, the training summary and the ONNX graph. Raises ModelError where one is missing or damaged."""
    spec, file_name = model.last_layer_spec(), model.path.name
    graph = load_graph(model.path, model.file.digest)
    layer = read_last_layer(graph, spec, file_name)
    return layer, read_training_summary(model.file.metadata, layer, file_name), graph


def stage_progress(
    on_progress: OnProgress, cancelled: Callable[[], bool], stage: str, output: str = "model"
) -> Callable[[int, int], None]:
    """A function that reports the progress of a stage, (done, total), and raises Cancelled. output: what is made"""

    def report(done: int, total: int) -> None:
        if cancelled():
            raise Cancelled(f"Cancelled: no {output} was written.")
        on_progress(Progress(done, total, 0.0, None, stage))

    return report


def embed_corrections(
    model: Model,
    base: LastLayer,
    corrections: tuple[Correction, ...],
    overrides: SourceOverrides,
    rasters: Sequence[RasterInput],
    on_progress: Callable[[int, int], None],
) -> CorrectionFeatures:
    """Reads the corrected chips and computes their features. Raises RasterError where no chip can be read.

    overrides: what the user states of all rasters; rasters: those that corrections name by their identity alone

    Raises ModelError where `base` does not give the probabilities of the graph.
    """
    contract = model.contract
    spec = InputSpec(contract.bands, contract.dtype, contract.gsd_m, contract.chip_px, contract.absent)
    used: list[Correction] = []
    features: list[NDArray[np.float32]] = []
    left_out: list[Message] = []
    done = 0
    known = {identity_key(each.identity): each for each in rasters}
    for group in group_by_mosaic(corrections, BATCH):
        on_progress(done, len(corrections))
        read = read_corrected_chips(group, spec, overrides, known)
        left_out += [_left_out(each, reason) for each, reason in read.unreadable]
        left_out += [_left_out(each, OUTSIDE) for each in read.outside]
        if read.corrections:
            pixels = read.chip_pixels.pixels
            features.append(model.embed(pixels).features)
            if not used:  # once is enough: the same graph computes the others
                check_layer(base, features[-1], model.predict_proba(pixels), model.path.name)
            used += read.corrections
        done += len(group)
    if not used:
        raise RasterError(
            "corrections-none-readable",
            "None of the {count} corrected chips can be read; the first: {first}",
            count=len(corrections),
            first=left_out[0],
        )
    names = [each.name for each in contract.classes]
    labels = np.array([names.index(each.label) for each in used], np.int64)
    return CorrectionFeatures(used, np.concatenate(features), labels, left_out)


def _left_out(correction: Correction, reason: Message) -> Message:
    return Message(
        "correction-left-out",
        "Chip {col}, {row} ({label}) was left out. {reason}",
        {"col": correction.chip.col, "row": correction.chip.row, "label": correction.label, "reason": reason},
    )


def _cross_validated(
    model: Model,
    fit: LastLayerFit,
    base: LastLayer,
    corrected: CorrectionFeatures,
    learnt_places: Container[str],
    on_progress: Callable[[int, int], None],
) -> dict[str, Any]:
    """The fields `accuracy` and `known` of the answer.

    learnt_places: hashes of the places of the chips that earlier refits learnt from
    """
    places = adjacent_places(corrected.corrections)
    folds, known = block_folds(places), learnt_before(corrected.corrections, places, learnt_places)
    if folds.max() < 1 or known.all():
        on_progress(0, 1)
        return {"accuracy": None, "known": int(known.sum())}
    predicted = cross_validate(fit, base, corrected.features, folds, on_progress)[~known]
    truth = corrected.labels[~known]
    groups = [each.name for each in model.contract.groups]
    group_of = np.array([groups.index(each.group) for each in model.contract.classes])
    of_groups = accuracy(group_of[predicted], group_of[truth])
    of_classes = accuracy(predicted, truth)
    return {
        "accuracy": {**of_classes, "groups": of_groups, "folds": int(folds.max()) + 1},
        "known": int(known.sum()),
    }


def _extend_summary(summary: TrainingSummary, corrected: CorrectionFeatures, n_classes: int) -> TrainingSummary:
    """The summary with the corrected chips as its last rows, so that a later refit fits them too.

    Each counts as many training chips as the mean of the others.
    """
    counts = np.full(len(corrected.corrections), summary.counts.mean(), np.float32)
    return TrainingSummary(
        np.concatenate([summary.features, corrected.features]),
        np.concatenate([summary.shares, np.eye(n_classes, dtype=np.float32)[corrected.labels]]),
        np.concatenate([summary.counts, counts]),
        (*summary.learnt_places, *(place_hash(each.crs, each.chip) for each in corrected.corrections)),
    )
