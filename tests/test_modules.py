"""What each module must have: a fair size, docstrings, its own test; and who may hold Chinese words."""

import ast
import re
from collections.abc import Iterator

from tests.source_tree import CORE, ROOT, Module, list_core, list_functions, list_modules, list_strings, tell

MOST_LINES = 300
LONG_FILES: dict[str, str] = {}
MOST_FUNCTION_LINES = 40
LONG_FUNCTIONS: dict[str, str] = {}
MOST_TEMPLATE_LINES = 60
LONG_TEMPLATES: dict[str, str] = {}
"""Exceptions, each with its reason."""

CHINESE = {
    "imports/_timelinejs/timelinejs_dates": "words of dates that are read back",
    "imports/_timelinejs/timelinejs_numbers": "words of dates that people type",
    "dates/_written_clocks": "how Chinese writes the time of day, read to tell the exact mend",
    "dates/_written_dates": "how Chinese writes a day, read to tell the exact mend",
    "dates/chinese": "the grammar of Chinese dates, read",
    "dates/formatting": "the grammar of Chinese dates and durations, written",
    "dates/suggestions": "words of Chinese dates that EDTF has signs for, or nothing",
    "content/model/story": "Chinese names of keys that editors may type",
    "content/model/platform": "the same, of the platform's own pages",
    "content/schema/tidy_forms": "words of measure, read",
    "support/person_names": "surnames of two characters, by which a name is told from two",
    "content/schema/contact_fields": "numbers of Chinese registers, and extensions of telephones",
    **dict.fromkeys(
        """privacy/_cues privacy/_names/name_signs privacy/_names/name_cues privacy/_names/named_people
        privacy/_names/public_names privacy/_names/foreign_names privacy/_names/name_context
        privacy/full_names privacy/_contacts privacy/_places
        privacy/_mail privacy/_triggers privacy/_trigger_words
        privacy/_plates privacy/_records privacy/_reading privacy/_travel_documents privacy/_citizen_ids
        privacy/_bank_cards privacy/_tables privacy/_telephones privacy/items
        privacy/suspects/suspicions""".split(),
        "how Chinese writes what is private, read",
    ),
    "checks/_rules/private/private_data": "examples of what is private in Chinese",
    "checks/_rules/private/allowed_values": "the same",
    "markdown/_unread/raw_lines": "numbers of Chinese lists, read",
}
"""Modules outside `locale/` that hold Chinese words, and why: a translation replaces them, too."""

_SITE = "tests/site/test_incremental*.py"
_EXAMPLES = "tests/bangban/checks/test_rule_registry.py"

TESTED_ELSEWHERE = {
    "preview/_desk": "tests/site/test_preview_desk.py",
    "preview/_desk_page": "tests/site/test_preview_desk.py",
    "locale/zh": "tests/test_messages.py",
    "deployment/_file_target": "tests/bangban/deployment/test_deploying.py",
    "deployment/audited_site": "tests/bangban/deployment/test_deploying.py",
    "deployment/target": "tests/bangban/deployment/test_deploying.py",
    "cli/desk_reporting": "tests/site/test_desk_report.py",
    "exports/desk_report/gathering": "tests/site/test_desk_report.py",
    "exports/desk_report/report_parts": "tests/site/test_desk_report.py",
    "cli/deployment_run": "tests/site/test_deployments.py",
    "content/model": "tests/bangban/content/test_stories.py",
    "pages/views": "tests/bangban/pages/test_views.py",
    "frontmatter/_yaml": "tests/bangban/frontmatter/_yaml/test_laws.py",
    **dict.fromkeys(
        """privacy/_cues privacy/_contacts privacy/_places privacy/_plates privacy/_trigger_words
        privacy/_records privacy/_travel_documents privacy/_citizen_ids privacy/_bank_cards
        privacy/_telephones privacy/_numbers privacy/_found privacy/_reading privacy/_windows
        privacy/_tables""".split(),
        "tests/bangban/privacy/test_finder.py",
    ),
    "cli/_check_command": "tests/site/test_check.py",
    "cli/_import_command": "tests/bangban/cli/test_main.py",
    "cli/_printing": "tests/bangban/cli/test_main.py",
    **dict.fromkeys(
        """privacy/_names/name_signs privacy/_names/name_cues privacy/_names/named_people
        privacy/_names/public_names privacy/_names/foreign_names privacy/_names/name_context
        privacy/_names/common_words""".split(),
        "tests/bangban/privacy/test_names_in_texts.py",
    ),
    "imports/_html_trees": "tests/bangban/imports/test_html_markdown.py",
    "imports/_html_inlines": "tests/bangban/imports/test_html_markdown.py",
    "imports/_html_blocks": "tests/bangban/imports/test_html_markdown.py",
    **dict.fromkeys(
        "imports/_georeport imports/_xml_reading".split(),
        "tests/bangban/imports/_georeport/test_georeport_import.py",
    ),
    "imports/_pelican": "tests/bangban/imports/_pelican/test_pelican_import.py",
    **dict.fromkeys(
        "imports/_article_writer imports/_local_targets".split(),
        "tests/bangban/imports/_pelican/test_pelican_import.py",
    ),
    "imports/_wordpress": "tests/bangban/imports/_wordpress/test_wordpress_import.py",
    "imports/_tables": "tests/bangban/imports/_tables/test_table_import.py",
    **dict.fromkeys(
        "imports/_batch imports/_case_writer imports/_case_steps imports/_private_words".split(),
        "tests/bangban/imports/_tables/test_table_import.py",
    ),
    **dict.fromkeys("imports/_units imports/_story_folder".split(), "tests/bangban/imports/test_updates.py"),
    **dict.fromkeys(
        ("imports/_timelinejs/timelinejs_entries", "imports/_timelinejs/timelinejs_dates"),
        "tests/bangban/imports/_timelinejs/test_timelinejs_import.py",
    ),
    "exports/_record_values": "tests/bangban/exports/test_json_schema.py",
    **dict.fromkeys(
        """exports/open_data/_case_record exports/open_data/_case_cells exports/open_data/_service_requests
        exports/open_data/_known_values pages/case_row""".split(),
        "tests/bangban/exports/open_data/test_case_rows.py",
    ),
    **dict.fromkeys(
        """exports/open_data/_counted_figures exports/open_data/_case_pages exports/open_data/_file_heads
        exports/open_data/_index_file
        exports/open_data/term_files""".split(),
        "tests/bangban/exports/open_data/test_data_files.py",
    ),
    "drawing/_chart_shapes": "tests/bangban/drawing/test_charts.py",
    "typesetting/_seams": "tests/bangban/typesetting/test_phrases.py",
    "pictures/_strokes": "tests/bangban/pictures/test_layout.py",
    "documents/_svg_reader": "tests/bangban/documents/test_svg_cleaning.py",
    "documents/_svg_styles": "tests/bangban/documents/test_svg_rules.py",
    "documents/_svg_vocabulary": "tests/bangban/documents/test_svg_rules.py",
    **dict.fromkeys(
        """documents/_office_form documents/_opendocument_form documents/_pdf_form documents/_old_form
        documents/_packages documents/_recording_form documents/_recording_boxes documents/_office_texts
        documents/_pdf_texts documents/_pdf_page_actions""".split(),
        "tests/bangban/documents/test_document_cleaning.py",
    ),
    "documents/_svg_form": "tests/bangban/documents/test_svg_cleaning.py",
    "documents/_plain_form": "tests/bangban/documents/test_document_texts.py",
    "documents/cleaned_files": "tests/bangban/documents/test_document_cleaning.py",
    "site/outputs": "tests/bangban/site/test_plan.py",
    "cli/_project_options": "tests/bangban/cli/test_pelican_run.py",
    "config/settings_run": "tests/bangban/config/test_settings_file.py",
    "__main__": "tests/bangban/cli/test_main.py",
    "checks/rule": _EXAMPLES,
    "checks/_rules": _EXAMPLES,
    **dict.fromkeys(
        """incremental/making/renderer_spec incremental/builder
        incremental/content_reading incremental/state/draft incremental/making/job incremental/making/remaking
        incremental/deploy/publishing incremental/deploy/audited incremental/making/texts""".split(),
        _SITE,
    ),
}
"""Modules (or whole packages) without a test of their own name: where they are tested. Shrinks."""


_TESTS = ROOT / "tests" / "bangban"
_HAN = re.compile(r"[\u3400-\u9fff]")


def test_files_stay_short():
    """A module that grows to 300 lines is two; so is a test."""
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


def test_the_map_names_packages_that_exist():
    """`plugins/bangban/__init__.py` tells newcomers the way of a story, through packages that are there."""
    (core,) = (module for module in list_core() if module.name == CORE)
    # Besides it there is the version alone.
    assert [ast.unparse(one).partition(" = ")[0] for one in core.tree.body[1::2]] == ["__version__"]
    named = re.findall(r"`([a-z_/]+)`", ast.get_docstring(core.tree))
    assert len(named) >= 20
    known = {
        part for module in list_core() for part in (module.inside.removesuffix("/__init__"), module.package)
    }
    tell(f"{core.place()}: there is no {name}" for name in named if name not in known)


def test_chinese_words_stand_in_few_modules():
    """To translate the product, one translates `locale`, the templates, and the few modules of CHINESE."""
    found: dict[str, str] = {}
    for module in list_modules():
        for node in list_strings(module.tree):
            # Not an escape such as "\u4e00", the end of a range: what counts is what one reads.
            if _HAN.search(node.value) and _HAN.search(ast.get_source_segment(module.text, node) or ""):
                name = module.inside if module.plugin == CORE else module.name
                found.setdefault(name, f"{module.place(node)}: {node.value[:40]!r}")
    tell(
        [
            *(
                place
                for name, place in found.items()
                if name not in CHINESE and not name.startswith("locale/")
            ),
            *(f"CHINESE: {name} has none" for name in CHINESE if name not in found),
        ]
    )


def test_every_module_has_its_test():
    """The test of a module stands where the module does, under its name, so that it is found at once."""
    tested = {path.relative_to(_TESTS).as_posix() for path in _TESTS.rglob("test_*.py")}
    wanted = {module.inside: _name_test(module) for module in list_core() if not module.is_init}
    elsewhere = {name: place for name in wanted if (place := _find_elsewhere(name))}
    tell(
        [
            *(
                f"plugins/bangban/{name}.py has no tests/bangban/{test}"
                for name, test in wanted.items()
                if test not in tested and name not in elsewhere
            ),
            *(
                f"TESTED_ELSEWHERE: {name} has its test"
                for name in TESTED_ELSEWHERE
                if wanted.get(name) in tested
            ),
            *(
                f"TESTED_ELSEWHERE: there is no {place}"
                for place in TESTED_ELSEWHERE.values()
                if not any(ROOT.glob(place))
            ),
            *(
                f"TESTED_ELSEWHERE: there is no {name}"
                for name in TESTED_ELSEWHERE
                if not any(f"{known}/".startswith(f"{name}/") for known in wanted)
            ),
        ]
    )


def _name_test(module: Module) -> str:
    folder, _, name = module.inside.rpartition("/")
    return f"{folder}/test_{name.removeprefix('_')}.py".removeprefix("/")


def _find_elsewhere(name: str) -> str:
    return next(
        (place for known, place in TESTED_ELSEWHERE.items() if f"{name}/".startswith(f"{known}/")), ""
    )
