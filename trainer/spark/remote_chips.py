"""Parts of a chip set that a Spark cluster builds for the command `chips`, brought into its folder."""

from __future__ import annotations

import argparse

from plugin.engine.remote.job_file import storage_refuses

from ..chipsets.chipset import PART_SUFFIX
from ..chipsets.chipset_writer import ChipSetWriter
from ..chipsets.sources.chip_source import ChipSource
from ..errors import LabelError
from .chips_job import chips_job
from .submission import open_spark, run_on_spark


def build_parts_on_spark(options: argparse.Namespace, source: ChipSource, writer: ChipSetWriter) -> None:
    """Build the parts of NAIP and NLCD that the folder lacks on the cluster of options.spark, and copy them there.

    A part that arrives damaged is left out: `build_parts` builds what is missing here. Raises as `run_on_spark`.
    """
    if source.imagery is None:
        raise LabelError("--spark builds chips of --naip and --nlcd: give both, or leave it out.")
    spark = open_spark(options.spark)
    missing = sorted(set(source.imagery.names) - writer.finished_parts())
    if not missing:
        return
    job = chips_job(options, source.imagery, spark.profile.cluster_address)
    folder = run_on_spark(spark, job, {}, len(source.imagery.names), "parts")
    for name in missing:
        try:
            writer.put(name, folder.parts.read(name + PART_SUFFIX))
        except OSError as error:
            raise storage_refuses(folder.address, error) from error
