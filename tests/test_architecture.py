"""Which way the arrows point: who may import whom, who speaks, and that nothing changes behind one's back."""

import ast
from collections.abc import Iterator

from tests.source_tree import CORE, Module, list_functions, list_modules, list_rooms, tell

LAYERS = {
    "ground": "values",
    "words": """build_messages choice_words faults field_messages file_messages interchange_messages messages
        picture_messages refusals scaffold_texts theme_messages cli_messages figure_wording picture_wording
        preview_words wording""",
    "signs": """cells guesses html_tokens json_text literals nodes parent_process problem_file problems
        remembering scales source svg tags""",
    "photographs": """photographs picture_chunks picture_drawing picture_forms picture_jpeg
        picture_parts""",
    "time": """bounds chinese_moments durations expectations instants limits moment_forms moments points
        working_days""",
    "headers": """frontmatter old_headers yaml_events yaml_flow yaml_lines yaml_margins yaml_mistakes
        yaml_reader yaml_recovery yaml_values""",
    "prose": """active_files anchors dialect emphasis headings html_blocks html_inlines
        html_markdown html_trees links picture_marks pictures places plain_prose prose quick_blocks
        quick_inlines quick_markdown quick_serializer quick_trees removals sanitizer soft_breaks
        summaries svg_rules wide_tables""",
    "models": "models",
    "schemas": "calendar_field fields platform_schema records schemas",
    "figures": "bar_charts chart_words charts figures line_charts rates snapshots",
    "stories": "case_rules date_rules folder loose_folder references scopes stories",
    "library": """addresses consents library picture_sizes promises publication shelf_cards shelves silences
        sparklines static_files targets texts time_scale timeline totals""",
    "portal": "cards deadlines pages pagination portal qr views whens",
    "pages": """case_views figure_views front_page listings paper_pages platform_views promise_views
        site_frame story_blocks story_views timeline_views total_views""",
    "interchange": """case_calendar case_feed embeds export_views framing importing json_values linked_data
        media_titles story_text timeline_csv timeline_files timeline_html timeline_json timeline_record
        timeline_schema timeline_values timelinejs_csv timelinejs_dates timelinejs_entries
        timelinejs_export timelinejs_import timelinejs_json timelinejs_moments timelinejs_slides""",
    "share": """fonts line_breaks share_layout share_letters share_pictures share_scale share_shapes
        share_sheets share_strokes story_pages""",
    "theme": "css_tokens example_values gallery gallery_site quick_templates scripts stylesheets",
    "site": "checks clocks exchange progress publishing site",
    "incremental": "incremental",
    "commands": """building command_line cli preview preview_build preview_files preview_page
        preview_server preview_watch preview_worker scaffold __main__""",
}
"""The rooms of the core from the ground up: a room knows its own layer and those before it."""

COMMANDS = ("bangban.cli", "bangban.__main__")
"""The only rooms that print and exit."""

SPEAKING = {
    "safe_output": "tells the problems, and ends a publishing run: other exceptions bring a traceback",
    "structured_content.telling": "tells the problems of the content for all adapters",
    "fast_build.generator": "builds at the end of a run, and ends one that cannot be",
    "structured_content": "an unreadable clock, and an empty content folder, end the run before it begins",
    "share_pictures": "tells why there are no pictures: nothing else of the build depends on fonts",
    "build_progress": "draws the progress on the error stream of the `pelican` command",
}
"""Adapters that speak or end the run, and why: under plain `pelican` there is no `cli` to do it."""


def list_core() -> list[Module]:
    return [module for module in list_modules() if module.plugin == CORE]


def find_rooms_used(module: Module) -> Iterator[tuple[str, ast.AST]]:
    for name, node in module.list_imports():
        parts = name.split(".")
        if parts[0] == CORE and len(parts) > 1 and parts[1] != module.room:
            yield parts[1], node


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
