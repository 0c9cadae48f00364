"""The JSON Schemas take what our reader takes, as far as JSON Schema can say it."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bangban.content.schema.fields import Reading
from bangban.content.schema.file_schema import describe_file
from bangban.frontmatter.document import parse_document, parse_yaml
from bangban.frontmatter.nodes import Mapping, Node, Scalar
from tests.bangban.desk import ZONE
from tests.bangban.schemas import ROOTS, list_records
from tests.handbook import list_examples
from tests.source_tree import ROOT

VALIDATORS = {
    name: Draft202012Validator(describe_file(record, f"https://zheng.example/{index}.json"))
    for index, (name, record) in enumerate(ROOTS.items())
}

UNSAID = {
    "text.punctuation", "moment.impossible", "moment.reversed", "moment.zone-gap", "list.joined",
    "id.duplicate", "zone.unknown", "workdays.day", "workdays.both",
}  # fmt: skip
"""What JSON Schema cannot say: letters of any script, the calendar, quotes, ids that stand twice, zones."""

CORE = (
    (r"|~|null|Null|NULL", lambda text: None),
    (r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", float),
)
"""The core schema of YAML 1.2 (10.3.2): what other programs make of a plain scalar."""


def convert(node: Node) -> object:
    """What a program that reads YAML 1.2 sees."""
    if isinstance(node, Mapping):
        return {key.text: convert(value) for key, value in node.entries}
    if not isinstance(node, Scalar):
        return [convert(item) for item in node.items]
    for pattern, make in CORE:
        if not node.quoted and re.fullmatch(pattern, node.text.strip()):
            return make(node.text.strip())
    return node.text


def compare(name: str, node: Node) -> tuple[set[str], list[str]]:
    """The codes of what our reader says of a file's root, and the sentences of the schema."""
    reading = Reading(ZONE)
    ROOTS[name].read(node, reading)
    errors = [error.message for error in VALIDATORS[name].iter_errors(convert(node))]
    return {problem.code for problem in reading.problems}, errors


def agree(name: str, text: str) -> None:
    """Fails where one takes what the other refuses."""
    node, problems, _ = parse_yaml("a.md", text)
    if problems or node is None or getattr(node, "broken", ()):
        return
    codes, errors = compare(name, node)
    assert codes or not errors, errors
    assert errors or codes <= UNSAID, codes


@pytest.mark.parametrize("name", ROOTS)
def test_is_a_json_schema(name):
    """Of the draft that it names, and each description is words, not their name."""
    schema = VALIDATORS[name].schema
    Draft202012Validator.check_schema(schema)
    parts = [schema, *schema["$defs"].values()]
    told = [
        row["description"]
        for part in parts
        for inner in (part, *part.get("anyOf", ()))
        for row in inner.get("properties", {}).values()
        if row is not False
    ]
    assert len(told) >= len(ROOTS[name].fields)
    assert all(re.search(r"[\u4e00-\u9fff]", words) and "](#" not in words for words in told)


def test_words_of_a_pattern_are_the_mend():
    """VS Code shows them instead of the pattern; nothing is left of a code or of a gap to fill."""
    schema = json.dumps([one.schema for one in VALIDATORS.values()], ensure_ascii=False)
    told = set(re.findall(r'"patternErrorMessage": "(.+?)"', schema))
    assert "请写成 2022-11-15 或 2022-11-15T08:30，不用“~”，也不用范围。" in told
    assert len(told) >= 8
    assert all(words.endswith("。") and "{" not in words for words in told)


def list_files() -> list[tuple[str, str]]:
    content = ROOT / "content"
    folders = {name: name.partition("/")[0] for name in ROOTS if name.endswith(".md")}
    return [
        *((name, path.relative_to(ROOT).as_posix()) for name in folders for path in content.glob(name)),
        ("platform/platform.yaml", "content/platform/platform.yaml"),
    ]


@pytest.mark.parametrize(("name", "path"), list_files())
def test_takes_what_the_desk_has_written(name, path):
    """Every story, the platform's file and its pages."""
    data = (ROOT / path).read_bytes()
    text = data.decode()
    node = parse_yaml(path, text)[0] if path.endswith(".yaml") else parse_document(path, data).header
    assert compare(name, node) == (set(), [])


@pytest.mark.parametrize(
    "example", [one for one in list_examples() if "/" in one.target], ids=lambda one: one.target
)
def test_takes_the_examples_of_the_handbook(example):
    """Those that are whole files."""
    folder, _, file = example.target.partition("/")
    name = example.target if example.target in ROOTS else f"{folder}/*.md"
    if file.endswith(".csv"):
        return
    data = example.text.encode()
    node = parse_yaml("a", example.text)[0] if file.endswith(".yaml") else parse_document("a", data).header
    assert compare(name, node) == (set(), [])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("articles/*.md", "title: 一\ndate: 2022-11-20\ntitel: 二\n"),
        ("articles/*.md", "title: 一\n"),
        ("articles/*.md", "title:\ndate: 2022-11-20\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11\n"),
        ("articles/*.md", "title: 一\ndate: 2022年11月20日\n"),
        ("articles/*.md", "title: 一\ndate: ２０２２－１１－２０\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\ncase: {category: a, state: closed}\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\nslug: 电梯\n"),
        ("articles/*.md", "title: 2022\ndate: 2022-11-20\nslug: 2022\nkicker: true\nsubtitle:\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\ncover: {src: a.svg}\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\ncover: {src: a.svg, alt: }\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\nbyline: [张三, {name: 李四, role: 图}]\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\nedition: {date: 2022-11-20, page: 头版}\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\nedition: {date: 2022-11-20, page: 5, position: 0}\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\ndraft: 对\n"),
        ("articles/*.md", "title: 一\ndate: 2022-11-20\ndraft: 'YES'\nstatus: 草稿\n"),
        ("cases/*.md", "title: 一\ndate: 2022-11-20\n"),
        ("cases/*.md", "title: 一\ndate: 2022-11-20\ncase: {category: a, state: 已办结}\n"),
        ("cases/*.md", "title: 一\ndate: 2022-11-20\ncase: {category: a, state: closed, seeker: 李女士}\n"),
        ("cases/*.md", "title: 一\ndate: 2022-11-20\ncase: {category: a, state: closed, consent: 是}\n"),
        ("platform/platform.yaml", "name: 台\ncategories: {a: 甲, 乙: 丙}\n"),
        ("platform/platform.yaml", "name: 台\ncategories: [{id: a, name: 甲}, {id: b}]\n"),
        ("platform/platform.yaml", "name: 台\ncategories: {id: , name: 甲}\n"),
        ("platform/platform.yaml", "name: 台\ncategories: {a: 甲}\nworking_days: {27: {holidays: }}\n"),
        ("platform/platform.yaml", "name: 台\ncategories: {a: 甲}\nworking_days: {2027: {}}\n"),
        ("platform/*.md", "title: 一\nbyline: 二\n"),
    ],
)
def test_agrees_on_mistakes(name, text):
    """And on what looks like one."""
    agree(name, text)


KEYS = sorted({key for keyed, _ in list_records().values() for key in keyed.fields} | {"titel", "2027"})
# No `0044`: that it was a year, no number, is lost before a schema sees it.
WORDS = """甲 ！ 3 0 -1 true NO 'yes' 1.5 2022 2022-11 2022-11-13 2022-02-31 2022-11-13T13:00~ ../2022-11-13
    2022-11-13/.. 2022/11/13 closed received urgent hidden resolved Closed seeker a-b A05 en 24h a.svg
    https://a.example/ Asia/Shanghai 甲、乙 ２０２２－１１－１３""".split()
WORDS += ["", "'x y'", "'2022-11-13 '", f"'{'0f' * 32}'"]
VALUES = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=6,
)


@given(st.data(), st.sampled_from(sorted(ROOTS)))
def test_agrees_on_anything(data, name):
    """Each key of a file with values that fit it, or some other key."""
    keys = st.sampled_from([*ROOTS[name].fields, "titel"])
    pairs = data.draw(st.dictionaries(keys, VALUES, max_size=4))
    usual = {"title": "一", "date": "2022-11-20", "name": "台", "categories": "{a: 甲}"}
    usual |= {"case": "{category: a, state: closed}"}
    pairs = {key: value for key, value in usual.items() if key in ROOTS[name].fields} | pairs
    agree(name, "".join(f"{key}: {value}\n" for key, value in pairs.items()))


RECORDS = {path: keyed for path, (keyed, _) in list_records().items() if path not in ROOTS}


@given(st.data(), st.sampled_from(sorted(RECORDS)))
def test_agrees_on_every_record(data, path):
    """Also on those that lie deep, with keys of their own."""
    record = RECORDS[path]
    pairs = data.draw(st.dictionaries(st.sampled_from([*record.fields, "titel"]), VALUES, max_size=5))
    node, problems, _ = parse_yaml(
        "a.md", "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
    )
    if problems or node is None or getattr(node, "broken", ()):
        return
    reading = Reading(ZONE)
    record.read(node, reading)
    codes = {problem.code for problem in reading.problems}
    validator = Draft202012Validator(describe_file(record, "https://zheng.example/part.json"))
    errors = [error.message for error in validator.iter_errors(convert(node))]
    assert codes or not errors, errors
    assert errors or codes <= UNSAID, codes
