"""The report is one file that loads nothing, runs nothing, escapes text from the data, and explains its figures."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import numpy as np
import pytest

from plugin.engine.api.classes import LandClass
from plugin.engine.contract.mlm_fields import Novelty
from tests.data.models import mean_colour
from tests.trainer.made_up_evaluation import PX, SIX, chip_set, colours
from trainer.evaluation.evaluation_report import cell_style, format_number
from trainer.evaluation.file_evaluation import evaluate_file

EVIL = '<script>alert("x")</script>&$\\frac{'
VOID = {"meta", "img", "br", "link", "input", "hr"}


class Page(HTMLParser):
    """What a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> tuple[Page, str]:
    folder = tmp_path_factory.mktemp("report")
    model = mean_colour(folder / "model.onnx", PX, novelty=Novelty("distance", 60.0, "made up"))
    shares = np.random.default_rng(1).dirichlet(np.full(6, 0.3), 60)
    classes = (*SIX[:5], LandClass("developed", "developed", '#fff"><b>'))
    places = [EVIL if k % 6 == 0 else f"place {k % 6}" for k in range(60)]
    ids = [f"{EVIL}{k}" for k in range(60)]
    chips = chip_set(folder / "set", colours(), shares, classes, place=places, id=ids)
    evaluate_file(model, chips, folder / "out")
    text = (folder / "out" / "report.html").read_text("utf-8")
    parsed = Page()
    parsed.feed(text)
    return parsed, text


def test_the_page_is_well_formed_and_loads_and_runs_nothing(page: tuple[Page, str]) -> None:
    parsed, text = page
    assert not parsed.open
    names = {tag for tag, _ in parsed.tags}
    assert not names & {"script", "link", "iframe", "object", "b"}
    assert not re.search(r"(src|href)=\"(?!data:)", text) and "url(" not in text and "@import" not in text
    assert not any(name.startswith("on") for _, each in parsed.tags for name in each)


def test_text_from_data_is_escaped(page: tuple[Page, str]) -> None:
    parsed, text = page
    assert "<script>" not in text and EVIL in "".join(parsed.texts)


def test_every_picture_has_an_alternative_text_and_every_table_headers_and_a_caption(page: tuple[Page, str]) -> None:
    parsed, text = page
    pictures = [each for tag, each in parsed.tags if tag == "img"]
    assert len(pictures) > 5 and all(each["alt"] for each in pictures)
    assert text.count("<table") == text.count("<caption") > 8
    assert all(each.get("scope") for tag, each in parsed.tags if tag == "th")
    assert ("html", {"lang": "en"}) in parsed.tags


def test_the_answer_comes_first_and_sources_and_digests_are_named(page: tuple[Page, str]) -> None:
    text = " ".join(" ".join(page[0].texts).split())
    assert text.index("finds the right group for") < text.index("Main figures")
    for name in ("Guo", "Naeini", "Davison", "Brier", "Wilson", "Geifman", "Bray"):
        assert name in text
    assert len(re.findall(r"\b[0-9a-f]{64}\b", text)) == 2


def test_text_on_every_shade_of_a_cell_can_be_read() -> None:
    def light(channels: list[int]) -> float:
        """Relative luminance (WCAG 2.1)."""
        parts = [each / 255 for each in channels]
        parts = [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for step in range(1, 101):
        style = cell_style(step / 100)
        ground = light([int(each) for each in re.findall(r"\d+", style.split(";")[0])])
        text = 1.0 if "#fff" in style else 0.0
        assert (max(ground, text) + 0.05) / (min(ground, text) + 0.05) >= 4.5
    assert cell_style(0.0) == cell_style(None) == ""


def test_a_rounded_figure_is_never_minus_zero() -> None:
    assert format_number(-0.0001, 3) == "0.000" and format_number(-0.1, 2) == "-0.10"
