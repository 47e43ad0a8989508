"""A client of Spark Connect: runs a job from this computer, in a Python with pyspark-client and not in QGIS.

    python -m landchip.remote.spark.connect_client PARAMETERS.json

    {"url": "sc://host:15002", "job": address of the job's folder as the cluster reads it, "tasks": number or null,
     "stages": module of its stages, "" for those of a map,
     "code": path of the code's zip here, "environment": path of the executors' environment here or "",
     "conf": Spark's configuration of the session}
    {"action": "check", "url": …, "conf": …}   opens a session and writes answer.json beside the parameters:
                                               {"spark": version}, or {"message": why there is none}

A bearer token comes from the environment variable SPARK_CONNECT_AUTHENTICATE_TOKEN, which pyspark reads by itself; it
is in neither file nor argument. SIGTERM cancels the job. The job needs this process: where it is lost, the server ends
the job after its own time-out, what is finished is kept, and submitting the job again completes it.
"""

from __future__ import annotations

import json
import re
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Optional

from ...engine.api.json_load import read_json
from .driver import JobFailed, record_failure, run_job, show
from .tasks import MAP_STAGES

ANSWER = "answer.json"
DETAILS = re.compile(r'details = "([^"\n]+)')
CHECK_RETRIES = 2  # the server was reached before
RETRIES = 5  # of a call that the server does not answer: with pyspark's own waiting times about 17 s
ENVIRONMENT = "environment"  # folder into which executors unpack their environment


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Runs a job; returns the exit code."""
    path = Path((sys.argv[1:] if argv is None else list(argv))[0])
    params = read_json(path)
    if params.get("action") == "check":
        return _check(params, path.with_name(ANSWER))
    try:
        spark = open_session(params)
    except Exception as error:  # noqa: BLE001 - gRPC's errors and Spark's share no class
        show(
            f"The Spark Connect server {params['url']} gives no session ({_first_line(error)}): check its address, "
            "the token, and that it runs."
        )
        return 1
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=spark.interruptAll, daemon=True).start())
    try:
        run_job(spark, params["job"], params.get("tasks"), show, params.get("stages") or MAP_STAGES)
    except JobFailed as error:
        show(str(error))
        record_failure(params["job"], error)
        return 1
    finally:
        spark.stop()
    return 0


def open_session(params: Mapping[str, Any]) -> Any:
    """A session with the job's code and environment on the server."""
    from pyspark.sql.connect.client.retries import DefaultPolicy
    from pyspark.sql.connect.session import SparkSession

    spark = SparkSession.builder.remote(params["url"]).create()
    retries = CHECK_RETRIES if params.get("action") == "check" else RETRIES
    spark.client.set_retry_policies([DefaultPolicy(max_retries=retries)])
    for name, value in params.get("conf", {}).items():
        spark.conf.set(name, value)
    if params.get("environment"):
        spark.addArtifacts(f"{params['environment']}#{ENVIRONMENT}", archive=True)
        spark.conf.set("spark.sql.execution.pyspark.python", f"./{ENVIRONMENT}/bin/python")
    if params.get("code"):
        spark.addArtifacts(params["code"], pyfile=True)
    return spark


def _check(params: Mapping[str, Any], answer: Path) -> int:
    """Opens a session and asks for Spark's version; returns the exit code."""
    try:
        spark = open_session(params)
        found = {"spark": spark.version}
        spark.stop()
    except Exception as error:  # noqa: BLE001 - as above
        found = {"message": _first_line(error)}
    answer.write_text(json.dumps(found), "utf-8")
    return 0 if "spark" in found else 1


def _first_line(error: Exception) -> str:
    details = getattr(error, "details", None)
    text = str(details() if callable(details) else error)
    if stated := DETAILS.search(text):  # Spark's own errors quote gRPC's as a text of several lines
        text = stated[1]
    return next((line.strip()[:200] for line in text.splitlines() if line.strip()), type(error).__name__)


if __name__ == "__main__":
    sys.exit(main())
