"""Initial weights of a network: its official checkpoint, a file, a URL with a digest, or none.

Checkpoints are read with `weights_only`, so no code in a file is executed. `.safetensors` files are not supported.
"""

from __future__ import annotations

import hashlib
import http.client
import pickle
import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import torch

from plugin.engine.api.owned_folder import staged_file

from ..errors import WeightsError
from .backbone import RGB_BANDS, RGBN_BANDS, Network, extend_filters

StateDict = dict[str, torch.Tensor]

TIMEOUT_S = 30  # without a byte received
_WRAPPER_KEYS = ("state_dict", "model", "network")  # under which training programs store the weights in a checkpoint
# Parameter names by which an architecture is recognised, the most specific first; for the error message only.
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
    """Load the weights of `source` into `network`, and describe them in `network.weights_origin`.

    source: "default": the official ImageNet weights; "none" or None: leave the network as it is; a file of torch.save
            with a state dictionary; or a URL, https://…/file.pth#sha256=DIGEST (the digest may be omitted where the
            file's name ends in its first digits, as torchvision's do: name-0123abcd.pth)
    cache:  folder of downloaded files; None for torch.hub's

    A head for another number of classes is not loaded; a first convolution for 3 bands is extended for a network with
    4. Raises WeightsError, and leaves the network unchanged, where anything else does not fit.
    """
    if source is None or str(source) == "none":
        return
    location = network.pretrained_source() if str(source) == "default" else str(source)
    path = _download(location, cache) if _is_url(location) else Path(location)
    state = _adapt_state(_read_state(path), network, path.name)
    network.load_state_dict(state)
    network.weights_origin = f"{path.name}, sha256 {_sha256(path)}"


def _is_url(source: str) -> bool:
    return re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+://", source) is not None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _download(url: str, cache: Path | None) -> Path:
    """Path of the URL's file in the cache, downloaded unless it is there with the right digest."""
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
    """The SHA-256 that the file must have, or the first digits of it."""
    in_fragment = re.fullmatch(r"sha256=([0-9a-fA-F]{64})", fragment)
    in_name = re.search(r"-([0-9a-f]{8,64})\.\w+$", name)
    if in_fragment:
        return in_fragment[1].lower()
    if fragment or not in_name:
        raise WeightsError(f"Weights from {url} need their digest: end the address with #sha256= and 64 hex digits.")
    return in_name[1]


def _fetch(url: str, path: Path, digest: str) -> None:
    """Download to a temporary file of its own, since several processes may do so, check the digest, then rename."""
    with staged_file(path) as draft:
        hasher = hashlib.sha256()
        with draft.open("wb") as file, urllib.request.urlopen(url, timeout=TIMEOUT_S) as response:  # noqa: S310
            while chunk := response.read(1 << 20):
                file.write(chunk)
                hasher.update(chunk)
        if not hasher.hexdigest().startswith(digest):
            raise WeightsError(
                f"{path.name} arrived with SHA-256 {hasher.hexdigest()[:16]}… where {digest[:16]}… was stated: "
                "download it again, or correct the digest."
            )


def _read_state(path: Path) -> StateDict:
    """The state dictionary in a file of torch.save. Raises WeightsError for another file."""
    if not path.is_file():
        raise WeightsError(f"There are no weights at {path}: give a file, a URL, 'default' or 'none'.")
    if path.suffix == ".safetensors":
        raise WeightsError(f"{path.name} is a .safetensors file, which is not read: save its tensors by torch.save.")
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise WeightsError(
            f"{path.name} is no plain file of weights, or would run code when read: save the state dictionary alone, "
            "torch.save(network.state_dict(), file)."
        ) from error
    except (RuntimeError, EOFError, OSError, ValueError, KeyError, IndexError) as error:
        raise WeightsError(f"{path.name} is cut short or damaged: download or copy it again.") from error
    return _unwrap_state(content, path.name)


def _unwrap_state(content: object, name: str) -> StateDict:
    """Name -> tensor, unwrapped from a training program's checkpoint and from a DataParallel wrapper."""
    for key in _WRAPPER_KEYS:
        if isinstance(content, Mapping) and isinstance(content.get(key), Mapping):
            content = content[key]
    if (
        not isinstance(content, Mapping)
        or not content
        or not all(isinstance(v, torch.Tensor) for v in content.values())
    ):
        raise WeightsError(f"{name} holds no state dictionary: save one by torch.save(network.state_dict(), file).")
    return {str(key).removeprefix("module."): value for key, value in content.items()}


def _adapt_state(state: StateDict, network: Network, name: str) -> StateDict:
    """The state adapted to the network: its own head where the classes differ, first filters extended to its bands."""
    own = network.state_dict()
    head_keys = [f"{network.head_name}.{each}" for each in ("weight", "bias")]
    if any(key not in state or state[key].shape != own[key].shape for key in head_keys):
        state = {**state, **{key: own[key] for key in head_keys}}
    first_key = f"{network.first_layer_name}.weight"
    if first_key in state and state[first_key].ndim == own[first_key].ndim:
        bands_in_file = state[first_key].shape[1]
        if (bands_in_file, network.bands) == (RGB_BANDS, RGBN_BANDS):
            state = {**state, first_key: extend_filters(state[first_key])}
        elif (bands_in_file, network.bands) == (RGBN_BANDS, RGB_BANDS):
            raise WeightsError(f"{name} is for 4 bands and the network takes 3: train with near infrared as well.")
    for key in own.keys() - state.keys():
        if key.endswith("num_batches_tracked"):  # missing in checkpoints from before torch 0.4.1; not used
            state[key] = own[key]
    _check_state(state, own, network, name)
    return state


def _check_state(state: StateDict, own: StateDict, network: Network, name: str) -> None:
    """Raise WeightsError for the first parameter that does not fit, naming the architecture of the checkpoint."""
    missing = next((key for key in own if key not in state), None)
    unexpected = next((key for key in state if key not in own), None)
    misshapen = next((key for key in own if key in state and state[key].shape != own[key].shape), None)
    if missing is not None:
        misfit = f"has no {missing}"
    elif unexpected is not None:
        misfit = f"has an unexpected {unexpected}"
    elif misshapen is not None:
        misfit = f"has {misshapen} of shape {tuple(state[misshapen].shape)}, not {tuple(own[misshapen].shape)}"
    else:
        return
    kind = next((kind for key, kind in _KNOWN_CHECKPOINTS if key in state), "none that is known")
    raise WeightsError(
        f"{name} does not fit {type(network).__name__}: it {misfit} and looks like {kind}; choose that network, or "
        "other weights."
    )
