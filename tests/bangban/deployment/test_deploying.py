"""A site on its way to a folder: what is sent, what is left alone, and what a break leaves."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import brotli
import pytest

from bangban.deployment.audited_site import open_site_files
from bangban.deployment.deploying import deploy, roll_back
from bangban.deployment.refusals import DeploymentError
from bangban.deployment.targets import open_target
from bangban.diagnostics.errors import RefusedError
from bangban.site.manifest import write_manifest
from tests.bangban.deployment.sites import find_broken, publish, read_plain, write_site
from tests.processes import ending


class BreakError(Exception):
    """Where a test breaks a deployment off."""


def quiet(_count: int, _total: int) -> None:
    """Hears nothing."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "srv" / "site"


def send(output: Path, place: Path, files: dict[str, str], **options: bool):
    return deploy(publish(output, files), open_target(f"file://{place}"), quiet, **options)


def test_sends_all_and_then_what_changed(tmp_path, place):
    """With packed copies beside texts, of the same time."""
    first = write_site(range(3))
    assert send(tmp_path / "output", place, first).new == tuple(sorted(first))
    assert read_plain(place) == first
    page = place / "index.html"
    assert gzip.decompress(page.with_name("index.html.gz").read_bytes()) == page.read_bytes()
    assert brotli.decompress(page.with_name("index.html.br").read_bytes()) == page.read_bytes()
    assert page.stat().st_mtime_ns == page.with_name("index.html.gz").stat().st_mtime_ns
    assert send(tmp_path / "output", place, first).sent == 0
    second = {**first, "articles/s1/index.html": first["articles/s1/index.html"] + "<b>"}
    done = send(tmp_path / "output", place, second)
    assert (done.new, done.changed, done.removed) == ((), ("articles/s1/index.html",), ())
    assert read_plain(place) == second


def test_removes_only_what_it_has_sent(tmp_path, place):
    """A file of others stays, also beside ours; packed copies go with their files."""
    send(tmp_path / "a" / "output", place, write_site(range(4)))
    (place / "others.txt").write_text("!")
    done = send(tmp_path / "b" / "output", place, write_site(range(2)))
    assert done.removed == tuple(
        sorted(
            f"{part}"
            for number in (2, 3)
            for part in (f"articles/s{number}/index.html", f"images/p{number}.svg")
        )
    )
    assert not (place / "articles" / "s3").exists()
    assert read_plain(place) == {**write_site(range(2)), "others.txt": "!"}


def test_refuses_a_place_of_others(tmp_path, place):
    """Unless it is told to take it; even then what it does not know stays."""
    place.mkdir(parents=True)
    (place / "old.html").write_text("old")
    with pytest.raises(RefusedError, match=r"deploy\.foreign"):
        send(tmp_path / "output", place, write_site(range(1)))
    assert [path.name for path in place.iterdir()] == ["old.html"]
    send(tmp_path / "output", place, write_site(range(1)), adopt=True)
    assert read_plain(place) == {**write_site(range(1)), "old.html": "old"}


def test_a_dry_run_changes_nothing(tmp_path, place):
    """It tells what would be done."""
    done = send(tmp_path / "output", place, write_site(range(2)), dry=True)
    assert done.sent == len(write_site(range(2)))
    assert not place.exists()


def test_refuses_what_no_publication_has_made(tmp_path, place):
    """A preview has no digests; a file that was changed since is not sent."""
    files = write_site(range(1))
    site = publish(tmp_path / "output", files)
    (tmp_path / "output" / "index.html").write_text("changed")
    with pytest.raises(DeploymentError, match=r"deploy\.changed"):
        deploy(site, open_target(f"file://{place}"), quiet)
    write_manifest(tmp_path / "output", files)
    with pytest.raises(RefusedError, match=r"deploy\.unpublished"):
        open_site_files(tmp_path / "output")


def test_two_at_once(tmp_path, place):
    """The second one is refused while the process of the first is there."""
    script = (
        "from bangban.deployment.targets import open_target\n"
        f"with open_target({f'file://{place}'!r}).open(): print(flush=True), input()"
    )
    command = [sys.executable, "-c", script]
    with ending(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)) as first:
        first.stdout.readline()
        with pytest.raises(DeploymentError, match=r"deploy\.busy"):
            send(tmp_path / "output", place, write_site(range(1)))
    assert send(tmp_path / "output", place, write_site(range(1))).sent


@pytest.mark.parametrize("phase", range(1, 7))
def test_a_break_leaves_a_whole_site(tmp_path, place, phase):
    """After whichever phase: no page that a reader reaches leads to what is not there; the next one goes on,
    also with yet another site."""
    send(tmp_path / "a" / "output", place, write_site(range(3)))
    phases = []

    def stop(_count: int, _total: int) -> None:
        phases.append(_count)
        if len(phases) == phase:
            raise BreakError

    site = publish(tmp_path / "b" / "output", write_site(range(1, 5), "新", "b"))
    try:
        deploy(site, open_target(f"file://{place}"), stop)
    except BreakError:
        assert find_broken(place) == []
    last = write_site(range(2, 6), "又", "c")
    send(tmp_path / "c" / "output", place, last)
    assert read_plain(place) == last
    assert find_broken(place) == []


def test_goes_back(tmp_path, place):
    """To what was there before, once."""
    first = write_site(range(2))
    send(tmp_path / "output", place, first)
    target = open_target(f"file://{place}")
    with pytest.raises(RefusedError, match=r"deploy\.no-previous"):
        roll_back(target, quiet)
    send(tmp_path / "b" / "output", place, write_site(range(3), "新", "b"))
    roll_back(target, quiet)
    assert read_plain(place) == first
    packed = place / "index.html.gz"
    assert gzip.decompress(packed.read_bytes()).decode() == first["index.html"]
    with pytest.raises(RefusedError, match=r"deploy\.no-previous"):
        roll_back(target, quiet)
    third = write_site(range(3))
    send(tmp_path / "c" / "output", place, third)
    assert read_plain(place) == third


def test_never_goes_back_to_a_story_that_was_taken_back(tmp_path, place):
    """Nothing of it is kept."""
    send(tmp_path / "a" / "output", place, write_site(range(3)))
    send(tmp_path / "b" / "output", place, write_site(range(2)))
    with pytest.raises(RefusedError, match=r"deploy\.no-previous"):
        roll_back(open_target(f"file://{place}"), quiet)
    kept = [path for path in place.parent.rglob("*") if path.is_file() and "s2" in os.fspath(path)]
    assert kept == []
