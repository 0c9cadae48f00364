"""The program rsync, over a real ssh, to a real sshd."""

import os

import pytest

from bangban.deployment.deploying import deploy, roll_back
from bangban.deployment.refusals import DeploymentError
from bangban.deployment.targets import open_target
from tests.bangban.deployment.sites import find_broken, publish, read_plain, write_site
from tests.stores.servers import serving_ssh


def quiet(_count, _total):
    """Hears nothing."""


class BreakError(Exception):
    """Where a test breaks a deployment off."""


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    with serving_ssh(tmp_path_factory.mktemp("ssh") / "sshd") as (address, programs):
        before = os.environ["PATH"]
        os.environ["PATH"] = f"{programs}:{before}"
        yield address
        os.environ["PATH"] = before


@pytest.fixture
def place(tmp_path):
    """A folder whose name has a space."""
    return tmp_path / "srv" / "my site"


@pytest.fixture
def send(host, place, tmp_path):
    """Publishes files and deploys them; gives what was done."""
    target = f"rsync://{host}{place}".replace(" ", "%20")

    def deploy_files(files, tell=quiet):
        return deploy(publish(tmp_path / "output", files), open_target(target), tell)

    yield deploy_files
    with open_target(target).open():
        """Nobody has been left with the lock."""


def test_sends_what_changed_and_takes_away_what_went(send, place, tmp_path):
    """With packed copies of the same time."""
    first = write_site(range(3))
    send(first)
    assert read_plain(place) == first
    page = place / "index.html"
    source = tmp_path / "output" / "index.html"
    assert page.stat().st_mtime_ns == source.stat().st_mtime_ns
    assert page.with_name("index.html.gz").stat().st_mtime_ns == source.stat().st_mtime_ns
    (place / "others.txt").write_text("!")
    second = write_site(range(1))
    assert send(second).sent == 2
    assert read_plain(place) == {**second, "others.txt": "!"}
    assert not (place / "articles" / "s2").exists()


@pytest.mark.nightly
def test_goes_on_and_back(send, host, place):
    """After a break, and to what was there before."""
    first = write_site(range(3))
    send(first)

    def stop(count, _total):
        raise BreakError

    second = write_site(range(4), "新", "b")
    with pytest.raises(BreakError):
        send(second, stop)
    assert find_broken(place) == []
    send(second)
    assert read_plain(place) == second
    roll_back(open_target(f"rsync://{host}{place}".replace(" ", "%20")), quiet)
    assert read_plain(place) == first


def test_two_at_once_and_after(host, tmp_path):
    """The second one is refused, as long as the first is there."""
    target = f"rsync://{host}{tmp_path}/srv/site"
    with open_target(target).open(), pytest.raises(DeploymentError, match=r"deploy\.busy"):
        deploy(publish(tmp_path / "output", write_site(range(1))), open_target(target), quiet)
    assert deploy(publish(tmp_path / "output", write_site(range(1))), open_target(target), quiet).sent


def test_nobody_answers(tmp_path):
    """A port on which nothing listens."""
    with (
        pytest.raises(DeploymentError, match=r"deploy\.ssh"),
        open_target("rsync://127.0.0.1:1/srv/x").open(),
    ):
        pass
