"""The parameters of an import of chip predictions, checked field by field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.grid import CHIP_SIZE_M
from ..api.json_fields import Fields
from ..api.requests.run_request import outputs_field

OWN, LANDCHIP = "own", "landchip"
FIELDS = ("table", "layer", "outputs", "columns", "names", "crs", "chip_size", "grid", "image_date", "model")


@dataclass(frozen=True)
class ImportRequest:
    """Parameters of `import_predictions`; see import_predictions.py for the table.

    columns:   what a column is (table.py: FIELDS, or p_<name>) -> its name in the table
    names:     a predicted name, in lower case -> the class or group that it stands for
    crs:       of the corners or of the numbers of columns and rows; None for degrees (EPSG:4326) or as the file says
    chip_size: metres; of the numbers of columns and rows, and of Landchip's grid
    grid:      OWN keeps the chips' own regular grid where they have one, LANDCHIP assigns them to Landchip's
    image_date: ISO date of the image; None where unknown
    model:     what made the predictions, for the column `model`; None takes the file's name
    """

    table: Path
    layer: str | None
    outputs: Mapping[str, str]
    columns: Mapping[str, str]
    names: Mapping[str, str]
    crs: str | None
    chip_size: float
    grid: str
    image_date: str | None
    model: str

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> ImportRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("import", dict(params), FIELDS, required=("table", "outputs"))
        path, outputs = fields.path("table"), outputs_field(fields)
        assert path is not None  # noqa: S101 - Fields has checked that it is there
        grid, size, date = fields.text("grid") or OWN, fields.number("chip_size"), fields.text("image_date")
        if grid not in (OWN, LANDCHIP):
            raise fields.wrong("grid", f"{OWN} or {LANDCHIP}")
        if size is not None and not 1 <= size <= 100_000:
            raise fields.wrong("chip_size", "a number of metres from 1 to 100000")
        if date is not None and not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
            raise fields.wrong("image_date", "a date such as 2016-05-21")
        names = {name.strip().lower(): value.strip().lower() for name, value in _texts(fields, "names").items()}
        return cls(
            path,
            fields.text("layer"),
            outputs,
            _texts(fields, "columns"),
            names,
            fields.text("crs"),
            CHIP_SIZE_M if size is None else size,
            grid,
            date,
            fields.text("model") or path.name,
        )


def _texts(fields: Fields, key: str) -> dict[str, str]:
    values = {} if fields.values.get(key) is None else fields.json_object(key)
    if not all(isinstance(each, str) for each in values.values()):
        raise fields.wrong(key, "texts by name")
    return values
