"""Estimates areas of change from a reviewed sample.

Parameters, of which `sample` is required:

    {"sample": path of a sample (sample_file.py), "reviews": path, "map": path, "output": path of the answer, .json}

reviews: a vector file or CSV with the columns col, row, reviewed_from, reviewed_to; null takes the answers
         in the sample itself. Of several rows of one chip the last counts; chips not of the sample are left out.
map:     checked to be the map that the sample was drawn from

Answer:

    {"sample", "seed", "reviewed": chips with an answer or unsure, "of": chips of the sample,
     "years": [then, now] or null,
     "sentence": a Message that can be quoted, as JSON,
     "change": AreaEstimate.to_json() of the classes "change" and "stable",
     "now": likewise of the groups now,
     "transitions": AreaEstimate.to_json() of every transition that is mapped or was found,
     "warnings": [Messages as JSON]}
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.errors import RequestError
from ..api.json_fields import Fields
from ..api.messages import Message
from ..outputs.read import map_files
from ..run.inputs import check_no_input
from ..storage.store import write_atomic
from .candidates import check_random
from .draw import order_is_kept
from .estimators import AreaEstimate, estimate_areas
from .reviewed_sample import UNSURE, ReviewedSample
from .sample_file import ANSWERS, UNSURE_ANSWER, SampleFrame, SampleRows, read_rows, read_sample
from .strata import read_population, transition_name
from .trend import CHANGE

FIELDS = ("sample", "reviews", "map", "output")
REVIEW_COLUMNS = ("col", "row", *ANSWERS)
STABLE = "stable"

Answer = tuple[str, str]


def area_estimate(params: Mapping[str, Any]) -> dict[str, Any]:
    """The estimate, see the module's docstring; written where an output is given.

    Raises RequestError for a sample or reviews from which nothing can be estimated, RasterError for a map that cannot
    be read, OutputError.
    """
    fields = Fields("estimate", dict(params), FIELDS, required=("sample",))
    path, reviews, output = fields.path("sample"), fields.path("reviews"), fields.path("output")
    assert path is not None  # noqa: S101 - it is required
    map_path = fields.path("map")
    if output is not None:
        read = [path, *([reviews] if reviews else []), *(map_files(map_path) if map_path else [])]
        check_no_input({"output": str(output)}, map(str, read))
    frame, rows = read_sample(path)
    check_random(frame.design, path)
    check_map(frame, map_path)
    answers, warnings = read_answers(rows, rows if reviews is None else read_rows(reviews, None, REVIEW_COLUMNS))
    reviewed = np.array([each in answers for each in rows.places], bool)
    if not order_is_kept(rows.columns["stratum"], rows.columns["place"], reviewed):
        warnings.append(_out_of_order())
    transitions, is_change = reviewed_transitions(frame, rows, answers)
    of_transitions = estimate_areas(transitions)
    of_change = estimate_areas(transitions.grouped((CHANGE, STABLE), np.where(is_change, 0, 1)))
    groups = _groups_now(frame, transitions.classes)
    answer = {
        "sample": str(path),
        "seed": frame.design.get("seed"),
        "reviewed": int(reviewed.sum()),
        "of": len(reviewed),
        "years": None if frame.years is None else list(frame.years),
        "sentence": _sentence(frame, of_change).to_json(),
        "change": of_change.to_json(),
        "now": estimate_areas(transitions.grouped(frame.groups, groups)).to_json(),
        "transitions": of_transitions.to_json(),
        "warnings": [each.to_json() for each in (*warnings, *of_change.warnings)],
    }
    if output is not None:
        write_atomic(output, json.dumps(answer, ensure_ascii=False, indent=1).encode())
    return answer


def reviewed_transitions(
    frame: SampleFrame, rows: SampleRows, answers: Mapping[tuple[int, int], Answer]
) -> tuple[ReviewedSample, NDArray[np.bool_]]:
    """The reviewed part of a sample with its transitions as classes, and which of them (k,) are changes.

    answers: by (col, row), the groups then and now. Raises RequestError for a group that the map does not have.
    """
    told = [answers.get(each) for each in rows.places]
    found = {_transition(frame, each) for each in told if each is not None and UNSURE_ANSWER not in each}
    classes = (*frame.classes, *sorted(found - set(frame.classes)))
    number = {name: k for k, name in enumerate(classes)}
    stable = {transition_name(name, name) for name in frame.groups}
    chosen = np.array([each is not None for each in told], bool)
    reference = [
        UNSURE if UNSURE_ANSWER in each else number[_transition(frame, each)] for each in told if each is not None
    ]
    area = np.zeros((len(frame.strata), len(classes)))
    area[:, : len(frame.classes)] = frame.mapped_hectares
    sample = ReviewedSample(
        classes=classes,
        strata=frame.strata,
        chips=frame.chips,
        mapped_hectares=area,
        stratum=_numbers(rows.columns["stratum"][chosen], frame.strata),
        mapped=_numbers(rows.columns["transition"][chosen], frame.classes),
        reference=np.array(reference, np.int64),
        hectares=rows.columns["hectares"][chosen].astype(np.float64),
    )
    return sample, np.array([name not in stable for name in classes], bool)


def _groups_now(frame: SampleFrame, classes: Sequence[str]) -> list[int]:
    """The number of the group now of each class."""
    pairs = {transition_name(then, now): k for then in frame.groups for k, now in enumerate(frame.groups)}
    return [pairs[name] for name in classes]


def _numbers(names: Sequence[Any], known: Sequence[str]) -> NDArray[np.int64]:
    number = {name: k for k, name in enumerate(known)}
    return np.array([number[name] for name in names], np.int64)


def _transition(frame: SampleFrame, answer: Answer) -> str:
    for name in answer:
        if name not in frame.groups:
            raise RequestError(
                "review-group-unknown",
                "A review says '{name}', which is no group of the map: use {known} or unsure.",
                name=name,
                known=", ".join(frame.groups),
            )
    return transition_name(*answer)


def read_answers(sample: SampleRows, reviews: SampleRows) -> tuple[dict[tuple[int, int], Answer], list[Message]]:
    """The answers by chip of the sample, and what is to be said of the others."""
    known, answers, outside, half = set(sample.places), {}, 0, 0
    for place, then, now in zip(reviews.places, *(reviews.columns[name] for name in ANSWERS)):
        answer = (_text(then), _text(now))
        if place not in known:
            outside += any(answer)
        elif all(answer) or UNSURE_ANSWER in answer:
            answers[place] = answer
        else:
            half += any(answer)
    if outside and not answers:
        raise RequestError(
            "reviews-match-no-sample",
            "None of the {n} reviewed chips is one of the sample: choose the reviews of this sample.",
            singular="The only reviewed chip is none of the sample: choose the reviews of this sample.",
            n=outside,
        )
    messages = []
    if outside:
        messages.append(
            Message(
                "reviews-outside-sample",
                "{n} reviewed chips are not of the sample and do not count: chips that were chosen, and not drawn, "
                "would bias the estimate.",
                {"n": outside},
                "One reviewed chip is not of the sample and does not count: chips that were chosen, and not drawn, "
                "would bias the estimate.",
            )
        )
    if half:
        messages.append(
            Message(
                "reviews-half-answered",
                "{n} chips have an answer for one of the two dates only and do not count yet.",
                {"n": half},
                "One chip has an answer for one of the two dates only and does not count yet.",
            )
        )
    return answers, messages


def _text(value: Any) -> str:
    return value.strip().lower() if isinstance(value, str) else ""


def check_map(frame: SampleFrame, path: Path | None) -> None:
    """Raises RequestError where the sample was drawn from another map than that at `path`."""
    if path is not None and read_population(path).digest() != frame.digest:
        raise RequestError(
            "sample-of-another-map",
            "The sample was drawn from another map ({title}) than {path}: choose that map, or draw a new sample.",
            title=frame.title,
            path=path,
        )


def _out_of_order() -> Message:
    return Message(
        "sample-out-of-order",
        "Some chips were skipped, so the reviewed ones are no random part of the sample: review the skipped ones, too, "
        "in the order of their turn.",
    )


def _sentence(frame: SampleFrame, estimate: AreaEstimate) -> Message:
    change = estimate.of(CHANGE)
    figures = {name: getattr(change.hectares, name) for name in ("value", "low", "high")}
    params = {**figures, "mapped": change.mapped_hectares, "total": estimate.hectares}
    if frame.years is None:
        return Message(
            "area-of-change",
            "Of {total:,.0f} ha, {value:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows "
            "{mapped:,.0f} ha.",
            params,
        )
    return Message(
        "area-of-change-dated",
        "From {first} to {last}, {value:,.0f} of {total:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); "
        "the map shows {mapped:,.0f} ha.",
        {**params, "first": frame.years[0], "last": frame.years[1]},
    )
