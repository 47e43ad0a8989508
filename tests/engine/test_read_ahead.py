"""Files of a store, in order: several are read at a time where each read waits for a server."""

from __future__ import annotations

import threading
from contextlib import closing

import pytest

from plugin.engine.storage.read_ahead import read_ahead
from plugin.engine.storage.store import SERVER_READERS, ArrowStore, FolderStore
from tests.waiting import LONG_S, wait_until


class Server:
    """A store that counts its reads, and answers each once `answer` says so."""

    address = "bucket"

    def __init__(self, readers: int, answer=lambda _: b"") -> None:
        self.readers, self._answer = readers, answer
        self.begun: list[str] = []

    def read(self, name: str) -> bytes:
        self.begun.append(name)
        content: bytes = self._answer(name)
        return content


NAMES = [str(k) for k in range(40)]


def threads() -> list[str]:
    return [each.name for each in threading.enumerate() if each.name.startswith("landchip-read")]


def test_files_come_in_order_although_a_later_one_is_read_first():
    later = threading.Event()

    def answer(name):
        if name == "3":
            later.set()
        if name == "0":
            assert later.wait(LONG_S)
        return name.encode()

    read = list(read_ahead(Server(4, answer), NAMES))
    assert [name for name, _ in read] == NAMES
    assert [content() for _, content in read] == [name.encode() for name in NAMES]


@pytest.mark.parametrize("readers", [1, 4])
def test_no_more_files_are_read_ahead_than_a_few_for_each_thread(readers):
    server = Server(readers)
    with closing(read_ahead(server, NAMES)) as files:
        for k, (_, content) in enumerate(files):
            content()
            assert len(server.begun) <= (k + 2 * readers if readers > 1 else k + 1)
    assert sorted(server.begun) == sorted(NAMES)


@pytest.mark.parametrize("readers", [1, 4])
def test_the_error_of_a_file_is_raised_in_its_place_and_the_others_are_read(readers):
    def answer(name):
        if name == "7":
            raise FileNotFoundError(name)
        return name.encode()

    gone = []
    for name, content in read_ahead(Server(readers, answer), NAMES):
        try:
            assert content() == name.encode()
        except FileNotFoundError:
            gone.append(name)
    assert gone == ["7"]
    assert threads() == []


def test_closing_ends_the_threads_and_starts_no_further_read():
    held = threading.Event()

    def answer(_):
        assert held.wait(LONG_S)
        return b""

    server = Server(4, answer)
    files = read_ahead(server, NAMES)
    waiting = threading.Thread(target=lambda: next(files))
    waiting.start()
    wait_until(lambda: len(server.begun) == 4)  # four threads wait for an answer
    waiting.join()
    closing_files = threading.Thread(target=files.close)
    closing_files.start()
    wait_until(lambda: files.gi_frame is None or files.gi_running)
    held.set()
    closing_files.join()
    assert threads() == []
    assert len(server.begun) <= 8 < len(NAMES)


def test_a_folder_is_read_by_one_thread_and_a_server_by_several(tmp_path):
    assert FolderStore(tmp_path).readers == 1
    assert ArrowStore(None, "bucket").readers == SERVER_READERS > 1
