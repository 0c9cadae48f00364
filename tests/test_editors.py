"""EDITORS.md says what the schemas say: every key, every word, every example, tried."""

import json
import re
from zoneinfo import ZoneInfo

import pytest

from bangban.content.figures.figures_file import read_figures
from bangban.content.figures.snapshots import ALL_COLUMNS, COLUMNS
from bangban.content.schema.date_fields import MomentField
from bangban.content.schema.fields import ChoiceField, Field, Reading
from bangban.content.schema.platform_fields import TermsField
from bangban.content.schema.record_fields import RecordField
from bangban.dates.formatting import format_chinese
from bangban.dates.moments import parse_moment
from bangban.diagnostics.problems import Position
from bangban.exports.story_files import make_content_schemas
from bangban.frontmatter.document import parse_yaml
from bangban.frontmatter.nodes import Mapping, Scalar
from bangban.locale.zh.messages import read_messages
from bangban.locale.zh.wording import (
    BASIS_NAMES,
    OUTCOME_NAMES,
    SATISFACTION_NAMES,
    STAGE_NAMES,
    STATE_NAMES,
    URGENCY_NAMES,
)
from tests.bangban.desk import portal
from tests.bangban.schemas import ROOTS, list_records
from tests.handbook import PATH, find_section, list_codes, list_rows, list_sections
from tests.handbook_tables import fill_tables
from tests.source_tree import ROOT

ZONE = ZoneInfo("Asia/Shanghai")
WORDINGS = {
    "case.urgency": URGENCY_NAMES,
    "case.state": STATE_NAMES,
    "case.outcome": OUTCOME_NAMES,
    "case.satisfaction": SATISFACTION_NAMES,
    "case.basis": BASIS_NAMES,
    "timeline.stage": STAGE_NAMES,
}

RECORDS = list_records()


def list_documented(path: str) -> dict[str, dict[str, str]]:
    """The rows that the handbook has for the mapping at `path`, by key."""
    rows: dict[str, dict[str, str]] = {}
    for section, row in list_rows("键", "必填"):
        if path in section.names:
            (key,) = list_codes(row["键"])
            assert key not in rows, f"{section.title} tells {key} twice"
            rows[key] = row
    return rows


def list_required(reader: Field, keyed: RecordField) -> set[str]:
    """The keys that an empty mapping is told to lack."""
    reading = Reading(ZONE)
    source = keyed if isinstance(reader, TermsField) else reader
    source.read(Mapping(Position("x")), reading)
    missing = {str(problem.values.get("key", "alt")) for problem in reading.problems}
    assert missing <= keyed.fields.keys()
    return missing


def test_tells_every_mapping():
    """Each mapping of each schema has a section with a table, and no section tells of one that is not."""
    told = {name for section, _ in list_rows("键", "必填") for name in section.names}
    assert told == {*RECORDS, "platform/stats.csv"}


@pytest.mark.parametrize("path", RECORDS)
def test_tells_every_key(path):
    """All keys of the mapping and no others, each with a meaning, an example, and whether it is required."""
    keyed, reader = RECORDS[path]
    rows = list_documented(path)
    assert sorted(rows) == sorted(keyed.fields)
    required = list_required(reader, keyed)
    for key, row in rows.items():
        assert row["必填"] == ("必填" if key in required else "可省"), key
        assert len(row["意思"]) >= 3, key


@pytest.mark.parametrize("path", RECORDS)
def test_accepts_the_example_of_every_key(path):
    """What stands in the last column of the table can be copied: the schema reads it without a problem."""
    keyed, _ = RECORDS[path]
    for key, row in list_documented(path).items():
        examples = list_codes(row["例子"])
        assert examples, key
        for example in examples:
            node, problems, _ = parse_yaml("x", example)
            reading = Reading(ZONE)
            keyed.fields[key].read(node.get(key), reading)
            assert node.keys() == (key,)
            assert [*problems, *reading.problems] == [], example


def test_tables_are_what_the_keys_say():
    """They are written by `make docs` from what the models state; nobody edits them here."""
    text = PATH.read_text(encoding="utf-8")
    assert fill_tables(text) == text, "run `make docs`"
    assert fill_tables(text.replace("| `kicker` | 可省 |", "| `kicker` | 必填 |")) == text


def test_vs_code_finds_the_schemas_of_the_site():
    """Each that its settings name is one that a build writes, for a file that is there."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    written = {file.address for file in make_content_schemas(portal())}
    assert settings["yaml.schemas"]
    for schema, path in settings["yaml.schemas"].items():
        assert schema.removeprefix("./output/") in written
        assert (ROOT / path).is_file()


def test_tells_every_column_of_the_figures():
    """The columns of stats.csv in their order; the examples of the column make a row."""
    rows = list_documented("platform/stats.csv")
    assert tuple(rows) == ALL_COLUMNS
    assert {name for name, row in rows.items() if row["必填"] == "必填"} == {*COLUMNS}
    assert {row["必填"] for row in rows.values()} == {"必填", "可省"}
    assert all(row["意思"] for row in rows.values())
    values = ",".join(list_codes(row["例子"])[0] for row in rows.values())
    figures, problems = read_figures("stats.csv", f"{','.join(rows)}\n{values}\n", ZONE)
    assert problems == []
    assert len(figures.snapshots) == 1


def list_choices() -> dict[str, tuple[str, ...]]:
    found = {}
    for path, (keyed, _) in RECORDS.items():
        for key, field in keyed.fields.items():
            if isinstance(field, ChoiceField):
                found[key if path in ROOTS else f"{path}.{key}"] = field.choices
    return found


def test_tells_every_fixed_word():
    """The words of each list of choices, in its order, shown to readers as the wording has it."""
    choices = list_choices()
    told: dict[str, list[dict[str, str]]] = {}
    for section in list_sections():
        for name in section.names if "可写的词" in section.title else ():
            told[name] = section.list_rows("写法")
    assert told.keys() == choices.keys()
    for path, words in choices.items():
        rows = {list_codes(row["写法"])[0]: row for row in told[path]}
        assert tuple(rows) == words
        assert all(row["意思"] for row in rows.values())
        shown = {word: row.get("页面显示") for word, row in rows.items()}
        assert shown == dict(WORDINGS.get(path, dict.fromkeys(words)))


TIMES = find_section("时间怎么写")


@pytest.mark.parametrize("row", TIMES.list_rows("写法", "页面显示"), ids=lambda row: row["写法"])
def test_shows_times_as_told(row):
    """The page shows a moment as the table of times says."""
    (written,) = list_codes(row["写法"])
    assert format_chinese(parse_moment(written, ZONE)) == row["页面显示"]
    assert row["意思"]


@pytest.mark.parametrize("row", TIMES.list_rows("写法", "提示"), ids=lambda row: row["写法"])
def test_rejects_times_as_told(row):
    """What the handbook says is no moment is told with the code that it names."""
    (written,), (code,) = list_codes(row["写法"]), list_codes(row["提示"])
    reading = Reading(ZONE)
    MomentField().read(Scalar(Position("a.md"), written), reading)
    assert [told.code for told in reading.problems] == [code]


def test_tells_which_moments_must_be_certain():
    """The keys that take no range and nothing approximate are all named, and no others."""
    certain = {
        key if path in ROOTS else f"{path}.{key}"
        for path, (keyed, _) in RECORDS.items()
        for key, field in keyed.fields.items()
        if isinstance(field, MomentField) and field.exact
    }
    told = re.search(r"要写得确定.+?：\n(.+)", TIMES.text)[1]
    assert sorted(list_codes(told)) == sorted(certain)


def test_tells_every_form_of_a_moment():
    """Day, month, year, minute, second, about, ranges, before, since, midnight and offsets are told."""
    moments = [parse_moment(list_codes(row["写法"])[0], ZONE) for row in TIMES.list_rows("写法", "页面显示")]
    assert {moment.kind for moment in moments} == {"point", "range", "before", "since"}
    assert {moment.precision for moment in moments} == {"year", "month", "day", "minute", "second"}
    assert {moment.approximate for moment in moments} == {True, False}
    assert {0, 24} <= {moment.anchor.hour for moment in moments}


def test_explains_every_family_of_messages():
    """Each first half of a code has its meaning, and none that no message has."""
    told = [
        code
        for row in find_section("提示信息怎么读").list_rows("代号开头", "说的是")
        for code in list_codes(row["代号开头"])
    ]
    assert sorted(told) == sorted({code.partition(".")[0] for code in read_messages()})


def test_names_only_codes_that_exist():
    """A code in backticks is one of the catalogue."""
    families = {code.partition(".")[0] for code in read_messages()}
    named = {
        code
        for code in list_codes(PATH.read_text(encoding="utf-8"))
        if re.fullmatch(r"[a-z]+\.[a-z-]+", code)
    }
    paths = {f"{path}.{key}" for path, (keyed, _) in RECORDS.items() for key in keyed.fields}
    paths |= {f"platform.{name}" for name in ("yaml",)} | {
        "intro.md",
        "how-to.md",
        "categories.md",
        "statistics.md",
    }
    assert {code for code in named - paths if code.partition(".")[0] in families} <= read_messages().keys()


def test_leads_to_its_own_sections():
    """Each link within the handbook leads to a heading; each chapter stands in the table of contents."""
    anchors = [section.anchor for section in list_sections()]
    assert len(anchors) == len(set(anchors))
    text = PATH.read_text(encoding="utf-8")
    linked = re.findall(r"\]\(#([^)]+)\)", text)
    assert set(linked) - {"fn:1"} <= set(anchors)
    contents = re.findall(r"\]\(#([^)]+)\)", find_section("目录").text)
    chapters = [
        section.anchor for section in list_sections() if section.level == 2 and section.title != "目录"
    ]
    assert [anchor for anchor in contents if anchor in chapters] == chapters
