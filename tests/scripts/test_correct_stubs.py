"""The corrections of PyQGIS's and PyQt5's stubs, on stubs of a few lines."""

from __future__ import annotations

import pytest

from scripts.correct_stubs import replaced, with_object_name, without_none

STUB = """\
class QgsMap(QObject):
    def canvas(self) -> typing.Optional['QgsCanvas']: ...
    def layer(self, id: str) -> typing.Optional[QgsLayer]: ...
    def move(self, event: typing.Optional[typing.Union[int, QEvent]], to: typing.Optional[int] = ...) -> None: ...
class QgsMapTool(QObject):
    def canvas(self) -> typing.Optional['QgsCanvas']: ...
"""


def test_a_method_that_never_gives_none_loses_its_optional_in_its_class_alone() -> None:
    before = STUB.splitlines()
    after = without_none(STUB, "QgsMap", ["canvas"]).splitlines()
    assert after[1] == "    def canvas(self) -> 'QgsCanvas': ..."
    assert after[:1] + after[2:] == before[:1] + before[2:]


def test_every_optional_of_a_signature_is_removed_nested_ones_whole() -> None:
    after = without_none(STUB, "QgsMap", ["move"])
    assert "    def move(self, event: typing.Union[int, QEvent], to: int = ...) -> None: ...\n" in after


@pytest.mark.parametrize(("class_name", "method"), [("QgsGone", "canvas"), ("QgsMap", "gone"), ("QgsMapTool", "layer")])
def test_a_correction_that_finds_nothing_to_correct_is_an_error(class_name: str, method: str) -> None:
    with pytest.raises(ValueError, match=class_name):
        without_none(STUB, class_name, [method])


def test_a_passage_that_occurs_once_is_replaced() -> None:
    assert replaced("a = 1\nb = 2\n", {"b = 2": "b = 3"}) == "a = 1\nb = 3\n"


@pytest.mark.parametrize("text", ["a = 1\n", "b = 2\nb = 2\n"])
def test_a_passage_that_is_missing_or_occurs_twice_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="b = 2"):
        replaced(text, {"b = 2": "b = 3"})


def test_a_widgets_constructor_takes_its_name_and_others_do_not() -> None:
    stub = """\
    def __init__(self, text: str, parent: typing.Optional[QWidget] = ...) -> None: ...
    def __init__(self, parent: QWidget, *, objectName: str = ...) -> None: ...
    def __init__(self, x: int) -> None: ...
"""
    first, *others = with_object_name(stub).splitlines()
    assert first.endswith("parent: typing.Optional[QWidget] = ..., *, objectName: str = ...) -> None: ...")
    assert others == stub.splitlines()[1:]
