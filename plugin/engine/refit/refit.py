"""A handful of corrected chips and a model come to a new model, in seconds: the last layer is fitted anew.

The features of the corrected chips and the model's own summary of its training chips are all that is needed
(`lastlayer.py` has the algebra); the network below stays as it is, so torch is not. After Robinson et al. 2020,
Human-machine collaboration for fast land cover mapping, AAAI 34(3).
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.errors import OutputError, RasterError
from ..api.json_fields import Fields
from ..api.messages import Message
from ..api.protocol import Cancelled
from ..api.request import bands_field, device_field
from ..contract.training_summary import TrainingSummary
from ..imagery.inspect import SourceOverrides as Known
from ..imagery.reader import InputSpec
from ..model.model import BUNDLED, Model, bundled_model_path, open_model
from ..run.job import OnProgress, Progress
from ..run.store import write_atomic
from .card import refitted_contract
from .corrections import Correction, group_by_mosaic, read_corrected_chips, read_corrections
from .cross_validation import (
    accuracy,
    adjacent_places,
    block_folds,
    count_right,
    cross_validate,
    known_places,
    place_hash,
)
from .last_layer import LabelledFeatures, LastLayer, LastLayerFit, WeightedFeatures
from .onnx_edit import check_layer, load_graph, read_last_layer, read_training_summary, replace_last_layer

FIELDS = ("model", "corrections", "output", "name", "device", "bands", "nodata", "crs")
BATCH = 16
LOST = 0.02  # of the typical training chips; from there on it is told that fewer are right
SUFFIX = ".onnx"
LONGEST_NAME = 80
OUTSIDE = Message("correction-outside", "It lies outside its raster: correct it in the right one.")


@dataclass(frozen=True)
class RefitRequest:
    """What a refit is asked for; `user` is what is known better than the rasters state, as in a run's request."""

    model: str
    corrections: Path
    output: Path
    name: str | None
    device: str
    user: Known

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> RefitRequest:
        """Raises RequestError."""
        fields = Fields("refit", dict(params), FIELDS, required=("model", "corrections", "output"))
        name = fields.text("name")
        if name is not None and (len(name) > LONGEST_NAME or not name.isprintable()):
            raise fields.wrong("name", f"one line of at most {LONGEST_NAME} letters")
        return cls(
            fields.text("model") or "",
            Path(fields.text("corrections") or ""),
            Path(fields.text("output") or ""),
            name,
            device_field(fields),
            Known(bands_field(fields), fields.number("nodata"), fields.text("crs")),
        )


@dataclass(frozen=True)
class CorrectionFeatures:
    """Corrected chips that could be read: their features (n, width), and the numbers of their classes (n,)."""

    chips: list[Correction]
    features: NDArray[np.float32]
    labels: NDArray[np.int64]
    left_out: list[Message]


def refit(params: Mapping[str, Any], on_progress: OnProgress, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Write the new model and tell what it is worth; params and answer are those of docs/architecture.md.

    Raises RequestError for corrections that do not keep their contract, RasterError where none of them can be read,
    ModelError for a model whose last layer cannot be renewed, OutputError, Cancelled; no file is written then.
    """
    begun = time.monotonic()
    asked = RefitRequest.from_json(params)
    _check_output(asked)
    with open_model(asked.model, asked.device) as model:
        base, summary, graph = _opened(model)
        held = read_corrections(asked.corrections, [each.name for each in model.contract.classes])
        learnt = _learnt(model, base, held, asked.user, _teller(on_progress, cancelled, "read"))
        before = set(summary.learnt)
        summary = summary.without({place_hash(each.crs, each.chip) for each in learnt.chips})
        refitting = LastLayerFit(
            base, WeightedFeatures(summary.features, summary.counts), LabelledFeatures(learnt.features, learnt.labels)
        )
        found = _cross_checked(model, refitting, base, learnt, before, _teller(on_progress, cancelled, "fit"))
        layer = refitting.layer()
        before_and_after = count_right(
            {"before": base, "after": layer}, summary.features, summary.shares.argmax(axis=1)
        )
        told = {**found, "summary": before_and_after, "labels": dict(Counter(each.label for each in learnt.chips))}
        contract = refitted_contract(model, asked.name, learnt.chips, told)
        content, contract = replace_last_layer(
            graph, layer, contract, _with_corrections(summary, learnt, len(base.bias))
        )
    _teller(on_progress, cancelled, "check")(0, 1)
    _write(asked.output, content)
    return {
        "output": str(asked.output),
        "name": contract.name,
        "version": contract.version,
        "digest": sha256(content).hexdigest(),
        "corrections": len(held),
        "used": len(learnt.chips),
        "left_out": [each.to_json() for each in learnt.left_out],
        **told,
        "warnings": [each.to_json() for each in _warnings(told)],
        "seconds": round(time.monotonic() - begun, 3),
    }


def _check_output(asked: RefitRequest) -> None:
    """Raises OutputError for a name that is no model's, a folder that is not there, or a file that is read."""
    path = asked.output
    if path.suffix.lower() != SUFFIX:
        raise OutputError(
            "model-suffix",
            "The new model {file} must end in {suffix}: give it another name.",
            file=path.name,
            suffix=SUFFIX,
        )
    taken = [asked.corrections, *(bundled_model_path(name) for name in BUNDLED)]
    taken += [] if asked.model in BUNDLED else [Path(asked.model)]
    try:
        if path.is_dir() or not path.parent.is_dir():
            raise OutputError(
                "model-folder-missing",
                "The new model cannot be written to {path}: choose a file in a folder that exists.",
                path=path,
            )
        same = path.exists() and any(each.exists() and path.samefile(each) for each in taken)
    except OSError as error:
        raise _cannot_write(path, error) from error
    if same:
        raise OutputError(
            "model-would-replace-source",
            "The new model would take the place of {file}, which it is made from: rename it.",
            file=path.name,
        )


def _write(path: Path, content: bytes) -> None:
    try:
        write_atomic(path, content)
    except OutputError as error:
        raise _cannot_write(path, error.__cause__) from error.__cause__


def _cannot_write(path: Path, why: BaseException | None) -> OutputError:
    shown = path.name if len(path.name) <= LONGEST_NAME else f"{path.name[:LONGEST_NAME]}…"
    reason = getattr(why, "strerror", None) or type(why).__name__
    return OutputError(
        "model-not-written",
        "The new model {file} cannot be written ({reason}): choose another name or folder.",
        file=shown,
        reason=reason,
    )


def _opened(model: Model) -> tuple[LastLayer, TrainingSummary, Any]:
    """The last layer, the summary and the graph of a model. Raises ModelError where one is wanting."""
    stated, where = model.last_layer(), model.path.name
    graph = load_graph(model.path)
    layer = read_last_layer(graph, stated, where)
    return layer, read_training_summary(model.file.metadata, layer, where), graph


def _teller(on_progress: OnProgress, cancelled: Callable[[], bool], stage: str) -> Callable[[int, int], None]:
    """Tells how far a stage is. Raises Cancelled."""

    def tell(done: int, total: int) -> None:
        if cancelled():
            raise Cancelled("Cancelled: no model was written.")
        on_progress(Progress(done, total, 0.0, None, stage))

    return tell


def _learnt(
    model: Model, base: LastLayer, held: tuple[Correction, ...], user: Known, tell: Callable[[int, int], None]
) -> CorrectionFeatures:
    """The corrected chips' features; raises RasterError where no chip can be read."""
    stated = model.contract
    wanted = InputSpec(stated.bands, stated.dtype, stated.gsd_m, stated.chip_px, stated.absent)
    chips: list[Correction] = []
    parts: list[NDArray[np.float32]] = []
    left_out: list[Message] = []
    done = 0
    for some in group_by_mosaic(held, BATCH):
        tell(done, len(held))
        seen = read_corrected_chips(some, wanted, user)
        left_out += [_left_out(each, why) for each, why in seen.broken]
        left_out += [_left_out(each, OUTSIDE) for each in seen.outside]
        if seen.kept:
            parts.append(model.embed(seen.strip.pixels))
            if not chips:  # the same graph gives the others
                check_layer(base, parts[-1], model.score(seen.strip.pixels), model.path.name)
            chips += seen.kept
        done += len(some)
    if not chips:
        raise RasterError(
            "corrections-none-readable",
            "None of the {count} corrected chips can be read; the first: {first}",
            count=len(held),
            first=left_out[0],
        )
    names = [each.name for each in stated.classes]
    labels = np.array([names.index(each.label) for each in chips], np.int64)
    return CorrectionFeatures(chips, np.concatenate(parts), labels, left_out)


def _left_out(each: Correction, reason: Message) -> Message:
    return Message(
        "correction-left-out",
        "Chip {col}, {row} ({label}) was left out. {reason}",
        {"col": each.chip.col, "row": each.chip.row, "label": each.label, "reason": reason},
    )


def _cross_checked(
    model: Model,
    refitting: LastLayerFit,
    base: LastLayer,
    learnt: CorrectionFeatures,
    before: Container[str],
    tell: Callable[[int, int], None],
) -> dict[str, Any]:
    """{"accuracy": of classes, in it that of groups and the number of folds, "known": chips not counted in it}.

    before: marks of the places that the base learnt from. The accuracy is None where nothing can be held out.
    """
    places = adjacent_places(learnt.chips)
    folds, known = block_folds(places), known_places(learnt.chips, places, before)
    if folds.max() < 1 or known.all():
        tell(0, 1)
        return {"accuracy": None, "known": int(known.sum())}
    found = cross_validate(refitting, base, learnt.features, folds, tell)[~known]
    truth = learnt.labels[~known]
    groups = [each.name for each in model.contract.groups]
    group_of = np.array([groups.index(each.group) for each in model.contract.classes])
    of_groups = accuracy(group_of[found], group_of[truth])
    told = {**accuracy(found, truth), "groups": of_groups, "folds": int(folds.max()) + 1}
    return {"accuracy": told, "known": int(known.sum())}


def _with_corrections(summary: TrainingSummary, learnt: CorrectionFeatures, classes: int) -> TrainingSummary:
    """The summary, to which the corrected chips now belong: a later refit shall not forget them either."""
    each = np.full(len(learnt.chips), summary.counts.mean(), np.float32)
    return TrainingSummary(
        np.concatenate([summary.features, learnt.features]),
        np.concatenate([summary.shares, np.eye(classes, dtype=np.float32)[learnt.labels]]),
        np.concatenate([summary.counts, each]),
        (*summary.learnt, *(place_hash(one.crs, one.chip) for one in learnt.chips)),
    )


def _warnings(told: Mapping[str, Any]) -> list[Message]:
    warnings = _warnings_of_accuracy(told["accuracy"], told["known"])
    labels, summary = told["labels"], told["summary"]
    if len(labels) == 1:
        warnings.append(
            Message(
                "corrections-of-one-class",
                "All corrections name {label}: correct chips of other classes too, or confirm some.",
                {"label": next(iter(labels))},
            )
        )
    lost = (summary["before"]["right"] - summary["after"]["right"]) / summary["before"]["of"]
    if lost > LOST:
        warnings.append(
            Message(
                "refit-forgets",
                "Of the chips that the model was trained on it names {lost:.0%} less rightly than before.",
                {"lost": lost},
            )
        )
    return warnings


def _warnings_of_accuracy(right: Mapping[str, Any] | None, known: int) -> list[Message]:
    """What limits the accuracy; known: how many corrected chips are not counted in it."""
    if right is None and known:
        return [
            Message(
                "refit-accuracy-known-chips",
                "How good the new model is cannot be told, for the old one has learnt from these chips: refit the "
                "model that it came from, or correct other chips.",
            )
        ]
    if right is None:
        return [
            Message(
                "refit-accuracy-one-place",
                "How good the new model is cannot be told, for all corrections lie in one place: correct chips in at "
                "least two that do not touch.",
            )
        ]
    warnings = []
    if known:
        warnings.append(
            Message(
                "refit-chips-not-counted",
                "{n} of the corrected chips are not counted in the accuracy: the old model has learnt from them, or "
                "from chips that touch them, before.",
                {"n": known},
                "{n} of the corrected chips is not counted in the accuracy: the old model has learnt from it, or from "
                "a chip that touches it, before.",
            )
        )
    if right["after"]["right"] < right["before"]["right"]:
        warnings.append(
            Message(
                "refit-worse",
                "On corrected chips that it did not learn from the new model is right less often than before: correct "
                "more chips before you use it.",
            )
        )
    return warnings
