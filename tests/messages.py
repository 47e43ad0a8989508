"""What tests check of the engine's errors and warnings: their codes and parameters, not their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from plugin.engine.api.errors import LandchipError
from plugin.engine.api.messages import Message


@contextmanager
def refused(kind: type[LandchipError], code: str, /, **params: Any) -> Iterator[pytest.ExceptionInfo[LandchipError]]:
    """What is done inside raises an error of that class and code, among whose parameters these are."""
    with pytest.raises(kind) as caught:
        yield caught
    error = caught.value
    assert type(error) is kind
    assert error.code == code, str(error)
    assert params.items() <= dict(error.params).items(), error.params


def codes(messages: Sequence[Any]) -> list[str]:
    """The code of each Message, or Message as JSON."""
    return [each.code if isinstance(each, Message) else each["code"] for each in messages]


def params(messages: Sequence[Any], code: str) -> dict[str, Any]:
    """The parameters of the one message of that code."""
    (message,) = (each for each in messages if codes([each]) == [code])
    return dict(message.params if isinstance(message, Message) else Message.from_json(message).params)
