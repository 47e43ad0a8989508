"""The way in of a connection profile (standard library only)."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from .connect import SparkConnect
from .databricks import DatabricksRuns
from .livy import LivyBatches
from .processes.detached import default_folder
from .profile import CONNECT, DATABRICKS, LIVY, REST, Profile
from .rest_gateway import RestGateway
from .spark_submit import SparkSubmit
from .transport import Transport
from .urllib_transport import UrllibTransport
from .way_in import WayIn


def way_in(
    profile: Profile, transport: Optional[Transport] = None, jobs: Optional[Path] = None, python: str = ""
) -> WayIn:
    """The way in that a profile names.

    transport: for requests to servers; None for one without QGIS, with the profile's token variable and CA file
    jobs:      folder of commands that run detached; None for the user's own
    python:    runs what watches over a detached command; "" for this process's own
    """
    jobs = jobs or default_folder()
    transport = transport or UrllibTransport(profile.token_env, profile.ca_file)
    if profile.way == REST:
        return RestGateway(profile, transport)
    if profile.way == LIVY:
        return LivyBatches(profile, transport)
    if profile.way == DATABRICKS:
        return DatabricksRuns(profile, transport)
    if profile.way == CONNECT:
        return SparkConnect(profile, transport, jobs, python)
    return SparkSubmit(profile, jobs, python)
