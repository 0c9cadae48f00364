"""One name is one thing in the whole tree: classes, modules, and the words that identifiers are made of."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator

from tests.source_tree import CORE, Module, list_modules, tell

OLD_WORDS = "crew furnish furnished recollection room shelf shelves studio blueprint workshop".split()
"""Words of this house for what the field and Python have a word: worker, renderer, index, collection, module,
template environment. No identifier has them."""

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_FREE = ("__init__", "__main__")


def test_no_two_classes_have_one_name():
    """Whoever reads a class's name in a signature knows which one is meant."""
    places = defaultdict(list)
    for module in list_modules():
        for node in _list_classes(module):
            places[node.name].append(module.place(node))
    tell(_find_shared(places))


def test_no_two_modules_have_one_name():
    """An editor's list of open files names each of them once; an underscore does not make another name."""
    places = defaultdict(list)
    for module in list_modules():
        if module.path.stem not in _FREE:
            places[module.path.stem.lstrip("_")].append(module.place())
    tell(_find_shared(places))


def test_no_module_is_called_like_a_package():
    """`photographs` is the package, and nothing else; a package may have a module that is its heart."""
    packages = {module.package for module in list_modules() if module.plugin == CORE and module.is_init}
    tell(
        f"{module.place()}: {module.path.stem} is a package"
        for module in list_modules()
        if not module.is_init and module.path.stem.lstrip("_") in packages
    )


def test_identifiers_use_common_words():
    """A newcomer need not learn a second language."""
    tell(
        f"{module.place(node)}: {name}"
        for module in list_modules()
        for name, node in _list_definitions(module)
        if not {part.lower() for part in _PART.findall(name)}.isdisjoint(OLD_WORDS)
    )


def _find_shared(places: dict[str, list[str]]) -> Iterator[str]:
    for name, found in places.items():
        if len(found) > 1:
            yield f"{name}: {', '.join(found)}"


def _list_classes(module: Module) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef))


def _list_definitions(module: Module) -> Iterator[tuple[str, ast.AST]]:
    """Classes, functions, arguments, variables and attributes of a module, each by its name."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node
        elif isinstance(node, ast.arg):
            yield node.arg, node
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield getattr(node, "id", None) or node.attr, node
