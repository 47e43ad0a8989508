"""Where a network's first weights come from: its official checkpoint, a file, a URL with a digest, or nowhere.

Checkpoints are read as tensors alone (`weights_only`): nothing in a file can run. `.safetensors` is not read.
"""

from __future__ import annotations

import hashlib
import http.client
import os
import pickle
import re
import tempfile
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import torch

from ..errors import WeightsError
from .backbone import RGB_BANDS, RGBN_BANDS, Network, extend_filters

StateDict = dict[str, torch.Tensor]

TIMEOUT_S = 30  # of silence on the line
_WRAPPER_KEYS = ("state_dict", "model", "network")  # where training programs put the weights in their checkpoints
# Names that only one kind of checkpoint has, the most special first; for the message alone.
_KNOWN_CHECKPOINTS = (
    ("_blocks.0._se_reduce.weight", "an EfficientNet with squeeze-and-excitation"),
    ("_conv_stem.weight", "efficientnet-lite0"),
    ("layer1.0.conv3.weight", "a ResNet-50 or larger"),
    ("layer1.2.conv1.weight", "a ResNet-34"),
    ("layer1.0.conv1.weight", "resnet18"),
    ("features.1.0.block.0.0.weight", "torchvision's EfficientNet or ConvNeXt"),
    ("features.conv0.weight", "a DenseNet"),
    ("features.28.weight", "a VGG"),
    ("features.10.weight", "alexnet"),
    ("conv_proj.weight", "a vision transformer"),
    ("patch_embed.proj.weight", "a vision transformer"),
    ("conv_stem.weight", "timm's EfficientNet or MobileNet"),
)


def load_weights(network: Network, source: str | Path | None = "default", cache: Path | None = None) -> None:
    """Give `network` the weights of `source`, and note in `network.origin` what they are.

    source: "default", the official ImageNet weights; "none" or None, which leaves the network as it is; a file of
            torch.save with a state dictionary; or a URL, https://…/file.pth#sha256=DIGEST (the digest may be left out
            where the file's name ends in its first digits, as torchvision's do: name-0123abcd.pth)
    cache: folder of downloaded files, torch.hub's when None

    A head for another number of classes is left as the network made it; a first convolution for 3 bands is extended
    where the network has 4. Everything else must fit, or WeightsError is raised and the network stays as it was.
    """
    if source is None or str(source) == "none":
        return
    wanted = network.official() if str(source) == "default" else str(source)
    path = _download(wanted, cache) if _is_url(wanted) else Path(wanted)
    state = _adapt_state(_read_state(path), network, path.name)
    network.load_state_dict(state)
    network.origin = f"{path.name}, sha256 {_sha256(path)}"


def _is_url(source: str) -> bool:
    return re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+://", source) is not None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _download(url: str, cache: Path | None) -> Path:
    """The URL's file in the cache, with the right digest."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise WeightsError(f"{url} is no http or https address: download the file and give its path.")
    name = Path(parts.path).name
    digest = _expected_digest(parts.fragment, name, url)
    folder = cache or Path(torch.hub.get_dir()) / "checkpoints"
    path = folder / name
    if path.is_file() and _sha256(path).startswith(digest):
        return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _fetch(parts._replace(fragment="").geturl(), path, digest)
    except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
        raise WeightsError(
            f"{name} could not be downloaded from {parts.hostname} ({getattr(error, 'reason', error)}): connect, or "
            "download it elsewhere and give the file's path as weights."
        ) from error
    except OSError as error:
        raise WeightsError(f"{name} cannot be kept in {folder} ({error.strerror}): make room there.") from error
    return path


def _expected_digest(fragment: str, name: str, url: str) -> str:
    """The SHA-256, or its first digits, that the file must have."""
    stated = re.fullmatch(r"sha256=([0-9a-fA-F]{64})", fragment)
    named = re.search(r"-([0-9a-f]{8,64})\.\w+$", name)
    if stated:
        return stated[1].lower()
    if fragment or not named:
        raise WeightsError(f"Weights from {url} need their digest: end the address with #sha256= and 64 hex digits.")
    return named[1]


def _fetch(url: str, path: Path, digest: str) -> None:
    """Download under a name of its own (several processes may), check, rename."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        found = hashlib.sha256()
        with os.fdopen(handle, "wb") as file, urllib.request.urlopen(url, timeout=TIMEOUT_S) as answer:  # noqa: S310
            while block := answer.read(1 << 20):
                file.write(block)
                found.update(block)
        if not found.hexdigest().startswith(digest):
            raise WeightsError(
                f"{path.name} arrived with SHA-256 {found.hexdigest()[:16]}… where {digest[:16]}… was stated: download "
                "it again, or correct the digest."
            )
        os.replace(draft, path)
    finally:
        Path(draft).unlink(missing_ok=True)


def _read_state(path: Path) -> StateDict:
    """The state dictionary in a file of torch.save."""
    if not path.is_file():
        raise WeightsError(f"There are no weights at {path}: give a file, a URL, 'default' or 'none'.")
    if path.suffix == ".safetensors":
        raise WeightsError(f"{path.name} is a .safetensors file, which is not read: save its tensors by torch.save.")
    try:
        found = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise WeightsError(
            f"{path.name} is no plain file of weights, or would run code when read: save the state dictionary alone, "
            "torch.save(network.state_dict(), file)."
        ) from error
    except (RuntimeError, EOFError, OSError, ValueError, KeyError, IndexError) as error:
        raise WeightsError(f"{path.name} is cut short or damaged: download or copy it again.") from error
    return _unwrap_state(found, path.name)


def _unwrap_state(found: object, name: str) -> StateDict:
    """The tensors by name, taken out of a training program's checkpoint and of a data-parallel wrapper."""
    for key in _WRAPPER_KEYS:
        if isinstance(found, Mapping) and isinstance(found.get(key), Mapping):
            found = found[key]
    if not isinstance(found, Mapping) or not found or not all(isinstance(v, torch.Tensor) for v in found.values()):
        raise WeightsError(f"{name} holds no state dictionary: save one by torch.save(network.state_dict(), file).")
    return {str(key).removeprefix("module."): value for key, value in found.items()}


def _adapt_state(state: StateDict, network: Network, name: str) -> StateDict:
    """The state as this network takes it: head left out where it is for other classes, first filters for its bands."""
    own = network.state_dict()
    head = [f"{network.head_name}.{each}" for each in ("weight", "bias")]
    if any(key not in state or state[key].shape != own[key].shape for key in head):
        state = {**state, **{key: own[key] for key in head}}
    first = f"{network.first_name}.weight"
    if first in state and state[first].ndim == own[first].ndim:
        given = state[first].shape[1]
        if (given, network.bands) == (RGB_BANDS, RGBN_BANDS):
            state = {**state, first: extend_filters(state[first])}
        elif (given, network.bands) == (RGBN_BANDS, RGB_BANDS):
            raise WeightsError(f"{name} is for 4 bands and the network takes 3: train with near infrared as well.")
    for key in own.keys() - state.keys():
        if key.endswith("num_batches_tracked"):  # absent from checkpoints of before torch 0.4.1, and not used
            state[key] = own[key]
    _check_state(state, own, network, name)
    return state


def _check_state(state: StateDict, own: StateDict, network: Network, name: str) -> None:
    """Raise WeightsError that names the first misfit and what the checkpoint looks like."""
    missing = next((key for key in own if key not in state), None)
    unexpected = next((key for key in state if key not in own), None)
    other = next((key for key in own if key in state and state[key].shape != own[key].shape), None)
    if missing is not None:
        misfit = f"has no {missing}"
    elif unexpected is not None:
        misfit = f"has an unexpected {unexpected}"
    elif other is not None:
        misfit = f"has {other} of shape {tuple(state[other].shape)}, not {tuple(own[other].shape)}"
    else:
        return
    kind = next((kind for key, kind in _KNOWN_CHECKPOINTS if key in state), "none that is known")
    raise WeightsError(
        f"{name} does not fit {type(network).__name__}: it {misfit} and looks like {kind}; choose that network, or "
        "other weights."
    )
