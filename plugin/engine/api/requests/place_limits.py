"""How many chips a model may be fitted to a place with (standard library only); see place/request.py."""

DEFAULT_CHIPS, MIN_CHIPS, MAX_CHIPS = 400, 20, 4000
