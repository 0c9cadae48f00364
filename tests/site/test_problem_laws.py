"""The law of problems: `bangban check`, both ways to build and so the preview tell the same, in one order."""

import json
import os
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bangban.checks.content_check import check_paths
from bangban.diagnostics.formats import format_json
from bangban.diagnostics.problem_file import PROBLEM_FILE, read_problems
from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site import mistakes
from tests.site.workbench import Workbench, draw_png, take_bench

EXAMPLES = 200 if settings.get_current_profile_name() == "nightly" else 12
NOW = "2022-12-01T00:00:00+08:00"
DATE = "date: 2022-11-14\n"
CONSENTED = CASE.replace(
    "timeline:\n", "  consent: {given: 2022-11-01, by: 本人, until: 2022-11-20}\ntimeline:\n"
)
LINKS = (
    "[草稿](draft.md) [草稿](/articles/draft/) [话题](/tags/只有草稿/) [二](/articles/page/2/) "
    "[禁发](/articles/embargoed/) [放错的](../reports/stray.md) [放错的](/articles/stray/) [无](none.md)\n"
)
ODD = {
    "articles/draft.md": f"---\ntitle: 草\n{DATE}draft: true\ntags: [只有草稿]\n---\n[坏](gone.md)\n",
    "articles/embargoed.md": f"---\ntitle: 禁\n{DATE}embargo: 2022-12-05\n---\n![图](../images/used.png)\n",
    "articles/links.md": f"---\ntitle: 链\n{DATE}related: [articles/draft]\n---\n{LINKS}",
    "articles/names-stray.md": f"---\ntitle: 称\n{DATE}related: [articles/stray]\nslug: stray\n---\n正文。\n",
    "reports/stray.md": f"---\ntitel: 错\ntitle: 放错\n{DATE}---\n\n[坏](gone.md)\n",
    "reports/sound.md": f"---\ntitle: 放错\n{DATE}slug: first-article\n---\n\n![图](../images/used.png)\n",
    "top.md": "没有头\n",
    "case.md": f"---\ntitle: 放错的案例\n{DATE}{CONSENTED}---\n正文。\n",
    "articles/page.markdown": "---\ntitel: 错\n---\n",
    "cases/consented.md": f"---\ntitle: 同意\n{DATE}{CONSENTED}---\n正文。\n",
    "cases/warned.md": f"---\ntitle: 同\x08意\n{DATE}{CONSENTED}---\n正文。\n",
    "cases/draft.md": f"---\ntitle: 同意\n{DATE}draft: true\n{CONSENTED}---\n正文。\n",
    "platform/intro.md": "---\ntitel: 关于\n---\n\n[坏](gone.md) ![图](../images/other.png)\n",
    "platform/extra.md": "---\ntitle: 关于\n---\n\n[坏](gone.md)\n",
    "platform/stats.csv": mistakes.FIGURES,
    "platform/platform.yaml": mistakes.PLATFORM,
}
FILES: dict[str, str | bytes] = {
    **{name: text for name, (text, _) in mistakes.MISTAKES.items()},
    "cases/ten.md": mistakes.TEN_AT_ONCE,
    **ODD,
}
"""All that may be wrong with a newsroom, each in a file of its own."""
STEPS = st.lists(st.sets(st.sampled_from(sorted(FILES)), max_size=12), min_size=1, max_size=3)


def lay_out(bench: Workbench, names: set[str]) -> None:
    """A sound newsroom, and these files."""
    newsroom = newsrooms.found(bench.newsroom.path)
    for name in ("used", "other", "map"):
        newsroom.write(f"images/{name}.png", draw_png(4, 3))
    for name in FILES.keys() - names - set(newsrooms_own(bench)):
        (newsroom.path / name).unlink(missing_ok=True)
    for name in names:
        text = FILES[name]
        newsroom.write(name, text.encode() if isinstance(text, str) else text)


def newsrooms_own(bench: Workbench) -> list[str]:
    """What `found` has written."""
    pages = [f"platform/{name}.md" for name in newsrooms.PLATFORM_PAGES]
    return ["platform/platform.yaml", "platform/stats.csv", *pages]


def ask_check(bench: Workbench) -> list[object]:
    report = check_paths(["content"], os.environ, bench.root)
    return json.loads(format_json(report.problems))


def ask_build(bench: Workbench, is_clean: bool = False) -> list[object]:
    """What a build hands over: a clean one in Pelican's own way, or the next of the fast ones."""
    path = bench.root / "problems.json"
    path.unlink(missing_ok=True)
    with patch.dict(os.environ, {PROBLEM_FILE: str(path)}):
        run = bench.judge()[0] if is_clean else bench.build()
    assert run.end == 0
    rows = list(read_problems(path, "content"))
    # The bench is used by others after us, who look at what a build leaves beside the site.
    path.unlink()
    return rows


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS, st.booleans())
@example([set(FILES), set(ODD), set()], True)
@example([set(FILES), set(ODD), set()], False)
@example([set(ODD) - {"platform/platform.yaml"}], True)
def test_all_tell_the_same(steps, drafts):
    """Whatever is wrong, and whatever was before; with drafts shown, as in the preview, and without."""
    bench = take_bench()
    with patch.dict(os.environ, BANGBAN_NOW=NOW):
        bench.settings |= {"BANGBAN_NOW": NOW, "BANGBAN_DRAFTS": drafts}
        for names in steps:
            lay_out(bench, names)
            told = ask_check(bench)
            assert ask_build(bench) == told
            assert ask_build(bench, is_clean=True) == told


@pytest.mark.parametrize("name", sorted(ODD))
def test_each_is_a_case(name):
    """What is tried here goes wrong, or makes others go wrong: the law has something to say."""
    bench = take_bench()
    lay_out(bench, {name})
    with patch.dict(os.environ, BANGBAN_NOW=NOW):
        sound = name in ("articles/draft.md", "articles/embargoed.md", "cases/draft.md")
        assert sound or ask_check(bench)
