"""The product's own Python as syntax trees: for tests of how it is laid out."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "plugins"
CORE = "bangban"


@dataclass(frozen=True)
class Module:
    """One file of `plugins/`. `name` is what `import` calls it; `plugin` and `package` are its first
    parts."""

    path: Path
    name: str
    text: str
    tree: ast.Module

    @property
    def plugin(self) -> str:
        return self.name.split(".")[0]

    @property
    def package(self) -> str:
        """The package of the core that it is, or is a part of; "" for the core's own `__init__`."""
        return self.name.split(".")[1] if "." in self.name else ""

    @property
    def inside(self) -> str:
        """Its path below the core: `content/urls`, `content/files/__init__`."""
        return self.path.relative_to(PLUGINS / CORE).with_suffix("").as_posix()

    @property
    def is_init(self) -> bool:
        return self.path.name == "__init__.py"

    def place(self, node: ast.AST | None = None) -> str:
        """`plugins/bangban/content/schema/fields.py:12`, for the report of a test."""
        line = getattr(node, "lineno", 1)
        return f"{self.path.relative_to(ROOT).as_posix()}:{line}"

    def list_imports(self, *, running: bool = False) -> Iterator[tuple[str, ast.AST]]:
        """The full dotted name of everything imported, and where: `bangban.content.urls.locate_story`. What
        only the types of signatures need (`if TYPE_CHECKING:`) counts, for a reader has to know it, too; not
        where the imports of the `running` program are asked for."""
        package = self.name if self.is_init else self.name.rpartition(".")[0]
        idle = set(_list_unrun(self.tree)) if running else set()
        for node in ast.walk(self.tree):
            if node in idle:
                continue
            if isinstance(node, ast.Import):
                yield from ((alias.name, node) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                parts = package.split(".")
                base = parts[: len(parts) - node.level + 1] if node.level else []
                source = ".".join([*base, *([node.module] if node.module else [])])
                yield from ((f"{source}.{alias.name}", node) for alias in node.names)


def _list_unrun(tree: ast.Module) -> Iterator[ast.AST]:
    """What stands in the blocks that a program passes over."""
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            yield from (below for child in node.body for below in ast.walk(child))


@cache
def list_modules() -> tuple[Module, ...]:
    """Every module of `plugins/`, in the order of their paths."""
    paths = (path for path in sorted(PLUGINS.rglob("*.py")) if "egg-info" not in path.as_posix())
    return tuple(_read(path) for path in paths)


def list_core() -> list[Module]:
    """The modules of the core."""
    return [module for module in list_modules() if module.plugin == CORE]


def list_functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (
        node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def tell(faults: Iterator[str] | list[str]) -> None:
    """Fails with every fault on a line of its own."""
    found = list(faults)
    assert not found, "\n" + "\n".join(found)


def list_strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """String literals, also inside f-strings; no docstrings, nor strings that stand for nothing."""
    idle = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in idle:
            yield node


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path, _name(path), text, ast.parse(text))


def _name(path: Path) -> str:
    parts = path.relative_to(PLUGINS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
