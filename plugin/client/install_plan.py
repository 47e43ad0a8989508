"""What setting the engine up would bring to this machine, told before anything is fetched (standard library only)."""

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
from .paths import free_mb, lock_file
from .platform_probe import AUTO, CPU, GPU, base_python, choose_variant, dotted, gpu_obstacle

# Measured on 21 November 2026 with Python 3.11 on Linux x86-64: the wheels of each list, and the folder that they
# become. Other systems' wheels differ by a fifth or so, hence "about".
DOWNLOAD_MB = {CPU: 217, GPU: 1760}
DISK_MB = {CPU: 767, GPU: 3220}

_COMPARED = {ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge}


@dataclass(frozen=True)
class InstallPlan:
    """What would be installed where, and why this variant."""

    root: Path
    python: Path  # to build on
    number: tuple[int, int]  # of that Python
    variant: str
    why: Message
    gpu_obstacle: Optional[Message]  # why there can be no GPU variant here; None where there can
    packages: tuple[tuple[str, str], ...]  # name and version, in the list's order
    download_mb: int
    disk_mb: int
    free_mb: float


def plan_install(root: Path, variant: str = AUTO, python: Optional[Path] = None) -> InstallPlan:
    """Asks Python and the GPU's driver, so it takes a moment. Raises EngineError where nothing can be set up."""
    base, number = base_python(python)
    chosen, why = choose_variant(variant, number)
    return InstallPlan(
        root=root,
        python=base,
        number=number,
        variant=chosen,
        why=why,
        gpu_obstacle=gpu_obstacle(number),
        packages=parse_lock(lock_file(chosen), number),
        download_mb=DOWNLOAD_MB[chosen],
        disk_mb=DISK_MB[chosen],
        free_mb=free_mb(root),
    )


def parse_lock(lock: Path, number: tuple[int, int]) -> tuple[tuple[str, str], ...]:
    """Name and version of each package of a hashed list that a Python of that version gets on this machine."""
    pins = re.findall(
        r"^([\w.-]+)==(\S+)(?: *; *([^\\\n]+?))? *(?:\\|--hash.*)?$", lock.read_text("utf-8"), re.MULTILINE
    )
    about = {
        "python_full_version": f"{dotted(number)}.0",
        "python_version": dotted(number),
        "sys_platform": sys.platform,
        "platform_machine": platform.machine(),
        "platform_system": platform.system(),
    }
    return tuple((name, version) for name, version, marker in pins if not marker or _holds(marker, about))


def _holds(marker: str, about: dict[str, str]) -> bool:
    """An environment marker (PEP 508), whose grammar is a part of Python's own."""
    return _true(ast.parse(marker.strip(), mode="eval").body, about)


def _true(node: ast.expr, about: dict[str, str]) -> bool:
    if isinstance(node, ast.BoolOp):
        every = all if isinstance(node.op, ast.And) else any
        return every(_true(each, about) for each in node.values)
    if not isinstance(node, ast.Compare):
        raise TypeError(f"no comparison: {ast.dump(node)}")
    left, right = (_text(each, about) for each in (node.left, node.comparators[0]))
    sign = node.ops[0]
    if isinstance(sign, (ast.Eq, ast.NotEq)):
        same = left.startswith(right[:-1]) if right.endswith(".*") else left == right
        return same == isinstance(sign, ast.Eq)
    return bool(_COMPARED[type(sign)](_number(left), _number(right)))


def _text(node: ast.expr, about: dict[str, str]) -> str:
    return about[node.id] if isinstance(node, ast.Name) else str(ast.literal_eval(node))


def _number(text: str) -> tuple[int, ...]:
    """As of 3.9, which is less than 3.10; what is no number counts 0. 3.10 and 3.10.0 are one, hence the padding."""
    parts = [int(each) if each.isdigit() else 0 for each in text.split(".")]
    return tuple(parts + [0] * (4 - len(parts)))
