"""The command line: python -m plugin.engine COMMAND; --help lists the commands."""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    # as in client/worker_process.py, before numpy is imported
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for unsafe in ("GDAL_VRT_ENABLE_PYTHON", "OGR_SQLITE_LOAD_EXTENSIONS"):  # a file that is read would run code
        os.environ.pop(unsafe, None)
    from .cli.signals.watchdog import start_watchdog

    start_watchdog()
    from ..remote.command import remote
    from .cli.engine_here import EngineHere
    from .cli.main import main
    from .network.deadline import is_work_abandoned

    code = main(more={"remote": lambda arguments, interrupt: remote(arguments, interrupt, EngineHere())})
    if is_work_abandoned():
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
