"""Every command and algorithm that the pages show can be typed as it stands: what a page promises is there (C15)."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Iterator

import pytest

from plugin.engine.cli.arguments import parser
from tests.scripts.test_docs import PAGES, ROOT
from trainer.__main__ import _parser as trainer_parser

COMMAND = re.compile(r"python -m (plugin\.engine|trainer) ([a-z][^`|]*)")
ALGORITHM = re.compile(r"qgis_process (?:run )?landchip:(\w+)(?: -- ([A-Z].*))?")
ALGORITHMS = ROOT / "plugin" / "processing" / "algorithms"


def lines(text: str) -> list[str]:
    """The lines of a page, those that end in a backslash joined with the next."""
    return re.sub(r"\\\n\s*", "", text).splitlines()


def commands() -> Iterator[tuple[str, str]]:
    """Program and arguments of each command, without its comment."""
    for page in PAGES:
        for line in lines(page.read_text("utf-8")):
            for program, arguments in COMMAND.findall(line):
                yield program, arguments.split(" #")[0].strip().rstrip(".")


def refusal(program: str, arguments: list[str]) -> str:
    """What the command line says against the arguments; "" where it takes them."""
    said = io.StringIO()
    chosen = parser() if program == "plugin.engine" else trainer_parser(arguments)
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            chosen.parse_args(arguments)
        except SystemExit as end:
            return said.getvalue() if end.code else ""
    return ""


SHOWN = sorted(set(commands()))


@pytest.mark.parametrize(("program", "arguments"), SHOWN, ids=lambda text: text[:60])
def test_a_command_of_the_pages_is_taken_by_its_command_line(program: str, arguments: str) -> None:
    given = shlex.split(arguments)
    said = refusal(program, given)
    in_prose = "the following arguments are required" in said and len(given) == 1  # a command that is only named
    assert said == "" or in_prose


def test_a_command_that_is_none_is_found() -> None:
    assert len(SHOWN) > 30
    assert "invalid choice" in refusal("plugin.engine", ["clasify", "a.tif"])
    assert "unrecognized arguments" in refusal("trainer", ["chips", "--folder", "a", "--out", "b", "--bogus"])


def test_every_algorithm_of_the_pages_is_there_with_its_parameters() -> None:
    sources = {each: each.read_text("utf-8") for each in ALGORITHMS.rglob("*.py")}
    names = {name: text for text in sources.values() for name in re.findall(r'return "([a-z]+)"', text)}
    everything = "".join(each.read_text("utf-8") for each in (ROOT / "plugin" / "processing").rglob("*.py"))
    shown = [each for page in PAGES for line in lines(page.read_text("utf-8")) for each in ALGORITHM.findall(line)]
    assert {name for name, _ in shown} >= {"classify", "refit", "setupengine"}
    assert {name for name, _ in shown} <= names.keys()
    parameters = {each for _, given in shown for each in re.findall(r"\b([A-Z_]+)=", given)}
    assert parameters >= {"INPUT", "OUTPUT"}
    assert not {each for each in parameters if f'"{each}"' not in everything}
