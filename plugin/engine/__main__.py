"""The command line: python -m plugin.engine classify | plan | refit | inspect | describe | bench | doctor."""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in client/worker_process.py, before numpy is imported
    from .cli.main import main
    from .network.deadline import is_work_abandoned

    code = main()
    if is_work_abandoned():
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
