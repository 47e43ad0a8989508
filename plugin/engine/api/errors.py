"""Every error the engine raises on purpose, one class for each remedy.

LandchipError
├── RasterError      the imagery cannot be read as asked: choose another layer
├── AreaError        the area cannot be laid on the imagery: choose another area
├── ModelError       the .onnx file does not state or keep its contract: choose another model
├── OutputError      the result cannot be written there: choose another place, or make room
├── RequestError     the request has unknown, missing or contradictory fields: correct it
├── EngineError      the engine is missing, broken or died: repair it, resume the run
└── GridError        two results lie on different grids: they cannot be compared

Each is raised with a code, one English sentence (what is wrong, and what to do about it) and its parameters:

    raise RasterError("raster-no-crs", "{path} states no CRS: assign the right one first.", path=path)

Nothing decides by comparing sentences: programs and tests ask for `code` and `params`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, overload

from .messages import Message

Raised = TypeVar("Raised", bound="LandchipError")


class LandchipError(Exception):
    """Says in one sentence what is wrong and what the user can do about it.

    code:     of the sentence, stable and in kebab-case; or a whole Message, and nothing else
    template: the English sentence, for str.format with `params`
    singular, params: see Message
    """

    log = ""  # for a bug report and not for the screen: the end of a process's output, a traceback

    @overload
    def __init__(self, message: Message, /) -> None: ...

    @overload
    def __init__(self, code: str, template: str, /, *, singular: str | None = None, **params: Any) -> None: ...

    def __init__(
        self, code: str | Message, template: str = "", /, *, singular: str | None = None, **params: Any
    ) -> None:
        self.message = code if isinstance(code, Message) else Message(code, template, params, singular)
        super().__init__(str(self.message))

    def with_log(self: Raised, log: str) -> Raised:
        """The same error, with what a bug report needs."""
        self.log = log
        return self

    @property
    def code(self) -> str:
        return self.message.code

    @property
    def params(self) -> Mapping[str, Any]:
        return self.message.params

    def __reduce__(self) -> tuple[type[LandchipError], tuple[Message]]:
        return type(self), (self.message,)


class RasterError(LandchipError):
    """The imagery cannot be read as asked: choose another layer."""


class AreaError(LandchipError):
    """The area cannot be laid on the imagery: choose another area."""


class ModelError(LandchipError):
    """The model file does not state or keep its contract: choose another model."""


class OutputError(LandchipError):
    """The result cannot be written there: choose another place, or make room."""


class RequestError(LandchipError):
    """The request has unknown, missing or contradictory fields: correct it."""


class EngineError(LandchipError):
    """The engine is missing, broken or died: repair it and resume the run."""


class GridError(LandchipError):
    """Two results lie on different grids: they cannot be compared."""
