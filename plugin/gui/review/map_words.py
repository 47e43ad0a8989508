"""What the map, land cover, the model and reviewers say of a chip, as text."""

from __future__ import annotations

from collections.abc import Mapping

from ...i18n import mid_sentence, tr
from ..click.panel import texts
from .records import NOT_REAL, REAL, UNSURE, QueuedChip

LEAST_SHARE = 0.005  # of a use that is named


def map_says(queued: QueuedChip, one_date: bool = False) -> str:
    """Lines: from and to with their probability, then the shares of land cover and the model's probabilities.

    one_date: whether the map shows no change
    """
    then, now = texts.title(queued.then), texts.title(queued.now)
    if one_date:
        return tr("Map: {words}").format(words=now)
    line = f"{then} → {now}" if queued.changed else tr("{use}, no change").format(use=then)
    if queued.p_change is not None:
        line += "; " + tr("probability of change {percent}").format(percent=texts.percent(queued.p_change))
    lines = [tr("Map: {words}").format(words=line)]
    of_dates = "before" in queued.shares and bool(queued.shares["before"])
    land_cover = tr("Land cover: {shares}") if of_dates else tr("Land cover then: {shares}")
    kinds = (("before", tr("Model then: {shares}")), ("nlcd", land_cover), ("model", tr("Model now: {shares}")))
    for kind, template in kinds:
        if shares := _shares(queued.shares.get(kind, {})):
            lines.append(template.format(shares=shares))
    return "\n".join(lines)


def reviewers_say(answers: Mapping[str, str]) -> str:
    """What each reviewer answered. answers: reviewer -> answer"""
    titles = {REAL: tr("real"), NOT_REAL: tr("no change"), UNSURE: tr("unsure")}
    return "; ".join(f"{name}: {titles.get(answer, answer)}" for name, answer in answers.items())


def _shares(shares: Mapping[str, float]) -> str:
    """The largest first; empty where there are none."""
    named = sorted((item for item in shares.items() if item[1] >= LEAST_SHARE), key=lambda item: -item[1])
    return ", ".join(f"{mid_sentence(texts.title(name))} {texts.percent(share)}" for name, share in named)
