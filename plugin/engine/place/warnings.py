"""Warnings about a fit to a place: what limits what it learnt and what is known of its accuracy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..api.messages import Message

MAX_YEARS = 5  # between land cover and imagery
MAX_SET_ASIDE = 0.25  # share of the labels; more of them contradicted is a sign of the wrong raster
MIN_BLOCKS = 5  # of ground; intervals from fewer are not to be trusted


def place_warnings(report: Mapping[str, Any]) -> list[Message]:
    """report: the answer of `fit_to_place` but for the file"""
    chips, years = report["chips"], report["years"]
    warnings = []
    if report["kept"]:
        warnings.append(
            Message(
                "place-kept",
                "No fit was better in this place by more than chance, so the model was kept as it was and no file was "
                "written.",
            )
        )
    elif report["fit"]["strength"] == 0:
        warnings.append(
            Message(
                "place-calibrated-only",
                "No fit named groups better in this place by more than chance, so only the probabilities were fitted "
                "to it.",
            )
        )
    if years["nlcd"] is None:
        warnings.append(
            Message(
                "place-nlcd-year-unknown",
                "The year of the land cover is not in its name: make sure that it shows the land as it was when the "
                "imagery was taken.",
            )
        )
    gaps = [abs(int(each) - int(years["nlcd"])) for each in years["imagery"]] if years["nlcd"] else []
    if gaps and max(gaps) > MAX_YEARS:
        warnings.append(
            Message(
                "place-years-apart",
                "The land cover is of {nlcd} and the imagery of {imagery}: land that changed in between may have been "
                "learnt as it was; choose land cover of a nearer year.",
                {"nlcd": years["nlcd"], "imagery": ", ".join(years["imagery"])},
            )
        )
    labelled = chips["learnt"] + chips["set_aside"]
    if chips["set_aside"] > MAX_SET_ASIDE * labelled:
        warnings.append(
            Message(
                "place-many-set-aside",
                "The labels of {n} of {labelled} chips contradict what the others teach: make sure that land cover and "
                "imagery lie on the same ground.",
                {"n": chips["set_aside"], "labelled": labelled},
            )
        )
    if report["blocks"] < MIN_BLOCKS:
        warnings.append(
            Message(
                "place-few-blocks",
                "The area has only {blocks} blocks of ground, so its accuracy is known roughly: choose a larger area.",
                {"blocks": report["blocks"]},
            )
        )
    return warnings
