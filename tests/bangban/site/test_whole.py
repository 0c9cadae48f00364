"""The whole site made and published, without Pelican."""

import pytest
from jinja2 import DictLoader, Environment

from bangban.build import prepare
from bangban.checks.rule_registry import SITE_RULES
from bangban.config.site_config import SiteConfig
from bangban.content.urls import name_file
from bangban.site.plan import count_pages
from bangban.site.staging import open_staging
from bangban.site.whole import WholeSteps
from bangban.theme.assets import Assets
from tests.bangban.desk import NOW
from tests.bangban.site.listeners import Notes

PAGE = "{{ site.name }} {{ page.title }} {{ EDITOR }}"


class Templates(DictLoader):
    """The same few words for every template."""

    def get_source(self, environment, template):
        return PAGE, template, lambda: True


def build(newsroom, output, notes, **config):
    """Builds with plain templates, and gives the plan and the outcome."""
    config = SiteConfig(now=NOW, content=newsroom.path, **config)
    assets = Assets("theme/a.css", "", {"theme/a.css": "a{}"}, {"theme/b.js": newsroom.path / "b.js"})
    templates = Environment(loader=Templates({}), autoescape=True), {"EDITOR": "甲"}
    staging = open_staging(output, newsroom.path)
    steps = WholeSteps(config, SITE_RULES, assets, None, lambda: templates, staging, notes)
    plan = prepare(steps, notes)
    return plan, steps.execute(plan)


def test_makes_every_page_and_every_file(newsroom, tmp_path):
    """And the theme's; counted."""
    newsroom.write("b.js", "b()")
    notes, output = Notes(), tmp_path / "output"
    plan, outcome = build(newsroom, output, notes, share_pictures=False)
    nodes = [*plan.list_nodes()]
    assert (outcome.stories, outcome.pages) == (3, count_pages(nodes))
    assert all((output / name_file(address)).is_file() for address, _ in plan.list_pages())
    name = plan.site.portal.library.platform.name
    first = (output / "articles/first-article/index.html").read_text(encoding="utf-8")
    assert first.startswith(f"{name} ")
    assert first.endswith(" 甲")
    assert (output / "theme/a.css").read_text() + (output / "theme/b.js").read_text() == "a{}b()"
    assert (output / "cases/first-case/timeline.json").is_file()
    assert notes.phases == {"read": [3, 3], "pictures": [0, 0], "write": [len(nodes), len(nodes)]}
    assert notes.warned == []


def test_tells_problems_first(newsroom, tmp_path):
    """A listener that will not go on leaves the site as it was; a site without fonts is told."""
    newsroom.write("b.js", "")
    newsroom.article("bad", "titel: x\n")
    notes = Notes()
    build(newsroom, tmp_path / "output", notes)
    assert [one.code for one in notes.problems] == ["key.unknown"]
    assert (notes.left_out, notes.warned) == (1, ["fonts.missing"])
    before = sorted((tmp_path / "output").rglob("*"))

    class Strict(Notes):
        def tell(self, problems, left_out):
            raise SystemExit(left_out)

    newsroom.article("second")
    with pytest.raises(SystemExit, match="1"):
        build(newsroom, tmp_path / "output", Strict())
    assert sorted((tmp_path / "output").rglob("*")) == before


def test_an_output_without_a_list_is_told(newsroom, tmp_path):
    """Nobody knows whose its files are."""
    newsroom.write("b.js", "")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "old.html").touch()
    notes = Notes()
    build(newsroom, tmp_path / "output", notes, share_pictures=False)
    assert notes.warned == ["output.unlisted"]
    assert (tmp_path / "output" / "old.html").exists()
