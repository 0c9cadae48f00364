"""README's list of packages, as the packages tell themselves: the first sentence of each `__init__`."""

import ast
import re

from tests.source_tree import CORE, PLUGINS, ROOT
from tests.test_architecture import PACKAGES

README = ROOT / "README.md"

_ROW = re.compile(r"^\| — `([a-z_]+)` \|.*\n", re.MULTILINE)
_FIRST_SENTENCE = re.compile(r".*?[.?](?=\s|$)")


def list_rows() -> list[str]:
    """A row of the table for each package, from the ground up."""
    return [f"| — `{name}` | {_tell_first_sentence(name)} |\n" for name in PACKAGES]


def list_written() -> list[str]:
    """The rows that stand in README."""
    return [found[0] for found in _ROW.finditer(README.read_text(encoding="utf-8"))]


def write_rows() -> None:
    """Puts the rows in the place of those that stand there (`python -m tests.readme_map`)."""
    text = README.read_text(encoding="utf-8")
    first, *others = _ROW.finditer(text)
    last = others[-1] if others else first
    README.write_text(text[: first.start()] + "".join(list_rows()) + text[last.end() :], encoding="utf-8")


def _tell_first_sentence(package: str) -> str:
    text = (PLUGINS / CORE / package / "__init__.py").read_text(encoding="utf-8")
    words = " ".join((ast.get_docstring(ast.parse(text)) or "").split())
    found = _FIRST_SENTENCE.match(words)
    return found[0] if found else words


if __name__ == "__main__":
    write_rows()
