"""Plugins of other people beside ours: what they write stands in the site, whichever way it is built."""

from pathlib import Path

import pytest

from pelican_bangban._offered_articles import OfferedArticles
from tests.browser import builds
from tests.browser.builds import ROOT, BuildResult
from tests.browser.newsroom import Newsroom, found
from tests.site.workbench import take_bench

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


def test_one_last_line_is_true(build, newsroom):
    """Pelican's own sum knows of no hidden story and no free page: ours stands alone, at each build."""
    newsroom.article("hidden", "status: hidden\n", title="不列出")
    for _ in range(2):
        done = build()
        assert "Processed" not in done.stdout
        assert done.stderr.splitlines()[-1].startswith("完成：4 篇稿件，")


def test_plugins_find_an_article_of_each_story_that_is_out(build, newsroom):
    """With what they need of a story; drafts are none. In the fast way, too: they are made when asked for."""
    newsroom.article("draft", "draft: true\n", title="草稿")
    newsroom.article("hidden", "status: hidden\n", title="不列出")
    said = build().stdout
    assert "articles/hidden/ 不列出 " in said
    assert "cases/first-case/ " in said
    assert "草稿" not in said


LISTENER = '''
"""A plugin that hears of all that Pelican tells."""

from pathlib import Path

from pelican import signals

HEARD = []
PAGES = []


def note(name):
    def hear(sender, **values):
        HEARD.append(name + " " * bool(values) + str(getattr(values.get("content"), "slug", "")))

    return hear


NAMES = ("article_generator_init article_generator_preread article_generator_context content_object_init "
         "article_generator_pretaxonomy article_generator_finalized article_generator_write_article "
         "article_writer_finalized all_generators_finalized").split()
KEPT = [note(name) for name in NAMES]


def mark(path, context):
    page = Path(path)
    text = page.read_text(encoding="utf-8")
    shown = context.get("article") or context.get("page")
    PAGES.append(f"{context['output_file']} {getattr(shown, 'status', 'list')}")
    page.write_text(text.replace("</html>", "<!-- marked --></html>"), encoding="utf-8")


def end(pelican):
    folder = Path(pelican.output_path)
    folder.joinpath("sitemap.xml").write_text("theirs", encoding="utf-8")
    folder.joinpath("heard.txt").write_text("\\n".join([*HEARD, *PAGES]), encoding="utf-8")


def register():
    for name, hear in zip(NAMES, KEPT):
        getattr(signals, name).connect(hear)
    signals.content_written.connect(mark)
    signals.finalized.connect(end)
'''


@pytest.fixture
def listen(newsroom: Newsroom, tmp_path: Path):
    """`listen(fast, plugin)`: builds the small newsroom with a plugin, to a folder for each way."""

    def listen(fast: bool, plugin: str = LISTENER, lines: str = "") -> BuildResult:
        (tmp_path / "statement.py").write_text(plugin, encoding="utf-8")
        own = f"{SETTINGS}\nBANGBAN_FAST = {fast}\nTEMPLATE_PAGES = {{}}\n{lines}"
        (tmp_path / "settings.py").write_text(own, encoding="utf-8")
        return builds.build(newsroom.path, tmp_path / f"output-{fast}", tmp_path / "settings.py")

    return listen


def test_plugins_hear_of_articles_and_pages_in_both_ways(listen, newsroom):
    """The same, in the same order, also where nothing has changed; what they make of a page is what is
    published, and a file of theirs counts where we would make one."""
    newsroom.article("hidden", "status: hidden\n", title="不列出")
    whole = listen(fast=False).site.files()
    for _ in range(2):
        assert listen(fast=True).site.files() == whole
    newsroom.article("later", title="后来一篇")
    assert listen(fast=True).site.files() == listen(fast=False).site.files()
    said = whole["heard.txt"].decode().splitlines()
    for name in ("preread", "context"):
        assert said.count(f"article_generator_{name}") + said.count(f"article_generator_{name} ") == 4
    assert "article_generator_write_article first-case" in said
    pages = {name for name in whole if name.endswith(".html")}
    told = dict(line.rsplit(" ", 1) for line in said if ".html " in line)
    assert told.keys() == pages
    assert told["cases/first-case/index.html"] == "published"
    assert told["articles/hidden/index.html"] == told["404.html"] == "hidden"
    assert told["index.html"] == told["cases/index.html"] == "list"
    assert all(whole[name].endswith(b"<!-- marked --></html>") or b"marked" in whole[name] for name in pages)
    assert whole["sitemap.xml"] == b"theirs"


def test_where_nobody_looks_no_article_is_made(newsroom, monkeypatch):
    """That would convert all texts."""
    bench = take_bench()
    found(bench.newsroom.path)

    def refuse(*_, **__):
        raise AssertionError

    monkeypatch.setattr(OfferedArticles, "load", refuse)
    for _ in range(2):
        assert bench.build().end == 0


def test_feeds_of_pelican_are_written_in_both_ways(listen):
    """With all that is out, at the site's own address."""
    lines = "FEED_ALL_ATOM = 'feeds/own.xml'\nCATEGORY_FEED_ATOM = 'feeds/{slug}.xml'\n"
    lines += "PLUGINS.remove('statement')\n"
    sites = [listen(fast, lines=lines).site for fast in (True, False)]
    feed = sites[0].read("/feeds/own.xml")
    assert feed == sites[1].read("/feeds/own.xml")
    assert feed.count("<entry>") == 3
    assert "https://news.example/cases/first-case/" in feed
    assert sites[0].read("/feeds/cases.xml").count("<entry>") == 1


FAILING = """
from pelican import signals

def fail(path, context):
    raise KeyError("colour")

def register():
    signals.content_written.connect(fail)
"""
CHANGING = """
from pelican import signals
from pelican.readers import BaseReader
from pelican.writers import Writer

class Notes(BaseReader):
    enabled = True
    file_extensions = ["note"]

def set_up(pelican):
    pelican.settings["MARKDOWN"] = {"extensions": ["odd"]}

def add_reader(readers):
    readers.reader_classes["note"] = Notes

def change(generator):
    for article in generator.articles:
        article.mood = "好"
        article._content = article._content + "<p>more</p>"

def look(generator, content):
    pass

def get_writer(pelican):
    return Writer

def register():
    signals.initialized.connect(set_up)
    signals.readers_init.connect(add_reader)
    signals.article_generator_finalized.connect(change)
    signals.page_generator_write_page.connect(look)
    signals.get_writer.connect(get_writer)
"""
UNHEARD = ("plugin.pages", "plugin.reader", "plugin.setting", "plugin.text", "plugin.unseen", "plugin.writer")


@pytest.mark.parametrize("error, fast", [("KeyError", True), ("KeyError", False), ("SystemExit", True)])
def test_a_plugin_that_fails_is_named(listen, error, fast):
    """And nothing is published; no traceback (`plugin.failed`)."""
    done = listen(fast, FAILING.replace("KeyError", error))
    assert (done.returncode, "Traceback" in done.said, done.output.exists()) == (1, False, False)
    assert [word for word in ("statement", "colour") if word not in done.said] == []


@pytest.mark.parametrize("text", ["import no_such_library", "def register(): raise ValueError", "def x(:"])
def test_a_plugin_that_cannot_be_loaded_ends_the_run(listen, text):
    """Pelican would go on without it (`plugin.missing`); what is no Python is told at its own line."""
    done = listen(True, text)
    assert (done.returncode, "Traceback" in done.said, done.output.exists()) == (1, False, False)
    assert [one for one in done.stderr.splitlines() if ".py:" in one and "statement" in one]


@pytest.mark.parametrize("fast", [True, False])
def test_what_readers_will_not_see_is_told(listen, fast):
    """By the plugin's name, at the settings' line: the pages are as without it."""
    done = listen(fast, CHANGING)
    told = [line for line in done.stderr.splitlines() if ": plugin." in line]
    assert sorted(line.split()[1] for line in told) == list(UNHEARD)
    assert all("statement" in line and "settings.py:" in line for line in told)
    assert [line for line in told if "mood" in line]
    assert [line for line in told if "MARKDOWN" in line]
    assert "<p>more</p>" not in done.site.read("/cases/first-case/")
