"""What each room must have: a fair size, docstrings, its own test; and who may hold Chinese words."""

import ast
import re
from collections.abc import Iterator

from tests.source_tree import CORE, ROOT, Module, list_functions, list_modules, list_rooms, list_strings, tell

MOST_LINES = 250
LONG_FILES: dict[str, str] = {}
MOST_FUNCTION_LINES = 40
LONG_FUNCTIONS: dict[str, str] = {}
MOST_TEMPLATE_LINES = 60
LONG_TEMPLATES: dict[str, str] = {}
"""Exceptions, each with its reason."""

CHINESE = {
    "messages": "the catalogue for editors, and the words that Markdown leaves behind",
    "field_messages": "rows of the catalogue",
    "file_messages": "rows of the catalogue",
    "theme_messages": "rows of the catalogue",
    "interchange_messages": "rows of the catalogue",
    "cli_messages": "rows of the catalogue",
    "build_messages": "rows of the catalogue",
    "picture_messages": "rows of the catalogue",
    "wording": "the words that readers see",
    "figure_wording": "the words that readers see, of the platform's figures",
    "picture_wording": "the words in pictures of cases",
    "timelinejs_moments": "words of dates that are read back",
    "scaffold_texts": "the comments in files that `bangban new` writes",
    "preview_words": "the words that the preview shows to editors",
    "chinese_moments": "the grammar of Chinese dates, read",
    "moment_forms": "the grammar of Chinese dates, written",
    "durations": "the grammar of Chinese durations",
    "points": "names of the parts of a date, for the catalogue's sentences",
    "whens": "cuts what moment_forms has written",
    "fields": "the words 是 and 否 that editors may type",
    "choice_words": "Chinese words for fixed words, that editors may type",
    "schemas": "Chinese names of keys that editors may type",
}
"""Rooms that hold Chinese words, and why. A translation of the product replaces or adds to these."""

WINGS = ("incremental",)
"""Rooms of so many modules that each has a test of its own."""

_SITE = "tests/site/test_incremental*.py"

TESTED_ELSEWHERE = {
    "messages": "tests/test_messages.py",
    "field_messages": "tests/test_messages.py",
    "file_messages": "tests/test_messages.py",
    "theme_messages": "tests/test_messages.py",
    "interchange_messages": "tests/test_messages.py",
    "build_messages": "tests/test_messages.py",
    "picture_messages": "tests/test_messages.py",
    "models": "tests/bangban/test_stories.py",
    "figure_wording": "tests/bangban/test_wording.py",
    "picture_wording": "tests/bangban/test_share_sheets.py",
    "html_trees": "tests/bangban/test_html_markdown.py",
    "html_inlines": "tests/bangban/test_html_markdown.py",
    "html_blocks": "tests/bangban/test_html_markdown.py",
    "timelinejs_entries": "tests/bangban/test_timelinejs_import.py",
    "timelinejs_moments": "tests/bangban/test_timelinejs_import.py",
    "timelinejs_slides": "tests/bangban/test_timelinejs_import.py",
    "json_values": "tests/bangban/test_timeline_json.py",
    "timeline_values": "tests/bangban/test_timeline_schema.py",
    "snapshots": "tests/bangban/test_figures.py",
    "bar_charts": "tests/bangban/test_charts.py",
    "line_charts": "tests/bangban/test_charts.py",
    "chart_words": "tests/bangban/test_charts.py",
    "share_strokes": "tests/bangban/test_share_layout.py",
    "expectations": "tests/bangban/test_contradictions.py",
    "__main__": "tests/bangban/test_cli.py",
    **dict.fromkeys(
        (
            f"incremental.{name}"
            for name in """blueprint builder cluster desk_reading draft job page_making publishing_step
                text_making""".split()
        ),
        _SITE,
    ),
}
"""Rooms without a test of their own name: where they are tested. Shrinks."""


_TESTS = ROOT / "tests" / "bangban"
_HAN = re.compile(r"[\u3400-\u9fff]")


def test_files_stay_short():
    """A room that grows to 250 lines is two rooms; so is a test."""
    paths = [module.path for module in list_modules()] + sorted((ROOT / "tests").rglob("*.py"))
    sizes = {path.relative_to(ROOT).as_posix(): _count_lines(path) for path in paths}
    tell(_find_long(sizes, LONG_FILES, MOST_LINES))


def test_functions_stay_short():
    """A function of forty lines does two things."""
    sizes = {
        f"{module.place(function).rpartition(':')[0]}:{function.name}": function.end_lineno
        - function.lineno
        + 1
        for module in list_modules()
        for function in list_functions(module)
    }
    tell(_find_long(sizes, LONG_FUNCTIONS, MOST_FUNCTION_LINES))


def test_templates_stay_short():
    """A template of sixty lines wants a component."""
    paths = sorted((ROOT / "theme").rglob("*.html"))
    sizes = {path.relative_to(ROOT).as_posix(): _count_lines(path) for path in paths}
    tell(_find_long(sizes, LONG_TEMPLATES, MOST_TEMPLATE_LINES))


def _count_lines(path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _find_long(sizes: dict[str, int], excepted: dict[str, str], most: int) -> Iterator[str]:
    for name, size in sizes.items():
        if size >= most and name not in excepted:
            yield f"{name}: {size} lines, must be under {most}"
    for name in excepted:
        if sizes.get(name, 0) < most:
            yield f"{name}: no exception is needed any more"


def test_public_names_have_docstrings():
    """Whoever reads a public name learns what it gives; modules say what they are for."""
    tell(
        f"{module.place(node)}: {name} has no docstring"
        for module in list_modules()
        for name, node in _find_bare(module)
    )


def _find_bare(module: Module) -> Iterator[tuple[str, ast.AST]]:
    queue: list[tuple[str, ast.AST]] = [(module.name, module.tree)]
    while queue:
        name, node = queue.pop()
        if not ast.get_docstring(node):
            yield name, node
        for child in node.body if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else ():
            if (
                isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
                and child.name[0] != "_"
            ):
                queue.append((f"{name}.{child.name}", child))


def test_the_map_names_rooms_that_exist():
    """`plugins/bangban/__init__.py` tells newcomers the way of a story, through rooms that are there."""
    (core,) = (module for module in list_modules() if module.name == CORE)
    assert len(core.tree.body) == 1
    named = re.findall(r"`([a-z_]+)`", ast.get_docstring(core.tree))
    assert len(named) >= 30
    tell(f"{core.place()}: there is no room {name}" for name in named if name not in list_rooms())


def test_chinese_words_stand_in_few_rooms():
    """To translate the product, one translates the catalogues, the wording, and the templates."""
    found: dict[str, str] = {}
    for module in list_modules():
        for node in list_strings(module.tree):
            # Not an escape such as "\u4e00", the end of a range: what counts is what one reads.
            if _HAN.search(node.value) and _HAN.search(ast.get_source_segment(module.text, node) or ""):
                name = module.room if module.plugin == CORE else module.name
                found.setdefault(name, f"{module.place(node)}: {node.value[:40]!r}")
    rooms = list_rooms()
    tell(
        [
            *(place for name, place in found.items() if name not in CHINESE),
            *(f"CHINESE: {name} has none" for name in CHINESE if name in rooms and name not in found),
            *(f"CHINESE: there is no room {name}" for name in CHINESE if name not in rooms),
        ]
    )


def test_every_room_has_its_test():
    """The test of a room bears its name, so that it is found without looking; a wing has one a module."""
    rooms = list_rooms()
    tested = {path.relative_to(_TESTS).as_posix() for path in _TESTS.rglob("test_*.py")}
    wanted = {room: f"test_{room}.py" for room in rooms if room not in WINGS}
    wanted |= {f"{wing}.{name}": f"{wing}/test_{name}.py" for wing in WINGS for name in _list_inside(wing)}
    tell(
        [
            *(
                f"plugins/bangban: {name} has no tests/bangban/{test}"
                for name, test in wanted.items()
                if test not in tested and name not in TESTED_ELSEWHERE
            ),
            *(
                f"TESTED_ELSEWHERE: {name} has a test of its own"
                for name in TESTED_ELSEWHERE
                if wanted.get(name) in tested
            ),
            *(
                f"TESTED_ELSEWHERE: there is no {place}"
                for place in TESTED_ELSEWHERE.values()
                if not any(ROOT.glob(place))
            ),
            *(
                f"TESTED_ELSEWHERE: there is no room {name}"
                for name in TESTED_ELSEWHERE
                if name not in wanted
            ),
            *(f"WINGS: there is no room {wing}" for wing in WINGS if wing not in rooms),
        ]
    )


def _list_inside(wing: str) -> list[str]:
    folder = ROOT / "plugins" / CORE / wing
    return sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
