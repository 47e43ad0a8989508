"""What is known of the models that clicks ask: the size of their chips, and which model a name or path stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...engine.api.errors import EngineError, LandchipError
from ...engine.api.protocol import Method
from ..engine_queue import EngineQueue


class ModelCards:
    """Cards by what the request calls the model. learnt: called when another card is there"""

    def __init__(self, asker: EngineQueue, learnt: Callable[[], None]) -> None:
        self._asker, self._learnt = asker, learnt
        self._cards: dict[str, Mapping[str, Any]] = {}
        self._asked: set[str] = set()
        self._untold: set[str] = set()

    def get(self, model: str) -> Mapping[str, Any] | None:
        return self._cards.get(model)

    def learn(self, model: str) -> None:
        """Asks for the card, once; that also starts the engine and opens the model before the first click."""
        if model in self._cards or model in self._asked:
            return
        self._asked.add(model)

        def keep(card: dict[str, Any]) -> None:
            self._cards[model] = card
            self._learnt()

        def note(error: LandchipError) -> None:
            if isinstance(error, EngineError):
                self._untold.add(model)

        self._asker.ask(Method.INSPECT, {"model": model}, keep, note)

    def cannot_be_told(self, model: str) -> bool:
        """Whether the card cannot be had, for want of an engine."""
        return model in self._untold

    def check(self, model: str, digest: str) -> None:
        """digest: of the model that answered; where a file was written anew, it is another than the card's."""
        card = self._cards.get(model)
        if card is not None and card["digest"] != digest:
            self.forget(model)
            self.learn(model)

    def forget(self, model: str) -> None:
        """There is another model in its place."""
        self._cards.pop(model, None)
        self._asked.discard(model)

    def ask_again(self) -> None:
        """What no engine told may be told by now."""
        self._asked.clear()
        self._untold.clear()
