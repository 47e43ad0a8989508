"""What we write as STAC is valid by the published schema of STAC 1.1, and pystac's classes read its extensions.

The schemas of the extensions themselves are not in any package, so of these only what the classes read is checked.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pystac
import pytest
import rasterio
from pystac.extensions.classification import Classification
from pystac.extensions.file import FileExtension
from pystac.extensions.mlm import AcceleratorType, MLMExtension, ModelInput, ModelOutput, TaskType
from pystac.extensions.processing import ProcessingExtension
from pystac.extensions.projection import ProjectionExtension
from pystac.validation import validate_dict

from plugin.engine.contract.mlm_fields import MLM_TASKS
from plugin.engine.contract.mlm_item import to_mlm
from plugin.engine.contract.pixel_windows import default_windows
from plugin.engine.model.model import open_model
from tests.data import canopy
from tests.engine.made_up_map import METADATA, PRODUCT, written
from tests.engine.tiny_contract import NOVELTY, build_contract


def item_of(document: dict[str, Any]) -> pystac.Item:
    """Raises STACValidationError for a document that is no valid Item of STAC 1.1.0."""
    schemas = validate_dict({**document, "stac_extensions": []})
    assert schemas == ["https://schemas.stacspec.org/v1.1.0/item-spec/json-schema/item.json"]
    return pystac.Item.from_dict(document)


def test_the_schema_refuses_invalid_items() -> None:
    with pytest.raises(pystac.STACValidationError):
        item_of({**to_mlm(build_contract()), "links": "none"})


def test_a_map_is_a_valid_item_whose_extensions_are_read(tmp_path: Path) -> None:
    written(tmp_path)
    item = item_of(json.loads((tmp_path / "map.json").read_text("utf-8")))
    projection = ProjectionExtension.ext(item)
    with rasterio.open(tmp_path / "map.tif") as raster:
        assert projection.code == METADATA.grid.crs
        assert projection.shape == list(raster.shape)
        assert projection.transform == list(raster.transform)[:6]
        assert projection.bbox == list(raster.bounds)
    assert ProcessingExtension.ext(item).lineage == METADATA.lineage
    for asset in item.assets.values():
        file = FileExtension.ext(asset)
        assert file.size == (tmp_path / asset.href).stat().st_size
        assert file.checksum is not None and file.checksum.startswith("1220")
    (first, *_) = item.assets["cog"].extra_fields["bands"]
    classes = [Classification(each) for each in first["classification:classes"]]
    expected = [(k, each.name, each.colour[1:].upper()) for k, each in enumerate(PRODUCT.main_column.categories, 1)]
    assert [(each.value, each.name, each.color_hint) for each in classes] == expected


def test_a_third_products_map_is_a_valid_item(tmp_path: Path) -> None:
    canopy.write(tmp_path)
    item_of(json.loads((tmp_path / "canopy.json").read_text("utf-8")))


@pytest.mark.parametrize("name", ["default", "fast"])
def test_a_bundled_models_contract_is_a_valid_item_that_the_mlm_extension_reads(name: str) -> None:
    with open_model(name, "cpu") as model:
        contract = model.contract
    check_mlm(to_mlm(contract), contract)


@pytest.mark.parametrize(
    "contract",
    [build_contract(), build_contract(novelty=NOVELTY), build_contract(task="pixels", windows=default_windows(4))],
)
def test_any_contract_is_a_valid_item_that_the_mlm_extension_reads(contract: Any) -> None:
    check_mlm(to_mlm(contract), contract)


def check_mlm(document: dict[str, Any], contract: Any) -> None:
    extension = MLMExtension.ext(item_of(document))
    assert extension.mlm_name == contract.name
    assert extension.architecture == contract.architecture
    assert [TaskType(each) for each in extension.tasks] == [TaskType(MLM_TASKS[contract.task])]
    assert extension.accelerator is None or AcceleratorType(extension.accelerator)
    (source,) = extension.input
    assert isinstance(source, ModelInput)
    assert [each if isinstance(each, str) else each.name for each in source.bands] == list(contract.bands)
    assert source.input.shape == [-1, len(contract.bands), contract.chip_px, contract.chip_px]
    result = extension.output[0]
    assert isinstance(result, ModelOutput)
    assert [each.name for each in result.classes or ()] == [each.name for each in contract.classes]
