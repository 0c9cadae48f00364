"""The tables of EDITORS.md that have every code of the catalogue, and the one of what `bangban check --fix`
writes; `make docs` writes them.

A rule's row shows what is told of its example; what is told while a file is read or converted has the
catalogue's sentences, and the example that another table of the handbook has for it.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

from bangban.checks.fixing import fix_paths
from bangban.diagnostics.problems import Problem
from bangban.locale.zh.messages import LEVELS, read_messages
from tests import handbook
from tests.bangban.checks.examples import CLOCK, Example, list_examples, tell
from tests.bangban.message_examples import EXAMPLES

RULES, OTHERS, FIXES = "规则", "其余", "自动改"
"""What stands in the marks around each of the tables."""


MESSAGES = read_messages()

COMMANDS = ("build", "clock", "content", "fonts", "output", "plugin", "setting", "store")
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
    lines = snippet.removesuffix("\n").split("\n") if snippet else []
    return "<br>".join(f"`{''.join(map(_show_sign, line))}`" for line in lines)


def _show_sign(sign: str) -> str:
    """A sign that nobody sees by its number: it does nothing to the handbook, and can be read."""
    is_seen = sign == "\t" or unicodedata.category(sign) not in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn")
    return sign if is_seen else f"[U+{ord(sign):04X}]"


def _list_shown() -> dict[str, str]:
    """By code, the example of what is wrong that another table of the handbook has, else one of ours."""
    shown = {example.code: _show(example) for example in reversed(EXAMPLES) if example.part == "header"}
    tables = [*handbook.list_rows("写错", "写对"), *handbook.list_rows("写法", "提示")]
    told = {handbook.list_codes(row["提示"])[0]: next(iter(row.values())) for _, row in reversed(tables)}
    return shown | told


def _show(example: Example) -> str:
    return _quote(example.line % example.wrong)


def list_fixes() -> list[str]:
    """A row for each code of which the fix of an example is made: its lines before and after."""
    rows = {}
    for example in (*(example for _, example in list_examples()), *EXAMPLES):
        with TemporaryDirectory() as folder:
            told = tell(example, example.wrong, Path(folder) / "content")
            if example.code not in rows and any(one.fix for one in told if one.code == example.code):
                rows[example.code] = write_fix(example.code, Path(folder))
    return [rows[code] for code in sorted(rows)]


def write_fix(code: str, folder: Path) -> str:
    """The row of a code whose example lies in `folder/content`."""
    (file,) = fix_paths(["content"], {"BANGBAN_NOW": CLOCK.now.isoformat()}, folder).files
    before, after = (data.decode().split("\n") for data in (file.before, file.after))
    changes = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
    hunks = [(before[a:b], after[c:d]) for kind, a, b, c, d in changes if kind != "equal"]
    cells = (_quote("\n".join(line for hunk in hunks for line in hunk[side])) or "—" for side in (0, 1))
    return f"| {' | '.join((f'`{code}`', *cells))} |"


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
    """Writes the tables into the handbook."""
    head = ["代号", "等级", "错在哪里", "怎么改", "写错"]
    tables = {
        RULES: ([*head, "写对"], sorted(_list_rules())),
        OTHERS: (head, [write_code(code) for code in list_others()]),
        FIXES: (["代号", "您写的", "程序改成"], list_fixes()),
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
