"""A standalone Spark cluster and an object store on 127.0.0.1, started, stopped and hurt by tests.

    with Cluster(folder) as cluster:
        subprocess.run([cluster.spark_submit, "--master", cluster.master, "job.py"], env=cluster.environ())

`<folder>/cluster.json` states all of it, for other processes: `Cluster.attach(folder)`.
"""

from __future__ import annotations

import json
import secrets
import shutil
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from . import answers, processes, servers, state_file
from .errors import ClusterError
from .ports import HOST, Ports, free_ports, is_free
from .processes import StartedProcess
from .state_file import FILE

START_S = 180.0
EXECUTOR = "CoarseGrainedExecutorBackend"


class Cluster:
    """A master with its REST gateway, workers, a Spark Connect server and an S3 store.

    folder: the cluster's own, made if it is missing; no other cluster may run in it
    ports: None chooses free ones
    connect, store: whether these are started; `start_connect` starts it later
    python: of drivers and executors that bring no environment
    spark_home: None takes the Spark of that Python's pyspark
    idle_s: how long Spark Connect keeps an executor without a task, in seconds
    rest_key, connect_token: see servers.Setup
    These three are in no file but the servers' own settings: a cluster that is attached to has the default values.
    """

    def __init__(
        self,
        folder: Path,
        ports: Ports | None = None,
        workers: int = 2,
        connect: bool = True,
        store: bool = True,
        python: Path = servers.PYTHON,
        spark_home: Path | None = None,
        rest_key: str = "",
        connect_token: str = "",
        idle_s: int = servers.IDLE_S,
    ) -> None:
        self.folder = folder.absolute()
        self.ports = ports or free_ports()
        self.python = python
        self.workers = workers
        self.token = secrets.token_hex(16)
        self.started: dict[str, StartedProcess] = {}
        self.owner: StartedProcess | None = None  # the process that ends it, in a `with`; `stop_abandoned`
        self._with = {"connect": connect, "store": store}
        self._setup = servers.Setup(
            self.folder, self.ports, python, spark_home or servers.spark_home(python), rest_key, connect_token, idle_s
        )

    @classmethod
    def attach(cls, folder: Path) -> Cluster:
        """The cluster that `folder`/cluster.json describes; raises ClusterError if there is none."""
        state = state_file.read(folder)
        cluster = cls(
            folder,
            Ports(**state["ports"]),
            workers=state["workers"],
            **state["with"],
            python=Path(state["python"]),
            spark_home=Path(state["spark_home"]),
        )
        cluster.token = state["token"]
        cluster.owner = StartedProcess(**state["owner"]) if state["owner"] else None
        cluster.started = {entry["name"]: StartedProcess(**entry) for entry in state["processes"]}
        return cluster

    def __enter__(self) -> Cluster:
        self.owner = processes.this_process()
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    @property
    def master(self) -> str:
        """The master's address, for `--master`."""
        return self._setup.url()

    @property
    def rest(self) -> str:
        """The address of the REST gateway."""
        return f"http://{HOST}:{self.ports.rest}"

    @property
    def connect(self) -> str:
        """The address of the Spark Connect server."""
        return f"sc://{HOST}:{self.ports.connect}"

    @property
    def store(self) -> str:
        """The address of the object store; its bucket is servers.BUCKET."""
        return f"http://{HOST}:{self.ports.store}"

    @property
    def spark_submit(self) -> str:
        """The path of spark-submit."""
        return str(self._setup.spark_home / "bin" / "spark-submit")

    def environ(self) -> dict[str, str]:
        """All variables of a client of this cluster."""
        return {**servers.inherited_environ(), **servers.client_environ(self._setup, self._with["store"])}

    def log(self, server: str) -> Path:
        """What a server says; server: "master", "worker-1", "connect", "store"."""
        return self.folder / "logs" / f"{server}.log"

    def start(self) -> None:
        """Start every server and return when each answers; on an error those that were started are stopped."""
        if (self.folder / FILE).exists() and processes.members(Cluster.attach(self.folder).token):
            raise ClusterError(f"A cluster runs in {self.folder} already.")
        taken = [str(port) for port in self.ports if not is_free(port)]
        if taken:
            raise ClusterError(f"Another program uses these ports: {', '.join(taken)}.")
        for name in ("recovery", "logs", "work"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        servers.write_settings(self._setup)
        self.write()
        try:
            if self._with["store"]:
                self._start("store", servers.store_command(self._setup))
            self._start("master", servers.master_command(self._setup))
            self._wait("master", lambda: answers.listens(self.ports.master))
            for number in range(1, self.workers + 1):
                self._start(f"worker-{number}", servers.worker_command(self._setup, number))
            if self._with["connect"]:
                self._start("connect", servers.connect_command(self._setup))
            if self._with["store"]:
                self._wait_for_store()
            self._wait_for_master(self.workers)
            if self._with["connect"]:
                self._wait("connect", lambda: answers.connect_answers(self.ports.connect))
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End every process of the cluster, and no other; the logs stay."""
        processes.kill_members(self.token)
        processes.reap([process.pid for process in self.started.values()])
        self.started = {}
        (self.folder / FILE).unlink(missing_ok=True)
        for name in ("local", "recovery", "tmp"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def status(self) -> dict[str, bool]:
        """Server -> whether it answers."""
        state, workers = answers.master_state(self.ports.web)
        asked: dict[str, bool] = {"master": state == "ALIVE" and answers.rest_answers(self.ports.rest)}
        asked |= {f"worker-{n}": n <= workers for n in range(1, self.workers + 1)}
        if self._with["connect"]:
            asked["connect"] = answers.connect_answers(self.ports.connect)
        if self._with["store"]:
            asked["store"] = answers.store_answers(self.ports.store)
        return asked

    def kill_worker(self, number: int) -> None:
        """Kill a worker (from 1) with its executors and drivers, as a machine that is lost; the master notices."""
        self._kill(f"worker-{number}")

    def start_worker(self, number: int) -> None:
        """Start a worker again that was killed, and wait until the master knows it."""
        alive = answers.master_state(self.ports.web)[1]
        self._start(f"worker-{number}", servers.worker_command(self._setup, number))
        self._wait_for_master(alive + 1)

    def executors(self, application: str = "") -> list[int]:
        """The numbers of the executors' processes (JVMs), of all applications or of one by its id ("app-…")."""
        lines = {pid: processes.command_line(pid) for pid in processes.members(self.token)}
        return [pid for pid, line in lines.items() if EXECUTOR in line and application in line]

    def kill_executor(self, application: str = "") -> int:
        """Kill one executor with SIGKILL as soon as there is one; returns its process number."""
        end = time.monotonic() + START_S
        while time.monotonic() < end:
            for pid in self.executors(application):
                if processes.kill(pid, self.token, signal.SIGKILL):
                    return pid
            time.sleep(0.05)
        raise ClusterError(f"The cluster has no executor after {START_S:g} s.")

    def kill_master(self) -> None:
        """Kill the master; workers and executors go on."""
        self._kill("master")

    def start_master(self) -> None:
        """Start the master again at its address, and wait until it has its workers back and its gateway answers."""
        living = sum(name.startswith("worker-") and processes.runs(entry) for name, entry in self.started.items())
        self._start("master", servers.master_command(self._setup))
        self._wait_for_master(living)

    def restart_master(self) -> None:
        """Kill the master and start it again."""
        self.kill_master()
        self.start_master()

    def stop_connect(self) -> None:
        """Kill the Spark Connect server."""
        self._kill("connect")

    def start_connect(self) -> None:
        """Start the Spark Connect server and wait until it answers."""
        self._with["connect"] = True
        self._start("connect", servers.connect_command(self._setup))
        self._wait("connect", lambda: answers.connect_answers(self.ports.connect))

    def stop_store(self) -> None:
        """Kill the object store; all that it held is lost."""
        self._kill("store")

    def start_store(self) -> None:
        """Start an empty object store with the bucket."""
        self._start("store", servers.store_command(self._setup))
        self._wait_for_store()

    def fail_store(self, status: int = 503, requests: int = 1_000_000, match: str = "") -> None:
        """Let the store's next requests whose path holds `match` fail with an HTTP status; requests=0 ends it."""
        fault = json.dumps({"status": status, "requests": requests, "match": match}).encode()
        answers.fetch(f"{self.store}/landchip-faults", "POST", fault)

    def _start(self, name: str, command: Sequence[str]) -> None:
        environ = servers.server_environ(self._setup, self._with["store"])
        if name not in ("connect", "store"):
            environ |= servers.daemon_environ(self._setup)
        self.started[name] = processes.start(name, list(command), environ, self.token, self.log(name))
        self.write()

    def _kill(self, name: str) -> None:
        if name not in self.started:
            raise ClusterError(f"The cluster has no {name}.")
        leader = self.started.pop(name).pid
        processes.kill_session(leader, self.token)
        processes.reap([leader])
        self.write()

    def _wait(self, name: str, condition: Callable[[], bool]) -> None:
        started = self.started[name]
        answers.wait_for(name, condition, lambda: processes.runs(started), str(self.log(name)), START_S)

    def _wait_for_master(self, workers: int) -> None:
        self._wait("master", lambda: answers.master_state(self.ports.web) == ("ALIVE", workers))
        self._wait("master", lambda: answers.rest_answers(self.ports.rest))

    def _wait_for_store(self) -> None:
        self._wait("store", lambda: answers.store_answers(self.ports.store))
        answers.fetch(f"{self.store}/{servers.BUCKET}", "PUT")

    def write(self) -> None:
        """Write cluster.json, atomically."""
        state_file.write(
            self.folder,
            {
                "token": self.token,
                "ports": self.ports._asdict(),
                "workers": self.workers,
                "with": self._with,
                "python": str(self.python),
                "spark_home": str(self._setup.spark_home),
                "spark_submit": self.spark_submit,
                "master": self.master,
                "rest": self.rest,
                "connect": self.connect,
                "store": self.store,
                "bucket": servers.BUCKET,
                "owner": self.owner and self.owner._asdict(),
                "environ": servers.client_environ(self._setup, self._with["store"]),
                "processes": [process._asdict() for process in self.started.values()],
            },
        )


def stop_abandoned(parent: Path) -> None:
    """Stop the clusters in folders of `parent` that were started in a `with` of a process that was killed."""
    for file in parent.glob(f"*/{FILE}"):
        cluster = Cluster.attach(file.parent)
        if cluster.owner is not None and not processes.runs(cluster.owner):
            cluster.stop()
            shutil.rmtree(cluster.folder, ignore_errors=True)
