"""What holds for every text: reading never fails, and both ways of reading agree."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from bangban.diagnostics.fixes import apply_fixes
from bangban.diagnostics.formats import format_text
from bangban.diagnostics.problems import Position
from bangban.frontmatter._yaml.events import FAST_LOADER, SLOW_LOADER, TreeBuilder
from bangban.frontmatter._yaml.reader import parse_yaml
from bangban.frontmatter._yaml.recovery import recover
from bangban.frontmatter._yaml.yaml_lines import split_lines
from bangban.frontmatter.document import Document, parse_document
from bangban.frontmatter.nodes import Node
from bangban.frontmatter.source import read_source
from tests.bangban.mistakes import strip_places

# What editors type, in any order: more than random text it comes near to real mistakes.
PIECES = [
    "---\n", "———\n", "--- ", "...\n", "title", "timeline", "at", "a", "标题",
    "他说", "“", "”", ": ", ":", "：", "，", "、", ", ", "- ", "-", "\n", "\n",
    "\n  ", "\n    ", "\n\t", "\n\u3000", "\n ", " ", "  ", "'", "\"", "[", "]",
    "{", "}", "［", "］", "｛", "｝", "|", ">", "|\n  ", "#", " #", "*", "&", "!",
    "!!str ", "%", "@", "`", "?", "? ", "\\", "~", "<<", "2022-11-13", "13:20",
    "https://a.b/c", "\r\n", "\r", "\ufeff", "\u2028", "\x85", "\0", "𠮷",
    "Title: ", "Date：", "text: |\n", "title: 标题\n", "timeline:\n  - at: 2022\n",
    "%YAML 1.1\n",
]  # fmt: skip
typed = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
headers = typed.map(lambda text: f"---\n{text}\n---\nbody\n")
files = st.one_of(
    st.binary(max_size=200),
    st.one_of(typed, headers).map(lambda text: text.encode()),
    st.tuples(headers.map(lambda text: text.encode()), st.binary(max_size=4)).map(b"".join),
    headers.map(lambda text: text.encode("gb18030")),
)

# Words that no typing mistake can be seen in.
words = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Cn", "Co"],
        include_characters="\n",
        exclude_characters="：:-［｛\ufeff\u2028\u2029",
    ),
    max_size=20,
)
names = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
plain = st.recursive(
    words,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4), st.dictionaries(names, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)
data = st.dictionaries(names, plain, min_size=1, max_size=5)


def dump(values: object) -> str:
    """Block style, as editors write it."""
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False)


def build(text: str, loader: type) -> Node | None:
    """The nodes that a loader's parser makes of `text`."""
    return TreeBuilder(text, lambda line, column: Position("a", line + 1, column + 1), 0, loader).build()


def check_places(document: Document, content: bytes) -> None:
    """Every problem stands inside of the file and has a sentence."""
    text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in document.problems:
        line, column = problem.position.line, problem.position.column
        assert 1 <= line <= len(lines) + 1, format_text(problem)
        length = len(lines[line - 1]) if line <= len(lines) else 0
        assert 1 <= column <= length + 1, format_text(problem)


@given(files)
@example(b"---\n- \t- a\n---\n")
@example(b"---\na: !<\n---\n")
@example(b"---\nTitle: a\n")
def test_reads_any_bytes(content: bytes) -> None:
    """No file makes the reader crash, and each problem points into the file."""
    check_places(parse_document("a.md", content), content)


@given(data)
def test_keeps_the_words_of_any_data(values: dict) -> None:
    """What PyYAML writes is read back as the same words, without a problem."""
    node, problems, broken = parse_yaml("a.yaml", dump(values))
    assert (strip_places(node), problems, broken) == (values, (), frozenset())


@given(data)
def test_reads_alike_with_either_parser(values: dict) -> None:
    """libyaml and PyYAML's own parser give the same words at the same places."""
    assert build(dump(values), FAST_LOADER) == build(dump(values), SLOW_LOADER)


@given(data)
def test_reads_alike_in_one_pass_and_piece_by_piece(values: dict) -> None:
    """A header is read the same whether or not a slip elsewhere sends it to the recovery."""
    node, problems = recover("a", split_lines(dump(values), 1))
    assert (node, problems) == (build(dump(values), FAST_LOADER), [])


@given(typed)
def test_tells_something_when_the_parser_refuses(content: str) -> None:
    """A text that YAML does not allow never passes without a problem."""
    text, _ = read_source("a", content.encode())
    try:
        build(text or "", FAST_LOADER)
    except yaml.YAMLError:
        assert parse_yaml("a", text)[1]


def fix_all(content: bytes) -> tuple[Document, bytes]:
    """The document after the fixes of all problems, round by round, and the bytes of the file."""
    document = parse_document("a.md", content)
    for _ in range(20):
        content, applied = apply_fixes(content, [problem.fix for problem in document.problems])
        if not applied:
            break
        document = parse_document("a.md", content)
    return document, content


@given(headers)
@example("---\ntitle：标题\ntags: ［甲，乙］\n---\n")
@example("---\ntimeline:\n\t- at：2022\n---\n")
@example("---\ntitle: 他说: 'a'\n---\n")
def test_a_fix_changes_nothing_that_was_read(text):
    """Where the fixes take all problems away, the file says what it was read as with them in it."""
    content = text.encode()
    before = parse_document("a.md", content)
    after, _ = fix_all(content)
    if after.problems or not all(problem.fix for problem in before.problems):
        return
    assert strip_places(after.header) == strip_places(before.header)
    assert after.body == before.body
