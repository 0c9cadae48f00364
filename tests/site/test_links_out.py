"""What leads out of the content folder, or is no file, is told and never published, in both ways."""

import os

import pytest

from tests.browser import newsroom as newsrooms
from tests.site.commands import run_bangban
from tests.site.workbench import Workbench, draw_png, take_bench

SECRET = b"secret of the machine"


@pytest.fixture
def bench(tmp_path) -> Workbench:
    """A newsroom that links to files outside, each of which a page leads to; and a pipe."""
    bench = take_bench()
    newsroom = newsrooms.found(bench.newsroom.path)
    (tmp_path / "secret.pdf").write_bytes(SECRET)
    (tmp_path / "secret.png").write_bytes(draw_png(4, 3) + SECRET)
    newsroom.write("images/own.png", draw_png(4, 3))
    (newsroom.path / "images/out.png").symlink_to(tmp_path / "secret.png")
    (newsroom.path / "files").mkdir()
    (newsroom.path / "files/folder").symlink_to(tmp_path)
    (newsroom.path / "files/in.png").symlink_to("../images/own.png")
    newsroom.article(
        "links",
        body="![图](/images/out.png)[件](/files/folder/secret.pdf)[图](/files/in.png)\n",
    )
    return bench


def test_the_bytes_of_others_are_not_published(bench, tmp_path):
    """Nor does anything wait for a pipe; a link inside the folder is a file."""
    os.mkfifo(bench.newsroom.path / "images/pipe.png")
    bench.rebuild()
    told = bench.build().problems
    for path, code in (
        ("images/out.png", "file.outside"),
        ("files/folder", "file.outside"),
        ("images/pipe.png", "file.special"),
    ):
        assert sum(f"{path}:1:1: {code}" in line for line in told) == 1
    assert SECRET not in b"".join(path.read_bytes() for path in bench.output.rglob("*") if path.is_file())
    assert (bench.output / "files/in.png").read_bytes() == draw_png(4, 3)
    bench.settings = {"BANGBAN_PUBLISH": True}
    assert bench.build().end
    done = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    assert (done.returncode, done.stdout.count("file.outside"), done.stdout.count("file.special")) == (
        1,
        2,
        1,
    )


def test_a_file_that_becomes_a_link_is_taken_back(bench, tmp_path):
    """And told though nothing else has changed; a pipe that comes, too."""
    (bench.newsroom.path / "images/out.png").unlink()
    bench.newsroom.article("links", body="[图](/files/in.png)[图](/images/own.png)\n")
    (bench.newsroom.path / "files/folder").unlink()
    bench.rebuild()
    assert bench.build().problems == ()
    link = bench.newsroom.path / "files/in.png"
    link.unlink()
    link.symlink_to(tmp_path / "secret.png")
    assert "files/in.png" in bench.rebuild()
    assert not (bench.output / "files/in.png").exists()
    os.mkfifo(bench.newsroom.path / "images/pipe.png")
    assert bench.rebuild() == set()
    assert any("file.special" in line for line in bench.build().problems)
