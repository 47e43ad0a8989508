"""Cards of the models that clicks use: chip size and ground sample distance, and the digest behind a name or path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...engine.api.errors import EngineError, LandchipError
from ...engine.api.protocol import Method
from ..engine_queue import EngineQueue


class ModelCards:
    """Cards by the request's field `model`. on_card: called on the main thread when a card was added or replaced"""

    def __init__(self, engine_queue: EngineQueue, on_card: Callable[[], None]) -> None:
        self._engine_queue, self._on_card = engine_queue, on_card
        self._cards: dict[str, Mapping[str, Any]] = {}
        self._requested: set[str] = set()
        self._unavailable: set[str] = set()

    def get(self, model: str) -> Mapping[str, Any] | None:
        return self._cards.get(model)

    def request(self, model: str) -> None:
        """Requests the card, once; that also starts the engine and opens the model before the first click."""
        if model in self._cards or model in self._requested:
            return
        self._requested.add(model)

        def on_answer(card: dict[str, Any]) -> None:
            self._cards[model] = card
            self._on_card()

        def on_error(error: LandchipError) -> None:
            if isinstance(error, EngineError):
                self._unavailable.add(model)

        self._engine_queue.submit(Method.INSPECT, {"model": model}, on_answer, on_error)

    def is_unavailable(self, model: str) -> bool:
        """Whether the card could not be had because there is no working engine."""
        return model in self._unavailable

    def check_digest(self, model: str, digest: str) -> None:
        """Requests the card anew where its digest differs: the file was replaced. digest: of the model that answered"""
        card = self._cards.get(model)
        if card is not None and card["digest"] != digest:
            self.remove(model)
            self.request(model)

    def remove(self, model: str) -> None:
        """Removes the card of a model that was replaced."""
        self._cards.pop(model, None)
        self._requested.discard(model)

    def retry(self) -> None:
        """Lets failed requests be made again: there may be an engine now."""
        self._requested.clear()
        self._unavailable.clear()
