"""Files of other systems brought into a newsroom by `bangban import`, and read as the site reads them."""

import re
from pathlib import Path

from bangban.checks.content_check import check_paths
from bangban.content.stories import read_story
from bangban.imports.importer import ImportOutcome, Request, find_root, open_platform, run_import

NOW = {"BANGBAN_NOW": "2022-11-21T08:30:00+08:00"}
_LETTERS = re.compile(r"[\W_]+")


def bring(form: str, data: str | bytes, content: Path, folder: str = "cases", **more) -> ImportOutcome:
    """The file brought into a folder of the newsroom `content`, which may be missing."""
    out = content / folder
    root = find_root(content, out)
    named = {"name": "export", "platform": open_platform(root), "root": root, **more}
    raw = data.encode() if isinstance(data, str) else data
    return run_import(form, raw, Request(**named), out)


def list_codes(outcome: ImportOutcome) -> list[str]:
    """What was told, without the family."""
    return [note.code.removeprefix("import.") for note in outcome.notes]


def read_stories(outcome: ImportOutcome, kind: str = "case") -> list:
    """The stories that were written, read as the site reads them: without an error."""
    stories = []
    for slug, text in outcome.texts.items():
        file = read_story(f"{kind}s/{slug}.md", text.encode(), Request("x").zone, kind)
        assert [one.message for one in file.problems if one.level == "error"] == []
        assert file.private == () or kind != "case"
        stories.append(file.story)
    return stories


def list_errors(content: Path) -> list[str]:
    """What `bangban check` says stops a publication of the newsroom."""
    report = check_paths(["content"], NOW, content.parent)
    return [f"{one.position} {one.code}" for one in report.problems if one.level == "error"]


def reduce(text: str) -> str:
    """Its letters and digits, one after the other."""
    return _LETTERS.sub("", text).casefold()
