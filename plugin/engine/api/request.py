"""What a run is asked for, as plain JSON, checked field by field (standard library only).

`Request.from_json` is the one door: the plugin, the command line and a cluster all come through it, so what is
behind it may trust the types and ranges. Whether the raster can be read or the folder be written is not asked here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from .errors import AreaError, RequestError
from .grid import Bounds
from .json_fields import Fields, describe_value, is_integer

VERSION = 1
DEVICES = ("auto", "cuda", "cpu")
OUTPUTS = ("gpkg", "cog", "geoparquet", "stac")
DEFAULT_MODEL = "default"  # the model in the plugin's resources


@dataclass(frozen=True)
class Area:
    """The ground to classify: an extent, or polygons of which the chips they touch are taken.

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
        """Raises RequestError for its shape and AreaError for an extent that holds no ground."""
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
    """Chips below `confidence` or `margin` are flagged "uncertain", those beyond `distance` "unfamiliar".

    None takes the model's own threshold.
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
        return cls(fields.share("confidence"), fields.share("margin"), distance)

    def to_json(self) -> dict[str, Any]:
        return {"confidence": self.confidence, "margin": self.margin, "distance": self.distance}


@dataclass(frozen=True)
class Request:
    """Everything that a run is asked for.

    raster:     paths or URLs in order of precedence: the first that covers a chip wins
    model:      path of an .onnx file, "default" or "fast"
    area:       None takes the whole raster
    bands:      the model's band name -> the raster's band number, from 1; None matches them by themselves
    nodata:     None takes the raster's own
    crs:        of rasters that state none; None refuses those
    batch:      chips per inference; None lets a self-benchmark choose
    min_valid:  fraction of a chip that must have imagery for it to be classified, above 0 and up to 1
    image_date: ISO date that overrides what the raster says
    outputs:    any of OUTPUTS -> path; none is enough for a plan, or with a run_dir for parts alone
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
    min_valid: float = 0.5
    abstain: ThresholdOverrides | None = None
    image_date: str | None = None
    run_dir: str | None = None

    @classmethod
    def from_json(cls, obj: Any) -> Request:
        """Raises RequestError, naming the field that is unknown, missing or wrong; AreaError for an empty extent."""
        known = ("version", *cls.__dataclass_fields__)
        fields = Fields("request", obj, known, required=("version", "raster", "model", "outputs"))
        _check_version(fields.given["version"])
        area, abstain = fields.given.get("area"), fields.given.get("abstain")
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
        """Where the parts of the run are kept: `run_dir`, or `<stem of the first output>.landchip` beside it."""
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
    paths = Fields("outputs", fields.pairs("outputs"), OUTPUTS)
    outputs = {key: path for key in paths.given for path in [paths.text(key)] if path is not None}
    if len({Path(path) for path in outputs.values()}) < len(outputs):
        raise RequestError(
            "outputs-same-file", "Two of the 'outputs' are one and the same file: give each its own name."
        )
    return outputs


def bands_field(fields: Fields) -> dict[str, int] | None:
    """The field `bands`, as a run and a refit take it. Raises RequestError."""
    if fields.given.get("bands") is None:
        return None
    bands = fields.pairs("bands")
    if not bands or not all(is_integer(number) and number >= 1 for number in bands.values()):
        raise fields.wrong("bands", 'band names with the raster\'s band numbers from 1, as {"red": 1}')
    return dict(bands)


def parse_bands(text: str) -> dict[str, int] | None:
    """`red=1,green=2,blue=3` as a mapping, names in lower case; None for a text that is blank. Raises RequestError."""
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
    """The field `device`; auto where there is none. Raises RequestError."""
    device = fields.text("device") or "auto"
    if device not in DEVICES:
        raise fields.wrong("device", f"one of {', '.join(DEVICES)}")
    return device


def _min_valid(fields: Fields) -> float:
    share = fields.share("min_valid")
    if share == 0:
        raise fields.wrong("min_valid", "above 0 and at most 1")
    return 0.5 if share is None else share


def _image_date(fields: Fields) -> str | None:
    text = fields.text("image_date")
    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise fields.wrong("image_date", "a date as 2016-05-21") from error
