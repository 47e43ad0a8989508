"""The trainer's command line, one of whose processes is killed:

    torchrun … -m tests.data.pixel_processes RANK READS segment train SET --out RUN …

kills the process of RANK by SIGKILL when it has read training or validation patches READS times.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from typing import Any, NoReturn

from trainer import __main__ as command
from trainer.segmentation.patch_set import PatchSet


def main() -> NoReturn:
    """See the module's docstring."""
    rank, reads = sys.argv[1:3]
    del sys.argv[1:3]
    read, counted = PatchSet.pixels, count(1)

    def read_or_die(self: PatchSet, rows: Any) -> Any:
        if os.environ["RANK"] == rank and next(counted) > int(reads):
            os.kill(os.getpid(), signal.SIGKILL)
        return read(self, rows)

    PatchSet.pixels = read_or_die  # type: ignore[method-assign]
    command.run()


if __name__ == "__main__":
    main()
