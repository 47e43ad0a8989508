"""Connection profiles of clusters, as the QGIS profile keeps them, and how fast their finished jobs were.

A profile (remote/ways/profile.py) holds no secret: of QGIS's authentication manager the id of a configuration alone. It
is found by its name. What is stored and cannot be read, as from another version, is kept and not offered. The ways in
are imported where they are used, because QGIS imports this module when it starts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import settings
from .engine.api.errors import LandchipError, RequestError
from .engine.api.json_load import load_json
from .i18n import tr
from .log import logger

if TYPE_CHECKING:
    from .remote.ways.profile import Profile
    from .remote.ways.way_in import WayIn

MOST_JOBS = 10  # of a profile whose rates are kept


def profiles() -> list[Profile]:
    """All profiles that can be read, by their names."""
    from .remote.ways.profile import Profile

    found = []
    for each in _stored():
        try:
            found.append(Profile.from_json(each))
        except LandchipError as error:
            logger().warning("a connection profile is left out: %s", error)
    return sorted(found, key=lambda each: each.name.casefold())


def names() -> list[str]:
    """The names of all stored profiles."""
    return sorted(filter(None, map(_name, _stored())), key=str.casefold)


def profile(name: str) -> Profile:
    """The profile of that name. Raises RequestError where there is none."""
    for each in profiles():
        if each.name == name:
            return each
    raise RequestError(
        "profile-not-here",
        tr("The connection {name} is not known on this computer: add it, or import it, in Connections."),
        name=name,
    )


def save_profile(new: Profile, replaces: str = "") -> None:
    """Stores a profile. replaces: name of the one that it takes the place of; its own name's is replaced, too"""
    others = [each for each in _stored() if _name(each) not in (new.name, replaces)]
    _store([*others, new.to_json()])
    if replaces and replaces != new.name:
        rates = _rates()
        if replaces in rates:
            rates[new.name] = rates.pop(replaces)
            settings.save(settings.JOB_RATES, json.dumps(rates))


def remove_profile(name: str) -> None:
    """Forgets a profile and the rates of its jobs."""
    _store([each for each in _stored() if _name(each) != name])
    settings.save(settings.JOB_RATES, json.dumps({key: each for key, each in _rates().items() if key != name}))


def open_way(chosen: Profile) -> WayIn:
    """The way in of a profile, through QGIS's network stack; made on the main thread and used in others.

    Make it anew for each action, since credentials may have been renewed. Raises RemoteError where QGIS cannot use the
    authentication configuration.
    """
    from .remote.ways.qgis_transport import qgis_transport
    from .remote.ways.registry import way_in

    return way_in(chosen, qgis_transport(chosen))


def record_rate(name: str, chips: int, seconds: float) -> None:
    """A job of a profile has finished. chips: that it computed; seconds: of the job on the cluster"""
    if chips > 0 and seconds > 0:
        rates = _rates()
        rates[name] = [*rates.get(name, []), [chips, round(seconds, 3)]][-MOST_JOBS:]
        settings.save(settings.JOB_RATES, json.dumps(rates))


def rate(name: str) -> float | None:
    """Chips per second of a profile's last finished jobs; None where there is none yet."""
    jobs = _rates().get(name, [])
    seconds = sum(each[1] for each in jobs)
    return sum(each[0] for each in jobs) / seconds if seconds > 0 else None


def _stored() -> list[Any]:
    values = _loaded(settings.CONNECTIONS)
    return values if isinstance(values, list) else []


def _store(values: Sequence[Any]) -> None:
    settings.save(settings.CONNECTIONS, json.dumps(list(values)))


def _name(value: Any) -> str:
    return str(value.get("name", "")) if isinstance(value, dict) else ""


def _rates() -> dict[str, list[list[float]]]:
    """Name -> chips and seconds of finished jobs."""
    values = _loaded(settings.JOB_RATES)
    rates = values.items() if isinstance(values, dict) else ()
    return {name: [each for each in jobs if _is_rate(each)] for name, jobs in rates if isinstance(jobs, list)}


def _is_rate(value: Any) -> bool:
    return (
        isinstance(value, list) and len(value) == 2 and all(type(each) in (int, float) and each > 0 for each in value)
    )


def _loaded(name: str) -> Any:
    """None where the setting is no JSON: it may be of another version or edited by hand."""
    try:
        return load_json(settings.json_text(name) or "null", surrogates=True)
    except ValueError:
        return None
