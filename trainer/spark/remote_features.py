"""Features that a Spark cluster computes for the command `features`, put into its cache of tables."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plugin.engine.remote.job_file import MANIFEST, JobFolder, storage_refuses

from ..chipsets.chipset import PARTS_FOLDER, ChipSet
from ..errors import TrainingError
from ..heads.chip_embedder import ChipEmbedder
from .features_job import FeatureBlock, FeatureTable, decode_features, feature_blocks, features_job
from .submission import Spark, run_on_spark


def cache_features(
    spark: Spark, embedder: ChipEmbedder, graph: bytes, tables: Sequence[FeatureTable], cache: Path
) -> None:
    """Compute the tables that the cache lacks on Spark, and put them there.

    embedder, graph: the same network, as a function and as ONNX file
    Raises as `run_on_spark`, and TrainingError for a part that is damaged.
    """
    lacking = [each for each in tables if len(each.chips) and not embedder.is_cached(*each, cache)]
    if not lacking:
        return
    job, files = features_job(address_of_parts(spark, lacking[0].chips), graph, embedder.bands, lacking)
    blocks = list(feature_blocks(job.params))
    folder = run_on_spark(spark, job, files, len(blocks), "blocks")
    for number, table in enumerate(lacking):
        own = [each for each in blocks if each.table == number]
        embedder.put_into_cache(*table, cache, collect(folder, own, len(table.views)))


def collect(folder: JobFolder, blocks: Sequence[FeatureBlock], views: int) -> NDArray[np.float32]:
    """The features (n, view, width) of the blocks of one table."""
    table: NDArray[np.float32] | None = None
    for block in blocks:
        part = _read_part(folder, block, views)
        if table is None:
            table = np.empty((blocks[-1].stop, *part.shape[1:]), np.float32)
        table[block.first : block.stop] = part
    return np.zeros((0, views, 0), np.float32) if table is None else table


def _read_part(folder: JobFolder, block: FeatureBlock, views: int) -> NDArray[np.float32]:
    """Raises TrainingError for a missing or damaged part, which is removed so that the next run computes it again."""
    try:
        content = folder.parts.read(block.name)
    except FileNotFoundError:
        content = b""
    except OSError as error:
        raise storage_refuses(folder.address, error) from error
    part = decode_features(content, block.stop - block.first, views)
    if part is None:
        folder.parts.delete(block.name)
        folder.delete(MANIFEST)
        raise TrainingError(
            f"The part {block.name} of the job {folder.address} is damaged and was removed: run the command again, it "
            "computes what is missing."
        )
    return part


def address_of_parts(spark: Spark, chips: ChipSet) -> str:
    """The chip set's folder of parts as the cluster reads it. Raises RequestError where it has no address there."""
    return spark.profile.cluster_address(str((chips.folder / PARTS_FOLDER).absolute()))
