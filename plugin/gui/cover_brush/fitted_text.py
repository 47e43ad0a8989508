"""What a fit to strokes has done, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...i18n import tr, tr_n


def fitted_text(result: Mapping[str, Any]) -> str:
    """What a fit has done. result: of the engine"""
    sentences = [
        tr_n("Fitted to {n} stroke in {seconds} s.", "Fitted to {n} strokes in {seconds} s.", result["used"]).format(
            n=result["used"], seconds=f"{result['seconds']:.1f}"
        ),
        tr("Right under the strokes: {after} (before {before}).").format(
            after=_percent(result["stroked"]["after"]), before=_percent(result["stroked"]["before"])
        ),
    ]
    accuracy = result["accuracy"]
    if accuracy is not None:
        sentences.append(
            tr("Under strokes that were not learnt from: {after} (before {before}).").format(
                after=_percent(accuracy["after"]), before=_percent(accuracy["before"])
            )
        )
    sentences.append(tr("Elsewhere {share} of the pixels change.").format(share=_percent(result["changed"])))
    left = len(result["left_out"])
    if left:
        sentences.append(
            tr_n("{n} stroke without imagery was left out.", "{n} strokes without imagery were left out.", left).format(
                n=left
            )
        )
    return " ".join(sentences)


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
