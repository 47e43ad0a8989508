"""The errors that the engine raises deliberately, one class for each remedy.

LandchipError
├── RasterError      the imagery cannot be read as asked: choose another layer
├── AreaError        the area is invalid or does not fit the imagery: choose another area
├── ModelError       the .onnx file has no contract or does not comply with it: choose another model
├── OutputError      the result cannot be written there: choose another folder, or free disk space
├── RequestError     the request has unknown, missing or contradictory fields: correct it
├── EngineError      the engine is missing, broken or died: repair it, resume the run
├── RemoteError      a cluster or its server refuses, fails or does not answer: correct the connection profile
└── GridError        two results lie on different grids: they cannot be compared

Each is raised with a code, one English sentence (what is wrong, and what to do about it) and its parameters:

    raise RasterError("raster-no-crs", "{path} states no CRS: assign the right one first.", path=path)

Programs and tests compare `code` and `params`, never the sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, overload

from .messages import Message

Raised = TypeVar("Raised", bound="LandchipError")


class LandchipError(Exception):
    """Base class: one sentence on what is wrong and what the user can do about it.

    code:     of the sentence, stable and in kebab-case; or a Message, in place of all other arguments
    template: the English sentence, for str.format with `params`
    singular, params: see Message
    """

    log = ""  # for bug reports, not displayed: the end of a process's output, or a traceback

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
        """Sets `log` and returns this error."""
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
    """The area is invalid or does not fit the imagery: choose another area."""


class ModelError(LandchipError):
    """The model file has no contract or does not comply with it: choose another model."""


class OutputError(LandchipError):
    """The result cannot be written there: choose another folder, or free disk space."""


class RequestError(LandchipError):
    """The request has unknown, missing or contradictory fields: correct it."""


class EngineError(LandchipError):
    """The engine is missing, broken or died: repair it and resume the run."""


class RemoteError(LandchipError):
    """A cluster or its server refuses, fails or does not answer: correct the connection profile, or the server."""


class GridError(LandchipError):
    """Two results lie on different grids: they cannot be compared."""
