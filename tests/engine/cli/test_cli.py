"""The command line: what it prints where, and the exit codes that a script can use."""

from __future__ import annotations

import io
import json
import re
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from plugin.engine.api.errors import LandchipError
from plugin.engine.cli import progress
from plugin.engine.cli.main import EXIT_CODES, main
from plugin.engine.cli.progress import ProgressBar
from plugin.engine.run import job
from tests.waiting import LONG_S

ROOT = Path(__file__).resolve().parents[3]


def test_classify_writes_the_outputs_and_prints_a_summary(
    raster: str, model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "my map ř.gpkg"
    assert main(["classify", raster, "--model", model, "-o", str(out), "--cog", str(tmp_path / "map.tif")]) == 0
    captured = capsys.readouterr()
    assert out.is_file() and (tmp_path / "map.tif").is_file()
    assert (
        out.name in captured.out
        and "16 chips" in captured.out
        and "Undeveloped" in captured.out
        and "chips/s on" in captured.out
    )
    assert "writing the map" in captured.err


def test_json_alone_is_on_standard_output_and_quiet_prints_no_progress(
    raster: str, model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["classify", raster, "--model", model, "--output", str(tmp_path / "map.gpkg"), "--json", "--quiet"]
    assert main(arguments) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["chips"]["total"] == 16
    assert captured.err == ""


def test_plan_prints_chips_hectares_time_and_disk_and_writes_nothing(
    raster: str, model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(tmp_path.iterdir())
    assert main(["plan", raster, "--model", model]) == 0
    output = capsys.readouterr().out
    assert "16 chips of 32 m (1.6 ha)" in output
    assert "chips/s" in output and "MB of disk" in output
    assert [each for each in sorted(tmp_path.iterdir()) if each.name != "cache"] == before


def test_inspect_and_bench_describe_a_model(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", model]) == 0
    output = capsys.readouterr().out
    assert "mean-colour" in output and "opset 17, IR 8" in output and "Undeveloped: barren, forest" in output
    assert "novelty: none, so no chip is flagged unfamiliar" in output
    assert main(["bench", "--model", model, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["chips_per_second"] > 0


@pytest.mark.parametrize(
    "arguments, code, named",
    [
        (["classify"], 2, "No raster"),
        (["classify", "{raster}"], 2, "--output map.gpkg"),
        (["classify", "{raster}", "-o", "map.shp"], 2, ".gpkg, .tif"),
        (["classify", "{raster}", "-o", "a.gpkg", "-o", "b.gpkg"], 2, "one kind"),
        (["classify", "{raster}", "-o", "a.gpkg", "--bands", "red:1"], 2, "red=1,green=2"),
        (["classify", "{raster}", "-o", "a.gpkg", "--batch", "0"], 2, "'batch'"),
        (
            ["classify", "{raster}", "-o", "a.gpkg", "--extent", "0", "0", "1", "1", "--polygons", "b"],
            2,
            "leave one out",
        ),
        (["classify", "--request", "nowhere.json"], 2, "nowhere.json"),
        (["classify", "nowhere.tif", "-o", "{folder}/a.gpkg", "--model", "{model}"], 3, "nowhere.tif"),
        (["plan", "{raster}", "--model", "{model}", "--extent", "5", "0", "1", "1"], 3, "180th meridian"),
        (["plan", "{raster}", "--model", "{model}", "--polygons", "nowhere.gpkg"], 3, "nowhere.gpkg"),
        (["plan", "{raster}", "--model", "{raster}"], 4, "a.tif"),
        (["classify", "{raster}", "--model", "{model}", "-o", "{folder}/none/a.gpkg"], 5, "none"),
        (["inspect", "{model}", "--device", "cuda"], 6, "GPU"),
    ],
)
def test_each_kind_of_error_is_one_sentence_and_has_its_exit_code(
    arguments: list[str],
    code: int,
    named: str,
    raster: str,
    model: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if "cuda" in arguments and job.inspect(model)["device"]["kind"] == "cuda":
        pytest.skip("there is a GPU here")
    filled = [argument.format(raster=raster, model=model, folder=tmp_path) for argument in arguments]
    assert main([*filled, *([] if arguments[0] == "inspect" else ["--quiet"])]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert named in captured.err and len(captured.err.splitlines()) == 1


def test_every_error_of_the_tree_has_an_exit_code() -> None:
    tree = {each for each in LandchipError.__subclasses__() if each.__module__ == LandchipError.__module__}
    assert tree == set(EXIT_CODES)


def test_help_documents_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["classify", "--help"])
    output = capsys.readouterr().out
    documented = set(map(int, re.findall(r"^ +(\d+)  \w", output, re.MULTILINE)))
    assert documented == {0, 130, *EXIT_CODES.values()}


def test_an_unexpected_error_is_one_line_and_its_trace_is_in_a_file(
    model: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(job, "inspect", lambda *_: {}["no such key"])
    assert main(["inspect", model]) == 6
    error = capsys.readouterr().err
    assert "KeyError" in error and len(error.splitlines()) == 1
    assert "KeyError" in (tmp_path / "cache" / "last-error.txt").read_text()
    assert main(["inspect", model, "--debug"]) == 6
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")
def test_ctrl_c_keeps_finished_blocks_and_prints_how_to_resume(tmp_path: Path) -> None:
    code = """
        import sys, time
        from plugin.engine.run import job
        from plugin.engine.cli.main import main
        from plugin.engine.api.protocol import Cancelled

        def run(request, tell, cancelled):
            print("running", file=sys.stderr, flush=True)
            while not cancelled():
                time.sleep(0.01)
            raise Cancelled

        job.run = run
        sys.exit(main(["classify", "a.tif", "-o", "map.gpkg", "--quiet"]))
    """
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], cwd=ROOT, stderr=subprocess.PIPE)
    assert process.stderr is not None and process.stderr.readline() == b"running\n"
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=LONG_S)
    assert process.returncode == 130
    assert b"kept in map.landchip" in error and b"same command" in error and b"Traceback" not in error


def test_a_reader_that_has_enough_is_no_error(model: str) -> None:
    command = f"'{sys.executable}' -m plugin.engine inspect '{model}' --json | head -c 1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"{", b"")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def at(done: int, stage: str = "classify") -> job.Progress:
    return job.Progress(done, 1600, 100.0, 65.0, stage)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every update is drawn."""
    for name in ("TERMINAL_S", "FILE_S"):
        monkeypatch.setattr(progress, name, 0)


@pytest.mark.usefixtures("at_once")
def test_a_terminal_gets_one_line_that_moves_and_is_cleared() -> None:
    stream = Terminal()
    with ProgressBar(stream) as bar:
        for done in (0, 400, 800):
            bar(at(done))
    updates = stream.getvalue().split("\r")
    assert "\n" not in stream.getvalue()
    assert any(each.startswith("classifying:  50%|") and " 800/1600 [" in each for each in updates)
    assert updates[-2].strip() == "" and updates[-1] == ""


@pytest.mark.usefixtures("at_once")
def test_a_file_gets_a_line_at_each_stage_and_each_update() -> None:
    stream = io.StringIO()
    with ProgressBar(stream) as bar:
        bar(job.Progress(0, 0, 0.0, None, "open"))
        for done in (400, 800, 1600):
            bar(at(done))
        bar(at(1600, "assemble"))
    lines = [each.split("|")[0] for each in stream.getvalue().splitlines()]
    assert lines == [
        "opening the model and the imagery …",
        "classifying:  25%",
        "classifying:  50%",
        "classifying: 100%",
        "writing the map …",
    ]


def test_updates_that_follow_each_other_closely_are_not_all_drawn() -> None:
    stream = io.StringIO()
    with ProgressBar(stream) as bar:
        for done in range(1600):
            bar(at(done))
    assert len(stream.getvalue().splitlines()) < 5
