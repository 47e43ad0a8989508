"""The commands, settings and variables of a cluster's servers, all on 127.0.0.1.

<folder>/cluster.json         addresses, ports, processes, variables for clients
<folder>/conf/                Spark's settings: the servers', and those of applications that are submitted with them
<folder>/logs/<server>.log    what a server says
<folder>/recovery/            the master's own state, from which a restarted master knows workers and applications
<folder>/work/                the workers' folders: an executor's or a driver's output is <n>/<application>/…/stderr
<folder>/local/, tmp/         temporary files
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from .errors import ClusterError
from .ports import HOST, Ports

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv" / "cluster" / "bin" / "python"
BUCKET = "landchip"
MASTER_SETTINGS = "master.properties"
JWS_FILTER = "org.apache.spark.ui.JWSFilter"
CONNECT_TOKEN = "SPARK_CONNECT_AUTHENTICATE_TOKEN"
# Short-lived processes on two cores: no second compiler, one thread to collect garbage, no statistics file in /tmp, and
# no check of Spark's own classes, which takes a fifth of a server's start.
LEAN_JVM = (
    "-XX:TieredStopAtLevel=1 -Xshare:auto -XX:+UseSerialGC -XX:-UsePerfData "
    "-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
)
# The cores that a worker offers are no more than a count of tasks at once: with two, an application that waits for its
# first task (Spark Connect) and a driver that the REST gateway started leave room for the executors of another one.
WORKER_CORES = 2
WORKER_MEMORY = "3g"
DRIVER_MEMORY = "600m"  # Spark refuses less than 450 MiB of heap, which the collector's own part does not count to
STORE_KEYS = {"AWS_ACCESS_KEY_ID": "landchip-test", "AWS_SECRET_ACCESS_KEY": "landchip-test-secret"}  # moto takes any
FOREIGN = ("SPARK_", "PYSPARK_", "AWS_", "HADOOP_")  # variables of the user that must not reach the cluster
LOG4J = """\
rootLogger.level = warn
rootLogger.appenderRef.stderr.ref = console
logger.native.name = org.apache.hadoop.util.NativeCodeLoader
logger.native.level = error
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{yy/MM/dd HH:mm:ss} %p %c{1}: %m%n%ex
"""
IDLE_S = 10  # after which Spark Connect gives back an executor without a task


@dataclass(frozen=True)
class Setup:
    """Where a cluster lives, and what its servers are started with."""

    folder: Path
    ports: Ports
    python: Path  # with pyspark and the engine's packages; drivers and executors run it unless a job brings its own
    spark_home: Path
    rest_key: str = field(default="", repr=False)  # asks the REST gateway for tokens signed with it; base64url
    connect_token: str = field(default="", repr=False)  # which a Spark Connect client has to show
    idle_s: int = IDLE_S

    def url(self) -> str:
        """The master's address."""
        return f"spark://{HOST}:{self.ports.master}"


def spark_home(python: Path) -> Path:
    """The folder of the Spark that pyspark's package holds."""
    code = "from importlib.util import find_spec; print(find_spec('pyspark').submodule_search_locations[0])"
    completed = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    if completed.returncode != 0:
        raise ClusterError(f"{python} has no pyspark: `make cluster` installs it.")
    return Path(completed.stdout.strip())


def write_settings(setup: Setup) -> None:
    """Make the cluster's folders and Spark's settings in them."""
    for name in ("conf", "logs", "recovery", "work", "local", "tmp"):
        (setup.folder / name).mkdir(parents=True, exist_ok=True)
    (setup.folder / "conf" / "log4j2.properties").write_text(LOG4J, "utf-8")
    lines = [f"{key} {value}\n" for key, value in application_settings(setup).items()]
    (setup.folder / "conf" / "spark-defaults.conf").write_text("".join(lines), "utf-8")
    master = setup.folder / "conf" / MASTER_SETTINGS
    master.touch(mode=0o600)
    lines = [f"{key} {value}\n" for key, value in master_settings(setup).items()]
    master.write_text("".join(lines), "utf-8")


def application_settings(setup: Setup) -> dict[str, str]:
    """Spark's settings of an application that states none; small, and at most one executor core per worker."""
    java = f"{LEAN_JVM} -Djava.io.tmpdir={setup.folder / 'tmp'}"
    return {
        "spark.master": setup.url(),
        "spark.driver.host": HOST,
        "spark.driver.bindAddress": HOST,
        "spark.driver.memory": DRIVER_MEMORY,
        "spark.driver.extraJavaOptions": java,
        "spark.executor.memory": "600m",
        "spark.executor.cores": "1",
        "spark.executor.extraJavaOptions": java,
        "spark.cores.max": "2",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "2",
    }


def master_settings(setup: Setup) -> dict[str, str]:
    """The master's settings, from a file and not from arguments: they may hold a key."""
    settings = {
        "spark.deploy.recoveryMode": "FILESYSTEM",
        "spark.deploy.recoveryDirectory": str(setup.folder / "recovery"),
        "spark.master.rest.enabled": "true",
        "spark.master.rest.host": HOST,
        "spark.master.rest.port": str(setup.ports.rest),
    }
    if setup.rest_key:
        settings["spark.master.rest.filters"] = JWS_FILTER
        settings[f"spark.{JWS_FILTER}.param.secretKey"] = setup.rest_key
    return settings


def client_environ(setup: Setup, store: bool) -> dict[str, str]:
    """The variables that clients, drivers and executors need.

    The object store's are those that AWS's tools read, and GDAL's (AWS_S3_ENDPOINT, AWS_HTTPS, AWS_VIRTUAL_HOSTING).
    """
    environ = {
        "SPARK_HOME": str(setup.spark_home),
        "SPARK_CONF_DIR": str(setup.folder / "conf"),
        "SPARK_LOCAL_IP": HOST,
        "SPARK_LOCAL_DIRS": str(setup.folder / "local"),
        "SPARK_LAUNCHER_OPTS": LEAN_JVM,
        "PYSPARK_PYTHON": str(setup.python),
        "NO_PROXY": f"{HOST},localhost",
    }
    if store:
        endpoint = f"{HOST}:{setup.ports.store}"
        environ |= {
            **STORE_KEYS,
            "AWS_ENDPOINT_URL": f"http://{endpoint}",
            "AWS_S3_ENDPOINT": endpoint,
            "AWS_HTTPS": "NO",
            "AWS_VIRTUAL_HOSTING": "FALSE",
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_EC2_METADATA_DISABLED": "true",
        }
    return environ


def inherited_environ() -> dict[str, str]:
    """The variables of this process, without those that would lead to another Spark or another store."""
    return {key: value for key, value in os.environ.items() if not key.startswith(FOREIGN)}


def server_environ(setup: Setup, store: bool) -> dict[str, str]:
    """The variables of every server, which executors inherit."""
    own = {"TMPDIR": str(setup.folder / "tmp")}
    # Spark takes a Connect server for a daemon: it gets this memory, not spark.driver.memory.
    own |= {"SPARK_CONNECT_MODE": "0", "SPARK_DAEMON_MEMORY": DRIVER_MEMORY}
    own |= {CONNECT_TOKEN: setup.connect_token} if setup.connect_token else {}
    return {**inherited_environ(), **client_environ(setup, store), **own}


def daemon_environ(setup: Setup) -> dict[str, str]:
    """Further variables of the master and the workers."""
    settings = {
        "java.io.tmpdir": setup.folder / "tmp",
        "spark.port.maxRetries": 0,  # a port that is taken is an error, not the next one
    }
    options = " ".join([LEAN_JVM, *(f"-D{key}={value}" for key, value in settings.items())])
    return {"SPARK_DAEMON_MEMORY": "192m", "SPARK_DAEMON_JAVA_OPTS": options}


def master_command(setup: Setup) -> list[str]:
    """The standalone master with its REST gateway."""
    ports = setup.ports
    listen = ["--host", HOST, "--port", str(ports.master), "--webui-port", str(ports.web)]
    listen += ["--properties-file", str(setup.folder / "conf" / MASTER_SETTINGS)]
    return [str(setup.spark_home / "bin" / "spark-class"), "org.apache.spark.deploy.master.Master", *listen]


def worker_command(setup: Setup, number: int) -> list[str]:
    """A standalone worker; number: from 1."""
    offer = ["--cores", str(WORKER_CORES), "--memory", WORKER_MEMORY]
    listen = ["--host", HOST, "--webui-port", "0", "--work-dir", str(setup.folder / "work" / str(number))]
    command = [str(setup.spark_home / "bin" / "spark-class"), "org.apache.spark.deploy.worker.Worker"]
    return [*command, *listen, *offer, setup.url()]


def connect_command(setup: Setup) -> list[str]:
    """A Spark Connect server, an application of the cluster that holds executors only while it has tasks for them."""
    settings = {
        "spark.port.maxRetries": "0",
        "spark.connect.grpc.binding.address": HOST,
        "spark.connect.grpc.binding.port": str(setup.ports.connect),
        "spark.dynamicAllocation.enabled": "true",
        "spark.dynamicAllocation.shuffleTracking.enabled": "true",
        "spark.dynamicAllocation.minExecutors": "0",
        "spark.dynamicAllocation.maxExecutors": "2",
        "spark.dynamicAllocation.executorIdleTimeout": f"{setup.idle_s}s",
    }
    command = [str(setup.spark_home / "bin" / "spark-submit"), "--name", "Spark Connect", "--master", setup.url()]
    for key, value in settings.items():
        command += ["--conf", f"{key}={value}"]
    return [*command, "--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "spark-internal"]


def store_command(setup: Setup) -> list[str]:
    """The object store, from its own environment, which lies in the cluster's."""
    python = PYTHON.parents[1] / "object-store" / "bin" / "python"
    if not python.exists():
        raise ClusterError(f"{python} is missing: `make cluster` installs it.")
    return [str(python), str(Path(__file__).with_name("object_store.py")), HOST, str(setup.ports.store)]
