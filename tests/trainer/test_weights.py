"""Weights come whole, with the right digest and for the right network, or not at all."""

from __future__ import annotations

import functools
import hashlib
import http.server
import os
import pickle
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from trainer.errors import WeightsError
from trainer.networks import build
from trainer.networks.alexnet import AlexNet
from trainer.networks.backbone import Network, extend_filters
from trainer.networks.efficientnet import EfficientNetLite0
from trainer.networks.resnet import ResNet18
from trainer.networks.weights import load_weights


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def official() -> ResNet18:
    """Stands for an ImageNet network."""
    torch.manual_seed(1)
    return ResNet18(3, 1000)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, official: ResNet18) -> Iterator[tuple[str, Path]]:
    """(address, folder) of a server of the official file, named by its digest as torchvision's are."""
    folder = tmp_path_factory.mktemp("served")
    torch.save(official.state_dict(), folder / "draft.pth")
    (folder / "draft.pth").rename(folder / f"resnet18-{digest(folder / 'draft.pth')[:8]}.pth")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", folder
        server.shutdown()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def only(folder: Path) -> Path:
    (path,) = folder.glob("resnet18-*.pth")
    return path


def same(left: Network, right: Network, but: tuple[str, ...] = ()) -> bool:
    theirs = right.state_dict()
    return all(torch.equal(value, theirs[key]) for key, value in left.state_dict().items() if key not in but)


HEAD = ("fc.weight", "fc.bias")


def test_lite0_loads_its_weights_offline_and_states_their_origin() -> None:
    network = build("efficientnet-lite0", 3, 6)
    assert network.weights_origin.startswith("efficientnet-lite0-57934424.pth, sha256 57934424")
    assert float(network.state_dict()["_bn1.running_var"].mean()) != 1


def test_no_weights_leave_the_network_as_it_was_made() -> None:
    torch.manual_seed(4)
    first = build("resnet18", 3, 2, "none")
    torch.manual_seed(4)
    assert same(first, build("resnet18", 3, 2, None))
    assert first.weights_origin == "random weights"


def test_the_official_address_names_the_first_digits_of_its_digest() -> None:
    assert AlexNet.pretrained_source().endswith("/alexnet-owt-7be5be79.pth")
    assert ResNet18.pretrained_source().endswith("/resnet18-f37072fd.pth")


def test_default_weights_are_downloaded_once_and_checked(
    served: tuple[str, Path], official: ResNet18, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, folder = served
    monkeypatch.setattr(ResNet18, "pretrained_source", classmethod(lambda _: f"{address}/{only(folder).name}"))
    network = ResNet18(3, 4)
    load_weights(network, "default", tmp_path / "cache")
    assert same(network, official, HEAD)
    assert [each.name for each in (tmp_path / "cache").iterdir()] == [only(folder).name]
    monkeypatch.setattr("trainer.networks.weights._fetch", None)  # a second download would fail
    load_weights(network, "default", tmp_path / "cache")


def test_a_damaged_file_in_the_cache_is_downloaded_again(served: tuple[str, Path], tmp_path: Path) -> None:
    address, folder = served
    (tmp_path / only(folder).name).write_bytes(b"half")
    load_weights(ResNet18(3, 4), f"{address}/{only(folder).name}", tmp_path)
    assert digest(tmp_path / only(folder).name) == digest(only(folder))


def test_a_digest_may_be_stated_with_the_address(served: tuple[str, Path], official: ResNet18, tmp_path: Path) -> None:
    address, folder = served
    (folder / "plain.pth").write_bytes(only(folder).read_bytes())
    network = ResNet18(3, 1000)
    load_weights(network, f"{address}/plain.pth#sha256={digest(folder / 'plain.pth').upper()}", tmp_path)
    assert same(network, official)


def test_a_wrong_digest_is_refused_and_nothing_kept(served: tuple[str, Path], tmp_path: Path) -> None:
    address, folder = served
    (folder / "other.pth").write_bytes(only(folder).read_bytes())
    network = ResNet18(3, 4)
    before = {key: value.clone() for key, value in network.state_dict().items()}
    with pytest.raises(WeightsError, match=r"other.pth arrived with SHA-256 \w{16}… where 0{16}… was stated"):
        load_weights(network, f"{address}/other.pth#sha256={'0' * 64}", tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert all(torch.equal(value, before[key]) for key, value in network.state_dict().items())


def test_an_address_without_a_digest_is_refused(served: tuple[str, Path], tmp_path: Path) -> None:
    for ending in ("plain.pth", "plain.pth#sha256=12", f"plain.pth#md5={'0' * 32}"):
        with pytest.raises(WeightsError, match="need their digest: end the address with #sha256="):
            load_weights(ResNet18(3, 4), f"{served[0]}/{ending}", tmp_path)


def test_no_network_and_a_missing_page_are_one_sentence(served: tuple[str, Path], tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"could not be downloaded from 127.0.0.1 \(.*refused.*\): connect, or"):
        load_weights(ResNet18(3, 4), "http://127.0.0.1:9/resnet18-01234567.pth", tmp_path)
    with pytest.raises(WeightsError, match=r"\(Not Found\)|\(File not found\)"):
        load_weights(ResNet18(3, 4), f"{served[0]}/none-01234567.pth", tmp_path)
    with pytest.raises(WeightsError, match="no http or https address"):
        load_weights(ResNet18(3, 4), "file:///etc/resnet18-01234567.pth", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_broken_connection_leaves_no_file(tmp_path: Path) -> None:
    class Broken(QuietHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"half")

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Broken) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with pytest.raises(WeightsError):
            load_weights(ResNet18(3, 4), f"http://127.0.0.1:{server.server_port}/a-01234567.pth", tmp_path)
        server.shutdown()
    assert list(tmp_path.iterdir()) == []


def test_a_head_for_other_classes_is_replaced_and_one_for_as_many_is_kept(
    served: tuple[str, Path], official: ResNet18
) -> None:
    path = only(served[1])
    torch.manual_seed(9)
    network = ResNet18(3, 6)
    before = network.fc.weight.clone()
    load_weights(network, path)
    assert same(network, official, HEAD)
    assert torch.equal(network.fc.weight, before)
    again = ResNet18(3, 1000)
    load_weights(again, str(path))
    assert same(again, official)
    assert again.weights_origin == f"{path.name}, sha256 {digest(path)}"


def test_weights_for_three_bands_go_into_a_network_for_four(served: tuple[str, Path], official: ResNet18) -> None:
    network = ResNet18(4, 6)
    load_weights(network, only(served[1]))
    assert torch.equal(network.conv1.weight, extend_filters(official.conv1.weight))
    assert same(network, official, ("conv1.weight", *HEAD))


def test_weights_for_four_bands_are_not_for_three(tmp_path: Path) -> None:
    torch.save(ResNet18(4, 6).state_dict(), tmp_path / "four.pth")
    with pytest.raises(WeightsError, match="for 4 bands and the network takes 3"):
        load_weights(ResNet18(3, 6), tmp_path / "four.pth")
    network = ResNet18(4, 6)
    load_weights(network, tmp_path / "four.pth")
    assert network.weights_origin.startswith("four.pth")


@pytest.mark.parametrize("wrapped", ["state_dict", "model", "network"])
def test_a_training_programs_checkpoint_is_unwrapped(wrapped: str, official: ResNet18, tmp_path: Path) -> None:
    inside = {f"module.{key}": value for key, value in official.state_dict().items()}
    torch.save({"epoch": 3, wrapped: inside}, tmp_path / "checkpoint.pt")
    network = ResNet18(3, 1000)
    load_weights(network, tmp_path / "checkpoint.pt")
    assert same(network, official)


def test_a_checkpoint_of_before_batches_were_counted_is_taken(official: ResNet18, tmp_path: Path) -> None:
    state = {key: value for key, value in official.state_dict().items() if "num_batches" not in key}
    torch.save(state, tmp_path / "old.pth")
    network = ResNet18(3, 1000)
    load_weights(network, tmp_path / "old.pth")
    assert same(network, official)


def test_a_checkpoint_of_another_network_is_named(served: tuple[str, Path], tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"not fit AlexNet: it has no features.0.weight and looks like resnet18"):
        load_weights(AlexNet(3, 6), only(served[1]))
    with pytest.raises(WeightsError, match=r"does not fit ResNet18: it has no conv1.weight .* efficientnet-lite0"):
        load_weights(ResNet18(3, 6), EfficientNetLite0.pretrained_source())
    state = ResNet18(3, 6).state_dict()
    torch.save({**state, "layer1.0.conv3.weight": state["conv1.weight"]}, tmp_path / "50.pth")
    with pytest.raises(WeightsError, match=r"an unexpected layer1.0.conv3.weight and looks like a ResNet-50 or larger"):
        load_weights(ResNet18(3, 6), tmp_path / "50.pth")
    torch.save({**state, "bn1.weight": torch.ones(3)}, tmp_path / "shape.pth")
    with pytest.raises(WeightsError, match=r"bn1.weight of shape \(3,\), not \(64,\) and looks like resnet18"):
        load_weights(ResNet18(3, 6), tmp_path / "shape.pth")


def test_a_file_cut_short_is_refused_and_the_network_left_as_it_was(served: tuple[str, Path], tmp_path: Path) -> None:
    network = ResNet18(3, 6)
    before = {key: value.clone() for key, value in network.state_dict().items()}
    whole = only(served[1]).read_bytes()
    for size in (0, 100, len(whole) // 2, len(whole) - 100):
        (tmp_path / "cut.pth").write_bytes(whole[:size])
        with pytest.raises(WeightsError, match=r"cut\.pth is (cut short or damaged|no plain file of weights)"):
            load_weights(network, tmp_path / "cut.pth")
    assert all(torch.equal(value, before[key]) for key, value in network.state_dict().items())


class Evil:
    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.mark),)


@pytest.mark.filterwarnings("ignore:Detected pickle protocol")
@pytest.mark.parametrize("save", [torch.save, lambda value, path: Path(path).write_bytes(pickle.dumps(value))])
def test_nothing_in_a_file_is_run(save: object, tmp_path: Path) -> None:
    save({"conv1.weight": Evil(tmp_path / "ran")}, tmp_path / "evil.pth")  # type: ignore[operator]
    with pytest.raises(WeightsError, match="would run code when read: save the state dictionary alone"):
        load_weights(ResNet18(3, 6), tmp_path / "evil.pth")
    assert not (tmp_path / "ran").exists()


def test_a_file_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="There are no weights at"):
        load_weights(ResNet18(3, 6), tmp_path / "none.pth")
    (tmp_path / "a.safetensors").write_bytes(b"x")
    with pytest.raises(WeightsError, match="which is not read"):
        load_weights(ResNet18(3, 6), tmp_path / "a.safetensors")
    (tmp_path / "text.pth").write_text("hello, world\n")
    with pytest.raises(WeightsError, match=r"text\.pth is"):
        load_weights(ResNet18(3, 6), tmp_path / "text.pth")
    for value in ({}, [1, 2], {"a": 1}, torch.zeros(3)):
        torch.save(value, tmp_path / "odd.pth")
        with pytest.raises(WeightsError, match="holds no state dictionary"):
            load_weights(ResNet18(3, 6), tmp_path / "odd.pth")
