"""The request of a run, as plain JSON, checked field by field (standard library only).

    {"version": 1,
     "raster": ["/a/quad1.tif", "/a/quad2.tif"],
     "model": "/path/model.onnx",
     "area": {"extent": [west, south, east, north], "crs": "EPSG:26911"},
     "bands": {"red": 1, "green": 2, "blue": 3},
     "nodata": null, "crs": null, "device": "auto", "batch": null, "min_valid": 0.5,
     "abstain": {"confidence": 0.6, "margin": 0.1, "distance": null},
     "image_date": null,
     "outputs": {"gpkg": "/o/map.gpkg", "cog": "/o/map.tif", "geoparquet": "/o/map.parquet", "stac": "/o/map.json"},
     "run_dir": null}

`area` is null for the whole raster, an `extent`, or `{"polygons": ["POLYGON ((…))", …], "crs": "…"}` in WKT. All fields
but `version`, `raster`, `model` and `outputs` may be left out; `Request` describes them. A field that is not known is a
RequestError that names it. A threshold `distance` for a model that states no distance is a RequestError, too; it is
found when the model is opened (run/inputs.py).

The plugin, the command line and other callers all use `Request.from_json`, so the code behind it can rely on types and
ranges. Whether rasters can be read and folders written is not checked here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ..errors import AreaError, RequestError
from ..grid import Bounds
from ..json_fields import Fields, describe_value, is_integer

VERSION = 1
DEVICES = ("auto", "cuda", "cpu")
OUTPUTS = ("gpkg", "cog", "geoparquet", "stac")
DEFAULT_MODEL = "default"  # the model in the plugin's resources
DEFAULT_MIN_VALID = 0.5  # fraction of a chip that must have imagery


@dataclass(frozen=True)
class Area:
    """The area to classify: an extent or polygons. Every chip that shares some area with it is classified.

    extent:   in `crs`; None where polygons are given
    polygons: WKT in `crs`; empty where an extent is given
    crs:      authority code or WKT
    """

    extent: Bounds | None
    polygons: tuple[str, ...]
    crs: str

    def __post_init__(self) -> None:
        if (self.extent is None) == (not self.polygons):
            raise RequestError(
                "area-two-kinds", "'area' must have either an 'extent' or 'polygons': give one of the two."
            )
        if self.extent is not None:
            _check_extent(self.extent)

    @classmethod
    def from_json(cls, obj: Any) -> Area:
        """Raises RequestError for a wrong structure and AreaError for an extent without area."""
        fields = Fields("area", obj, ("extent", "polygons", "crs"), required=("crs",))
        corners = fields.numbers("extent", 4)
        return cls(
            extent=None if corners is None else Bounds(*corners),
            polygons=fields.texts("polygons") or (),
            crs=fields.text("crs") or "",
        )

    def to_json(self) -> dict[str, Any]:
        if self.extent is not None:
            return {"extent": list(self.extent), "crs": self.crs}
        return {"polygons": list(self.polygons), "crs": self.crs}


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

    raster:     paths or URLs in order of precedence: the first that covers a chip is read for it
    model:      path of an .onnx file, "default", or "fast" for its 8-bit form
    area:       None takes the whole raster
    bands:      the model's band name -> the raster's band number, from 1; None matches bands by name and order
    nodata:     pixel value that means no imagery; None takes the raster's own
    crs:        CRS of rasters that state none; None refuses such rasters
    batch:      chips per inference; None takes the batch size that a benchmark finds fastest
    min_valid:  fraction of a chip that must have imagery for it to be classified, above 0 and up to 1
    image_date: ISO date that overrides the rasters' own
    outputs:    any of OUTPUTS -> path; may be empty for a plan, or with a run_dir to write parts only
    run_dir:    folder of the parts; None puts it beside the first output (see run_folder)
    """

    raster: tuple[str, ...]
    model: str
    outputs: Mapping[str, str] = field(hash=False)
    area: Area | None = None
    bands: Mapping[str, int] | None = field(default=None, hash=False)
    nodata: float | None = None
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
            raster=fields.texts("raster") or (),
            model=fields.text("model") or "",
            outputs=_outputs(fields),
            area=None if area is None else Area.from_json(area),
            bands=bands_field(fields),
            nodata=fields.number("nodata"),
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
            "raster": list(self.raster),
            "model": self.model,
            "area": None if self.area is None else self.area.to_json(),
            "bands": None if self.bands is None else dict(self.bands),
            "nodata": self.nodata,
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


def _check_extent(extent: Bounds) -> None:
    if extent.west >= extent.east:
        raise AreaError(
            "extent-west-east",
            "The extent's west edge ({west:g}) is not west of its east edge ({east:g}): swap them, or, "
            "where the area crosses the 180th meridian, run its two sides one after the other.",
            west=extent.west,
            east=extent.east,
        )
    if extent.south >= extent.north:
        raise AreaError(
            "extent-south-north",
            "The extent's south edge ({south:g}) is not south of its north edge ({north:g}): swap them.",
            south=extent.south,
            north=extent.north,
        )


def _outputs(fields: Fields) -> dict[str, str]:
    paths = Fields("outputs", fields.json_object("outputs"), OUTPUTS)
    outputs = {key: path for key in paths.values for path in [paths.text(key)] if path is not None}
    if len({Path(path) for path in outputs.values()}) < len(outputs):
        raise RequestError(
            "outputs-same-file", "Two of the 'outputs' are one and the same file: give each its own name."
        )
    return outputs


def bands_field(fields: Fields) -> dict[str, int] | None:
    """The field `bands` of a run's or a refit's parameters: band name -> band number from 1. Raises RequestError."""
    if fields.values.get("bands") is None:
        return None
    bands = fields.json_object("bands")
    if not bands or not all(is_integer(number) and number >= 1 for number in bands.values()):
        raise fields.wrong("bands", 'band names with the raster\'s band numbers from 1, as {"red": 1}')
    return dict(bands)


def parse_bands(text: str) -> dict[str, int] | None:
    """Parses `red=1,green=2,blue=3`; names become lower case. None for a blank text. Raises RequestError."""
    bands = {}
    for name, _, number in (pair.partition("=") for pair in text.replace(";", ",").split(",") if pair.strip()):
        digits = number.strip()
        if not name.strip() or not (digits.isascii() and digits.isdecimal()) or int(digits) < 1:
            raise RequestError(
                "bands-unreadable",
                "The bands {bands!r} cannot be understood: write them as red=1,green=2,blue=3.",
                bands=text,
            )
        bands[name.strip().lower()] = int(digits)
    return bands or None


def format_bands(bands: Mapping[str, int] | None) -> str:
    """The inverse of `parse_bands`."""
    return ",".join(f"{name}={number}" for name, number in (bands or {}).items())


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
