"""Plugins of other people beside ours: what they write stands in the site, whichever way it is built."""

from pathlib import Path

import pytest

from tests.browser import builds
from tests.browser.builds import ROOT, BuildResult
from tests.browser.newsroom import Newsroom

PLUGIN = '''
"""A plugin as others write them: a generator, values for templates, a file at the end of the run."""

from pathlib import Path

from pelican import signals
from pelican.generators import Generator


SEEN = []


class Statement(Generator):
    def generate_output(self, writer):
        template = self.env.from_string("{{ SITENAME }} {{ greeting }}")
        writer.write_file("about/statement.html", template, self.context)


def get_generators(pelican):
    return Statement


def greet(generator):
    generator.context["greeting"] = "您好"


def look(generator):
    found = [*generator.articles, *generator.translations, *generator.hidden_articles]
    SEEN.extend(f"{one.url} {one.title} {len(one.content)} {one.story.kind}" for one in found)


def sign(pelican):
    Path(pelican.output_path, "signed.txt").write_text("signed", encoding="utf-8")
    print(*sorted(SEEN), sep="\\n")


def register():
    signals.get_generators.connect(get_generators)
    signals.article_generator_finalized.connect(greet)
    signals.article_generator_finalized.connect(look)
    signals.finalized.connect(sign)
'''

SETTINGS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pelicanconf import *

SITENAME = "帮办报"
PLUGIN_PATHS = [str(Path(__file__).parent)]
PLUGINS = [*PLUGINS, "statement"]
TEMPLATE_PAGES = {{"notice.html": "notice/index.html"}}
"""

THEIRS = {
    "about/statement.html": "帮办报 您好".encode(),
    "signed.txt": b"signed",
    "notice/index.html": "告示：帮办报".encode(),
}


@pytest.fixture(params=[True, False])
def fast(request) -> bool:
    """Which way."""
    return request.param


@pytest.fixture
def build(fast: bool, newsroom: Newsroom, tmp_path: Path):
    """Builds the small newsroom fast or not, with a plugin of somebody else's, or `without` it."""

    def build(*, without: bool = False) -> BuildResult:
        own = f"{SETTINGS}\nBANGBAN_FAST = {fast}\n"
        own += "PLUGINS.remove('statement')\nTEMPLATE_PAGES = {}\n" if without else ""
        (tmp_path / "settings.py").write_text(own, encoding="utf-8")
        return builds.build(newsroom.path, tmp_path / "output", tmp_path / "settings.py")

    (tmp_path / "statement.py").write_text(PLUGIN, encoding="utf-8")
    newsroom.write("notice.html", "告示：{{ SITENAME }}")
    return build


def test_what_others_write_stands_beside_our_pages(build):
    """Also where nothing of ours has changed; without the plugin it goes again."""
    ours = build(without=True).site.files()
    for _ in range(2):
        assert build().site.files() == ours | THEIRS
    assert build(without=True).site.files() == ours


def test_pelican_counts_our_stories(build):
    """Its last line tells how many there are."""
    assert "Processed 3 articles" in " ".join(build().stdout.split())
    assert "Processed 3 articles" in " ".join(build().stdout.split())


def test_articles_are_there_where_all_is_made(build, fast, newsroom):
    """With what they need of a story; drafts are none. The fast way has none to look through."""
    newsroom.article("draft", "draft: true\n", title="草稿")
    newsroom.article("hidden", "status: hidden\n", title="不列出")
    said = build().stdout
    assert ("articles/hidden/ 不列出 " in said) is not fast
    assert ("cases/first-case/ " in said) is not fast
    assert "草稿" not in said
