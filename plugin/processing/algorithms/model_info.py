"""landchip:modelinfo: what a model file states about itself."""

from __future__ import annotations

from typing import Any, NamedTuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
)

from ...engine.api.protocol import Method
from ...i18n import number, tr
from ..algorithm import EngineAlgorithm, titles_from_names
from ..device_text import device_text
from ..engine_calls import call, engine, processing_errors
from ..html_page import page, table, write_page
from ..parameters import model_parameter, read_model

OUTPUT = "OUTPUT"
TEXTS = ("NAME", "VERSION", "CLASSES", "GROUPS", "BANDS", "LICENSE", "DIGEST", "DEVICE_NAME")


class ModelInfoAlgorithm(EngineAlgorithm):
    """Writes the card to the log, and as an HTML page where OUTPUT names one."""

    def name(self) -> str:
        return "modelinfo"

    def displayName(self) -> str:  # noqa: N802
        return tr("Model information")

    def tags(self) -> list[str]:
        return ["model card", "onnx", "licence", "license", "classes", "accuracy"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Shows what a model states about itself: bands, ground sample distance, classes and groups, accuracy, "
            "calibration, data, limits and licence. The model is loaded and its golden chip verified."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.addParameter(model_parameter())
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT, tr("Page"), fileFilter=tr("HTML files (*.html)"), optional=True, createByDefault=False
            )
        )
        self.add_text_outputs(titles_from_names(*TEXTS))
        self.add_number_outputs({"GSD": tr("Ground sample distance, metres"), "CHIP_M": tr("Side of a chip, metres")})

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        path = self.parameterAsFileOutput(parameters, OUTPUT, context)
        with processing_errors():
            with engine() as worker:
                card = call(worker, Method.INSPECT, {"model": read_model(self, parameters, context)}, feedback)
            for line in card_lines(card):
                feedback.pushInfo(line)
            if path:
                write_page(path, card_page(card))
        return {
            "NAME": card["name"],
            "VERSION": card["version"],
            "CLASSES": ", ".join(each["name"] for each in card["classes"]),
            "GROUPS": ", ".join(each["name"] for each in card["groups"]),
            "BANDS": ", ".join(card["bands"]),
            "GSD": card["gsd_m"],
            "CHIP_M": card["chip_m"],
            "LICENSE": card["license"],
            "DIGEST": card["digest"],
            "DEVICE_NAME": card["device"]["name"],
            **({OUTPUT: path} if path else {}),
        }


class Fact(NamedTuple):
    """A line of the card. key: the same in every language; title: in the user's language"""

    key: str
    title: str
    text: str


def card_facts(card: dict[str, Any]) -> list[Fact]:
    """The card as lines; of nested sections one line for each key, whose name is not translated."""
    facts = [
        Fact("model", tr("Model"), f"{card['name']} {card['version']}".strip()),
        Fact("description", tr("Description"), card["description"]),
        Fact("architecture", tr("Architecture"), card["architecture"]),
        Fact("license", tr("Licence"), card["license"]),
        Fact("bands", tr("Bands"), f"{', '.join(card['bands'])} ({card['dtype']})" + _absent(card["absent"])),
        Fact("gsd", tr("Ground sample distance"), tr("{:g} m").format(card["gsd_m"])),
        Fact("chip", tr("Chip"), tr("{px} pixels, {side:g} m").format(px=number(card["chip_px"]), side=card["chip_m"])),
        Fact("classes", tr("Classes"), ", ".join(f"{each['name']} ({each['group']})" for each in card["classes"])),
        Fact("abstain", tr("Uncertain below"), _thresholds(card["abstain"])),
        Fact("novelty", tr("Unlike the training data beyond"), _novelty(card["novelty"])),
        Fact("golden", tr("Golden chip"), tr("verified") if card["golden"] else tr("missing")),
    ]
    sections = {"metrics": tr("Metrics"), "calibration": tr("Calibration"), "provenance": tr("Provenance")}
    for section, title in sections.items():
        facts += [Fact(f"{section}.{key}", f"{title}: {key}", _text(value)) for key, value in card[section].items()]
    return [
        *facts,
        Fact("digest", tr("Digest"), card["digest"]),
        Fact("file", tr("File"), f"opset {card['opset']}, IR {card['ir_version']}; {card['runtime']}"),
        Fact("device", tr("Device"), device_text(card["device"])),
    ]


def _absent(absent: dict[str, int]) -> str:
    return "; " + tr("serves imagery without {} too").format(", ".join(absent)) if absent else ""


def _thresholds(abstain: dict[str, float]) -> str:
    titles = {"confidence": tr("confidence"), "margin": tr("margin")}
    return ", ".join(f"{titles.get(key, key)} {_text(value)}" for key, value in abstain.items())


def _novelty(novelty: dict[str, Any] | None) -> str:
    """The distance to the training data beyond which a chip is flagged; empty where the model states none."""
    if novelty is None:
        return ""
    distance = tr("distance {}").format(_text(novelty["threshold"]))
    return distance + (f" ({novelty['method']})" if novelty["method"] else "")


def card_lines(card: dict[str, Any]) -> list[str]:
    return [f"{fact.title}: {fact.text}" for fact in card_facts(card) if fact.text]


def card_page(card: dict[str, Any]) -> str:
    """The card as an HTML page."""
    return page(card["name"], table((fact.title, fact.text) for fact in card_facts(card) if fact.text))


def _text(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_text(each)}" for key, each in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_text(each) for each in value)
    return f"{value:.4g}" if isinstance(value, float) else str(value)
