"""Which way the arrows point: who may import whom, who speaks, and that nothing changes behind one's back."""

import ast
from collections import Counter
from collections.abc import Iterator

from tests.source_tree import CORE, ROOT, Module, list_core, list_functions, list_modules, tell

PACKAGES = """locale diagnostics support privacy typesetting photographs documents dates config
    frontmatter markdown content drawing pages exports imports pictures theme site checks incremental
    deployment cli preview""".split()
"""The packages of the core from the ground up: a package knows itself and those before it."""

ALONE = ("__init__", "__main__", "build")
"""The modules of the core that are in no package."""

MOST_MODULES = 25
"""In one folder."""

COMMANDS = (
    "bangban.cli.main", "bangban.cli._printing", "bangban.cli._check_command", "bangban.cli._import_command",
    "bangban.__main__",
)  # fmt: skip
"""The only modules that print and exit."""

ADAPTERS = {"pelican_bangban", "fast_build"}
"""The Pelican plugin; and a name of old that only says what its name is now."""

MOST_PLUGIN_LINES = 1_120
"""What plugins of others are shown of ours, and what is told of them, needs half of it."""

SPEAKING = {
    "bangban.cli.pelican_start": "is the main program of a process; tells wrong settings, and ends it",
    "pelican_bangban": "what cannot be imported ends the run: Pelican would make a site without us",
    "pelican_bangban._run": "an empty content folder, or a wrong setting, ends the run before it begins",
    "pelican_bangban._telling": "tells the problems, and ends a run that cannot go on",
    "fast_build": "ends the run",
}
"""Modules that speak or end the run, and why: under plain `pelican` there is no `cli` to do it, and any other
exception brings a traceback."""


def find_packages_used(module: Module) -> Iterator[tuple[str, ast.AST]]:
    for name, node in module.list_imports():
        parts = name.split(".")
        if parts[0] == CORE and len(parts) > 1 and parts[1] != module.package:
            yield parts[1], node


def test_core_never_imports_pelican():
    """The core is plain Python: it could build a site without Pelican."""
    tell(
        f"{module.place(node)}: imports {name}"
        for module in list_core()
        for name, node in module.list_imports()
        if name.split(".")[0] == "pelican"
    )


def test_core_never_imports_the_plugin():
    """The plugin knows the core; the core does not know it."""
    tell(
        f"{module.place(node)}: imports {name}"
        for module in list_core()
        for name, node in module.list_imports()
        if name.split(".")[0] in ADAPTERS
    )


def test_pelican_has_one_plugin():
    """All that speaks with Pelican lies in one package, of a size that is read at once."""
    assert {module.plugin for module in list_modules()} == {CORE, *ADAPTERS}
    lines = sum(len(one.text.splitlines()) for one in list_modules() if one.plugin == "pelican_bangban")
    assert lines <= MOST_PLUGIN_LINES


def test_nobody_imports_the_commands():
    """The command line is the last module: all others work without it."""
    tell(
        f"{module.place(node)}: imports {name}"
        for module in list_modules()
        if module.name not in COMMANDS
        for name, node in module.list_imports()
        if ".".join(name.split(".")[:3]) in COMMANDS
    )


def test_every_package_has_its_place():
    """The core holds packages and the few modules that tell its way; a new package is given its place."""
    found = {module.package for module in list_core() if module.package not in (*ALONE, "")}
    tell(
        [
            *(f"plugins/bangban/{name}: has no place in PACKAGES" for name in sorted(found - {*PACKAGES})),
            *(f"PACKAGES: there is no {name}" for name in PACKAGES if name not in found),
            *(
                f"{module.place()}: lies in no package"
                for module in list_core()
                if "/" not in module.inside and module.inside not in ALONE
            ),
        ]
    )


def test_arrows_point_down():
    """A package imports from itself and from those before it; what only annotations need counts."""
    order = {name: index for index, name in enumerate(PACKAGES)}
    tell(
        f"{module.place(node)}: {module.package} imports {used}"
        for module in list_core()
        if module.package in order
        for used, node in find_packages_used(module)
        if used in order and order[used] > order[module.package]
    )


def test_private_modules_stay_private():
    """What begins with `_`, a module or a package of modules, is imported by its own package alone."""
    tell(
        f"{module.place(node)}: imports {name}"
        for module in list_modules()
        for name, node in module.list_imports()
        for owner in _find_owners(name)
        if not f"{module.name}.".startswith(f"{owner}.")
    )


def _find_owners(name: str) -> Iterator[str]:
    """The packages whose private modules an imported name goes through; a name in a module is none."""
    parts = name.split(".")
    modules = {module.name for module in list_modules()}
    for index, part in enumerate(parts):
        if part.startswith("_") and ".".join(parts[: index + 1]) in modules:
            yield ".".join(parts[:index])


def test_packages_tell_their_public_modules():
    """The `__init__` of a package says what it is and names each module that others may import."""
    tell(
        f"{init.place()}: does not name `{name}`"
        for init in list_core()
        if init.is_init and init.package and not _is_private(init)
        for name in _list_public(init)
        if f"`{name}`" not in (ast.get_docstring(init.tree) or "")
    )


def _is_private(module: Module) -> bool:
    return any(part.startswith("_") for part in module.name.split("."))


def _list_public(init: Module) -> list[str]:
    start = f"{init.name}."
    below = (one.name.removeprefix(start) for one in list_core() if one.name.startswith(start))
    return [name for name in below if "." not in name and not name.startswith("_")]


def test_folders_stay_small():
    """Whoever opens a folder sees at one glance what is in it."""
    folders = Counter(module.path.parent for module in list_modules() if not module.is_init)
    tell(
        f"{folder.relative_to(ROOT).as_posix()}: {count} modules, {MOST_MODULES} at most"
        for folder, count in folders.items()
        if count > MOST_MODULES
    )


def test_modules_have_no_cycles():
    """Following imports never leads back to where it began."""
    names = {module.name for module in list_modules()}
    graph = {module.name: sorted(set(_find_modules_used(module, names))) for module in list_modules()}
    tell(" → ".join(cycle) for cycle in find_cycles(graph))


def _find_modules_used(module: Module, names: set[str]) -> Iterator[str]:
    for name, _ in module.list_imports(running=True):
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
    """Modules give or raise data; `cli` alone speaks and ends the process."""
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
