"""The dialog that refits the model to the corrections and displays the accuracy before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QLabel, QWidget

from ....engine.api.protocol import Method
from ....engine.api.requests.corrections_schema import LAYER
from ....engine.api.requests.run_request import DEFAULT_MODEL
from ....i18n import tr, tr_n, translated
from ....processing.algorithms.refit import CRS, INPUT, NAME, OUTPUT
from ....processing.inputs.pixel_values import as_parameters
from ....processing.parameters import DEVICE, MODEL
from ...engine_queue import EngineQueue
from ...fitting.new_model_dialog import DialogTexts, NewModelDialog
from ...widgets.labels import HeadingLabel, notice, wrap
from ...widgets.path_field import free_path
from ..panel import texts

OF_RASTERS = ("bands", "nodata", "nodata_tolerance", "transparency", "crs", "rasters")  # of a refit's parameters
FEW = 30  # corrections; below that the dialog notes that the figures are rough


class RefitDialog(NewModelDialog):
    """Refits the model to corrections.

    corrections: the file of corrections
    counts:      class name -> number of corrections
    classes:     of the model, in its order
    imagery:     the engine's request of the click, for the model, device, bands, nodata and CRS
    """

    method = Method.REFIT
    algorithm = "landchip:refit"

    def __init__(
        self,
        engine_queue: EngineQueue,
        corrections: Path,
        counts: Mapping[str, int],
        classes: Sequence[str],
        imagery: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:
        self._corrections, self._imagery = corrections, imagery
        self._counts, self._classes = counts, classes
        explanation = tr(
            "A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its "
            "own training, and saved as a model of its own. The model you have stays as it is."
        ).format(count=sum(counts.values()))
        dialog_texts = DialogTexts("refit", tr("Refit the model"), tr("&Refit"), explanation)
        path = free_path(corrections.parent, f"{corrections.stem}-refitted", ".onnx")  # no earlier refit is replaced
        super().__init__(engine_queue, dialog_texts, tr("{} refitted").format(corrections.stem), path, parent)

    def rows(self) -> list[tuple[str, QWidget]]:
        counts = self._counts
        labels = [f"{texts.title(name)}\u00a0{counts[name]}" for name in (*self._classes, *counts) if counts.get(name)]
        return [(tr("Corrections:"), wrap(QLabel(", ".join(dict.fromkeys(labels)), objectName="refit-counts")))]

    def params(self, output: str) -> dict[str, Any]:
        return {
            "model": self._imagery["model"],
            "corrections": str(self._corrections),
            "output": output,
            "name": self.name.text().strip() or None,
            "device": self._imagery.get("device", "auto"),
            **{key: self._imagery.get(key) for key in OF_RASTERS},
        }

    def parameters(self, output: str) -> dict[str, Any]:
        model = self._imagery["model"]
        return {
            INPUT: f"{self._corrections}|layername={LAYER}",
            MODEL: "" if model == DEFAULT_MODEL else model,
            NAME: self.name.text().strip(),
            DEVICE: self._imagery.get("device", "auto"),
            **as_parameters(self._imagery),
            CRS: self._imagery.get("crs"),
            OUTPUT: output,
        }

    def result_widgets(self, result: Mapping[str, Any]) -> list[QWidget]:
        return result_widgets(result)


def result_widgets(result: Mapping[str, Any]) -> list[QWidget]:
    """Name of the model, accuracy before and after, corrections that were left out, and warnings."""
    title = HeadingLabel(1.2, "refit-title")
    title.setText(tr("Saved as {}").format(result["name"]))
    widgets: list[QWidget] = [title]
    accuracy = result["accuracy"]
    if accuracy is not None:
        for name, figures in ((tr("Before"), accuracy["before"]), (tr("After"), accuracy["after"])):
            widgets.append(wrap(QLabel(f"<b>{name}:</b> {accuracy_text(figures)}", objectName="refit-accuracy")))
        widgets.append(wrap(QLabel(accuracy_note(accuracy), objectName="refit-meaning")))
    summary_text = tr("Of the model's own typical training chips, {before} before and {after} after.")
    summary = result["summary"]
    text = summary_text.format(before=_fraction(summary["before"]), after=_fraction(summary["after"]))
    widgets.append(wrap(QLabel(text)))
    if result["left_out"]:
        name = tr_n(
            "{left} of {all} correction left out", "{left} of {all} corrections left out", result["corrections"]
        ).format(left=result["corrections"] - result["used"], all=result["corrections"])
        widgets.append(notice(name, " ".join(dict.fromkeys(map(translated, result["left_out"])))))
    if result["warnings"]:
        widgets.append(notice(tr("Please note"), " ".join(map(translated, result["warnings"]))))
    return widgets


def accuracy_text(figures: Mapping[str, Any]) -> str:
    """`7 of 9 right (78 %); 45 to 94 % for such chips in general`"""
    return tr("{right} of {of} right ({share}); {low} to {high} for such chips in general").format(
        right=figures["right"],
        of=figures["of"],
        share=texts.percent(figures["right"] / figures["of"]) if figures["of"] else "–",
        low=texts.percent(figures["low"]),
        high=texts.percent(figures["high"]),
    )


def accuracy_note(accuracy: Mapping[str, Any]) -> str:
    """How the figures were computed, and how far they can be relied on. accuracy: of the engine's result"""
    text = tr(
        "Each corrected chip was judged by a layer that had not seen it (cross-validation in {} parts). Chips that "
        "were corrected because they were wrong make the first figure look worse than the model is."
    ).format(accuracy["folds"])
    figures = accuracy["after"]
    if figures["low"] <= _share(accuracy["before"]) <= figures["high"]:
        text += " " + tr("The difference is within what chance may do.")
    if figures["of"] < FEW:
        few_text = tr_n(
            "With {} correction the figures are rough: correct more chips to know more.",
            "With {} corrections the figures are rough: correct more chips to know more.",
            figures["of"],
        )
        text += " " + few_text.format(figures["of"])
    return text


def _share(figures: Mapping[str, Any]) -> float:
    return figures["right"] / figures["of"] if figures["of"] else 0.0


def _fraction(figures: Mapping[str, Any]) -> str:
    return tr("{right} of {of} right").format(right=figures["right"], of=figures["of"])
