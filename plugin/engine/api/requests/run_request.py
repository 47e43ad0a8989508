"""The request of a run, as plain JSON, checked field by field (standard library only).

    {"version": 1,
     "raster": ["/a/quad1.tif", {"path": "/a/quad2.tif", "nodata": [0]}],
     "model": "/path/model.onnx",
     "area": {"extent": [west, south, east, north], "crs": "EPSG:26911"},
     "bands": {"red": 1, "green": 2, "blue": 3},
     "nodata": null, "nodata_tolerance": 0, "transparency": "auto", "crs": null,
     "device": "auto", "batch": null, "min_valid": 0.5,
     "abstain": {"confidence": 0.6, "margin": 0.1, "distance": null},
     "image_date": null,
     "outputs": {"gpkg": "/o/map.gpkg", "cog": "/o/map.tif", "geoparquet": "/o/map.parquet", "stac": "/o/map.json"},
     "run_dir": null}

`raster` is a list of paths, URLs and objects (raster_input.py); `nodata` a number, or a list of numbers and ranges as
`[0, [250, 255]]`. `area` is null for the whole raster, an `extent`, or `{"polygons": ["POLYGON ((…))", …], "crs": "…"}`
in WKT. All fields but `version`, `raster`, `model` and `outputs` may be left out; `Request` describes them. A field
that is not known is a RequestError that names it. A threshold `distance` for a model that states no distance is a
RequestError, too; it is found when the model is opened (run/inputs.py).

The plugin, the command line and other callers all use `Request.from_json`, so the code behind it can rely on types and
ranges. Whether rasters can be read and folders written is not checked here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ..errors import RequestError
from ..json_fields import Fields, describe_value, is_integer, is_text
from .area import Area
from .bands import TRANSPARENCY, bands_field, transparency_field
from .raster_input import NodataRanges, RasterInput, nodata_field, nodata_to_json, nodata_tolerance_field

VERSION = 1
DEVICES = ("auto", "cuda", "cpu")
OUTPUTS = ("gpkg", "cog", "geoparquet", "stac")
DEFAULT_MODEL = "default"  # the model of chips in the plugin's resources
DEFAULT_PIXEL_MODEL = "landcover"  # the model of pixels there
DEFAULT_MIN_VALID = 0.5  # fraction of a chip that must have imagery
DEFAULT_MIN_MAPPING_UNIT_M2 = 100.0  # of the polygons of a land-cover map


@dataclass(frozen=True)
class ThresholdOverrides:
    """The user's thresholds; None takes the model's own.

    confidence: chips below it are flagged "uncertain", 0..1
    margin:     chips below it are flagged "uncertain", 0..1
    distance:   chips above it are flagged "unfamiliar", in the unit of the model's own threshold, above 0
    """

    confidence: float | None = None
    margin: float | None = None
    distance: float | None = None

    @classmethod
    def from_json(cls, obj: Any) -> ThresholdOverrides:
        fields = Fields("abstain", obj, ("confidence", "margin", "distance"))
        distance = fields.number("distance")
        if distance is not None and distance <= 0:
            raise fields.wrong("distance", "a number above 0")
        return cls(fields.fraction("confidence"), fields.fraction("margin"), distance)

    def to_json(self) -> dict[str, Any]:
        return {"confidence": self.confidence, "margin": self.margin, "distance": self.distance}


@dataclass(frozen=True)
class Request:
    """Parameters of a run.

    raster:     in order of precedence: the first that covers a chip is read for it
    model:      path of an .onnx file, "default", or "fast" for its faster form
    area:       None takes the whole raster
    bands:      the model's band name -> the raster's band number, from 1; None matches bands by name and order
    nodata:     pixel values that mean no imagery, instead of the rasters' own; None takes the rasters' own
    nodata_tolerance: widens every range of nodata values at both ends, as GDAL's nearblack does for lossy collars
    transparency: one of TRANSPARENCY: how a band that is tagged alpha is read
    crs:        CRS of rasters that state none; None refuses such rasters
    batch:      chips per inference; None takes the batch size that a benchmark finds fastest
    min_valid:  fraction of a chip that must have imagery for it to be classified, above 0 and up to 1
    image_date: ISO date that overrides the rasters' own
    outputs:    any of OUTPUTS -> path; may be empty for a plan, or with a run_dir to write parts only
    run_dir:    folder of the parts; None puts it beside the first output (see run_folder)
    """

    raster: tuple[RasterInput, ...]
    model: str
    outputs: Mapping[str, str] = field(hash=False)
    area: Area | None = None
    bands: Mapping[str, int] | None = field(default=None, hash=False)
    nodata: NodataRanges | None = None
    nodata_tolerance: float = 0.0
    transparency: str = TRANSPARENCY[0]
    crs: str | None = None
    device: str = "auto"
    batch: int | None = None
    min_valid: float = DEFAULT_MIN_VALID
    abstain: ThresholdOverrides | None = None
    image_date: str | None = None
    run_dir: str | None = None

    @classmethod
    def from_json(cls, obj: Any) -> Request:
        """Raises RequestError, naming the field that is unknown, missing or wrong; AreaError for an empty extent."""
        names = ("version", *cls.__dataclass_fields__)
        fields = Fields("request", obj, names, required=("version", "raster", "model", "outputs"))
        _check_version(fields.values["version"])
        area, abstain = fields.values.get("area"), fields.values.get("abstain")
        return cls(
            raster=_rasters(fields),
            model=fields.text("model") or "",
            outputs=outputs_field(fields),
            area=None if area is None else Area.from_json(area),
            bands=bands_field(fields),
            nodata=nodata_field(fields),
            nodata_tolerance=nodata_tolerance_field(fields),
            transparency=transparency_field(fields),
            crs=fields.text("crs"),
            device=device_field(fields),
            batch=fields.count("batch"),
            min_valid=_min_valid(fields),
            abstain=None if abstain is None else ThresholdOverrides.from_json(abstain),
            image_date=_image_date(fields),
            run_dir=fields.text("run_dir"),
        )

    def to_json(self) -> dict[str, Any]:
        """Every field, so that `Request.from_json(request.to_json()) == request`."""
        return {
            "version": VERSION,
            "raster": [each.to_json() for each in self.raster],
            "model": self.model,
            "area": None if self.area is None else self.area.to_json(),
            "bands": None if self.bands is None else dict(self.bands),
            "nodata": _nodata_to_json(self.nodata),
            "nodata_tolerance": self.nodata_tolerance,
            "transparency": self.transparency,
            "crs": self.crs,
            "device": self.device,
            "batch": self.batch,
            "min_valid": self.min_valid,
            "abstain": None if self.abstain is None else self.abstain.to_json(),
            "image_date": self.image_date,
            "outputs": dict(self.outputs),
            "run_dir": self.run_dir,
        }

    @property
    def addresses(self) -> list[str]:
        """The path or URL of each raster, secrets included; for a service its name."""
        return [each.address for each in self.raster]

    @property
    def raster_ids(self) -> list[str]:
        """The id of each raster, by which a result is found again (api/redact.py, `raster_id`)."""
        return [each.id for each in self.raster]

    @property
    def run_folder(self) -> Path:
        """Folder of the run's parts: `run_dir`, or `<stem of the first output>.landchip` beside that output.

        Raises RequestError where there is neither.
        """
        if self.run_dir is not None:
            return Path(self.run_dir)
        if not self.outputs:
            known = ", ".join(OUTPUTS)
            raise RequestError(
                "outputs-empty",
                "The field 'outputs' names no file: give one or more of {known}, or a 'run_dir'.",
                known=known,
            )
        return Path(next(iter(self.outputs.values()))).with_suffix(".landchip")


def _check_version(version: Any) -> None:
    if not is_integer(version) or version != VERSION:
        raise RequestError(
            "request-version-unknown",
            "The field 'version' is {value} and this Landchip reads requests of version {version}: "
            "install the Landchip that wrote the request, or write it anew.",
            value=describe_value(version),
            version=VERSION,
        )


def _rasters(fields: Fields) -> tuple[RasterInput, ...]:
    entries = fields.values["raster"]
    if not (isinstance(entries, list) and entries and all(is_text(each) or isinstance(each, dict) for each in entries)):
        raise fields.wrong("raster", "a list of one or more texts or objects")
    return tuple(RasterInput.from_json(each) for each in entries)


def _nodata_to_json(ranges: NodataRanges | None) -> Any:
    """A single value as a number, others as a list."""
    values = None if ranges is None else nodata_to_json(ranges)
    return values[0] if values is not None and len(values) == 1 and not isinstance(values[0], list) else values


def outputs_field(fields: Fields) -> dict[str, str]:
    """The field `outputs`: any of OUTPUTS -> path. Raises RequestError."""
    paths = Fields("outputs", fields.json_object("outputs"), OUTPUTS)
    outputs = {key: path for key in paths.values for path in [paths.text(key)] if path is not None}
    if len({Path(path) for path in outputs.values()}) < len(outputs):
        raise RequestError(
            "outputs-same-file", "Two of the 'outputs' are one and the same file: give each its own name."
        )
    return outputs


def device_field(fields: Fields) -> str:
    """The field `device`, "auto" by default. Raises RequestError for a name that is not in DEVICES."""
    device = fields.text("device") or "auto"
    if device not in DEVICES:
        raise fields.wrong("device", f"one of {', '.join(DEVICES)}")
    return device


def _min_valid(fields: Fields) -> float:
    fraction = fields.fraction("min_valid")
    if fraction == 0:
        raise fields.wrong("min_valid", "above 0 and at most 1")
    return DEFAULT_MIN_VALID if fraction is None else fraction


def _image_date(fields: Fields) -> str | None:
    text = fields.text("image_date")
    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise fields.wrong("image_date", "a date as 2016-05-21") from error
