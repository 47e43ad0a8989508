"""What setting the engine up would install on this machine, for the user to see first (standard library only)."""

from __future__ import annotations

import ast
import operator
import platform
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..engine.api.messages import Message
from . import AUTO, CPU, GPU
from .paths import free_mb, lock_file
from .platform_probe import base_python, choose_variant, gpu_obstacle, version_text

# Measured on 21 November 2026 with Python 3.11 on Linux x86-64: the wheels of each list, and the folder that they
# become. Other systems' wheels differ by a fifth or so, hence "about".
DOWNLOAD_MB = {CPU: 217, GPU: 1760}
DISK_MB = {CPU: 767, GPU: 3220}

_COMPARISONS = {ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge}


@dataclass(frozen=True)
class InstallPlan:
    """What would be installed where, and why this variant."""

    root: Path
    python: Path  # to build on
    python_version: tuple[int, int]
    variant: str
    reason: Message  # for the variant, as a phrase
    gpu_obstacle: Optional[Message]  # why the GPU variant cannot be built here; None where it can
    packages: tuple[tuple[str, str], ...]  # name and version, in the list's order
    download_mb: int
    disk_mb: int
    free_mb: float


def plan_install(root: Path, variant: str = AUTO, python: Optional[Path] = None) -> InstallPlan:
    """What `environment.build` would install with these arguments.

    Runs the Python and the GPU's driver tool, so it takes a moment. Raises EngineError where nothing can be set up.
    """
    base, python_version = base_python(python)
    chosen, reason = choose_variant(variant, python_version)
    return InstallPlan(
        root=root,
        python=base,
        python_version=python_version,
        variant=chosen,
        reason=reason,
        gpu_obstacle=gpu_obstacle(python_version),
        packages=parse_lock(lock_file(chosen), python_version),
        download_mb=DOWNLOAD_MB[chosen],
        disk_mb=DISK_MB[chosen],
        free_mb=free_mb(root),
    )


def parse_lock(lock: Path, python_version: tuple[int, int]) -> tuple[tuple[str, str], ...]:
    """Name and version of each package in a hashed list that pip installs for that Python on this machine."""
    pins = re.findall(
        r"^([\w.-]+)==(\S+)(?: *; *([^\\\n]+?))? *(?:\\|--hash.*)?$", lock.read_text("utf-8"), re.MULTILINE
    )
    marker_variables = {  # PEP 508
        "python_full_version": f"{version_text(python_version)}.0",
        "python_version": version_text(python_version),
        "sys_platform": sys.platform,
        "platform_machine": platform.machine(),
        "platform_system": platform.system(),
    }
    return tuple(
        (name, version) for name, version, marker in pins if not marker or _marker_applies(marker, marker_variables)
    )


def _marker_applies(marker: str, variables: dict[str, str]) -> bool:
    """The value of an environment marker (PEP 508), whose grammar is a part of Python's own."""
    return _evaluate(ast.parse(marker.strip(), mode="eval").body, variables)


def _evaluate(node: ast.expr, variables: dict[str, str]) -> bool:
    if isinstance(node, ast.BoolOp):
        combine = all if isinstance(node.op, ast.And) else any
        return combine(_evaluate(each, variables) for each in node.values)
    if not isinstance(node, ast.Compare):
        raise TypeError(f"no comparison: {ast.dump(node)}")
    left, right = (_operand(each, variables) for each in (node.left, node.comparators[0]))
    comparison = node.ops[0]
    if isinstance(comparison, (ast.Eq, ast.NotEq)):
        equal = left.startswith(right[:-1]) if right.endswith(".*") else left == right
        return equal == isinstance(comparison, ast.Eq)
    return bool(_COMPARISONS[type(comparison)](_version_key(left), _version_key(right)))


def _operand(node: ast.expr, variables: dict[str, str]) -> str:
    return variables[node.id] if isinstance(node, ast.Name) else str(ast.literal_eval(node))


def _version_key(text: str) -> tuple[int, ...]:
    """Sorts "3.9" before "3.10"; a part that is no number counts as 0. Padded, because 3.10 and 3.10.0 are equal."""
    parts = [int(each) if each.isdigit() else 0 for each in text.split(".")]
    return tuple(parts + [0] * (4 - len(parts)))
