"""How the house is built: which way the arrows point, how large its rooms are, and what each must have."""

import ast
import re
from collections.abc import Iterator

from tests.source_tree import CORE, ROOT, Module, list_modules, list_rooms, list_strings

LAYERS = {
    "words": """faults field_messages messages refusals scaffold_texts theme_messages
        cli_messages wording""",
    "signs": "cells html_tokens nodes problems scales source svg tags",
    "time": "chinese_moments durations instants moment_forms moments points",
    "headers": """frontmatter old_headers yaml_events yaml_flow yaml_lines yaml_margins yaml_mistakes
        yaml_reader yaml_recovery yaml_values""",
    "prose": """anchors dialect links pictures places prose removals sanitizer soft_breaks summaries
        wide_tables""",
    "models": "models",
    "schemas": "fields platform_schema records schemas",
    "figures": "bar_charts chart_words charts figures line_charts rates snapshots",
    "stories": "case_rules folder loose_folder references scopes stories",
    "library": "addresses library publication shelves targets texts timeline",
    "portal": "cards pages pagination picture_sizes portal qr views whens",
    "pages": """case_views figure_views front_page listings paper_pages platform_views site_frame
        story_views""",
    "theme": "css_tokens example_values gallery stylesheets",
    "site": "checks clocks exchange progress publishing site",
    "commands": "building command_line cli scaffold __main__",
}
"""The rooms of the core from the ground up: a room knows its own layer and those before it."""

COMMANDS = ("bangban.cli", "bangban.__main__")
"""The only rooms that print and exit."""

SPEAKING = {
    "safe_output": "tells the problems; ends a publishing run (Pelican prints a traceback for any other exception)",
    "structured_content": "an unreadable clock ends the run before the first file is read",
    "build_progress": "draws the progress on the error stream of the `pelican` command",
}
"""Adapters that speak or end the run, and why: under plain `pelican` there is no `cli` to do it."""

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
    "theme_messages": "rows of the catalogue",
    "cli_messages": "rows of the catalogue",
    "wording": "the words that readers see",
    "scaffold_texts": "the comments in files that `bangban new` writes",
    "chinese_moments": "the grammar of Chinese dates, read",
    "moment_forms": "the grammar of Chinese dates, written",
    "durations": "the grammar of Chinese durations",
    "points": "names of the parts of a date, for the catalogue's sentences",
    "whens": "cuts what moment_forms has written",
    "fields": "the words 是 and 否 that editors may type",
    "schemas": "Chinese names of keys that editors may type",
}
"""Rooms that hold Chinese words, and why. A translation of the product replaces or adds to these."""

TESTED_ELSEWHERE = {
    "messages": "tests/test_messages.py",
    "field_messages": "tests/test_messages.py",
    "theme_messages": "tests/test_messages.py",
    "__main__": "tests/bangban/test_cli.py",
}
"""Rooms without a test of their own name: where they are tested. Shrinks."""


_HAN = re.compile(r"[\u3400-\u9fff]")


def list_core() -> list[Module]:
    return [module for module in list_modules() if module.plugin == CORE]


def tell(faults: Iterator[str] | list[str]) -> None:
    """Fails with every fault on a line of its own."""
    found = list(faults)
    assert not found, "\n" + "\n".join(found)


def find_rooms_used(module: Module) -> Iterator[tuple[str, ast.AST]]:
    for name, node in module.list_imports():
        parts = name.split(".")
        if parts[0] == CORE and len(parts) > 1 and parts[1] != module.room:
            yield parts[1], node


def list_functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (
        node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def test_core_never_imports_pelican():
    """The core is plain Python: it could build a site without Pelican."""
    tell(
        f"{module.place(node)}: imports {name}"
        for module in list_core()
        for name, node in module.list_imports()
        if name.split(".")[0] == "pelican"
    )


def test_rooms_never_import_adapters():
    """Adapters know the core; the core knows none of them."""
    adapters = {module.plugin for module in list_modules()} - {CORE}
    tell(
        f"{module.place(node)}: imports the adapter {name}"
        for module in list_core()
        for name, node in module.list_imports()
        if name.split(".")[0] in adapters
    )


def test_adapters_never_import_one_another():
    """Each adapter stands over one seam of Pelican; they share `structured_content`, which opens the desk."""
    adapters = {module.plugin for module in list_modules()} - {CORE}
    tell(
        f"{module.place(node)}: imports the adapter {name}"
        for module in list_modules()
        if module.plugin in adapters
        for name, node in module.list_imports()
        if name.split(".")[0] in adapters - {module.plugin, "structured_content"}
    )


def test_nobody_imports_the_commands():
    """`cli` is the last room: all others work without it."""
    tell(
        f"{module.place(node)}: imports {name}"
        for module in list_modules()
        if module.name not in COMMANDS
        for name, node in module.list_imports()
        if ".".join(name.split(".")[:2]) in COMMANDS
    )


def test_every_room_stands_in_one_layer():
    """A new room is given its place in LAYERS, and a room that has gone leaves it."""
    placed = [room for rooms in LAYERS.values() for room in rooms.split()]
    rooms = list_rooms()
    tell(
        [
            *(f"plugins/bangban/{room}.py: in no layer" for room in rooms if room not in placed),
            *(f"LAYERS: {room} is in two layers" for room in sorted(set(placed)) if placed.count(room) > 1),
            *(f"LAYERS: there is no room {room}" for room in placed if room not in rooms),
        ]
    )


def test_arrows_point_down():
    """A room imports from its own layer and from those before it."""
    order = {room: index for index, rooms in enumerate(LAYERS.values()) for room in rooms.split()}
    layer = {room: name for name, rooms in LAYERS.items() for room in rooms.split()}
    tell(
        f"{module.place(node)}: {module.room} ({layer[module.room]}) imports {used} ({layer[used]})"
        for module in list_core()
        if module.room in order
        for used, node in find_rooms_used(module)
        if used in order and order[used] > order[module.room]
    )


def test_modules_have_no_cycles():
    """Following imports never leads back to where it began."""
    names = {module.name for module in list_modules()}
    graph = {module.name: sorted(set(_find_modules_used(module, names))) for module in list_modules()}
    tell(" → ".join(cycle) for cycle in find_cycles(graph))


def _find_modules_used(module: Module, names: set[str]) -> Iterator[str]:
    for name, _ in module.list_imports():
        found = name if name in names else name.rpartition(".")[0]
        if found in names and found != module.name and not _is_own_package(module, found):
            yield found


def _is_own_package(module: Module, name: str) -> bool:
    # Python runs a package's `__init__` before its modules: that is no arrow of theirs.
    return module.name.startswith(f"{name}.") and name == CORE


def find_cycles(graph: dict[str, list[str]]) -> list[list[str]]:
    """One way round for each edge that leads back."""
    cycles: list[list[str]] = []
    done: set[str] = set()

    def follow(name: str, trail: list[str]) -> None:
        if name in trail:
            cycles.append([*trail[trail.index(name) :], name])
        elif name not in done:
            for used in graph[name]:
                follow(used, [*trail, name])
            done.add(name)

    for name in graph:
        follow(name, [])
    return cycles


def test_finds_cycles():
    """What looks for cycles finds one when there is one, and none in a diamond."""
    assert find_cycles({"a": ["b"], "b": ["c"], "c": ["b"]}) == [["b", "c", "b"]]
    assert find_cycles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}) == []


def test_functions_never_import():
    """What a module needs stands at its top. (The commands' lazy dispatch calls importlib.)"""
    tell(
        f"{module.place(node)}: an import inside {function.name}()"
        for module in list_modules()
        for function in list_functions(module)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    )


def test_only_commands_print_and_exit():
    """Rooms give or raise data; `cli` alone speaks and ends the process."""
    found = [
        (module, node)
        for module in list_modules()
        if module.name not in COMMANDS
        for node in ast.walk(module.tree)
        if _speaks(node)
    ]
    speakers = {module.name for module, _ in found}
    tell(
        [
            *(
                f"{module.place(node)}: {ast.unparse(node)}"
                for module, node in found
                if module.name not in SPEAKING
            ),
            *(f"SPEAKING: {name} says nothing" for name in SPEAKING if name not in speakers),
        ]
    )


def _speaks(node: ast.AST) -> bool:
    if isinstance(node, ast.Name):
        return node.id in ("print", "input", "exit", "quit", "breakpoint", "SystemExit")
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}" in ("sys.exit", "sys.stdout", "sys.stderr", "os._exit")
    return False


def test_globals_never_change():
    """No function rebinds a name of its module."""
    tell(
        f"{module.place(node)}: {ast.unparse(node)}"
        for module in list_modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Global)
    )


def test_files_stay_short():
    """A room that grows beyond 250 lines is two rooms."""
    sizes = {module.place().rpartition(":")[0]: _count_lines(module.path) for module in list_modules()}
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
    """The test of a room bears its name, so that it is found without looking."""
    rooms = list_rooms()
    tested = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / "bangban").glob("test_*.py")}
    tell(
        [
            *(
                f"plugins/bangban/{room}.py: no tests/bangban/test_{room}.py"
                for room in rooms
                if room not in tested | TESTED_ELSEWHERE.keys()
            ),
            *(
                f"TESTED_ELSEWHERE: {room} has a test of its own"
                for room in sorted(tested & TESTED_ELSEWHERE.keys())
            ),
            *(
                f"TESTED_ELSEWHERE: there is no {place}"
                for place in TESTED_ELSEWHERE.values()
                if not (ROOT / place).exists()
            ),
            *(f"TESTED_ELSEWHERE: there is no room {room}" for room in TESTED_ELSEWHERE if room not in rooms),
        ]
    )
