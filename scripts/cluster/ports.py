"""The ports of a cluster on 127.0.0.1: fixed ones for `make cluster`, free ones for tests."""

from __future__ import annotations

import random
import socket
from typing import NamedTuple

HOST = "127.0.0.1"
FREE = range(20000, 32000)  # below Linux's range for outgoing connections (32768-60999), which takes ports at any time


class Ports(NamedTuple):
    """One port for each server; the defaults are Spark's own, but for the web page and the store."""

    master: int = 7077
    rest: int = 6066
    web: int = 8088
    connect: int = 15002
    store: int = 5055


def free_ports() -> Ports:
    """Ports that nothing listens on now."""
    numbers: list[int] = []
    while len(numbers) < len(Ports._fields):
        number = random.SystemRandom().choice(FREE)
        if number not in numbers and is_free(number):
            numbers.append(number)
    return Ports(*numbers)


def is_free(port: int) -> bool:
    """Whether a server can listen on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as servers do: a closed connection is no server
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
