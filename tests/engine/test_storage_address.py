"""Addresses of a storage, and what tells two files apart without reading all of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugin.engine.api.errors import OutputError
from plugin.engine.storage.address import gdal_environment, gdal_path, join, local_path, open_store
from plugin.engine.storage.file_facts import SAMPLE_BYTES, SAMPLES, file_facts
from tests.engine.range_server import RangeServer
from tests.messages import refused


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/mnt/naip/a b.tif", "/mnt/naip/a b.tif"),
        ("file:///mnt/naip/a%20b.tif", "/mnt/naip/a b.tif"),
        ("FILE:///x", "/x"),
        ("s3://bucket/x.tif", None),
        ("C:/naip/x.tif", "C:/naip/x.tif"),
    ],
)
def test_a_local_address_is_a_path(address: str, path: str | None) -> None:
    assert local_path(address) == (None if path is None else Path(path))


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("s3://bucket/a b/x.tif", "/vsis3/bucket/a b/x.tif"),
        ("gs://bucket/x.tif", "/vsigs/bucket/x.tif"),
        ("abfss://container@account.dfs.core.windows.net/d/x.tif", "/vsiadls/container/d/x.tif"),
        ("https://host/x.tif", "https://host/x.tif"),
        ("file:///d/x.tif", "/d/x.tif"),
    ],
)
def test_gdal_reads_an_address_by_its_own_name(address: str, path: str) -> None:
    assert gdal_path(address) == path


def test_a_store_of_a_folder_is_made_where_it_is_asked_for(tmp_path: Path) -> None:
    address = (tmp_path / "a b").as_uri()
    assert open_store(address).names() == []
    assert not (tmp_path / "a b").exists()
    open_store(address, create=True).put("x", b"1")
    assert open_store(join(str(tmp_path), "a b")).read("x") == b"1"


def test_an_address_that_cannot_be_written_is_one_sentence_without_its_secrets() -> None:
    with refused(OutputError, "storage-scheme-unknown") as caught:
        open_store("https://host/jobs?sig=hidden")
    assert "hidden" not in str(caught.value)


def test_gdal_is_told_of_another_s3_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ENDPOINT_URL_S3", raising=False)
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    assert gdal_environment() == {}
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9000")
    expected = {"AWS_S3_ENDPOINT": "127.0.0.1:9000", "AWS_HTTPS": "NO", "AWS_VIRTUAL_HOSTING": "FALSE"}
    assert gdal_environment() == expected


def test_a_copy_has_the_same_facts_but_another_version(tmp_path: Path) -> None:
    content = os.urandom(3 * SAMPLES * SAMPLE_BYTES)
    for name, stamp in (("a", 1), ("b", 2)):
        (tmp_path / name).write_bytes(content)
        os.utime(tmp_path / name, ns=(stamp, stamp))
    a, b = (file_facts(str(tmp_path / name)) for name in "ab")
    assert (a.size, a.sample) == (b.size, b.sample)
    assert not a.matches(b)
    assert a.matches(type(a)(b.size, b.sample, None))


@pytest.mark.parametrize("size", [0, 5, SAMPLE_BYTES, 3 * SAMPLES * SAMPLE_BYTES + 1])
def test_a_web_server_tells_the_facts_of_the_file_that_it_serves(tmp_path: Path, size: int) -> None:
    path = tmp_path / "quad.bin"
    path.write_bytes(os.urandom(size))
    here = file_facts(str(path))
    with RangeServer(path) as server:
        there = file_facts(server.address())
    assert (there.size, there.sample) == (here.size, here.sample)


def test_a_byte_in_a_sample_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "x"
    content = bytearray(os.urandom(3 * SAMPLES * SAMPLE_BYTES))
    path.write_bytes(content)
    before = file_facts(str(path))
    content[len(content) // SAMPLES * 3] ^= 1
    path.write_bytes(content)
    assert file_facts(str(path)).sample != before.sample


def test_a_server_that_refuses_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"1")
    with RangeServer(tmp_path / "x", then=403) as server, pytest.raises(OSError, match="403"):
        file_facts(server.address())
