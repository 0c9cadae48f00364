"""The tables of EDITORS.md that have every code of the catalogue; `make docs` writes them.

A rule's row shows what is told of its example; what is told while a file is read or converted has the
catalogue's sentences, and the example that another table of the handbook has for it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bangban.diagnostics.problems import Problem
from bangban.locale.zh.messages import LEVELS, read_messages
from tests import handbook
from tests.bangban.checks.examples import Example, list_examples, tell

RULES, OTHERS = "规则", "其余"
"""What stands in the marks around each of the two tables."""


MESSAGES = read_messages()

COMMANDS = ("build", "clock", "content", "fonts", "output", "setting", "store")
"""Families of what is said of a command, not of a place in a file."""


def write_rule(example: Example, problem: Problem) -> str:
    """The row of a rule's example, with what is told of its wrong side."""
    sides = (_quote(example.line % side) for side in (example.wrong, example.right))
    cells = (problem.message, problem.mend, *sides)
    return _write_row(problem.code, *cells)


def write_code(code: str) -> str:
    """The row of any other code."""
    blank: dict[str, str] = defaultdict(lambda: "…")
    sentences = (sentence.format_map(blank) for sentence in MESSAGES[code][:2])
    return _write_row(code, *sentences, _list_shown().get(code, ""))


def list_others() -> list[str]:
    """The codes of files that no rule tells."""
    ruled = {example.code for _, example in list_examples()}
    return sorted(code for code in MESSAGES.keys() - ruled if code.partition(".")[0] not in COMMANDS)


def find_table(name: str) -> list[str]:
    """The rows of a table as it stands in the handbook, without its head."""
    text = handbook.PATH.read_text(encoding="utf-8")
    return _find(name, text)[2].strip().splitlines()[2:]


def _write_row(code: str, *cells: str) -> str:
    shown = (cell.replace("|", "\\|").replace("<", "&lt;") for cell in cells[:2])
    return f"| {' | '.join((f'`{code}`', LEVELS[MESSAGES[code].level], *shown, *cells[2:]))} |"


def _quote(snippet: str) -> str:
    return "<br>".join(f"`{line}`" for line in snippet.splitlines())


def _list_shown() -> dict[str, str]:
    """By code, the example of what is wrong that another table of the handbook has."""
    tables = [*handbook.list_rows("写错", "写对"), *handbook.list_rows("写法", "提示")]
    return {handbook.list_codes(row["提示"])[0]: next(iter(row.values())) for _, row in reversed(tables)}


def _find(name: str, text: str) -> re.Match[str]:
    found = re.search(rf"(<!-- {name}：.*? -->\n)(.*?)(<!-- {name}完 -->)", text, re.DOTALL)
    assert found, f"EDITORS.md has no marks of {name}"
    return found


def _list_rules() -> Iterator[str]:
    for _, example in list_examples():
        with TemporaryDirectory() as folder:
            told = tell(example, example.wrong, Path(folder) / "content")
            yield write_rule(example, next(one for one in told if one.code == example.code))


def main() -> None:
    """Writes both tables into the handbook."""
    head = ["代号", "等级", "错在哪里", "怎么改", "写错"]
    tables = {
        RULES: ([*head, "写对"], sorted(_list_rules())),
        OTHERS: (head, [write_code(code) for code in list_others()]),
    }
    text = handbook.PATH.read_text(encoding="utf-8")
    for name, (columns, rows) in tables.items():
        found = _find(name, text)
        lines = [f"| {' | '.join(columns)} |", f"|{':--|' * len(columns)}", *rows]
        table = "\n".join(lines)
        text = f"{text[: found.start(2)]}\n{table}\n\n{text[found.end(2) :]}"
    handbook.PATH.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
