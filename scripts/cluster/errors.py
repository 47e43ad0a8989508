"""What the cluster of this machine cannot do."""

from __future__ import annotations


class ClusterError(RuntimeError):
    """One sentence with the cause, and the remedy or the log to look into."""
