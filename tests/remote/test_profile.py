"""Connection profiles: fields, secrets that are refused, and addresses of this computer as the cluster reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.errors import RequestError
from plugin.remote.ways.profile import Profile

REST: dict[str, Any] = {"name": "county", "way": "rest", "url": "http://spark.example:6066", "storage": "s3://jobs"}


def test_a_profile_is_the_same_after_json() -> None:
    profile = Profile.from_json(
        {
            **REST,
            "folders": {"/mnt/naip": "s3://bucket/naip"},
            "conf": {"spark.executor.memory": "2g"},
            "tasks": 8,
            "authcfg": "a1b2c3d",
            "headers": {"X-Tenant": "surveys"},
            "shared_paths": True,
            "command": ["ssh", "host", "spark-submit"],
        }
    )
    assert Profile.from_json(json.loads(json.dumps(profile.to_json()))) == profile
    assert Profile.from_json(REST).to_json() == REST


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"way": "telnet"}, "profile-unknown-way"),
        ({"url": ""}, "profile-wrong-url"),
        ({"url": "spark://host:7077"}, "profile-wrong-url"),
        ({"url": "http://"}, "profile-wrong-url"),
        ({"url": "http://host:99999"}, "profile-wrong-url"),
        ({"way": "databricks", "url": "http://adb.example"}, "profile-wrong-url"),
        ({"way": "connect", "url": "sc://localhost:15002"}, "profile-no-python"),
        ({"authcfg": "my password"}, "profile-wrong-authcfg"),
        ({"token_env": "dapi-0123 456"}, "profile-wrong-variable"),
        ({"headers": {"X-A": "b\r\nX-C: d"}}, "profile-wrong-header"),
        ({"tasks": 0}, "json-wrong-field"),
        ({"conf": {"spark.cores.max": 2}}, "json-wrong-field"),
        ({"passwort": "x"}, "json-unknown-field"),
        ({"storage": None}, "json-missing-field"),
    ],
)
def test_a_wrong_profile_is_refused_by_field(change: dict[str, Any], code: str) -> None:
    with pytest.raises(RequestError) as raised:
        Profile.from_json({**REST, **change})
    assert raised.value.code == code


@pytest.mark.parametrize(
    "change",
    [
        {"url": "http://user:hunter2hunter@spark.example:6066"},
        {"url": "http://spark.example:6066/?token=hunter2hunter"},
        {"way": "connect", "python": "/p", "url": "sc://host:15002/;use_ssl=true;token=hunter2hunter"},
        {"storage": "https://x.example/jobs?sig=hunter2hunter"},
        {"headers": {"Authorization": "Bearer hunter2hunter"}},
        {"headers": {"X-Api-Key": "hunter2hunter"}},
        {"headers": {"Cookie": "hunter2hunter"}},
        {"conf": {"spark.hadoop.fs.s3a.secret.key": "hunter2hunter"}},
        {"conf": {"spark.hadoop.fs.s3a.access.key": "hunter2hunter"}},
        {"conf": {"spark.hadoop.fs.azure.account.key.x.dfs.core.windows.net": "hunter2hunter"}},
        {"conf": {"spark.executorEnv.AWS_SECRET_ACCESS_KEY": "hunter2hunter"}},
        {"conf": {"spark.executorEnv.AWS_SESSION_TOKEN": "hunter2hunter"}},
        {"conf": {"spark.driver.extraJavaOptions": "-Dpassword=hunter2hunter"}},
        {"command": ["curl", "--token=hunter2hunter"]},
        {"cluster": {"new_cluster": {"spark_env_vars": {"API_TOKEN": "hunter2hunter"}}}},
    ],
)
def test_a_secret_is_refused_wherever_it_stands_and_is_not_repeated(change: dict[str, Any]) -> None:
    with pytest.raises(RequestError) as raised:
        Profile.from_json({**REST, **change})
    assert raised.value.code == "profile-holds-secret"
    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize(
    "change",
    [
        {"way": "connect", "python": "/p", "url": "sc://host:15002/;use_ssl=true"},
        {"conf": {"spark.hadoop.fs.s3a.aws.credentials.provider": "com.amazonaws.auth.InstanceProfileCredentials"}},
        {"conf": {"spark.sql.session.timeZone": "UTC", "spark.archives": "s3://b/e.tar.gz#environment"}},
        {"conf": {"spark.kubernetes.authenticate.oauthTokenFile": "/run/token"}},
        {"cluster": {"new_cluster": {"spark_env_vars": {"API_TOKEN": "{{secrets/scope/token}}"}}}},
    ],
)
def test_what_only_sounds_like_a_secret_is_taken(change: dict[str, Any]) -> None:
    Profile.from_json({**REST, **change})


FOLDERS = {"/mnt/naip": "s3://bucket/naip", "/mnt/naip/2020": "/data/2020/", "https://tiles.example/a": "s3://b/a"}


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/mnt/naip/a.tif", "s3://bucket/naip/a.tif"),
        ("/mnt/naip", "s3://bucket/naip"),
        ("/mnt/naip/../naip/sub/b c.tif", "s3://bucket/naip/sub/b c.tif"),
        ("/mnt/naip/2020/a.tif", "/data/2020/a.tif"),
        ("/mnt/naip/20201/a.tif", "s3://bucket/naip/20201/a.tif"),
        ("https://tiles.example/a/b.tif", "s3://b/a/b.tif"),
        ("https://tiles.example/ab.tif", "https://tiles.example/ab.tif"),
        ("s3://other/x.tif", "s3://other/x.tif"),
        ("file:///mnt/naip/my%20quad.tif", "s3://bucket/naip/my quad.tif"),
        ("file:///srv/x.tif", "file:///srv/x.tif"),
        ("/vsis3/other/x.tif", "/vsis3/other/x.tif"),
        ("/vsicurl/https://h/x.tif", "/vsicurl/https://h/x.tif"),
    ],
)
def test_the_longest_prefix_of_whole_names_is_replaced(path: str, address: str) -> None:
    assert Profile.from_json({**REST, "folders": FOLDERS}).cluster_address(path) == address


def test_the_profile_of_the_guide_is_one() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "guide" / "cluster-connections.md"
    block = page.read_text("utf-8").split("```json\n")[1].split("```")[0]
    profile = Profile.from_json(json.loads(block))
    assert profile.cluster_address("/mnt/surveys/bundle") == "s3://surveys/bundle"
    assert all(f"`{name}`" in page.read_text("utf-8") for name in REST if name != "name")


def test_a_path_without_a_prefix_needs_shared_paths() -> None:
    profile = Profile.from_json({**REST, "folders": FOLDERS})
    with pytest.raises(RequestError) as raised:
        profile.cluster_address("/mnt/naip2/a.tif")
    assert raised.value.code == "profile-no-address" and "/mnt/naip2/a.tif" in str(raised.value)
    shared = Profile.from_json({**REST, "shared_paths": True})
    assert shared.cluster_address("/mnt/my naip/a.tif") == "file:///mnt/my%20naip/a.tif"
