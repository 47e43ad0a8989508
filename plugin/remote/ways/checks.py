"""The checks of a connection to a server, for the ways in that ask one by HTTP (standard library only)."""

from __future__ import annotations

from typing import Callable

from ...engine.api.errors import RemoteError
from ...engine.api.messages import Message
from .way_in import CheckOutcome

REACH, AUTHENTICATE = "reach", "authenticate"
_REFUSED = ("remote-credentials", "remote-forbidden")
_NOT_SENT = "remote-no-token"


def check_server(server: str, ask: Callable[[], Message]) -> list[CheckOutcome]:
    """The outcomes "reach" and "authenticate" of one harmless question.

    server: host and port, for messages
    ask:    sends the question and returns what was found; raises RemoteError
    A server that refuses the credentials was reached.
    """
    try:
        found = ask()
    except RemoteError as error:
        if error.code == _NOT_SENT:
            return [CheckOutcome(AUTHENTICATE, False, error.message)]
        if not error.code.startswith(_REFUSED):
            return [CheckOutcome(REACH, False, error.message)]
        reached = Message("remote-reached", "{server} answers.", {"server": server})
        return [CheckOutcome(REACH, True, reached), CheckOutcome(AUTHENTICATE, False, error.message)]
    accepted = Message("remote-accepted", "{server} accepts the request.", {"server": server})
    return [CheckOutcome(REACH, True, found), CheckOutcome(AUTHENTICATE, True, accepted)]
