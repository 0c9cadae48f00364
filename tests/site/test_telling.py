"""What a build says of its problems, by how they end it."""

from io import StringIO
from pathlib import Path

import pytest

from bangban.config.site_config import SiteConfig
from bangban.diagnostics.problems import Position, Problem
from bangban.incremental.disk.pack import StoreError
from pelican_bangban._telling import Reporter, ending_in_words, word

PROBLEMS = [Problem(Position("cases/a.md", 2, 3), "text.empty", {"key": "title"})]


def _tell(publish, left_out):
    stream = StringIO()
    Reporter(stream, SiteConfig(content=Path("content"), publish=publish)).tell(PROBLEMS, left_out)
    return stream.getvalue()


@pytest.mark.parametrize(("left_out", "code"), [(1, "build.told"), (0, "build.noted")])
def test_a_preview_goes_on_and_says_what_is_left_out(left_out, code):
    """Each problem first, then the sum."""
    told = _tell(False, left_out)
    assert "cases/a.md:2:3: text.empty" in told
    assert word(code, count=1, levels="", left_out=left_out) in told


def test_a_publication_stops():
    """The site stays as it was."""
    with pytest.raises(SystemExit, match=word("build.stopped", count=1, levels="")):
        _tell(True, 0)


@pytest.mark.parametrize("code", ["store.foreign", "store.unkept"])
def test_trouble_with_what_a_build_keeps_is_a_sentence(code):
    """Told while it goes on, or as what ends it."""
    stream = StringIO()
    Reporter(stream, SiteConfig()).warn(code)
    assert stream.getvalue().endswith(f"{word(code)}\n")
    with pytest.raises(SystemExit, match=word(code)), ending_in_words():
        raise StoreError(code)
