"""A real store that speaks S3."""

import json

import obstore
import pytest
from obstore.store import S3Store

from bangban.deployment._s3_target import S3Target
from bangban.deployment.deploying import deploy, roll_back
from bangban.deployment.refusals import DeploymentError
from bangban.deployment.targets import open_target
from bangban.diagnostics.errors import RefusedError
from tests.bangban.deployment.sites import publish, write_site
from tests.stores.servers import BUCKET, KEY, SECRET, serving_store


def quiet(_count, _total):
    """Hears nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with serving_store(tmp_path_factory.mktemp("store")) as address:
        yield address


@pytest.fixture
def store(address, monkeypatch):
    """The bucket, emptied."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": KEY,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": address,
    }.items():
        monkeypatch.setenv(name, value)
    bucket = S3Store(BUCKET, endpoint=address, client_options={"allow_http": True})
    obstore.delete(bucket, list(list_keys(bucket)))
    return bucket


def list_keys(store, prefix=None):
    return [found["path"] for chunk in obstore.list(store, prefix=prefix) for found in chunk]


@pytest.mark.parametrize("prefix", ["", "city/news"])
def test_sends_what_changed_with_type_and_time(store, tmp_path, prefix):
    """To a bucket or below a prefix; a name of any letters; what others have put there stays."""
    target, below = f"s3://{BUCKET}/{prefix}", f"{prefix}/" if prefix else ""
    first = {**write_site(range(3)), "tags/标 签/index.html": "<p>"}
    assert deploy(publish(tmp_path / "a" / "output", first), open_target(target), quiet).sent == len(first)
    page = obstore.get(store, f"{below}index.html")
    assert page.attributes == {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "public, max-age=60",
    }
    assert bytes(page.bytes()).decode() == first["index.html"]
    style = next(one for one in first if one.endswith(".css"))
    assert "immutable" in obstore.get(store, below + style).attributes["Cache-Control"]
    obstore.put(store, f"{below}others.txt", b"!")
    second = write_site(range(1))
    done = deploy(publish(tmp_path / "b" / "output", second), open_target(target), quiet)
    assert set(done.removed) == first.keys() - second.keys()
    keys = {key for key in list_keys(store) if ".bangban" not in key}
    assert keys == {f"{below}{one}" for one in (*second, "others.txt")}
    # Nobody learns an address from what is noted.
    notes = [key for key in list_keys(store) if ".bangban" in key]
    assert all(b"articles" not in bytes(obstore.get(store, key).bytes()) for key in notes)


def test_a_place_of_others_and_two_at_once(store, tmp_path):
    """Refused; a lock that nobody holds any more is none."""
    obstore.put(store, "others.txt", b"!")
    site, target = publish(tmp_path / "output", write_site(range(1))), f"s3://{BUCKET}"
    with pytest.raises(RefusedError, match=r"deploy\.foreign"):
        deploy(site, open_target(target), quiet)
    with open_target(target).open(), pytest.raises(DeploymentError, match=r"deploy\.busy"):
        deploy(site, open_target(target), quiet, adopt=True)
    obstore.put(store, ".bangban/lock", json.dumps({"by": "elsewhere 1", "at": 1}).encode())
    assert deploy(site, open_target(target), quiet, adopt=True).sent
    with pytest.raises(RefusedError, match=r"deploy\.no-way-back"):
        roll_back(open_target(target), quiet)


def test_a_store_that_ignores_conditions_is_refused(store, tmp_path, monkeypatch):
    """It would let two in."""
    monkeypatch.setattr(S3Target, "_create", lambda self, token: True)
    with pytest.raises(DeploymentError, match=r"deploy\.s3-unlocked"):
        deploy(publish(tmp_path / "output", write_site(range(1))), open_target(f"s3://{BUCKET}"), quiet)


@pytest.mark.parametrize(("bucket", "endpoint", "code"), [
    ("nowhere", None, "deploy.s3-bucket"), (BUCKET, "http://127.0.0.1:1", "deploy.s3-unreached")
])  # fmt: skip
def test_errors_are_told_without_keys(store, tmp_path, monkeypatch, bucket, endpoint, code):
    """No such bucket, nobody at the address."""
    if endpoint:
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    with pytest.raises(DeploymentError) as refused:
        deploy(publish(tmp_path / "output", write_site(range(1))), open_target(f"s3://{bucket}"), quiet)
    assert refused.value.code == code
    assert KEY not in str(refused.value.values)
    assert SECRET not in str(refused.value.values)
