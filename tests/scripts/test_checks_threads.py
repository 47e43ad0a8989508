"""Calls that give a QObject of C++ are reported in background threads and not on the main thread."""

from __future__ import annotations

import pytest

from scripts.checks.threads import main, problems

ALGORITHM = "class A(QgsProcessingAlgorithm):\n  def processAlgorithm(self, p, c, f): "


def reported(code: str, **others: str) -> list[str]:
    sources = {"plugin/a.py": code, **{f"plugin/{name}.py": source for name, source in others.items()}}
    return [f"{path}:{line}: {text}" for path, line, text in problems(sources)]


@pytest.mark.parametrize(
    ("code", "call"),
    [
        (ALGORITHM + "return layer.dataProvider().extent()", "layer.dataProvider()"),
        (ALGORITHM + "pipe.provider()", "pipe.provider()"),
        (ALGORITHM + "self.work(c)\n  def work(self, c): c.project()", "c.project()"),
        (ALGORITHM + "self.parameterAsRasterLayer(p, 'INPUT', c)", "self.parameterAsRasterLayer()"),
        ("class T(QgsTask):\n  def run(self): QThread.currentThread()", "QThread.currentThread()"),
        ("class T(Thread):\n  def run(self): self.worker.thread()", "self.worker.thread()"),
        ("def f():\n  def work(): layer.styleManager()\n  Thread(target=work).start()", "layer.styleManager()"),
        ("def f(): threading.Thread(target=lambda: QgsProject.instance()).start()", "QgsProject.instance()"),
        ("def w(t): App.authManager()\ndef f(): QgsTask.fromFunction('x', w)", "App.authManager()"),
        ("class S:\n  def f(self): self._start_task(B, lambda t: x.temporalProperties())", "x.temporalProperties()"),
    ],
)  # fmt: skip
def test_a_qobject_of_c_plus_plus_in_a_background_thread_is_reported(code: str, call: str) -> None:
    (text,) = reported(code)
    assert call in text


@pytest.mark.parametrize(
    "code",
    [
        "def f(layer): layer.dataProvider()",
        "class A(QgsProcessingAlgorithm):\n  def prepareAlgorithm(self, p, c, f): c.project()",
        "class A(QgsProcessingAlgorithm):\n  def postProcessAlgorithm(self, c, f): layer.styleManager()",
        ALGORITHM + "QgsProviderRegistry.instance().decodeUri('gdal', x)",  # no QObject
        ALGORITHM + "c.project()\n  def flags(self): return Flag.NoThreading",
        ALGORITHM + "self.later.connect(f)\n  def done(self): c.project()",
        "class T(QgsTask):\n  def run(self): return True\n  def finished(self, right): QgsProject.instance()",
    ],
)
def test_what_the_main_thread_calls_is_not_reported(code: str) -> None:
    assert not reported(code)


def test_a_call_is_found_across_modules_and_bases() -> None:
    code = "from . import b\nfrom .c import Base\nclass A(Base):\n"
    code += "  def processAlgorithm(self, p, c, f): b.go(); self.stay()"
    other = "from .d import deep\ndef go(): deep()"
    found = reported(code, b=other, c="class Base:\n  def stay(self): x.provider()", d="def deep(): y.provider()")
    assert [each.split(":")[0] for each in found] == ["plugin/c.py", "plugin/d.py"]


def test_a_thread_whose_function_cannot_be_told_is_reported() -> None:
    assert "cannot be told" in reported("def f(): Thread(target=table['x']).start()")[0]


def test_background_threads_of_the_plugin_take_no_qobject_from_c_plus_plus() -> None:
    assert main() == 0
