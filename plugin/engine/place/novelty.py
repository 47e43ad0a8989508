"""Renews a model's distance to its training data once it has learnt from a place.

Where the distance is one to reference chips (contract/mlm_fields.py, `NoveltyReferences`), the place's chips become
references, too. The threshold is raised where it is needed for most chips of the place to pass it, for a model that has
seen a place knows it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from ..api.errors import ModelError
from ..contract.mlm_fields import Novelty

QUANTILE = 0.95  # of the place's chips that shall be familiar
MIN_LENGTH = 1e-6


def with_references(
    graph: onnx.ModelProto, novelty: Novelty, features: NDArray[Any], groups: NDArray[np.int64]
) -> onnx.ModelProto:
    """The graph with further reference chips; the graph itself where its distance is of another kind.

    features: (n, width), input of the last layer; groups: (n,), index of each chip's group

    Raises ModelError where the contract names arrays that the graph does not have, or of other shapes.
    """
    names = novelty.references
    if names is None or not len(features):
        return graph
    new_graph = onnx.ModelProto()
    new_graph.CopyFrom(graph)
    arrays = {each.name: each for each in new_graph.graph.initializer}
    try:
        stated = (names.projection, names.offset, names.references, names.reference_groups)
        projection, offset, references, columns = (numpy_helper.to_array(arrays[name]) for name in stated)
        rows = features.astype(np.float64) @ projection - offset
        rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), MIN_LENGTH)
        added = {
            names.references: np.concatenate([references, rows.T.astype(references.dtype)], axis=1),
            names.reference_groups: np.concatenate(
                [columns, np.eye(len(columns), dtype=columns.dtype)[groups].T], axis=1
            ),
        }
        if names.early_references:
            early = (names.early_projection, names.early_offset, names.early_references)
            projection, offset, references = (numpy_helper.to_array(arrays[name]) for name in early)
            rows = features.astype(np.float64) @ projection - offset
            extended = np.concatenate([references, rows.T.astype(references.dtype)], axis=1)
            added[names.early_references] = extended
            added.update(_precomputed(references, extended, arrays.values()))
    except (KeyError, ValueError, IndexError) as error:
        raise ModelError(
            "novelty-elsewhere",
            "The distance to the training data in {model} is not as its contract states in landchip:novelty: choose "
            "the default model, or export it again with this Landchip's trainer.",
            model=graph.graph.name,
        ) from error
    del new_graph.graph.value_info[:]  # shapes in between, which grow with the references; ONNX Runtime infers them
    for name, values in added.items():
        arrays[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values), name))
    return new_graph


def _precomputed(
    before: NDArray[Any], after: NDArray[Any], initializers: Iterable[onnx.TensorProto]
) -> dict[str, NDArray[Any]]:
    """Initializers that an export computed in advance from the references: their squares, or the sums of these.

    before, after: the references (k, n); the values returned are those of `after`
    """
    forms = [(np.square(each), np.square(each).sum(axis=0, keepdims=True)) for each in (before, after)]
    return {
        initializer.name: new
        for initializer in initializers
        for old, new in zip(*forms)
        if tuple(initializer.dims) == old.shape and np.allclose(numpy_helper.to_array(initializer), old, rtol=1e-4)
    }


def renewed(
    novelty: Novelty, distances: NDArray[Any], references: int, learnt: str = "the place that it was fitted to"
) -> Novelty:
    """The contract's novelty of a model that has seen a place.

    distances:  (n,), of chips that are spread over the place, by the model as it was, in the unit of the threshold
    references: number of the place's chips that are reference chips now; 0 for a distance of another kind
    learnt:     the place, in words
    """
    if references:
        return replace(novelty, method=f"{novelty.method}; and to {references} chips of {learnt}")
    finite = np.asarray(distances, np.float64)[np.isfinite(distances)]
    if not len(finite) or np.quantile(finite, QUANTILE) <= novelty.threshold:
        return novelty
    method = f"{novelty.method}; the threshold is the {QUANTILE:g} quantile over {learnt}"
    return replace(novelty, threshold=float(np.quantile(finite, QUANTILE)), method=method)
