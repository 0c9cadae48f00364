"""The files of a newsroom's own repository, as `bangban init` writes them: those in `newsroom/` beside this file.

A part of a path that begins with `dot_` begins with a dot there, and `.tmpl` at the end goes: neither is a file
that this repository's own tools may take for theirs. `@@NAME@@` in a text is a value, of which
`bangban.cli.new_site` knows the names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).with_name("newsroom")
_DOT, _TEMPLATE = "dot_", ".tmpl"


def read_newsroom_files() -> Iterator[tuple[str, str]]:
    """Each file by its path in the repository, with its text, in the order of their paths."""
    for path in sorted(_FOLDER.rglob("*")):
        if path.is_file():
            yield _name(path.relative_to(_FOLDER).parts), path.read_text(encoding="utf-8")


def _name(parts: tuple[str, ...]) -> str:
    dotted = (f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in parts)
    return "/".join(dotted).removesuffix(_TEMPLATE)


NEW_SITE = {
    "name": "本地帮办",
    "others": "# 以下各项也可以写，要用时去掉行首的 #，把例子换成自己的。细节见帮办仓库里的编辑手册 EDITORS.md",
    "unseen": "里面有看不见的字符。",
    "key": "# {meaning}\n#{example}",
}
"""What the platform is called where nobody says it, what is wrong with a name, and how keys are told that the
file does not use."""

HANDBOOK_POINTER = re.compile(r"，见\[[^\]]+\]\(#[^)]+\)")
"""Where the handbook tells more: it does not lie beside the file."""
