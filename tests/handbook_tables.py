"""The tables of EDITORS.md that are written by a program: `make docs`, which runs this.

Below `<!-- figures -->` stand those that a story may show.
A line `<!-- keys: Person -->` stands above such a table: all keys of the record of that name, or one of them
(`Story.case`), or all but one (`Story without case`).
"""

import re

from bangban.content.live_figures import CASE_FIELDS, SNAPSHOT_FIELDS
from bangban.content.schema.record_fields import RecordField
from bangban.locale.zh.key_words import read_key_words
from bangban.locale.zh.wording import (
    CASE_FIGURES,
    DURATION_NAMES,
    MEASURE_NAMES,
    RATE_NAMES,
    RATIO_NAMES,
    STATISTICS,
)
from tests.bangban.schemas import list_records
from tests.handbook import PATH

_MARK = re.compile(r"(<!-- keys: (\w+)(?:\.(\w+)| without (\w+))? -->\n\n)(?:\|.*\n)*")
_HEAD = "| 键 | 必填 | 意思 | 例子 |\n|:--|:--|:--|:--|\n"


_FIGURES = re.compile(r"(<!-- figures -->\n\n)(?:\|.*\n)*")
_FIGURE_HEAD = "| 名称 | 是什么 |\n|:--|:--|\n"


def fill_tables(text: str) -> str:
    """The handbook with its tables of keys, and of figures that a story may show, written anew."""
    text = _FIGURES.sub(lambda mark: mark[1] + _write_figures(), text)
    # A story with a case has all keys of one without.
    records = {keyed.name: keyed for keyed, _ in list_records().values()}
    return _MARK.sub(lambda mark: mark[1] + _write_table(records[mark[2]], mark[3], mark[4]), text)


def _write_figures() -> str:
    """Each id with its name on pages."""
    given = ((f"snapshots/{field}", name) for field, name in (MEASURE_NAMES | RATE_NAMES).items())
    rows = [*given, *((f"cases/all/{field}", _name_field(field)) for field in CASE_FIELDS)]
    assert [*MEASURE_NAMES, *RATE_NAMES] == [*SNAPSHOT_FIELDS]
    return _FIGURE_HEAD + "".join(f"| `{name}` | {words} |\n" for name, words in rows)


def _name_field(field: str) -> str:
    times, _, part = field.rpartition(".")
    if times:
        return STATISTICS["median" if part == "median" else "tail"].format(name=DURATION_NAMES[times])
    return (CASE_FIGURES | RATIO_NAMES)[field]


def _write_table(record: RecordField, only: str | None, without: str | None) -> str:
    keys = [key for key in record.fields if key != without and only in (None, key)]
    required = find_required(record)
    return _HEAD + "".join(_write_row(record.name, key, key in required) for key in keys)


def find_required(record: RecordField) -> set[str]:
    """The keys that the record must have; a picture also its `alt`, which is asked for in other words."""
    return {*record.required, *(["alt"] if record.name == "Picture" else [])}


def _write_row(name: str, key: str, required: bool) -> str:
    words = read_key_words()[name][key]
    examples = "、".join(f"`{example}`" for example in words["examples"])
    return f"| `{key}` | {'必填' if required else '可省'} | {words['meaning']} | {examples} |\n"


if __name__ == "__main__":
    PATH.write_text(fill_tables(PATH.read_text(encoding="utf-8")), encoding="utf-8")
