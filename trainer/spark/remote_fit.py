"""A linear head that pyspark.ml fits on the cluster, where the features do not fit into this machine (spark_fit.py)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugin.engine.remote.job_file import MANIFEST

from ..errors import TrainingError
from ..heads.chip_embedder import ChipEmbedder
from ..heads.linear_head import ABSENT_CLASS_LOGIT, MIN_SHARE, LinearHead
from .features_job import BLOCK_CHIPS, FeatureTable, feature_blocks, features_job
from .remote_features import address_of_parts, collect
from .submission import Spark, run_on_spark


class LogisticSettings(NamedTuple):
    """As of heads/linear_head.fit_logistic."""

    strength: float
    iterations: int
    balanced: bool


def fit_on_spark(
    spark: Spark,
    embedder: ChipEmbedder,
    graph: bytes,
    tables: Sequence[FeatureTable],
    settings: LogisticSettings,
    cache: Path,
) -> LinearHead:
    """Compute all tables on Spark, fit a linear head to the first there, and put the others into the cache.

    Raises as `cache_features`, and TrainingError where fewer than two classes have chips.
    """
    train = tables[0].chips
    job, files = features_job(
        address_of_parts(spark, train), graph, embedder.bands, tables, fit_params(train.shares, settings)
    )
    blocks = list(feature_blocks(job.params))
    folder = run_on_spark(spark, job, files, len(blocks), "blocks")
    for number, table in list(enumerate(tables))[1:]:
        if not embedder.is_cached(*table, cache):
            own = [each for each in blocks if each.table == number]
            embedder.put_into_cache(*table, cache, collect(folder, own, len(table.views)))
    fitted = (folder.read_json(MANIFEST) or {})["fitted"]
    present = job.params["fit"]["present"]
    weights = np.zeros((len(train.classes), np.shape(fitted["weights"])[1]))
    bias = np.full(len(train.classes), ABSENT_CLASS_LOGIT)
    weights[present], bias[present] = fitted["weights"], fitted["bias"]
    return LinearHead(weights, bias)


def fit_params(shares: NDArray[np.float32], settings: LogisticSettings) -> dict[str, Any]:
    """How the cluster fits a head to chips of these shares (n, class), with the weights of `fit_logistic`.

    Raises TrainingError where fewer than two classes have chips.
    """
    counted = np.where(shares > MIN_SHARE, shares, 0).astype(np.float64)
    total = counted.sum(axis=0)
    present = np.flatnonzero(total > 0)
    if len(present) < 2:
        raise TrainingError("The training chips are all of one class: add chips of another.")
    factors = np.ones(len(total))
    if settings.balanced:
        factors[present] = len(shares) / (len(present) * total[present])
    label_of_class = np.zeros(len(total), int)
    label_of_class[present] = np.arange(len(present))
    return {
        "blocks": -(-len(shares) // BLOCK_CHIPS),
        "present": present.tolist(),
        "label_of_class": label_of_class.tolist(),
        "factors": factors.tolist(),
        "weight_sum": float((counted * factors).sum()),
        "min_share": MIN_SHARE,
        "strength": settings.strength,
        "iterations": settings.iterations,
    }
