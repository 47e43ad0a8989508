"""Fits the last layer of a model of pixels to strokes that say what pixels are, and writes the new model.

The algebra is that of the refit of chips (refit/last_layer.py). The pull towards the original is on pixels that no
stroke covers (pull.py): of the windows with strokes, and of some elsewhere in the imagery. STROKE_WEIGHT was chosen
from 0.2 to 3 on the 16 patches of West Virginia, see docs/guide/land-cover.md. A stroke counts by the ground that it
covers and not by its pixels (stroke_weights.py). Weights change, the bias does not.

`refit_pixels` takes the parameters of request.py and returns

    {"output": "/o/x.onnx", "name": "pixels-refit", "version": "1-refit1", "digest": "sha256 hex",
     "strokes": 14, "used": 13, "left_out": [a Message as JSON for each stroke that was left out],
     "labels": {"water": 5, "trees": 8}, "pixels": 1480,
     "stroked": {"before": 0.52, "after": 0.95}, "changed": 0.04,
     "accuracy": {"before": 0.52, "after": 0.81, "strokes": 13, "folds": 5}, "seconds": 2.1}

`labels` counts the used strokes by class, `pixels` those that are learnt from. `stroked` are right shares of the learnt
pixels, `changed` is the share of other pixels whose class changes. `accuracy` is that of strokes, each judged by a
layer that has learnt from none within 16 pixels of it; null where no such layer can be fitted.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any, NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray
from scipy.special import softmax

from ..api.errors import RequestError
from ..api.messages import Message
from ..contract.contract import Contract
from ..model.checks.golden import first_chip
from ..model.pixel_model import PixelModel, open_pixel_model
from ..refit.last_layer import LabelledFeatures, WeightChangeFit, WeightedFeatures
from ..refit.model_file import check_output, write_model
from ..refit.onnx_edit import MAX_DIFFERENCE, load_graph, with_contract
from ..refit.refit import stage_progress
from ..run.job import OnProgress
from ..segment.geometry import Geometry
from ..segment.job import tiled_imagery
from .card import fitted_contract
from .graph_edit import fitted_graph
from .pixel_features import FeatureModel, not_linear, variant
from .pull import is_held
from .read_rows import WindowRows, read_rows, windows_elsewhere, windows_of_strokes
from .request import PixelRefitRequest
from .stroke_weights import cell_weights, cells_of, stroke_folds, thinned
from .strokes import Stroke, StrokePixels, read_strokes, stroke_pixels

STROKE_WEIGHT = 0.5


class LearntPixels(NamedTuple):
    """What is learnt from, n pixels, and m others without a stroke.

    pixels:   the n pixels; features: (n, width); logits: (n, class); weights: (n,)
    other_features, other_logits: (m, width), (m, class)
    is_held:  (m,), whether the model is to stay as it is on each of the others
    """

    pixels: StrokePixels
    features: NDArray[np.float32]
    logits: NDArray[np.float64]
    weights: NDArray[np.float64]
    other_features: NDArray[np.float32]
    other_logits: NDArray[np.float64]
    is_held: NDArray[np.bool_]

    def fit(self) -> WeightChangeFit:
        classes = self.logits.shape[1]
        held = self.other_features[self.is_held]
        labelled = LabelledFeatures(self.features, np.eye(classes)[self.pixels.labels], self.weights)
        logits = np.concatenate([self.other_logits[self.is_held], self.logits])
        return WeightChangeFit(WeightedFeatures(held, np.ones(len(held))), labelled, logits, np.ones(classes))


def refit_pixels(params: Mapping[str, Any], on_progress: OnProgress, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Writes the new model and returns its figures; see the module's docstring.

    Raises RequestError for wrong parameters and strokes, AreaError, RasterError, ModelError for a model that cannot be
    fitted, OutputError, Cancelled. No file is written then.
    """
    started = time.monotonic()
    request = PixelRefitRequest.from_json(params)
    check_output(request.output, request.run.model, [request.strokes])
    with open_pixel_model(request.run.model, request.run.device) as model:
        graph = load_graph(model.path, model.file.digest)
        with FeatureModel(model, graph) as features:
            strokes, windows, learnt = _learn(request, model, features, on_progress, cancelled)
            on_fit = stage_progress(on_progress, cancelled, "fit")
            on_fit(0, 1)
            fit = learnt.fit()
            change = fit.change(None, STROKE_WEIGHT)
            used = sorted(set(learnt.pixels.strokes.tolist()))
            report = {
                "labels": dict(Counter(model.classes[strokes[k].label].name for k in used)),
                "pixels": len(learnt.weights),
                **_fitted_figures(learnt, change),
                "accuracy": _cross_validated(learnt, fit, strokes, model.contract.gsd_m, on_fit),
            }
            stage_progress(on_progress, cancelled, "check")(0, 1)
            contract = fitted_contract(model, request.name, STROKE_WEIGHT, report)
            whole = np.zeros((len(contract.classes), features.layer.width))
            whole[model.answers] = change
            content, contract = _checked_content(
                model, fitted_graph(graph, features.layer, whole), contract, windows[0], change
            )
    stage_progress(on_progress, cancelled, "check")(0, 1)
    write_model(request.output, content)
    return {
        "output": str(request.output),
        "name": contract.name,
        "version": contract.version,
        "digest": sha256(content).hexdigest(),
        "strokes": len(strokes),
        "used": len(used),
        "left_out": [_left_out(k).to_json() for k in range(len(strokes)) if k not in used],
        **report,
        "seconds": round(time.monotonic() - started, 3),
    }


def _learn(
    request: PixelRefitRequest,
    model: PixelModel,
    features: FeatureModel,
    on_progress: OnProgress,
    cancelled: Callable[[], bool],
) -> tuple[list[Stroke], list[WindowRows], LearntPixels]:
    """The strokes, the windows that were read, those with strokes first, and the pixels that are learnt from."""
    geometry = Geometry.of(model.contract, model.windows)
    imagery = tiled_imagery(request.run, model, geometry)
    gsd_m, names = model.contract.gsd_m, [each.name for each in model.classes]
    strokes = read_strokes(request.strokes, request.layer, request.field, names, imagery.grid.crs)
    pixels = stroke_pixels(strokes, gsd_m, imagery.ground)
    windows = windows_of_strokes(pixels, geometry)
    if not windows:
        raise _outside()
    for window in windows_elsewhere(imagery.ground, gsd_m, geometry, set(windows)):
        windows[window] = np.zeros(0, np.int64)
    is_learnt = np.zeros(len(pixels.cols), bool)
    is_learnt[thinned(pixels)] = True
    on_read = stage_progress(on_progress, cancelled, "label")
    read = read_rows(imagery, geometry, features, model.concurrency, pixels, is_learnt, windows, on_read, cancelled)
    learnt = _learnt_pixels(read, pixels, model.answers)
    present = set(learnt.pixels.labels.tolist())
    if len(present) == 1:
        raise RequestError(
            "strokes-one-class-inside",
            "Only strokes of {name} lie on imagery: draw strokes of other classes on it, too.",
            name=names[present.pop()],
        )
    return strokes, read, learnt


def _learnt_pixels(read: Sequence[WindowRows], pixels: StrokePixels, answers: list[int]) -> LearntPixels:
    if not any(len(each.learnt) for each in read):
        raise _outside()
    split = [(each.rows.features, each.rows.logits[:, answers], len(each.learnt)) for each in read]
    chosen = pixels.select(np.concatenate([each.learnt for each in read]))
    features = np.concatenate([features[:n] for features, _, n in split])
    others = np.concatenate([features[n:] for features, _, n in split])
    logits = np.concatenate([logits[n:] for _, logits, n in split])
    cells = cells_of(chosen)
    return LearntPixels(
        chosen,
        features,
        np.concatenate([logits[:n] for _, logits, n in split]),
        cell_weights(cells),
        others,
        logits,
        is_held(features, chosen.labels, cells, others, logits.argmax(axis=1)),
    )


def _fitted_figures(learnt: LearntPixels, change: NDArray[np.float64]) -> dict[str, Any]:
    """The fields `stroked` and `changed` of the answer."""
    labels = learnt.pixels.labels
    after = (learnt.logits + learnt.features @ change.T).argmax(axis=1)
    others = learnt.other_logits.argmax(axis=1)
    others_after = (learnt.other_logits + learnt.other_features @ change.T).argmax(axis=1)
    weights = learnt.weights / learnt.weights.sum()
    return {
        "stroked": {
            "before": round(float(weights @ (learnt.logits.argmax(axis=1) == labels)), 4),
            "after": round(float(weights @ (after == labels)), 4),
        },
        "changed": round(float((others != others_after).mean()), 4) if len(others) else 0.0,
    }


def _cross_validated(
    learnt: LearntPixels,
    fit: WeightChangeFit,
    strokes: list[Stroke],
    gsd_m: float,
    on_fold: Callable[[int, int], None],
) -> dict[str, Any] | None:
    """The field `accuracy` of the answer: the mean over strokes of the right share of their pixels."""
    folds = stroke_folds(strokes, gsd_m)[learnt.pixels.strokes]
    labels, before = learnt.pixels.labels, learnt.logits.argmax(axis=1)
    right: list[tuple[float, float]] = []
    for fold in np.unique(folds):
        on_fold(int(fold), int(folds.max()) + 1)
        held_out = folds == fold
        others = set(labels[~held_out].tolist())
        if len(others) < 2:
            continue
        change = fit.change(np.flatnonzero(~held_out), STROKE_WEIGHT)
        after = (learnt.logits + learnt.features @ change.T).argmax(axis=1)
        for stroke in np.unique(learnt.pixels.strokes[held_out]):
            of_it = learnt.pixels.strokes == stroke
            if strokes[stroke].label in others:
                right.append((float((before == labels)[of_it].mean()), float((after == labels)[of_it].mean())))
    if not right:
        return None
    means = np.mean(right, axis=0)
    return {
        "before": round(float(means[0]), 4),
        "after": round(float(means[1]), 4),
        "strokes": len(right),
        "folds": int(folds.max()) + 1,
    }


def _checked_content(
    model: PixelModel, graph: onnx.ModelProto, contract: Contract, window: WindowRows, change: NDArray[np.float64]
) -> tuple[bytes, Contract]:
    """The bytes of the new model's file, and its contract with the golden chip's new answer.

    Raises ModelError where the graph does not give what the algebra says, or fails the checks of opening a model.
    """
    rows = window.rows
    expected = softmax(rows.logits[:, model.answers] + rows.features @ change.T, axis=1)
    fitted = variant(model, graph, contract)
    with fitted:
        place = np.s_[:, window.ys - model.border_px, window.xs - model.border_px]
        found = fitted.predict(window.read.pixels[None])[0][place].T
        if not float(np.abs(found - expected).max(initial=0)) <= MAX_DIFFERENCE:
            raise not_linear(model.path.name)
        if contract.golden is not None:
            answer = fitted.golden_answer(fitted.predict(first_chip(contract))).probabilities[0]
            stated = tuple(round(float(each), 7) for each in answer)
            contract = replace(contract, golden=replace(contract.golden, expected=stated))
    with variant(model, graph, contract) as fitted:
        fitted.prove()
    return with_contract(graph, contract), contract


def _outside() -> RequestError:
    return RequestError(
        "strokes-outside", "No stroke lies on imagery: draw strokes where the imagery that was chosen has pixels."
    )


def _left_out(stroke: int) -> Message:
    return Message(
        "stroke-left-out",
        "Stroke {number} was left out: none of its pixels has imagery, or later strokes cover it.",
        {"number": stroke + 1},
    )
