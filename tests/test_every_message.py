"""Every message from end to end: its example is told with its code, and its mend, made, takes it away, raises
no other error, and publishes nothing that the editor has not plainly written."""

import re
from pathlib import Path

import pytest

from bangban.checks.fixing import fix_paths
from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.library import load_library
from bangban.locale.zh.messages import read_messages
from tests.bangban.checks.examples import CLOCK, list_examples, tell
from tests.bangban.message_examples import EXAMPLES
from tests.code_table import FIXES, find_table, write_fix
from tests.source_tree import ROOT

EVERY = [*(example for _, example in list_examples()), *EXAMPLES]
NOW = {"BANGBAN_NOW": CLOCK.now.isoformat()}

ELSEWHERE = {
    "key.short": "bangban/content/form_editors/test_short_forms.py",
    "plugin.broken": "bangban/config/test_listed_plugins.py",
    "source.unreadable": "bangban/incremental/scan/test_story_reading.py",
    "prose.unreadable": "bangban/markdown/test_source_positions.py",
    "prose.heading-blank": "bangban/markdown/test_text_fixes.py",
    "platform.missing": "bangban/checks/test_content_check.py",
    # No picture or player keeps such an address so far: the sanitizer takes it out before.
    "image.scheme": "test_messages.py",
    "media.scheme": "test_messages.py",
    "media.broken": "bangban/photographs/test_recordings.py",
    "media.large": "bangban/photographs/test_recordings.py",
    "image.form": "bangban/checks/test_fixing.py",
    "link.form": "bangban/checks/test_fixing.py",
    "image.": "bangban/photographs/test_preparing.py",
    "document.": "bangban/documents",
    "interchange.": "bangban/imports/_timelinejs/test_timelinejs_import.py",
    "stylesheet.": "bangban/theme",
    "timelinejs.": "bangban/imports",
    "import.": "bangban/imports",
    "build.": "site",
    "audit.": "",
    "clock.": "bangban/config/test_site_config.py",
    "content.": "site/test_nothing.py",
    "fonts.": "bangban/site/test_whole.py",
    "output.cleared": "site/test_unlisted_output.py",
    "output.": "bangban/site",
    "link.withdrawn": "site/test_takedown.py",
    "related.withdrawn": "site/test_takedown.py",
    "withdrawn.alias": "bangban/checks/_rules/addresses/test_withdrawn_keys.py",
    "address.page-gone": "site/test_free_pages.py",
    "address.": "site/test_takedown.py",
    "plugin.": "site/test_other_plugins.py",
    "setting.": "bangban/config",
    "signing.": "bangban/site/test_signing.py",
    "store.": "",
    "theme.special": "bangban/theme/test_assets.py",
    "theme.stray": "bangban/theme/test_layers.py",
    "theme.": "site/test_broken_themes.py",
}
"""Codes, and families of codes, that no text of a few lines brings about: the tests that do."""

SAID = {
    "image.scheme": '"scheme"',
    "media.scheme": '"scheme"',
    "setting.folder": "没有这个文件夹",
    "setting.fonts": "宋体文件",
    "build.apart": "没有影响发布",
    "build.failed": "网站没有建成",
    "audit.stopped": "没有发布",
    "build.plugins-renamed": "fast_build",
    "build.unexplained": "BANGBAN_FAST 是 False",
    "theme.template-missing": "主题里没有模板",
    "theme.template-error": "主题的模板有错",
    "content.empty": "没有稿件，也没有平台资料",
}
"""What the test of a code asks for, where it is not the code itself."""


def _name(example):
    return example.code


def _list_published(folder: Path) -> dict[str, str]:
    """The stories that are not drafts, each with its status; of a file with an error there is none."""
    library = load_library(folder, CONTENT_RULES)
    return {path: story.status for path, story in library.stories.items() if story.status != "draft"}


def test_every_code_has_its_example_or_its_test():
    """Words and level are judged by `test_messages`; who adds a code adds what it is told of."""
    shown = {example.code for example in EVERY}
    assert shown <= read_messages().keys()
    assert [code for code in read_messages() if code not in shown and not _is_tried(code)] == []


def _is_tried(code: str) -> bool:
    """Whether a test asks for the code; those of imports are asked for without their family."""
    place = next(
        (ROOT / "tests" / place for start, place in ELSEWHERE.items() if code.startswith(start)), None
    )
    if place is None:
        return False
    said = SAID.get(code, code.removeprefix("timelinejs.").removeprefix("import."))
    asked = re.compile(rf"(?<![\w-]){re.escape(said)}(?![\w-])")
    files = [place] if place.is_file() else place.rglob("test_*.py")
    texts = (path.read_text(encoding="utf-8") for path in files if path != Path(__file__))
    # A pattern has a backslash before the full stop.
    return any(asked.search(text.replace("\\.", ".")) for text in texts)


@pytest.mark.parametrize("example", EVERY, ids=_name)
def test_the_mend_of_every_message_takes_it_away_and_publishes_no_more(example, tmp_path):
    """Made by hand, as its example shows it; and by `--fix`, where the problem has a fix: none is left then,
    no error is new, and no story is more public than where the example is put right by hand."""
    folder, right = tmp_path / "wrong/content", tmp_path / "right/content"
    told = tell(example, example.wrong, folder)
    assert example.code in {problem.code for problem in told}
    assert all(problem.message and problem.mend for problem in told)
    assert tell(example, example.right, right) == []
    if any(problem.fix for problem in told):
        allowed = {*_list_published(folder).items(), *_list_published(right).items()}
        _fix(example, folder)
        assert set(_list_published(folder).items()) <= allowed


def _fix(example, folder):
    """What `--fix` makes of the example."""
    row = write_fix(example.code, folder.parent)
    report = fix_paths(["content"], NOW, folder.parent)
    if example.code in {problem.code for problem in report.first.problems if problem.fix}:
        assert row in find_table(FIXES), "run `make docs`"
    assert [problem.code for problem in report.left.problems if problem.fix] == []
    before, after = (
        {(one.position.path, one.code) for one in side.problems if one.level == "error"}
        for side in (report.first, report.left)
    )
    assert after <= before
    assert example.code not in {code for path, code in after if path in {file.shown for file in report.files}}
    for file in report.files:
        file.path.write_bytes(file.after)
    assert fix_paths(["content"], NOW, folder.parent).files == ()
