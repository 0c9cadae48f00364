"""Problems as short lines, for tests that compare what is told."""

from __future__ import annotations

from collections.abc import Iterable

from bangban.diagnostics.problems import Problem, sort_problems
from bangban.frontmatter.nodes import Mapping, Node, Scalar


def list_mistakes(problems: Iterable[Problem]) -> list[str]:
    """`line:column code`, in the order of the file; fails for a code without a sentence."""
    return [
        f"{problem.position.line}:{problem.position.column} {problem.code}"
        for problem in sort_problems(problems)
        if problem.message and problem.mend
    ]


def strip_places(node: Node | None) -> object:
    """The texts of a node, without places."""
    if node is None or isinstance(node, Scalar):
        return node and node.text
    if isinstance(node, Mapping):
        return {key.text: strip_places(value) for key, value in node.entries}
    return [strip_places(item) for item in node.items]
