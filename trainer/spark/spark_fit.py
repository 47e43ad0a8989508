"""The linear head fitted by pyspark.ml, for features that do not fit into this machine: runs on the driver of a job.

The features are parts of the job in its storage; executors read them, and only sums and the fitted layer reach the
driver. Objective and weights are those of heads/linear_head.py: scikit-learn minimises |w|^2 / 2 + C sum(s_i loss_i),
Spark regParam |w|^2 / 2 + sum(s_i loss_i) / sum(s_i), so regParam = 1 / (C sum(s_i)); both on features divided by their
standard deviation over all numbers, with an intercept that is not penalised.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa

from .features_job import SHARES, decode_features, decode_shares, feature_blocks
from .job_file import read_file
from .stages import OpenedJob, opened_job

ROWS = "features array<float>, label double, weight double"
SUMS = "count double, total double, squares double"
CONNECT_MODE = "SPARK_CONNECT_MODE_ENABLED"  # by which pyspark.ml knows that there is no JVM in this process
TOLERANCE = 1e-8  # Spark's own is 1e-6; scikit-learn's result is met more closely


def fit(spark: Any, address: str, params: Mapping[str, Any]) -> dict[str, Any]:
    """Fits the layer of a job whose features are all there: {"weights": (class, width), "bias": (class,), …}.

    params: of features_job.fit_params
    Rows of `weights` and `bias` are those of params["present"], the classes that have chips.
    """
    if "connect" in type(spark).__module__:
        os.environ[CONNECT_MODE] = "1"
    from pyspark.ml.classification import LogisticRegression
    from pyspark.ml.functions import array_to_vector
    from pyspark.sql.functions import col

    blocks = int(params["blocks"])
    numbers = spark.range(0, blocks, 1, blocks)
    sums = numbers.mapInArrow(_in_each_block(address, block_sums), SUMS).collect()
    count, total, squares = (sum(row[name] for row in sums) for name in ("count", "total", "squares"))
    deviation = max(float(np.sqrt(max(squares / count - (total / count) ** 2, 0.0))), 1e-12)
    rows = numbers.mapInArrow(_in_each_block(address, scaled_rows(deviation)), ROWS)
    two = len(params["present"]) == 2
    model = LogisticRegression(
        featuresCol="vector",
        weightCol="weight",
        maxIter=params["iterations"],
        regParam=1 / (params["strength"] * params["weight_sum"]),
        standardization=False,
        tol=TOLERANCE,
        family="binomial" if two else "multinomial",
    ).fit(rows.withColumn("vector", array_to_vector(col("features"))).drop("features"))
    weights, bias = model.coefficientMatrix.toArray(), model.interceptVector.toArray()
    if two:  # one row, of the second class against the first
        weights, bias = np.concatenate([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
    return {"weights": (weights / deviation).tolist(), "bias": bias.tolist(), "rows": int(count)}


Batch = Callable[[OpenedJob, Mapping[str, Any], int], pa.RecordBatch]


def _in_each_block(address: str, batch_of: Batch) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """What Spark's `mapInArrow` takes: for each number of a block one batch."""

    def batches(numbers: Iterator[Any]) -> Iterator[Any]:
        opened = opened_job(address, 1)
        for each in numbers:
            for number in each.column(0).to_pylist():
                yield batch_of(opened, opened.job.params, int(number))

    return batches


def _block_features(opened: OpenedJob, params: Mapping[str, Any], number: int) -> tuple[Any, Any]:
    block = list(feature_blocks(params))[number]
    views = len(params["tables"][0]["views"])
    features = decode_features(opened.folder.parts.read(block.name), block.stop - block.first, views)
    if features is None:
        raise ValueError(f"the part {block.name} is damaged: delete it and run the command again")
    return block, features


def block_sums(opened: OpenedJob, params: Mapping[str, Any], number: int) -> pa.RecordBatch:
    """One row: number of rows of features, and per row the sums of the numbers and of their squares over `width`."""
    _, features = _block_features(opened, params, number)
    wide = features.astype(np.float64)
    rows = features.shape[0] * features.shape[1]
    width = features.shape[2]
    values = {"count": [float(rows)], "total": [wide.sum() / width], "squares": [np.square(wide).sum() / width]}
    return pa.RecordBatch.from_pydict(values)


def scaled_rows(deviation: float) -> Batch:
    """A function that gives a row per chip, class that it shows and view: ROWS, as `fit_logistic` expands them."""

    def rows(opened: OpenedJob, params: Mapping[str, Any], number: int) -> pa.RecordBatch:
        block, features = _block_features(opened, params, number)
        shares = decode_shares(read_file(opened.folder, opened.job, SHARES))[block.first : block.stop]
        fit_params = params["fit"]
        chip, label = np.nonzero(shares > fit_params["min_share"])
        views, width = features.shape[1:]
        weights = shares[chip, label].astype(np.float64) * np.array(fit_params["factors"])[label] / views
        labels = np.array(fit_params["label_of_class"], np.float64)[label]
        flat = np.ascontiguousarray(features[chip].reshape(-1, width) / deviation, np.float32).reshape(-1)
        offsets = pa.array(np.arange(0, len(flat) + 1, width), pa.int32())
        columns = [
            pa.ListArray.from_arrays(offsets, pa.array(flat)),
            pa.array(np.repeat(labels, views)),
            pa.array(np.repeat(weights, views)),
        ]
        return pa.RecordBatch.from_arrays(columns, ["features", "label", "weight"])

    return rows
