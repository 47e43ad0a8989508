"""Draws the labelled chips of a place: from land cover, and from a person's corrections."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from ..api.errors import RasterError
from ..api.grid import Chip, ChipGrid
from ..api.messages import Message
from ..api.redact import display_path
from ..api.requests.place_limits import MIN_CHIPS
from ..landcover.legend import NLCD_LEGEND, read_legend
from ..landcover.shares import open_land_cover
from ..refit.corrections import read_corrections, year_of
from ..refit.embedding import ChipEmbeddings, embed_chips
from ..refit.last_layer import LabelledFeatures, LastLayer
from ..refit.refit import CorrectionFeatures, embed_corrections
from ..run.inputs import OpenedRequest, source_overrides
from .choice import PlaceChips
from .draw import SEED, ground_blocks, most_instructive, rare_first, spread_chips, spread_positions
from .labels import ChipLabels, chip_labels, group_columns
from .request import PlaceRequest

LABELS_PER_CHIP = 10  # labels that are looked at for each chip to learn from
CORRECTION_WEIGHT = 4.0  # of a corrected chip, relative to one whose land cover is of one class
MIN_CELLS = 9  # of the land cover in a chip: with fewer a share says little

StageProgress = Callable[[str], Callable[[int, int], None]]


@dataclass(frozen=True)
class PlaceSample:
    """The chips of a place to learn from.

    place_chips: features, labels, weights and blocks of n chips; corrected ones come last
    chips, grids: the place of each and the CRS of its grid
    spread:      (n,), whether the chip is of those that are spread evenly over the area
    read:        number of chips that were read
    grid:        of the imagery
    nlcd_year:   from the land cover's name; None where it has none
    image_years: of the chips' rasters, those that are known
    left_out:    why corrections could not be used
    distances:   to the training data, of the chips that are spread over the area; NaN where the model states none
    """

    place_chips: PlaceChips
    chips: list[Chip]
    grids: list[str]
    spread: NDArray[np.bool_]
    read: int
    grid: ChipGrid
    nlcd_year: str | None
    image_years: tuple[str, ...]
    left_out: list[Message]
    distances: NDArray[np.float32]


def draw_place(opened: OpenedRequest, request: PlaceRequest, base: LastLayer, stage: StageProgress) -> PlaceSample:
    """Draws, labels and reads the chips. stage: the name of a stage -> what reports its progress

    Raises RasterError for land cover that does not serve, and as the readers of imagery and corrections do.
    """
    rng, model, n = np.random.default_rng(SEED), opened.model, request.chips
    chips, labels = _labelled(opened, request, rng)
    even = spread_positions(len(chips), n // 2, rng)
    others = np.setdiff1d(np.arange(len(chips)), even)
    others = others[rare_first(labels.shares[others].argmax(axis=1), n, rng)]
    drawn = np.sort(np.concatenate([even, others]))
    min_valid = request.imagery.min_valid
    embedded = embed_chips(model, base, opened.imagery, [chips[k] for k in drawn], min_valid, stage("read"))
    rows = drawn[embedded.rows]
    is_even = np.isin(rows, even)
    group_probabilities = softmax(base.logits(embedded.features), axis=1) @ group_columns(model.contract)
    candidates = np.flatnonzero(~is_even)
    chosen = most_instructive(
        group_probabilities.max(axis=1)[candidates], embedded.distance[candidates].astype(np.float64), n - n // 2
    )
    kept = np.sort(np.concatenate([np.flatnonzero(is_even), candidates[chosen]]))
    if len(kept) < MIN_CHIPS:
        raise _too_few(request, len(kept))
    corrected = _corrected(opened, request, base, stage)
    return _sample(opened, request, [chips[k] for k in rows[kept]], labels, rows[kept], embedded, kept, corrected, even)


def _labelled(opened: OpenedRequest, request: PlaceRequest, rng: np.random.Generator) -> tuple[list[Chip], ChipLabels]:
    """Chips spread over the area that have a usable label, and their labels. Raises RasterError, AreaError."""
    grid, names = opened.imagery.grid, [each.name for each in opened.model.contract.classes]
    legend = NLCD_LEGEND if request.legend is None else read_legend(request.legend)
    with open_land_cover(request.nlcd, legend) as land_cover:
        land_cover.check_overlap(opened.imagery.ground, grid.crs)
        chips = spread_chips(opened.layout, LABELS_PER_CHIP * request.chips, rng)
        cells = land_cover.cells(grid, chips[0])
        if cells < MIN_CELLS:
            raise RasterError(
                "place-nlcd-coarse",
                "{path} has {cells:.1f} pixels in a chip of {size:g} m, and at least {least} are needed: choose land "
                "cover of smaller pixels.",
                path=display_path(request.nlcd.path),
                cells=cells,
                size=grid.size,
                least=MIN_CELLS,
            )
        labels = chip_labels(land_cover.shares(grid, chips), land_cover.classes, names)
    usable = np.flatnonzero(labels.usable)
    if len(usable) < MIN_CHIPS:
        raise _too_few(request, len(usable))
    labels = labels.subset(usable)
    main = np.unique(labels.shares.argmax(axis=1))
    if len(main) == 1:
        raise RasterError(
            "place-one-class",
            "{path} shows {name} alone in this area: choose a larger area, with land of several uses.",
            path=display_path(request.nlcd.path),
            name=names[int(main[0])],
        )
    return [chips[k] for k in usable.tolist()], labels


def _too_few(request: PlaceRequest, n: int) -> RasterError:
    return RasterError(
        "place-too-few-chips",
        "Only {n} chips of the area have both imagery and a land cover of {path} that the model knows, and at least "
        "{least} are needed: choose a larger area, or land cover that covers it.",
        n=n,
        path=display_path(request.nlcd.path),
        least=MIN_CHIPS,
    )


def _corrected(
    opened: OpenedRequest, request: PlaceRequest, base: LastLayer, stage: StageProgress
) -> CorrectionFeatures | None:
    if request.corrections is None:
        return None
    names = [each.name for each in opened.model.contract.classes]
    corrections = read_corrections(request.corrections, names)
    overrides = source_overrides(request.imagery)
    return embed_corrections(opened.model, base, corrections, overrides, request.rasters, stage("read"))


def _sample(
    opened: OpenedRequest,
    request: PlaceRequest,
    chips: list[Chip],
    labels: ChipLabels,
    rows: NDArray[np.int64],
    embedded: ChipEmbeddings,
    kept: NDArray[np.int64],
    corrected: CorrectionFeatures | None,
    even: NDArray[np.int64],
) -> PlaceSample:
    """The sample of the chips of land cover and of the corrected ones; a corrected chip replaces its land cover.

    rows: (n,), of `chips` in `labels`; kept: (n,), of `chips` in `embedded`; even: rows that are spread evenly
    """
    grid, n_classes = opened.imagery.grid, len(opened.model.contract.classes)
    of_user = [] if corrected is None else corrected.corrections
    known = {(each.crs, each.chip) for each in of_user}
    own = np.array([(grid.crs, chip) not in known for chip in chips], bool)
    chips, rows, kept = [chip for chip, is_own in zip(chips, own) if is_own], rows[own], kept[own]
    features, shares, weights = embedded.features[kept], labels.shares[rows], labels.weights[rows]
    if corrected is not None:
        features = np.concatenate([features, corrected.features])
        shares = np.concatenate([shares, np.eye(n_classes)[corrected.labels]])
        weights = np.concatenate([weights, np.full(len(of_user), CORRECTION_WEIGHT)])
    all_chips, grids = [*chips, *(each.chip for each in of_user)], [grid.crs] * len(chips) + [e.crs for e in of_user]
    stated, sources = request.imagery.image_date, np.unique(embedded.sources[kept]).tolist()
    dates = {stated or opened.imagery.sources[k].source.date for k in sources}
    year = year_of(request.nlcd.path, None)
    return PlaceSample(
        PlaceChips(
            LabelledFeatures(features, shares, weights),
            ground_blocks(all_chips, grids),
            np.arange(len(all_chips)) >= len(chips),
        ),
        all_chips,
        grids,
        np.concatenate([np.isin(rows, even), np.zeros(len(of_user), bool)]),
        len(embedded.rows),
        grid,
        year if year.isdigit() else None,
        tuple(sorted({each[:4] for each in dates if each})),
        [] if corrected is None else corrected.left_out,
        embedded.distance[kept][np.isin(rows, even)],
    )
